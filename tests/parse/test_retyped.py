"""How a page was typed doesn't matter: our own pages are read alike in other characters, punctuation and line lengths."""

import pytest

from tests.bench.parsing.gold import pages
from tests.bench.parsing.retyped import WAYS, retyped
from tests.bench.parsing.score import Counts, score

IN_COLUMNS = [way for way in WAYS if "columns" in way]


def _counts(way: str) -> Counts:
    total: Counts = Counts()
    for gold in pages():
        if gold.set == "hengyang":
            total.update(score(retyped(gold, way))[0])
    return total


@pytest.mark.parametrize("way", [way for way in WAYS if way not in IN_COLUMNS])
def test_articles_are_read_alike(way: str) -> None:
    """Their headlines, paragraphs and people, all of them."""
    counts = _counts(way)
    for part in ("paragraphs", "people"):
        assert counts[f"{part} right"] == counts[part] > 0
    assert counts["headlines right"] == counts["articles"] > 0


@pytest.mark.parametrize("way", IN_COLUMNS)
def test_lines_of_columns_are_put_together(way: str) -> None:
    """The text of nearly all paragraphs: only a head that fills its lines may be taken for one, or one for a head."""
    counts = _counts(way)
    assert counts["paragraphs right"] >= 0.99 * counts["paragraphs"] > 0
    assert counts["right"] >= 0.95 * counts["articles"]
