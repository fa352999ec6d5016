"""Learn which of two lines of a head is the headline, and write `src/banmian/parse/page/leading.json`.

    python -m tests.bench.parsing.leading

From the features of both lines (`banmian.parse.page.leading`), on a collection of heads in which
kickers and subheads are about as frequent as in print. `--measure` tells how well it does by thirds, each with numbers learned
from the others.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from banmian.parse.page import leading
from tests.bench.parsing.heads import Head, heads, neighbours
from tests.bench.parsing.regression import Table, learn, write

PARTS = 3


def table_of(found: Iterable[Head]) -> Table:
    """The number of each feature, of the upper line, the lower one and both."""
    return learn([(leading.seen_of(upper, lower), is_headline) for upper, lower, is_headline in neighbours(found)])


@contextmanager
def learned_from(found: Iterable[Head]) -> Iterator[None]:
    """Read with the numbers that these heads alone give."""
    with tempfile.TemporaryDirectory() as folder:
        learned = Path(folder, "leading.json")
        write(table_of(found), learned)
        with mock.patch.object(leading, "LEARNED", learned):
            leading.learned.cache_clear()
            yield
    leading.learned.cache_clear()


def measure(found: Sequence[Head]) -> float:
    """The share of neighbours that are told, by parts."""
    told: list[bool] = []
    for part in range(PARTS):
        mine = [head for number, head in enumerate(found) if number % PARTS == part]
        with learned_from(head for number, head in enumerate(found) if number % PARTS != part):
            told += [(leading.lean(upper, lower) > 0) == is_headline for upper, lower, is_headline in neighbours(mine)]
    return sum(told) / len(told)


def main() -> None:
    """Learn, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        print(f"{measure(list(heads())):.3f} of the neighbours are told")
    else:
        write(table_of(heads()), leading.LEARNED)


if __name__ == "__main__":
    main()
