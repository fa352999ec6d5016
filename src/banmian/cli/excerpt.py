r"""A line of a file with a caret under one of its columns, as a terminal shows it.

Han characters and full-width signs take two columns of a terminal, accents none; what can't be seen is shown as an
escape (a tab as `\t`), as in the messages; a long line is cut around the place.
"""

import unicodedata
from typing import Final

from banmian.findings import visible

_WIDE: Final = frozenset("WF")
_NO_WIDTH: Final = frozenset({"Mn", "Me"})
_CUT: Final = "…"


def excerpt(line: str, column: int, columns: int = 100) -> tuple[str, str]:
    """The line as shown, at most `columns` wide, and below it the caret; `column` counts characters, from 1."""
    signs = [visible(sign) for sign in line]
    place = min(max(column, 1) - 1, len(signs))
    first, last = _window([width(sign) for sign in signs], place, columns)
    before = (_CUT if first else "") + "".join(signs[first:place])
    after = "".join(signs[place:last]) + (_CUT if last < len(signs) else "")
    return before + after, " " * width(before) + "^"


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_width(sign) for sign in text)


def _width(sign: str) -> int:
    if unicodedata.category(sign) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in _WIDE else 1


def _window(widths: list[int], place: int, columns: int) -> tuple[int, int]:
    """Which signs are shown, from and up to: all if they fit, else as many on either side of the place as fit."""
    if sum(widths) <= columns:
        return 0, len(widths)
    room = columns - 2 * len(_CUT)
    first = last = place
    left = right = True
    while left or right:
        right = last < len(widths) and widths[last] <= room
        if right:
            room -= widths[last]
            last += 1
        left = first > 0 and widths[first - 1] <= room
        if left:
            first -= 1
            room -= widths[first]
    return first, last
