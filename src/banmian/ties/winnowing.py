"""Where in a long array a run of twenty codes may begin that occurs elsewhere too: fingerprints, winnowed.

Of the fingerprints of all runs of twelve the smallest within each nine neighbours is kept (Schleimer, Wilkerson, Aiken:
“Winnowing”, 2003). Nine runs of twelve lie in one of twenty, so two equal runs of twenty keep the same one: none is
missed, and a fifth of the places is all that has to be sorted. The array is walked through in parts.
"""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from banmian.ties.folding import Codes, Flags, Numbers

Keys = npt.NDArray[np.uint64]

_PART: Final = 1 << 20
_MIX: Final = np.uint64(0x9E3779B97F4A7C15)
_STIR: Final = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT: Final = np.uint64(29)
_SHARE: Final = 5
"""A fingerprint is that of so many fifths of a run: twelve of twenty."""
_NONE: Final = np.uint64(0xFFFFFFFFFFFFFFFF)


def candidates(codes: Codes, length: int) -> Numbers:
    """Where runs of this length begin that may occur twice; every one that does is among them, in order."""
    size = length * 3 // _SHARE
    window = length - size + 1
    kept, where = _winnowed(codes, size, window)
    order = np.argsort(kept, kind="stable")
    ordered = kept[order]
    same = ordered[1:] == ordered[:-1]
    twice = np.zeros(len(kept), np.bool_)
    twice[1:] |= same
    twice[:-1] |= same
    anchors = where[order[twice]]
    may = np.zeros(len(codes), np.bool_)
    for back in range(window):
        may[np.maximum(anchors - back, 0)] = True
    return np.flatnonzero(may & whole(codes, length))


def whole(codes: Codes, length: int) -> Flags:
    """Where a run of this length begins that lies in one text."""
    found = np.zeros(len(codes), np.bool_)
    if len(codes) >= length:
        closed = np.concatenate(([0], np.cumsum(codes == 0, dtype=np.int32)))
        found[: len(codes) - length + 1] = closed[length:] == closed[: len(codes) - length + 1]
    return found


def fingerprints(codes: npt.NDArray[Any], length: int) -> Keys:
    """Of each run of this length; there are so many fewer than codes."""
    bits, width = length.bit_length(), 1
    powers = [_stirred(codes.astype(np.uint64) + _MIX)]
    for _ in range(bits - 1):
        powers.append(_joined(powers[-1], width))
        width *= 2
    found, done = powers[-1], width
    for bit in range(bits - 2, -1, -1):
        if length >> bit & 1:
            found = _joined_to(found, powers[bit], done)
            done += 1 << bit
    return found


def _joined(half: Keys, width: int) -> Keys:
    return _joined_to(half, half, width)


def _joined_to(first: Keys, second: Keys, width: int) -> Keys:
    """Of runs of `width` codes, and of those that begin where they end: of both together."""
    size = max(0, min(len(first), len(second) - width))
    return _stirred(first[:size] * _MIX + second[width : width + size])


def _stirred(values: Keys) -> Keys:
    values = (values ^ (values >> _SHIFT)) * _STIR
    return values ^ (values >> _SHIFT)


def parts(size: int, more: int) -> Iterator[tuple[int, int]]:
    """(begin, end) of parts of an array, each with so many more than are its own."""
    return ((begin, min(begin + _PART + more, size)) for begin in range(0, max(size - more, 0), _PART))


def _winnowed(codes: Codes, size: int, window: int) -> tuple[Keys, Numbers]:
    """The fingerprints that are kept, and where they are."""
    kept, where = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for begin, end in parts(len(codes), size + window - 2):
        part = codes[begin:end]
        prints = fingerprints(part, size)
        prints[~whole(part, size)[: len(prints)]] = _NONE
        smallest = _smallest(prints, window)
        chosen = np.zeros(len(prints), np.bool_)
        for step in range(window):
            chosen[step : step + len(smallest)] |= prints[step : step + len(smallest)] == smallest
        at = np.flatnonzero(chosen & (prints != _NONE))
        kept.append(prints[at])
        where.append(at + begin)
    places = np.concatenate(where)
    places, first = np.unique(places, return_index=True)  # parts overlap
    return np.concatenate(kept)[first], places


def _smallest(values: Keys, window: int) -> Keys:
    """The smallest of each so many neighbours."""
    found = values[: max(0, len(values) - window + 1)].copy()
    for step in range(1, window):
        np.minimum(found, values[step : step + len(found)], out=found)
    return found
