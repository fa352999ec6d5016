"""How Chinese is read aloud: to sort names as a Chinese reader expects, and to check a name in Latin letters.

Only this file knows pypinyin. For the order a character has the reading it has in its word, for the check any reading
will do. A family name that is read in a way of its own (曾, 单) is known as one where the text is a person's name.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from pypinyin import Style, pinyin

_SURNAMES: Final = dict(
    pair.split(":")
    for pair in (
        "曾:zeng1 单:shan4 解:xie4 仇:qiu2 区:ou1 朴:piao2 任:ren2 华:hua4 查:zha1 盖:ge3 葛:ge3 翟:zhai2 缪:miao4 "
        "冼:xian3 覃:qin2 乐:yue4 员:yun4 燕:yan1 宁:ning4 纪:ji3 卜:bu3 令:ling2 种:chong2 召:shao4 黑:he4 折:she2 "
        "过:guo1 那:na1 洗:xian3 车:che1 幺:yao1 繁:po2 祭:zhai4 尉:yu4"
    ).split()
)
_SIGNS = re.compile(r"[\W_]+")

_TONES_ALONE: Final = frozenset("\u0304\u030c")
_TONES: Final = _TONES_ALONE | frozenset("\u0300\u0301")
"""Macron and caron, with which few languages write their names, and grave and acute."""

SortKey = tuple[tuple[str, ...], str]


def by_pinyin(text: str, *, person: bool = False) -> SortKey:
    """What to sort Chinese by: syllable for syllable, tone for tone, then the text itself; signs do not count."""
    words = _SIGNS.sub("", text)
    syllables = [syllable for (syllable, *_) in pinyin(words, style=Style.TONE3, neutral_tone_with_five=True)]
    if person and words[:1] in _SURNAMES:
        syllables[0] = _SURNAMES[words[0]]
    return tuple(_sortable(syllable) for syllable in syllables), text


def initial(text: str, *, person: bool = False) -> str:
    """The capital letter under which a Chinese text stands in an index; empty if it has none (`5G`)."""
    first = "".join(by_pinyin(text, person=person)[0][:1])[:1].upper()
    return first if "A" <= first <= "Z" else ""


def syllables(text: str, *, person: bool = False) -> tuple[str, ...]:
    """How a text is read, without tones, signs left out; `ü` is written `u`, as in most names."""
    return tuple(re.sub("[0-9]+$", "", one).replace("uz", "u") for one in by_pinyin(text, person=person)[0])


def is_reading(latin: str, chinese: str) -> bool:
    """Whether Latin letters are a way to read a Chinese text, whatever the spaces, hyphens, capitals and tone marks."""
    written = _letters(latin)
    ends = {0}
    for sign in chinese:
        ends = {end + len(one) for end in ends for one in _readings(sign) if written.startswith(one, end)}
    return len(written) in ends


@cache
def _readings(sign: str) -> tuple[str, ...]:
    """All readings of one character: by itself, as part of some word, as a family name."""
    readings = {
        _letters(reading) for readings in pinyin(sign, style=Style.NORMAL, heteronym=True) for reading in readings
    }
    readings.add(_letters(_SURNAMES.get(sign, "")))
    return tuple(sorted(filter(None, _spellings(readings))))


def _sortable(syllable: str) -> str:
    """`lü` stands behind `lu`, as in dictionaries; a tone sorts behind its syllable."""
    return syllable.lower().replace("ü", "uz")


def _spellings(readings: set[str]) -> Iterator[str]:
    """`lü` is also written `lu`, `lyu` and `lv`."""
    for reading in readings:
        if "v" in reading:
            yield from (reading.replace("v", letters) for letters in ("v", "u", "yu", "ue"))
        yield reading


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if "a" <= sign <= "z")


def has_tone_marks(latin: str, chinese: str) -> bool:
    """Whether a name is pinyin with its tones (`Qín Guówén`); `é` in a name that is no pinyin is a letter like others."""
    marks = {sign for sign in unicodedata.normalize("NFD", latin) if sign in _TONES}
    return bool(marks & _TONES_ALONE) or (bool(marks) and is_reading(latin, chinese))
