"""What an editor should know of a source file that could be read: its encoding, and signs that can't be seen.

The text keeps all of it, for it is the source; here it is only told. A pure function of the sheet.
"""

import re
from collections.abc import Iterator
from typing import Final

from banmian.decoding import full_name
from banmian.findings import Finding
from banmian.model import Sheet
from banmian.text import bare

# The names are phrases, which are translated: see `phrases.SIGNS`.
_KINDS: Final = (
    ("a control character", "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"),
    ("a soft hyphen", "\xad"),
    ("a zero-width character", "\u180e\u200b-\u200d\u2060-\u2064\ufeff"),
    ("a sign that turns the direction of writing", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("a line separator that ends no line here", "\u2028\u2029"),
    ("a private-use character", "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"),
    ("a variation selector", "\ufe00-\ufe0f\U000e0100-\U000e01ef"),
    ("a sign for a character that was lost", "\ufffc\ufffd"),
    ("no character at all", "\ufdd0-\ufdef\ufffe\uffff"),
)
_UNSEEN = re.compile(f"[{''.join(characters for _, characters in _KINDS)}]")
_PLAIN: Final = "utf-8"


def noticed(sheet: Sheet, path: str) -> Iterator[Finding]:
    """Of the sheet whose file is at `path`: an encoding that is no plain UTF-8, page breaks, and unseen characters."""
    if sheet.encoding not in (_PLAIN, "utf-8-sig"):
        yield Finding("S108", path, values={"encoding": full_name(sheet.encoding)})
    yield from _page_breaks(sheet, path)
    yield from _unseen(sheet, path)


def _page_breaks(sheet: Sheet, path: str) -> Iterator[Finding]:
    """Form feeds with text before and after them; many programs put one at the end of a page, which is none."""
    printed = [number for number, line in enumerate(sheet.lines) if bare(line)] or [0]
    for number, line in enumerate(sheet.lines):
        for column in (place for place, sign in enumerate(line) if sign == "\f"):
            before = bool(bare(line[:column])) or printed[0] < number
            if before and (bare(line[column:]) or number < printed[-1]):
                yield Finding("S110", path, number + 1, column + 1)


def _unseen(sheet: Sheet, path: str) -> Iterator[Finding]:
    """One finding for each such character, where it stands first."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(sheet.lines, 1):
        for match in _UNSEEN.finditer(line):
            places.setdefault(match.group(), []).append((number, match.start() + 1))
    for sign, found in sorted(places.items()):
        values: dict[str, str | int] = {"sign": f"U+{ord(sign):04X}", "what": _what(sign), "count": len(found)}
        yield Finding("S109", path, *found[0], values)


def _what(sign: str) -> str:
    return next(name for name, characters in _KINDS if re.fullmatch(f"[{characters}]", sign))
