"""Traditional characters and the simplified ones they are found by: 黨代會 and 党代会 are one to search.

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


@cache
def table() -> Mapping[str, str]:
    """Every traditional character that has another simplified form, with that form, in the order of code points.

    Those that Unicode takes for spellings of another character (U+F900) aren't there: folding has replaced them before.
    """
    characters = (chr(point) for first, end in _RANGES for point in range(first, end))
    proper = [one for one in characters if unicodedata.normalize("NFC", one) == one]
    # Asked for each by itself it would take half a second in every build. What stands on different lines is no phrase.
    asked = zip(proper, str(_opencc().convert("\n".join(proper))).split("\n"), strict=True)
    other = (one for one, plain in asked if plain != one)
    return MappingProxyType({one: plain for one in other if (plain := simplified(one)) != one})


def as_text(characters: Iterable[str] | None = None) -> str:
    """The table for the browser: each character followed by its simplified form; only of these characters, if given."""
    wanted = table() if characters is None else sorted(set(characters) & table().keys())
    return "".join(one + table()[one] for one in wanted)
