"""All texts of an archive as one array of numbers, in which the same wording is the same run of numbers.

White space and signs are left out: a line end, a quotation mark or a comma more is no other wording, and text
recognition is least sure of just these. What belongs to a number stays: its point, %, ‰, and signs such as + and ℃.
Full-width letters and figures are the usual ones, capitals are small. Each text is closed by a 0, which is like nothing.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from banmian.model import Archive, Status
from banmian.text import is_han

Codes = npt.NDArray[Any]
"""Characters, as small numbers."""
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_UTF32: Final = "utf-32-le"
_OF_NUMBERS: Final = "%‰"
_POINT: Final = "."


@dataclass(frozen=True, slots=True)
class Text:
    """One block of an article that is published."""

    article: str
    """Its id."""
    block: int
    """Counted from 1."""
    text: str


@dataclass(frozen=True)
class Folded:
    """Texts end to end, each closed by a 0."""

    codes: Codes
    origin: npt.NDArray[np.uint32]
    """For each code, where in its text the character stands."""
    begins: Numbers
    """Where each text begins, and at the end the length of all."""
    alphabetic: Flags
    """By code, whether it is a letter of an alphabet."""


def texts_of(archive: Archive) -> list[Text]:
    """The blocks of every article that isn't withdrawn, in the language of the papers, in reading order."""
    return [
        Text(article.id, number, block.text)
        for issue in archive.issues
        for sheet in issue.sheets
        for article in sheet.articles
        if article.status is not Status.WITHDRAWN
        for number, block in enumerate(article.blocks, 1)
    ]


def folded(texts: Sequence[str]) -> Folded:
    """The texts as they are compared."""
    points = np.frombuffer("\0".join([*texts, ""]).encode(_UTF32, "surrogatepass"), np.uint32)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    ends = np.cumsum(lengths)
    table, alphabetic = _table(points)
    codes = table[points]
    kept = codes != 0
    _keep_points(points, kept)
    closing = ends - 1
    codes[closing], kept[closing] = 0, True
    where = np.flatnonzero(kept).astype(np.uint32)
    begins = np.searchsorted(where, np.concatenate(([0], ends)))
    first = np.concatenate(([0], ends))[:-1].astype(np.uint32)
    where -= np.repeat(first, np.diff(begins))
    return Folded(codes[kept], where, begins, alphabetic)


def _keep_points(points: npt.NDArray[np.uint32], kept: Flags) -> None:
    """A point counts between two figures only."""
    zero = ord("0")
    for point in (ord(_POINT), 0xFF0E):
        at = np.flatnonzero(points == point)
        at = at[(at > 0) & (at < len(points) - 1)]
        between = [((points[at + step] & 0xFFFF) - zero < 10) | (points[at + step] - 0xFF10 < 10) for step in (-1, 1)]
        kept[points == point] = False
        kept[at[between[0] & between[1]]] = True


def _table(points: npt.NDArray[np.uint32]) -> tuple[Codes, Flags]:
    """For every code point its number, 0 for what is left out; and which numbers are letters of an alphabet."""
    seen = np.zeros(0x110000, np.bool_)
    seen[points] = True
    known: list[int] = np.flatnonzero(seen).tolist()
    forms = {point: _form(chr(point)) for point in known}
    alphabet = sorted({form for form in forms.values() if form})
    numbers = {form: number for number, form in enumerate(alphabet, 1)}
    table = np.zeros(0x110000, np.uint16 if len(alphabet) < 1 << 16 else np.uint32)
    table[known] = [numbers.get(form, 0) for form in forms.values()]
    return table, np.array([False, *map(_is_alphabetic, alphabet)])


def _form(character: str) -> str:
    """A character as it is compared; empty if it is left out."""
    usual = unicodedata.normalize("NFKC", character).lower()
    form = usual if len(usual) == 1 else character
    counts = unicodedata.category(form)[0] in "LMNS" or form in _OF_NUMBERS or form == _POINT
    return form if counts else ""


def _is_alphabetic(character: str) -> bool:
    """Whether several of it are what one Han character is: a letter, but none of a script without spaces."""
    return unicodedata.category(character)[0] == "L" and not is_han(character) and ord(character) < 0x2E80
