"""Reads the figures of a text: a number, its unit, and what it is a number of.

A figure is a numeral with a unit behind it, a date, or an ordinal. What it speaks of is the noun that follows (484名代表),
else the last one before it in its clause (实到代表470名), else that of the figure before it in its sentence (应到代表484名，
实到470名). Where no noun of the list is found the figure has none: an unknown noun stays unknown. A single 一 is rather an
article than a number, and what stands within a few characters of quotation is a name (“两个维护”).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Final

from banmian.bilingual.chinese_numerals import HAN, MORE, NUMERAL, STARTS, decimal, is_bare, plain_signs, scale
from banmian.bilingual.chinese_words import WORDS
from banmian.figures.nouns import NOUNS, PEOPLE
from banmian.figures.units import PERSONS, UNIT, UNITS, Kind
from banmian.text import HAN as HAN_CLASS

_NUMBER: Final = rf"(?:{NUMERAL}(?:点[零〇一二三四五六七八九]+)?)"
_SMALL: Final = rf"(?:\d{{1,2}}(?!\d)|{HAN})"
_YEAR: Final = r"(?:1[5-9]|20)\d\d|[一二][〇零○一二三四五六七八九]{3}"
_PATTERN: Final = re.compile(
    rf"(?<![\dA-Za-z.,/第-])(?:"
    rf"(?:(?P<year>{_YEAR})年)?(?P<month>{_SMALL})月(?:份|(?P<day>{_SMALL})[日号]?)?"
    rf"|(?P<only_year>{_YEAR})年(?!来|级|代表)"
    rf"|(?P<only_day>\d{{1,2}}(?!\d)|{HAN}(?=日(?:电|讯|上午|下午|中午|晚|凌晨|清晨|在|至|宣布|举行)))日(?![元币籍刊报内游])"
    rf"|第(?P<ordinal>{_NUMBER})(?P<measure>次|届|个|名|位|批|期|季度|轮|条|产业|代|版)"
    rf"|(?P<of>[百千万])分之(?P<part>{_NUMBER})|(?P<bottom>{_NUMBER})分之(?P<top>{_NUMBER})"
    rf"|(?P<yuan>{_NUMBER})元(?P<jiao>[\d一二三四五六七八九])角"
    rf"|(?P<first>{_NUMBER})(?P<mark>%|‰|{UNIT})?[-—–~～至到]{{1,2}}(?P<second>{_NUMBER})[{MORE}]?(?P<unit2>{UNIT})"
    rf"|(?P<number>{_NUMBER})[{MORE}]?\s?(?P<unit>{UNIT})"
    rf")"
)  # fmt: skip
_STARTS: Final = re.compile(f"[第{STARTS}]")
_SENTENCE: Final = re.compile(r"[。！？；\n]")
_CLAUSE: Final = re.compile(r"[。！？；\n，：,]")
_RUN: Final = re.compile(f"[{HAN_CLASS}“”、]{{0,14}}")
_BETWEEN: Final = "是在为有被将把由从对向与和及等了已均都全并参出使用以至到占达超加进建"
"""Where one of these stands between a measure word and a noun, the noun is another one's."""
_AFTER_NOUN: Final = ("的", "、", "和", "与", "都", "有", "是", "”")
"""What may follow a noun of one character; before another it is part of a longer word."""
_LINKS: Final = re.compile(
    "(?:总共|共计|共有|合计|累计|总计|一共|一行|达到|超过|突破|分别|增加|增至|减少|降至|其中|总数|数量|数|共|约|近|达|有|为|是|已|仅|就|到|各|由|从|逾|超|满|等|全部|多达|不足|[“”（(])*"
)
_MOST: Final = 10**18
"""No newspaper has more of anything."""
_NEAR, _FAR = 8, 24
"""Characters between a number and the noun behind it, or before it, at most."""
_NAME: Final = 10
"""Characters between quotation marks that are rather a name than a quotation."""
_BY_BEGINNING: Final[dict[str, list[str]]] = {}
"""The nouns by their first two characters, the longest first."""
for _noun in sorted(NOUNS, key=len, reverse=True):
    _BY_BEGINNING.setdefault(_noun[:2], []).append(_noun)


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure in a text."""

    start: int
    end: int
    """Of number and unit."""
    kind: Kind
    base: str
    """What it is compared in; see `units`."""
    noun: str
    """What it is a number of; empty if that isn't known."""
    values: tuple[Fraction, ...]
    """One, or the two ends of a range. Of a date: year, month and day, 0 where they aren't given."""


def read(text: str) -> Iterator[Reading]:
    """The figures of a text, in order."""
    plain = plain_signs(text)
    before: list[Reading] = []
    for match in _matches(plain):
        found = _figure(match)
        if found is None or _is_word(plain, found) or _is_name(plain, found.start):
            continue
        found = _with_noun(plain, found, match, before)
        before.append(found)
        yield found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Where the pattern fits: it is tried only where a numeral may begin, which is ten times as fast."""
    end = 0
    for start in _STARTS.finditer(text):
        match = _PATTERN.match(text, start.start()) if start.start() >= end else None
        if match:
            yield match
            end = match.end()


def _figure(match: re.Match[str]) -> Reading | None:
    """What a match is, but for its noun."""
    start, end = match.span()
    if match["month"] or match["only_year"] or match["only_day"]:
        return _date(match)
    if match["ordinal"]:
        return _made(start, end, Kind.ORDINALS, match["measure"], _values(match["ordinal"]))
    if match["part"]:
        per_cent = {"百": 1, "千": 10, "万": 100}[match["of"]]
        return _made(start, end, Kind.SHARES, "%", tuple(value / per_cent for value in _values(match["part"])))
    if match["top"]:
        top, bottom = _values(match["top"]), _values(match["bottom"])
        return _made(start, end, Kind.SHARES, "%", (top[0] / bottom[0] * 100,) if top and bottom and bottom[0] else ())
    if match["yuan"]:
        values = [value + Fraction(*_values(match["jiao"])) / 10 for value in _values(match["yuan"])]
        return _made(start, end, Kind.MONEY, "CNY", tuple(values[:1]))
    return _range(match) if match["second"] else _quantity(match)


def _made(start: int, end: int, kind: Kind, base: str, values: tuple[Fraction, ...]) -> Reading | None:
    return Reading(start, end, kind, base, "", values) if values and max(values) < _MOST else None


@lru_cache(1 << 12)
def _values(numeral: str) -> tuple[Fraction, ...]:
    return decimal(numeral)[:1]


def _date(match: re.Match[str]) -> Reading | None:
    parts = (match["year"] or match["only_year"], match["month"], match["day"] or match["only_day"])
    values = [Fraction(int(value)) for value in (_one(part) if part else 0 for part in parts) if value is not None]
    if len(values) < 3 or not any(values) or not _is_day(*map(int, values)):
        return None
    months = match["month"] and not match["day"] and not match["year"] and not match["month"].isdecimal()
    if months or (match["only_day"] and match["only_day"] == "一"):
        return None  # 两月 and 一日 are rather a time than a date
    return _made(match.start(), match.end(), Kind.DATES, "", tuple(values))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year or 2000, month or 1, day or 1)  # 2000 has every day
    except (OverflowError, ValueError):
        return False
    return True


def _one(numeral: str) -> Fraction | None:
    found = decimal(numeral)
    return found[-1] if found else None


def _quantity(match: re.Match[str]) -> Reading | None:
    unit, numeral = UNITS[match["unit"]], match["number"]
    values = () if numeral == "一" or _is_vague(numeral) else _values(numeral)
    if values and not values[0] and unit.kind in (Kind.PEOPLE, Kind.THINGS):
        return None  # 零部件
    if unit.base == "次" or (match["unit"] == "届" and numeral[0] not in "0123456789"):
        ordinal = match["unit"] == "届"  # 十一届市委 is the eleventh
        return _made(match.start(), match.end(), Kind.ORDINALS if ordinal else unit.kind, unit.base, values)
    return _made(match.start(), match.end(), unit.kind, unit.base, tuple(value * unit.factor for value in values))


def _is_vague(numeral: str) -> bool:
    """百年, 千米, 万户: rather very many than so many."""
    return is_bare(numeral) and not re.search("十|.[万亿]", numeral)


def _range(match: re.Match[str]) -> Reading | None:
    """3至5亿元: the first shares the unit of the second, and its 亿."""
    unit = UNITS[match["unit2"]]
    first, second = _values(match["first"]), _values(match["second"])
    if not first or not second:
        return None
    low = first[0] * (scale(match["second"]) if scale(match["first"]) == 1 else 1)
    low = low if low <= second[0] else first[0]
    return _made(match.start(), match.end(), unit.kind, unit.base, (low * unit.factor, second[0] * unit.factor))


def _is_word(text: str, found: Reading) -> bool:
    """Whether it is part of a word that counts nothing: 十分, 四面八方."""
    shift = max(0, found.start - 4)
    around = text[shift : found.end + 6] if not text[found.start].isdecimal() else ""
    return any(match.start() + shift <= found.start < match.end() + shift for match in WORDS.finditer(around))


def _is_name(text: str, start: int) -> bool:
    """Whether it stands in quotation marks that hold no more than a name does."""
    opening = text.rfind("“", max(0, start - _NAME), start)
    return opening >= 0 and 0 <= text.find("”", opening) - opening <= _NAME + 2 and "”" not in text[opening:start]


def _with_noun(text: str, found: Reading, match: re.Match[str], earlier: list[Reading]) -> Reading:
    if found.kind in (Kind.DATES, Kind.SPANS):
        return found
    counted = found.kind in (Kind.PEOPLE, Kind.THINGS, Kind.ORDINALS)
    after, before = _noun_after(text, found.end), _noun_before(text, found.start, counted)
    noun = (after or before) if counted else (before or after)
    noun = _head(found.kind, noun) or _inherited(text, found, earlier) or _person(match)
    person = found.kind is Kind.THINGS and found.base == "个" and noun in PEOPLE
    return replace(found, noun=noun, kind=Kind.PEOPLE if person else found.kind)


def _head(kind: Kind, noun: str) -> str:
    """Of people and things the shortest noun it ends with: 党代表 are 代表; of amounts the whole."""
    if kind not in (Kind.PEOPLE, Kind.THINGS):
        return noun
    return next((noun[at:] for at in range(len(noun) - 2, 0, -1) if noun[at:] in NOUNS), noun)


def _person(match: re.Match[str]) -> str:
    return "人" if (match["unit"] or match["unit2"] or "") in PERSONS[2:] else ""


def _noun_after(text: str, end: int) -> str:
    run = _RUN.match(text, end)
    words = run[0] if run else ""
    if words[:1] in NOUNS and (words[1:2] in _AFTER_NOUN or len(words) == 1):
        return words[0]
    for at in range(min(len(words), _NEAR + 1)):
        if words[at] in _BETWEEN or words[at] == "、":
            break
        noun = _longest_at(words, at)
        if noun:
            return _longest_at(words, at + len(noun)) or noun
    return ""


def _longest_at(words: str, at: int) -> str:
    return next((noun for noun in _BY_BEGINNING.get(words[at : at + 2], ()) if words.startswith(noun, at)), "")


def _noun_before(text: str, start: int, counted: bool) -> str:
    """The last noun of the clause before a number; of those that end together, the longest.

    Between what is counted and its count stand only words such as 共 and 达; an amount may be said to have done more.
    """
    clause = _clause(text, start)
    nouns = ((at, _longest_at(clause, at)) for at in range(len(clause) - 1))
    end, _, noun = max(((at + len(noun), len(noun), noun) for at, noun in nouns if noun), default=(0, 0, ""))
    return noun if not counted or _LINKS.fullmatch(clause, end) else ""


def _clause(text: str, start: int) -> str:
    around = text[max(0, start - _FAR) : start]
    cuts = [cut.end() for cut in _CLAUSE.finditer(around)]
    return around[cuts[-1] :] if cuts else around


def _inherited(text: str, found: Reading, earlier: list[Reading]) -> str:
    """The noun of the last such figure before it in its sentence, if it is in the same unit."""
    others = (one for one in reversed(earlier) if one.kind not in (Kind.DATES, Kind.SPANS, Kind.ORDINALS))
    last = next(others, None)
    if last is None or _SENTENCE.search(text, last.end, found.start) or text.startswith("的", found.end):
        return ""
    amounts = (Kind.MONEY, Kind.MEASURES, Kind.SHARES)
    alike = (last.kind, last.base) == (found.kind, found.base) or (found.kind is Kind.SHARES and last.kind in amounts)
    return last.noun if alike and last.noun != "人" else ""
