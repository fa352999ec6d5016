"""Numbers as bits, the most significant first: the codes that the files of a large index are written in.

A code is the binary form of a number with zeros before it, so it is kept as that number and its width; millions of them
are laid down at once. The codes themselves are described in `docs/formats.md`.
"""

from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from banmian.search.arrays import Keys, Numbers, changes, starts


class Codes(NamedTuple):
    """A row of codes."""

    values: Keys
    """What each is in binary, less than 2**63."""
    widths: Numbers
    """How many bits each takes; may be more than a machine word has: zeros go before the value."""


def flags(values: npt.NDArray[np.bool_]) -> Codes:
    """One bit each."""
    return Codes(values.astype(np.uint64), np.ones(len(values), np.int64))


def gamma(values: npt.NDArray[Any]) -> Codes:
    """Numbers from 1 up, the smaller the shorter: as many zeros as there are digits after the first, then the digits."""
    return Codes(values.astype(np.uint64), 2 * _digits(values) - 1)


def rice(parameters: npt.NDArray[Any] | int, values: npt.NDArray[Any]) -> Codes:
    """Numbers from 0 up whose size is about known: the high part in unary, the low `parameters` bits as they are."""
    shift = np.asarray(parameters, np.uint64)
    plain = values.astype(np.uint64)
    one = np.uint64(1) << shift
    return Codes(one | (plain & (one - np.uint64(1))), (plain >> shift).astype(np.int64) + shift.astype(np.int64) + 1)


def parameter(among: npt.NDArray[Any] | int, count: npt.NDArray[Any] | int) -> Numbers:
    """The parameter of `rice` that suits the gaps of `count` numbers below `among`."""
    mean = (45 * np.asarray(among, np.int64)) // (64 * np.asarray(count, np.int64))
    return np.asarray(_digits(np.maximum(mean, 1)) - 1)


def _digits(values: npt.NDArray[Any]) -> Numbers:
    """How many binary digits each number has."""
    return np.frexp(values.astype(np.float64))[1].astype(np.int64)


def joined(first: Codes, second: Codes) -> Codes:
    """Pairs of codes, each pair as one. Both values together must be less than 2**63, the second's zeros included."""
    return Codes((first.values << second.widths.astype(np.uint64)) | second.values, first.widths + second.widths)


def put(into: Codes, codes: Codes, where: Numbers) -> None:
    """Lay codes among others, each at its place."""
    into.values[where] = codes.values
    into.widths[where] = codes.widths


def packed(codes: Codes, rows: Numbers) -> tuple[bytes, Numbers]:
    """Codes as bytes, and where in these each row begins (and the last one ends).

    `rows`: the number of the first code of each row, and at the end the number of codes. A row begins a byte.
    """
    ends = np.cumsum(codes.widths)
    bits = np.concatenate([np.zeros(1, np.int64), ends])[rows]
    sizes = (np.diff(bits) + 7) // 8
    begins = starts(sizes)
    ends += np.repeat(8 * begins[:-1] - bits[:-1], np.diff(rows))
    return _laid_down(codes.values, ends - 1, int(begins[-1])), begins


def _laid_down(values: Keys, last: Numbers, size: int) -> bytes:
    """Values whose last bits stand at these places, in `size` bytes."""
    words = np.zeros(size // 8 + 1, np.uint64)
    for start in range(0, len(values), _AT_ONCE):
        _lay_down(values[start : start + _AT_ONCE], last[start : start + _AT_ONCE], words)
    return words.byteswap().tobytes()[:size] if _IS_LITTLE else words.tobytes()[:size]


def _lay_down(values: Keys, last: Numbers, words: Keys) -> None:
    """The same for some of them, into words of 64 bits."""
    word = last >> 6
    shift = (63 - (last & 63)).astype(np.uint64)
    first = np.flatnonzero(changes(word))
    words[word[first]] |= np.bitwise_or.reduceat(values << shift, first)
    above = (values >> np.uint64(1)) >> (np.uint64(63) - shift)
    across = np.flatnonzero(above)
    words[word[across] - 1] |= above[across]


_AT_ONCE: Final = 1 << 15
"""Codes that are laid down together: few enough to stay in the processor's own memory."""

_IS_LITTLE = bool(np.dtype("=u8") == np.dtype("<u8"))
