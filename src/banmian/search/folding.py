"""Many passages folded at once, for `cutting.py`: what `tokens.fold` says of one text, by arrays.

Each distinct character is folded once, by `tokens.fold` itself; the rest is looking up. The passages lie end to end, each
closed by a mark that no text holds.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from banmian.search.arrays import Flags, Numbers, Points, places, starts
from banmian.search.terms import as_points, as_text
from banmian.search.tokens import PAIRED, SPACE, fold

CLOSING: Final = 0x110000
"""What stands behind each passage; it is no character."""

_APOSTROPHE: Final = ord("'")
_LETTER: Final = re.compile(rf"[^\W_{PAIRED}]")
_PAIRED: Final = re.compile(f"[{PAIRED}]")
_SPACE: Final = re.compile(f"[{SPACE}]")


@dataclass(frozen=True)
class Folded:
    """Folded passages, end to end."""

    points: Points
    """Each passage is followed by `CLOSING`."""
    passages: Numbers
    """Where each passage begins, and at the end the length of all."""
    alphabet: Points
    """The characters that occur."""
    paired: Flags
    """Which characters are written without spaces between words."""
    space: Flags
    letter: Flags
    inword: Flags
    """Letters, and apostrophes between two of them."""


def folded(texts: Sequence[str]) -> Folded:
    """The passages as search sees them."""
    points = as_points("\0".join([*texts, ""]))
    passages = starts(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
    known = _distinct(points)
    forms = {one: fold(chr(one)) for one in known}
    points, passages = _folded(points, passages, forms)
    alphabet = sorted(set("".join(forms.values())))
    letter = _are(_LETTER, alphabet)[points]
    inword = letter.copy()
    inword[1:-1] |= (points[1:-1] == _APOSTROPHE) & letter[:-2] & letter[2:]
    paired, space = _are(_PAIRED, alphabet)[points], _are(_SPACE, alphabet)[points]
    return Folded(points, passages, as_points("".join(alphabet)), paired, space, letter, inword)


def _distinct(points: Points) -> list[int]:
    """The characters that occur."""
    seen = np.zeros(CLOSING, np.bool_)
    seen[points] = True
    found: list[int] = np.flatnonzero(seen).tolist()
    return found


def _folded(points: Points, passages: Numbers, forms: Mapping[int, str]) -> tuple[Points, Numbers]:
    """Characters folded and passages closed, and where these begin then."""
    table, more = np.zeros(CLOSING + 1, np.uint32), np.zeros(CLOSING + 1, np.int8)
    known = list(forms)
    table[known], more[known] = (
        [ord(form[:1] or "\0") for form in forms.values()],
        [len(form) - 1 for form in forms.values()],
    )
    table[CLOSING] = CLOSING
    points = points.copy()
    points[passages[1:] - 1] = CLOSING
    longer = more[points]
    others = np.flatnonzero(longer)
    if not len(others):
        return table[points], passages
    further = starts(longer[others])
    found = np.repeat(table[points], longer + 1)
    spelt = as_points("".join(forms[one] for one in points[others].tolist()))
    found[places(others + further[:-1], longer[others] + np.int64(1))] = spelt
    return found, passages + further[np.searchsorted(others, passages)]


def _are(kind: re.Pattern[str], characters: Iterable[str]) -> Flags:
    """For every code point whether it is one of these characters and matches."""
    table = np.zeros(CLOSING + 1, np.bool_)
    table[[ord(one) for one in characters if kind.match(one)]] = True
    return table


def word_texts(found: Folded) -> list[str]:
    """The words in the passages, in order, apostrophes included."""
    return as_text(np.where(found.inword, found.points, np.uint32(ord(" ")))).split()
