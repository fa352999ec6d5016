"""How well the parser reads pages that its numbers were not fitted to.

    python -m tests.bench.parsing.cross [--by sets] [SET …]

The annotated pages are halved by their numbers; each half is read with counts and weights taken from the other half
(and from our own archive, which is left out of the measure). With `--by sets` each set is read with what the other
sets give: papers and writers that the numbers know nothing of. Needs numpy and jieba.
"""

import argparse
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from banmian.parse import continuity as continuity_of_text
from banmian.parse import weights as weights_of_rules
from tests.bench.parsing import continuity, fit
from tests.bench.parsing.gold import GoldPage, fixtures, pages
from tests.bench.parsing.score import Counts, Sureness, report, score


@contextmanager
def numbers_from(golds: list[GoldPage]) -> Iterator[None]:
    """Read with the numbers that these pages alone give."""
    with tempfile.TemporaryDirectory() as folder:
        counted, fitted = Path(folder, "continuity.json"), Path(folder, "weights.json")
        with (
            mock.patch.object(continuity_of_text, "_COUNTED", counted),
            mock.patch.object(weights_of_rules, "_FITTED", fitted),
        ):
            continuity.write(continuity.count(golds), counted)
            _forget()
            fit.write(fit.fit(golds), fitted)
            _forget()
            yield
    _forget()


def _forget() -> None:
    continuity_of_text.continuity.cache_clear()
    weights_of_rules.fitted.cache_clear()


def _half(gold: GoldPage) -> str:
    return str(gold.half)


def _set(gold: GoldPage) -> str:
    return gold.path.parent.name


def measured(part_of: Callable[[GoldPage], str], only: Collection[str] = ()) -> Iterator[tuple[str, Counts, Sureness]]:
    """Every page but our own, read with the numbers of the other parts; `only` names the sets to read."""
    golds = [*pages(), *fixtures()]
    read = [gold for gold in golds if gold.half is not None and (not only or _set(gold) in only)]
    for part in sorted({part_of(gold) for gold in read}):
        with numbers_from([gold for gold in golds if part_of(gold) != part]):
            for gold in read:
                if part_of(gold) == part:
                    yield _set(gold), *score(gold)


def main() -> None:
    """Measure by halves or by sets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--by", choices=("halves", "sets"), default="halves")
    parser.add_argument("sets", nargs="*", metavar="SET")
    chosen = parser.parse_args()
    report(measured(_half if chosen.by == "halves" else _set, chosen.sets))


if __name__ == "__main__":
    main()
