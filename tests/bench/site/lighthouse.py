"""How fast the site is for a reader on a phone, as Lighthouse reckons it: points for performance, and what they come from.

`python -m tests.bench.site.lighthouse [ROUNDS]`: builds our archive, serves it, and prints the median of some rounds
for the pages that a reader meets first. Lighthouse reckons a middling phone on a slow network from what it sees; on a busy
machine it sees everything late, so let it be alone.
"""

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from banmian import pipeline
from tests.hosting import hosted
from tests.site.lighthouse import report, scores

PAGES = {
    "home": "zh/index.html",
    "issue": "zh/hyrb/2021-09-28/index.html",
    "article": "zh/hyrb/2021-09-28/01-02/index.html",
    "search": "zh/search/index.html",
}
"""Of our own archive; the article is its longest."""
METRICS = {
    "first-contentful-paint": "first paint, ms",
    "largest-contentful-paint": "largest paint, ms",
    "total-blocking-time": "blocked, ms",
    "cumulative-layout-shift": "moved",
    "speed-index": "speed index, ms",
}


def main(rounds: int) -> None:
    """A row for each page."""
    chromium = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), "chromium", "google-chrome"))), "")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        with hosted(folder) as address:
            pipeline.build(Path(), folder, address)
            print("| page | points | " + " | ".join(METRICS.values()) + " |")
            print("|---|" + "---|" * (1 + len(METRICS)))
            for page, path in PAGES.items():
                found = [report(address + path, chromium, ("performance",)) for _ in range(rounds)]
                print(f"| {page} | {_median(found, _points):.0f} | " + " | ".join(_metrics(found)) + " |", flush=True)


def _points(found: dict[str, Any]) -> float:
    return scores(found)["performance"]


def _metrics(found: list[dict[str, Any]]) -> list[str]:
    return [f"{_median(found, partial(_metric, name)):.0f}" for name in METRICS]


def _metric(name: str, found: dict[str, Any]) -> float:
    return float(found["audits"][name]["numericValue"])


def _median(found: list[dict[str, Any]], value: Callable[[dict[str, Any]], float]) -> float:
    return statistics.median(map(value, found))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
