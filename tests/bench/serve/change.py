"""How long a changed record takes to be seen in `banmian serve`, beside a full build of the same archive.

`python -m tests.bench.serve.change [ARCHIVE]`: works on a copy; from the moment the record is saved to the moment its
page is there with the new text (the wait for the files to come to rest included), the median of some rounds.
"""

import asyncio
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter, sleep  # what is measured here is time
from urllib.parse import quote

from banmian import pipeline
from banmian.model import Kind
from banmian.serve.folders import changes
from banmian.serve.workshop import News, Workshop

ROUNDS = 7


async def _seen(root: Path, record: Path, path: str) -> list[float]:
    heard: list[News] = []
    workshop = Workshop(root, "", heard.append)
    await workshop.renew()
    stop, times = asyncio.Event(), []
    text = record.read_text(encoding="utf-8")
    began = 0.0
    async for group in changes(root, None, stop):
        if group.paths:
            await workshop.renew(group)
            workshop.seen(path)
            times.append(perf_counter() - began)
            if len(times) == ROUNDS:
                stop.set()
                continue
        sleep(0.2)
        began = perf_counter()
        record.write_text(text + "\n" * (len(times) % 2), encoding="utf-8")
    workshop.close()
    return times


def main() -> None:
    """Print both times and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "archive"
        origin = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
        for part in ("seeds", "content"):
            shutil.copytree(origin / part, root / part)
        began = perf_counter()
        archive, _ = pipeline.build(root, root / "site")
        whole = perf_counter() - began
        article = next(
            one
            for issue in archive.issues
            for sheet in issue.sheets
            for one in sheet.articles
            if one.kind is not Kind.SERIES
        )
        paper, year, month, day, sheet_name, number = article.id.split("-")
        place = f"{paper}/{year}-{month}-{day}/{sheet_name}-{number}"
        language = archive.settings.languages[0]
        times = asyncio.run(
            _seen(root, root / "content" / f"{place}.{language}.md", f"{language}/{quote(place)}/index.html")
        )
    seen = statistics.median(times)
    print(f"full build {whole:.2f} s; a changed record is seen after {seen:.2f} s: {seen / whole:.1%}")


if __name__ == "__main__":
    main()
