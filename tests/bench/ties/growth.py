"""How the time grows with the archive: `python -m tests.bench.ties.growth CORPUS [ARTICLES …]`.

For each number of articles (10,000, 20,000 and 40,000) a process of its own finds the passages that recur and reads the
figures; told are seconds of processor, memory, and what both are of those for half as many. `CORPUS` is as for
the search bench: an article a line, as JSON, with `body`, a list of paragraphs.
"""

import json
import resource
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

from banmian.figures.reading import read
from banmian.ties import FORMULA, families
from banmian.ties.folding import Text, folded
from banmian.ties.gather import gathered
from banmian.ties.repeats import repeats

SIZES = (10_000, 20_000, 40_000)


def texts(corpus: Path, most: int) -> list[Text]:
    """The paragraphs of the first articles."""
    with corpus.open(encoding="utf-8") as lines:
        bodies = [json.loads(line)["body"] for line in islice(lines, most)]
    return [Text(f"a{at}", number, text) for at, body in enumerate(bodies) for number, text in enumerate(body, 1)]


def peak() -> float:
    """The most memory the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(corpus: Path, most: int) -> dict[str, float]:
    """One size, in this process."""
    some = texts(corpus, most)
    before, start = peak(), time.process_time()
    whole = folded([text.text for text in some])
    found = gathered(some, whole, repeats(whole, [text.article for text in some], 20), FORMULA)
    tied = time.process_time()
    families(found, 1000)
    listed = time.process_time()
    more = peak() - before
    figures = sum(len(list(read(text.text))) for text in some)
    read_ = time.process_time()
    return {
        "characters": sum(len(text.text) for text in some),
        "passages": len(found),
        "passages, seconds": tied - start,
        "their list, seconds": listed - tied,
        "passages, MB": more,
        "figures": figures,
        "figures, seconds": read_ - listed,
    }


def main(corpus: str, *sizes: str) -> None:
    """Measure each size in a process of its own, and print what was measured."""
    last: dict[str, float] = {}
    for size in map(int, sizes or map(str, SIZES)):
        command = [sys.executable, "-m", "tests.bench.ties.growth", "--one", corpus, str(size)]
        figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(f"{size:,} articles")
        for name, value in figures.items():
            ratio = f"{value / last[name]:10.2f} ×" if last.get(name) else ""
            print(f"  {name:22}{value:16,.1f}{ratio}")
        last = figures


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        print(json.dumps(measured(Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        main(*sys.argv[1:])
