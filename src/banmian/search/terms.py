"""Terms by the hundred thousand: their order, and how a file spells them.

Most terms are two characters, so a term is kept as a number made of its first three code points, by which terms fall
into the order that Lunr wants, that of UTF-16. Only words longer than that are kept as text beside it. A file names
its terms one after another, each without what it shares with the one before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from banmian.search.arrays import Flags, Keys, Numbers, Points, changes, places, starts

SHORT: Final = 3
"""Code points that a key holds."""

_BITS: Final = np.uint64(21)
_MASK: Final = np.uint64((1 << 21) - 1)
_ABOVE: Final = 0xE000
_ASTRAL: Final = 0x10000
_END: Final = 0x110000
_MIX: Final = np.uint64(0x9E3779B1)
_WORD: Final = np.uint64(0xFFFFFFFF)
_WORD_BITS: Final = np.uint64(32)
_HALF: Final = np.uint64(15)
_DIGITS: Final = np.frombuffer(b"0123456789abcdefghijklmnopqrstuvwxyz", np.uint8).astype(np.uint32)
_MOST_SHARED: Final = len(_DIGITS) - 1


def order(points: npt.NDArray[Any]) -> Keys:
    """Numbers from 1 that put characters in the order of UTF-16: those above U+FFFF come before U+E000."""
    found = points.astype(np.int64)
    moved = np.where(found >= _ASTRAL, found - (_ASTRAL - _ABOVE), found + (_END - _ASTRAL))
    return (np.where(found < _ABOVE, found, moved) + 1).astype(np.uint64)


def _points(orders: Keys) -> Points:
    """The code points that `order` has numbered; for 0, which is none, 0."""
    found = orders.astype(np.int64) - 1
    moved = np.where(found < _END - _ASTRAL + _ABOVE, found + (_ASTRAL - _ABOVE), found - (_END - _ASTRAL))
    return np.maximum(np.where(found < _ABOVE, found, moved), 0).astype(np.uint32)


def key(first: Keys, second: Keys | int = 0, third: Keys | int = 0) -> Keys:
    """The keys of terms that begin with these characters, given as `order` numbers them; 0 stands for none."""
    high, middle, low = first << (_BITS + _BITS), np.asarray(second, np.uint64) << _BITS, np.asarray(third, np.uint64)
    return np.asarray(high | middle | low, np.uint64)


def keys_of(terms: Sequence[str]) -> Keys:
    """The keys of these terms."""
    text = np.array(terms, f"U{SHORT}").view(np.uint32).reshape(len(terms), SHORT)
    orders = np.where(text > 0, order(text), np.uint64(0))
    return key(orders[:, 0], orders[:, 1], orders[:, 2])


def in_utf16(terms: Iterable[str]) -> list[str]:
    """Terms in the order that Lunr wants."""
    return sorted(terms, key=lambda term: term.encode("utf-16-be"))


@dataclass(frozen=True)
class Terms:
    """Terms in order, each once."""

    keys: Keys
    longs: npt.NDArray[np.int32]
    """For each term its number in `words`, from 1; 0 if its key says it all."""
    words: tuple[str, ...]
    """The terms of more than three code points, in order."""

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def lengths(self) -> Numbers:
        """How many code points each term has."""
        found = 1 + ((self.keys >> _BITS) & _MASK > 0) + (self.keys & _MASK > 0).astype(np.int64)
        found[self.longs > 0] = np.fromiter(map(len, self.words), np.int64)
        return found

    @cached_property
    def _first(self) -> Points:
        """The first three code points of each."""
        orders = np.stack([self.keys >> (_BITS + _BITS), (self.keys >> _BITS) & _MASK, self.keys & _MASK], axis=1)
        return _points(orders)

    @cached_property
    def points(self) -> Points:
        """The code points of all terms, one term after another."""
        found = np.empty(int(self.lengths.sum()), np.uint32)
        begins, is_long = starts(self.lengths)[:-1], self.longs > 0
        for at in range(SHORT):
            has = ~is_long & (self.lengths > at)
            found[begins[has] + at] = self._first[has, at]
        found[places(begins[is_long], self.lengths[is_long])] = as_points("".join(self.words))
        return found

    def chosen(self, which: Flags | Numbers) -> "Terms":
        """Some of the terms, or all of them in another order."""
        longs = self.longs[which]
        words = tuple(self.words[number - 1] for number in longs[longs > 0].tolist())
        return Terms(self.keys[which], np.where(longs > 0, np.cumsum(longs > 0), 0).astype(np.int32), words)

    def slots(self, number: int) -> Numbers:
        """Of so many files the one that each term is in: a checksum of its code points says it."""
        found, lengths, begins = np.zeros(len(self), np.uint64), self.lengths, starts(self.lengths)[:-1]
        left = np.arange(len(self))
        for at in range(int(lengths.max(initial=0))):
            left = left[lengths[left] > at]
            mixed = ((found[left] ^ self.points[begins[left] + at]) * _MIX) & _WORD
            found[left] = mixed ^ (mixed >> _HALF)
        return ((found * np.uint64(number)) >> _WORD_BITS).astype(np.int64)

    def texts(self) -> list[str]:
        """The terms as text."""
        text = as_text(self.points)
        return [text[start:end] for start, end in pairwise(starts(self.lengths).tolist())]

    @cached_property
    def _shared(self) -> Numbers:
        """How many code points each term has in common with the one before, as far as a digit can say."""
        same = np.zeros((len(self), SHORT), np.bool_)
        same[1:] = (self._first[1:] == self._first[:-1]) & (self._first[1:] > 0)
        found = np.logical_and.accumulate(same, axis=1).sum(axis=1)
        both = np.flatnonzero((self.longs[1:] > 0) & (self.longs[:-1] > 0)) + 1
        found[both] = _shared_by_words(self.words)[self.longs[both] - 1]
        return np.asarray(found)

    def front_coded(self, rows: Sequence[int]) -> list[str]:
        """The terms as files spell them, one text for each row: `rows` are the first terms of each, and the number."""
        shared = np.append(self._shared, 0)
        shared[np.asarray(rows, np.int64)] = 0
        shared = shared[:-1]
        rest = self.lengths - shared
        begins = starts(rest + 2)  # a space and a digit
        found = np.full(int(begins[-1]), ord(" "), np.uint32)
        found[begins[:-1] + 1] = _DIGITS[self._units(shared)]
        terms = starts(self.lengths)[:-1]
        found[places(begins[:-1] + 2, rest)] = self.points[places(terms + shared, rest)]
        text = as_text(found)
        return [text[start + 1 : end] for start, end in pairwise(begins[np.asarray(rows, np.int64)].tolist())]

    def _units(self, shared: Numbers) -> Numbers:
        """How many units of UTF-16 the first code points of each term are."""
        is_astral = self.points >= _ASTRAL
        if not is_astral.any():
            return shared
        begins, astral = starts(self.lengths)[:-1], starts(is_astral)
        return np.asarray(shared + astral[begins + shared] - astral[begins])


_UTF32: Final = "utf-32-le" if np.dtype("=u4") == np.dtype("<u4") else "utf-32-be"


def as_points(text: str) -> Points:
    """The code points of a text."""
    return np.frombuffer(text.encode(_UTF32, "surrogatepass"), np.uint32)


def as_text(points: Points) -> str:
    """The text of these code points."""
    return points.tobytes().decode(_UTF32, "surrogatepass")


def _shared_by_words(words: Sequence[str]) -> Numbers:
    """How many code points each word has in common with the word before, up to 35 units of UTF-16."""
    text = np.array(words, f"U{_MOST_SHARED}").view(np.uint32).reshape(len(words), _MOST_SHARED)
    same = np.zeros(text.shape, np.bool_)
    same[1:] = (text[1:] == text[:-1]) & (text[1:] > 0)
    same &= np.cumsum(1 + (text >= _ASTRAL), axis=1) <= _MOST_SHARED
    return np.asarray(np.logical_and.accumulate(same, axis=1).sum(axis=1))


def united(rows: Sequence[Terms]) -> tuple[Terms, list[Numbers]]:
    """All terms of several rows, each once; and for each row where its terms are among them."""
    if not rows:
        return Terms(np.empty(0, np.uint64), np.empty(0, np.int32), ()), []
    words = tuple(in_utf16({word for row in rows for word in row.words}))
    number = {word: place for place, word in enumerate(words, start=1)}
    longs = [_renumbered(row, number) for row in rows]
    keys, long = np.concatenate([row.keys for row in rows]), np.concatenate(longs)
    sequence = np.lexsort((long, keys)) if words else np.argsort(keys, kind="stable")
    keys, long = keys[sequence], long[sequence]
    new = changes(keys) | changes(long)
    places_of = np.empty(len(keys), np.int64)
    places_of[sequence] = np.cumsum(new) - 1
    ends = starts(np.array([len(row) for row in rows]))
    return Terms(keys[new], long[new], words), [places_of[start:end] for start, end in pairwise(ends.tolist())]


def _renumbered(row: Terms, number: dict[str, int]) -> npt.NDArray[np.int32]:
    """The row's numbers of long words, as numbers among the words of all."""
    table = np.fromiter((number[word] for word in row.words), np.int32)
    found = np.zeros(len(row), np.int32)
    is_long = row.longs > 0
    found[is_long] = table[row.longs[is_long] - 1]
    return found
