"""Short lines that stand alone in running text, one after the other: section heads of one text, or heads of several.

Which of the two they are is told for all of them together. A chain begins where an article surely does (a line over a
lead-in or a byline, or two head-like lines together) and holds the lone lines up to the next such place. What is
measured of it: how much the text under each line takes up the words of what stands above, back to the beginning.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banmian.parse.page.continuity import continuity

if TYPE_CHECKING:
    from banmian.parse.page.page import Page

_BETWEEN = 0.3
"""The root of how much is shared, between what other items have (some 0.1) and sections of one text (some 0.5)."""
_OVER_LENGTH = 0.3
"""A longer text before has more of any words, though not in proportion."""


@dataclass(frozen=True, slots=True)
class Link:
    """One lone line in its chain."""

    cohesion: float
    """How much the text under it takes up the words of the text above, −2 to 2, 0 where that tells nothing."""
    shared: float
    """The mean of that over the chain."""
    length: int
    """How many lines the chain has."""
    thin: float
    """The share of the chain's lines that have a single paragraph under them."""


def links(page: "Page") -> dict[int, Link]:
    """The lone lines of a page, each with what its chain tells."""
    found: dict[int, Link] = {}
    for start, lone in _chains(page):
        values = list(_cohesions(page, start, lone))
        mean = sum(values) / len(values)
        thin = sum(not page.prose(index + 2) for index in lone) / len(lone)
        for index, value in zip(lone, values, strict=True):
            found[index] = Link(value, mean, len(lone), thin)
    return found


def _chains(page: "Page") -> Iterator[tuple[int, list[int]]]:
    """Where each chain's text begins, and its lone lines."""
    start: int = 0
    lone: list[int] = []
    for index in range(page.count):
        if page.traits[index].furniture or page.heads_article(index):
            if lone:
                yield start, lone
            start, lone = index, []
        elif page.alone(index):
            lone.append(index)
    if lone:
        yield start, lone


def _cohesions(page: "Page", start: int, lone: list[int]) -> Iterator[float]:
    words = page.words
    above = words.bits_of_all(range(start, lone[0]))
    for number, index in enumerate(lone):
        end = lone[number + 1] if number + 1 < len(lone) else _end(page, index)
        below = words.bits_of_all(range(index + 1, end))
        yield _cohesion(words.pairs_of(above & below), above.bit_count(), below.bit_count())
        above |= below


def _end(page: "Page", index: int) -> int:
    end = index + 1
    while end < page.count and not page.head_like(end) and not page.traits[end].furniture:
        end += 1
    return end


def _cohesion(shared: Sequence[str], above: int, below: int) -> float:
    """How much two texts that have so many words belong together that share some."""
    if not above or not below:
        return 0.0
    weight = math.fsum(map(continuity().rare, shared)) / math.sqrt(below) / above**_OVER_LENGTH
    return max(-2.0, min(2.0, 3 * (math.sqrt(weight) - _BETWEEN)))
