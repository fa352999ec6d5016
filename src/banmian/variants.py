"""Traditional characters and the simplified ones they are found by: 黨代會 and 党代会 are one to search, and to the parser.

One character for one, whatever stands around it, so that a text keeps its places. That 乾 is 干 in 饼干 but itself in
乾坤 is no matter: text and query are brought to the same form, and what is shown is what was printed. Only this file
knows OpenCC.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from opencc import OpenCC

_RANGES: Final = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x34000))
"""Where Han characters are, first and behind the last."""


@cache
def _opencc() -> OpenCC:
    return OpenCC("t2s")


@cache
def simplified(character: str) -> str:
    """The simplified form of one character; itself if it has none.

    Asked until nothing changes: OpenCC turns 薴 into 苧, and that into 苎.
    """
    found = str(_opencc().convert(character))
    return character if found == character or len(found) != 1 else simplified(found)


def _is_proper(character: str) -> bool:
    """Whether Unicode doesn't take it for a spelling of another."""
    return unicodedata.normalize("NFC", character) == character


@cache
def table() -> Mapping[str, str]:
    """Every traditional character that has another simplified form, with that form, in the order of code points.

    Those that Unicode takes for spellings of another character (U+F900) aren't there: folding has replaced them before.
    """
    proper = [one for first, end in _RANGES for point in range(first, end) if _is_proper(one := chr(point))]
    # Asked for each by itself it would take half a second in every build. What stands on different lines is no phrase.
    asked = zip(proper, str(_opencc().convert("\n".join(proper))).split("\n"), strict=True)
    other = (one for one, plain in asked if plain != one)
    return MappingProxyType({one: plain for one in other if (plain := simplified(one)) != one})


def _plain(characters: Iterable[str]) -> dict[str, str]:
    """The part of the table for some characters, without making all of it."""
    wanted = (one for one in sorted(set(characters)) if any(first <= ord(one) < end for first, end in _RANGES))
    return {one: plain for one in wanted if _is_proper(one) and (plain := simplified(one)) != one}


def as_text(characters: Iterable[str] | None = None) -> str:
    """The table for the browser: each character followed by its simplified form; only of these characters, if given."""
    wanted = table() if characters is None else _plain(characters)
    return "".join(one + plain for one, plain in wanted.items())
