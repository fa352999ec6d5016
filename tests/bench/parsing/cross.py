"""How well the parser reads pages that its numbers were not fitted to.

    python -m tests.bench.parsing.cross

The annotated pages are halved by their numbers; each half is read with counts and weights taken from the other half
(and from our own archive, which is left out of the measure). Needs numpy and jieba.
"""

import tempfile
from collections.abc import Iterator
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


def measured() -> Iterator[tuple[str, Counts, Sureness]]:
    """Every page but our own, read with the numbers of the other half."""
    golds = [*pages(), *fixtures()]
    for half in (0, 1):
        with numbers_from([gold for gold in golds if gold.half != half]):
            for gold in golds:
                if gold.half == half:
                    yield gold.path.parent.name, *score(gold)


if __name__ == "__main__":
    report(measured())
