"""The words of a page, as pairs of characters: which stand where, and how much two stretches of text share.

Chinese prints no spaces between words; a pair of neighbouring characters is nearly as telling as a word is. The pairs of
a page are found all at once and numbered. Which of them a stretch of text has is a whole number with a bit for each, so
that what two stretches share is found in one step.
"""

import math
import re
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from banmian.parse.page.traits import Traits
from banmian.text import HAN

_PAIRS = re.compile(rf"(?=([{HAN}]{{2}}))")
_WINDOW = 12
"""Units on either side whose words are compared to see whether the talk goes on …"""
_WINDOW_SIZE = 800
"""… and characters."""
_ENOUGH = 200
"""Pairs of characters on either side that make a comparison worth its full weight."""

Bits = int
"""Some of the pairs of a page, a bit each."""


def _han_table() -> NDArray[np.bool_]:
    table = np.zeros(0x110000, np.bool_)
    for first, last in re.findall(r"(.)(?:-(.))?", HAN):
        table[ord(first) : ord(last or first) + 1] = True
    return table


_IS_HAN = _han_table()


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

    @cached_property
    def _text(self) -> str:
        return "\n".join(traits.text for traits in self._traits)

    @cached_property
    def _numbered(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Where in the page's text each of its different pairs stands first, and which units have which."""
        codes = np.frombuffer(self._text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
        han = _IS_HAN[codes]
        places = np.flatnonzero(han[:-1] & han[1:])
        _, firsts, columns = np.unique(codes[places] << 32 | codes[places + 1], return_index=True, return_inverse=True)
        units = np.repeat(np.arange(len(self._traits)), [len(traits.text) + 1 for traits in self._traits])
        table = np.zeros((len(self._traits), len(firsts)), np.bool_)
        table[units[places], columns] = True
        return places[firsts], table

    @cached_property
    def bits(self) -> tuple[Bits, ...]:
        """The pairs of each unit."""
        packed = np.packbits(self._numbered[1], axis=1, bitorder="little")
        return tuple(int.from_bytes(row.tobytes(), "little") for row in packed)

    def bits_of_all(self, indices: Iterable[int]) -> Bits:
        """The pairs of several units."""
        found = 0
        for index in indices:
            found |= self.bits[index]
        return found

    def pairs_of(self, bits: Bits) -> list[str]:
        """What the bits stand for."""
        firsts, table = self._numbered
        packed = np.frombuffer(bits.to_bytes(table.shape[1] // 8 + 1, "little"), np.uint8)
        numbers = np.flatnonzero(np.unpackbits(packed, bitorder="little"))
        return [self._text[first : first + 2] for first in firsts[numbers].tolist()]

    def together(self, last: str, first: str) -> bool:
        """Whether two characters are neighbours somewhere on the page."""
        return last + first in self._text and bool(_IS_HAN[ord(last)] and _IS_HAN[ord(first)])

    @cached_property
    def _by_number(self) -> tuple[tuple[Bits, float], ...]:
        """The pairs that stand in so many units, and how telling each of them is: the rarer on the page, the more."""
        known = self._numbered[1].sum(axis=0)
        found = []
        for number in np.unique(known).tolist():
            packed = np.packbits(known == number, bitorder="little")
            found.append((int.from_bytes(packed.tobytes(), "little"), math.log((len(self._traits) + 1) / number)))
        return tuple(found)

    def _weight(self, bits: Bits) -> float:
        return math.fsum([(bits & some).bit_count() * telling for some, telling in self._by_number])

    def shared(self, words: Bits, among: Bits) -> float:
        """How much of some words stands among others, 0 to 1; rare words weigh more."""
        total = self._weight(words)
        return self._weight(words & among) / total if total else 0.0

    def kinship(self, index: int) -> tuple[float, float]:
        """How much the text after a unit shares the words of the text before it, rare ones counting more.

        0 for nothing; within one article some 0.2, from one to the next some 0.1. And how far that can be trusted,
        0 to 1: short texts share little by chance.
        """
        before = self._around(range(index - 1, max(-1, index - 1 - _WINDOW), -1))
        after = self._around(range(index + 1, min(len(self._traits), index + 1 + _WINDOW)))
        if not before or not after:
            return 0.0, 0.0
        many, more = before.bit_count(), after.bit_count()
        both = before & after
        weight = self._weight(both) if both else 0.0
        return weight / math.sqrt(many * more), min(1.0, min(many, more) / _ENOUGH)

    def _around(self, indices: range) -> Bits:
        """The pairs of the text around a place, up to some 800 characters."""
        found = size = 0
        for index in indices:
            if size > _WINDOW_SIZE:
                break
            if not self._traits[index].furniture:
                found |= self.bits[index]
                size += self._traits[index].size
        return found


def pairs(text: str) -> frozenset[str]:
    """The overlapping pairs of Han characters in a text."""
    return frozenset(_PAIRS.findall(text))
