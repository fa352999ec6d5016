"""The words of a page, as pairs of characters: which stand where, and how much two stretches of text share.

Chinese prints no spaces between words; a pair of neighbouring characters is nearly as telling as a word is.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from banmian.parse.traits import Traits
from banmian.text import HAN

_PAIRS = re.compile(rf"(?=([{HAN}]{{2}}))")
_WINDOW = 12
"""Units on either side whose words are compared to see whether the talk goes on …"""
_WINDOW_SIZE = 800
"""… and characters."""
_ENOUGH = 200
"""Pairs of characters on either side that make a comparison worth its full weight."""


class Words:
    """The pairs of characters of each unit of a page."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._traits = traits
        self._pairs: dict[int, frozenset[str]] = {}

    def of(self, index: int) -> frozenset[str]:
        """The pairs of a unit."""
        if index not in self._pairs:
            self._pairs[index] = pairs(self._traits[index].text)
        return self._pairs[index]

    def of_all(self, indices: Iterable[int]) -> frozenset[str]:
        """The pairs of several units."""
        return frozenset().union(*map(self.of, indices))

    @cached_property
    def known(self) -> Counter[str]:
        """In how many units each pair stands."""
        count: Counter[str] = Counter()
        for index in range(len(self._traits)):
            count.update(self.of(index))
        return count

    @cached_property
    def _telling(self) -> tuple[float, ...]:
        """How telling a pair is that stands in so many units: the rarer on the page, the more."""
        count = len(self._traits)
        return (0.0, *(math.log((count + 1) / number) for number in range(1, count + 1)))

    def _weight(self, words: Iterable[str]) -> float:
        known, telling = self.known, self._telling
        return math.fsum([telling[known[pair]] for pair in words])

    def shared(self, words: frozenset[str], among: frozenset[str]) -> float:
        """How much of some words stands among others, 0 to 1; rare words weigh more."""
        total = self._weight(words)
        return self._weight(words & among) / total if total else 0.0

    def kinship(self, index: int) -> tuple[float, float]:
        """How much the text after a unit shares the words of the text before it, rare ones counting more.

        0 for nothing; within one article some 0.2, from one to the next some 0.1. And how far that can be trusted,
        0 to 1: short texts share little by chance.
        """
        before, many = self._around(range(index - 1, max(-1, index - 1 - _WINDOW), -1))
        after, more = self._around(range(index + 1, min(len(self._traits), index + 1 + _WINDOW)))
        if not many or not more:
            return 0.0, 0.0
        return self._weight_of_bits(before & after) / math.sqrt(many * more), min(1.0, min(many, more) / _ENOUGH)

    def _around(self, indices: range) -> tuple[int, int]:
        """The recurring pairs of the text around a place, up to some 800 characters, and how many pairs it has in all."""
        recurring = single = size = 0
        for index in indices:
            if size > _WINDOW_SIZE:
                break
            if not self._traits[index].furniture:
                shareable, others = self._shareable[index]
                recurring |= shareable
                single += others
                size += self._traits[index].size
        return recurring, recurring.bit_count() + single

    @cached_property
    def _bits(self) -> dict[str, int]:
        """A bit for each pair that stands in several units: only these can be shared, and bits are put together fast."""
        recurring = (pair for pair, number in self.known.items() if number > 1)
        return {pair: 1 << place for place, pair in enumerate(recurring)}

    @cached_property
    def _shareable(self) -> tuple[tuple[int, int], ...]:
        """For each unit the bits of its pairs that stand in others too, and how many others it has."""
        found = []
        for index in range(len(self._traits)):
            shareable = list(filter(None, map(self._bits.get, self.of(index))))
            found.append((sum(shareable), len(self.of(index)) - len(shareable)))
        return tuple(found)

    @cached_property
    def _by_number(self) -> tuple[tuple[int, float], ...]:
        """The bits of the pairs that stand in so many units, and how telling each of them is."""
        groups: dict[int, int] = {}
        for pair, bit in self._bits.items():
            groups[self.known[pair]] = groups.get(self.known[pair], 0) | bit
        return tuple((bits, self._telling[number]) for number, bits in groups.items())

    def _weight_of_bits(self, shared: int) -> float:
        return math.fsum([(shared & bits).bit_count() * telling for bits, telling in self._by_number])


def pairs(text: str) -> frozenset[str]:
    """The overlapping pairs of Han characters in a text."""
    return frozenset(_PAIRS.findall(text))
