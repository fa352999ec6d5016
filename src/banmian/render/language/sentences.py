"""The sentences of a text that hold some of its passages: what a reader is shown of a paragraph that names somebody."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

_END = re.compile(
    r"[。！？]+[”’」』）]*"
    r"|(?<!\bNo)(?<!\bNos)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])(?<!^\d)(?<![.!?:;] \d)[.!?]+[”’\")]*\s+(?=[^\sa-z])"
    r"|\n"
)
"""The end of a sentence, in Chinese and in languages that set a space after it; an abbreviation's point is none,
nor that of a number in a list (“… parts: 1. Look back; 2. …”), nor one before a small letter."""

Piece = tuple[str, bool]


def starts(text: str) -> list[int]:
    """Where the sentences of a text begin."""
    return [0, *(match.end() for match in _END.finditer(text) if match.end() < len(text))]


def quotations(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[Piece, ...]]:
    """The sentences that hold a span, each once and cut up into (text, whether it is a span)."""
    places = [*starts(text), len(text)]
    held: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for start, end in sorted(spans):
        first = places[min(bisect_right(places, start), len(places) - 1) - 1]
        last = next(place for place in places if place >= end)
        held.setdefault((first, last), []).append((start, end))
    for (first, last), inside in held.items():
        yield tuple(_pieces(text, first, last, inside))


def _pieces(text: str, first: int, last: int, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    """The text from `first` to `last`, cut at the spans; the white space around it is no part of it."""
    body = text[first:last]
    first, last = first + len(body) - len(body.lstrip()), last - len(body) + len(body.rstrip())
    cuts = [first, *(cut for span in spans for cut in span), last]
    for number, (start, end) in enumerate(pairwise(cuts)):
        if start < end:
            yield text[start:end], number % 2 == 1
