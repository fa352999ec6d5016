"""How well the parser reads pages that its numbers were not fitted to.

    python -m tests.bench.parsing.cross [--by halves|sets] [SET …]
    python -m tests.bench.parsing.cross --held-out [SET …]
    python -m tests.bench.parsing.cross --unseen SET …

The annotated pages are halved by their numbers; each half is read with counts and weights taken from the other half
(and from our own archive, which is left out of the measure). With `--by sets` each set is read with what the other
sets give: papers and writers that the numbers know nothing of. `--held-out` reads the pages kept aside (`gold.py`)
with numbers from all the others; `--unseen` reads the sets named with numbers from those not named. Pages kept aside
give no numbers in any of them. Needs numpy and jieba.
"""

import argparse
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from banmian.parse.decoding import weights as weights_of_rules
from tests.bench.parsing import continuity, fit
from tests.bench.parsing.gold import GoldPage, fixtures, pages
from tests.bench.parsing.score import Counts, Sureness, report, score


@contextmanager
def numbers_from(golds: list[GoldPage]) -> Iterator[None]:
    """Read with the numbers that these pages alone give."""
    with tempfile.TemporaryDirectory() as folder, continuity.counted_on(golds):
        fitted = Path(folder, "weights.json")
        fit.write(fit.fit(golds, fit.NEAR_HAND, fit.STEPS_ANEW), fitted)
        with mock.patch.object(weights_of_rules, "_FITTED", fitted):
            weights_of_rules.fitted.cache_clear()
            yield
    weights_of_rules.fitted.cache_clear()


def _half(gold: GoldPage) -> str:
    return str(gold.half)


def _set(gold: GoldPage) -> str:
    return gold.set


def measured(part_of: Callable[[GoldPage], str], only: Collection[str] = ()) -> Iterator[tuple[str, Counts, Sureness]]:
    """Every page but our own and those kept aside, read with the numbers of the other parts; `only` names the sets."""
    golds = giving()
    read = [gold for gold in golds if gold.half is not None and (not only or gold.set in only)]
    for part in sorted({part_of(gold) for gold in read}):
        others = [gold for gold in golds if part_of(gold) != part]
        yield from _read_with(others, [gold for gold in read if part_of(gold) == part])


def held_out(only: Collection[str] = ()) -> Iterator[tuple[str, Counts, Sureness]]:
    """The pages kept aside, read with the numbers of all the others."""
    return _read_with(giving(), [gold for gold in pages() if gold.kept_aside and (not only or gold.set in only)])


def unseen(sets: Collection[str]) -> Iterator[tuple[str, Counts, Sureness]]:
    """All pages of these sets, read with the numbers of the other sets."""
    others = [gold for gold in giving() if gold.set not in sets]
    return _read_with(others, [gold for gold in pages() if gold.set in sets])


def giving() -> list[GoldPage]:
    """The pages that numbers may be taken from."""
    return [gold for gold in (*pages(), *fixtures()) if not gold.kept_aside]


def _read_with(golds: list[GoldPage], read: list[GoldPage]) -> Iterator[tuple[str, Counts, Sureness]]:
    with numbers_from(golds):
        for gold in read:
            yield gold.set, *score(gold)


def main() -> None:
    """Measure by halves or by sets, the pages kept aside, or whole sets unseen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--by", choices=("halves", "sets"), default="halves")
    how.add_argument("--held-out", action="store_true")
    how.add_argument("--unseen", action="store_true")
    parser.add_argument("sets", nargs="*", metavar="SET")
    chosen = parser.parse_args()
    if chosen.held_out:
        report(held_out(chosen.sets))
    elif chosen.unseen:
        report(unseen(chosen.sets))
    else:
        report(measured(_half if chosen.by == "halves" else _set, chosen.sets))


if __name__ == "__main__":
    main()
