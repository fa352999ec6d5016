"""Small tools for numpy's arrays: what search does with lists of unequal length laid end to end.

Such lists are one array of values and one of lengths. Nothing here knows what they mean.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]
Points = npt.NDArray[np.uint32]
"""Code points of a text."""

_AT_ONCE: Final = 1 << 18
_MOST_BITS: Final = 63
"""Of a number from 0, in an array."""


def numbers(values: Iterable[int]) -> Numbers:
    """An array of whole numbers."""
    return np.fromiter(values, np.int64)


def starts(lengths: npt.NDArray[Any]) -> Numbers:
    """Where each list begins, and at the end where the last one ends: one more than there are lists."""
    found = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=found[1:])
    return found


def places(begins: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> Numbers:
    """The indexes of what lies in each list, one list after another: (5, 9), (2, 1) → 5 6 9."""
    ends = starts(lengths)
    return np.repeat(begins - ends[:-1], lengths) + np.arange(ends[-1])


def changes(values: npt.NDArray[Any]) -> Flags:
    """Which values differ from the one before; the first always does."""
    found = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def slices(number: int) -> Iterator[slice]:
    """Parts of an array of many millions: what is reckoned on the way takes as much room as one of them."""
    return (slice(start, min(start + _AT_ONCE, number)) for start in range(0, number, _AT_ONCE))


def in_order(codes: Numbers) -> tuple[Numbers, npt.NDArray[Any]]:
    """Numbers from 0 in ascending order, and where each was: those that are alike stay as they were.

    Numbers that hold both are sorted much faster than the places of numbers. There may be many millions: the array that
    is given is used up.
    """
    bits = len(codes).bit_length()
    if not len(codes) or int(codes.max()).bit_length() + bits > _MOST_BITS:
        sequence = np.argsort(codes, kind="stable")
        return codes[sequence], sequence
    codes <<= bits
    for some in slices(len(codes)):
        codes[some] |= np.arange(some.start, some.stop)
    codes.sort()
    sequence = np.empty(len(codes), np.int32 if bits < 32 else np.int64)
    for some in slices(len(codes)):
        sequence[some] = codes[some] & ((1 << bits) - 1)
    codes >>= bits
    return codes, sequence


def gaps(values: npt.NDArray[Any], first: Numbers) -> npt.NDArray[Any]:
    """Ascending lists as each value less the one before it and 1; where a list begins (`first`), the value itself."""
    found = values.copy()
    found[1:] -= values[:-1] + 1
    found[first] = values[first]
    return found


def cuts(sizes: Numbers, most: int) -> list[int]:
    """Where to cut a row of things so that none of the parts is larger than `most`, unless it is one thing: 0 … number.

    Each part takes as many as it can.
    """
    ends = starts(sizes)
    found = [0]
    while found[-1] < len(sizes):
        furthest = int(np.searchsorted(ends, ends[found[-1]] + most, side="right")) - 1
        found.append(max(furthest, found[-1] + 1))
    return found


def parts(whole: bytes | memoryview, ends: Iterable[int]) -> list[memoryview]:
    """A row of bytes cut where `ends` says: the first end is where the first part begins. Nothing is copied."""
    view = memoryview(whole)
    return [view[start:end] for start, end in pairwise(ends)]
