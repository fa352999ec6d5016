"""Which number each article of a reading has: the one under which its text already stands, else one that nobody has had.

An id never names another text. So a new reading is matched with the records that are there by the lines they were read
from; what comes back as it was gets its number back, and what is new one greater than any there is or was.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from banmian.model import Article, Kind, SheetReading, Span
from banmian.records.ledger.proof import source_lines


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a sheet's articles and of its series heads, each in the order of the reading."""

    articles: tuple[int, ...]
    series: tuple[int, ...]


def in_order(reading: SheetReading) -> Numbers:
    """Of a sheet that has no records: articles in the order of reading, series heads after them."""
    count = len(reading.articles)
    return Numbers(tuple(range(1, count + 1)), tuple(range(count + 1, count + 1 + len(reading.series))))


def kept(
    reading: SheetReading, old: Sequence[Article], taken: Collection[int], back: Mapping[int, int] | None = None
) -> Numbers:
    """Of a sheet that has the records `old`; `taken` are all numbers of the sheet that are or were in use.

    `back` are numbers of texts that come back, by their place among the articles and then the series heads.
    """
    heads = [article for article in old if article.kind is Kind.SERIES]
    others = [article for article in old if article.kind is not Kind.SERIES]
    articles = _matched([_lines(spans) for spans in _article_spans(reading)], others)
    series = _matched([_lines([line.lines for line in one.heads]) for one in reading.series], heads)
    free = max(taken, default=0) + 1
    numbered: list[int] = []
    for place, known in enumerate([*articles, *series]):
        number = known or (back or {}).get(place, 0)
        numbered.append(number or free)
        free += not number
    return Numbers(tuple(numbered[: len(articles)]), tuple(numbered[len(articles) :]))


def _article_spans(reading: SheetReading) -> list[list[Span]]:
    articles = sorted(reading.articles, key=lambda article: article.order)
    return [
        [line.lines for line in one.heads] + [span for block in one.blocks for span in block.lines] for one in articles
    ]


def _lines(spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(line for span in spans for line in range(span.first, span.last + 1))


def _matched(new: Sequence[frozenset[int]], old: Sequence[Article]) -> list[int]:
    """For each of the new ones the number of the old one that it is, 0 for none; the most alike first."""
    pairs = []
    for place, lines in enumerate(new):
        for article in old:
            before = frozenset(source_lines(article))
            if likeness := _likeness(before, lines):
                pairs.append((-likeness, number_of(article), place))
    found = [0] * len(new)
    for _, number, place in sorted(pairs):
        if not found[place] and number not in found:
            found[place] = number
    return found


def _likeness(old: frozenset[int], new: frozenset[int]) -> float:
    """How much of two articles is the same lines, those that begin alike before others; 0 if they are not one text."""
    shared = len(old & new)
    if 2 * shared < min(len(old), len(new)) or not shared:
        return 0.0
    return shared / len(old | new) + 0.5 * (min(old) == min(new))


def number_of(article: Article) -> int:
    """The number in an article's id."""
    return int(article.id.rpartition("-")[2])
