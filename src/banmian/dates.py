"""Dates as the papers print them: weekday and lunar date of a day, and whether a masthead agrees with its issue.

The lunar calendar is the library lunar_python's. Printed forms vary (廿二 or 二十二, with or without 农历 and the year);
a form that isn't understood is said to be so, never taken for a mistake.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from lunar_python import Solar

from banmian.model import Masthead
from banmian.text import bare

WEEKDAYS: Final = "一二三四五六日"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_MONTH_NAMES: Final = (
    ("正", "一", "元"),
    *((name,) for name in "二三四五六七八九十"),
    ("冬", "十一"),
    ("腊", "十二", "臘"),
)
_MONTHS: Final = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
_UNITS: Final = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_LUNAR = re.compile(
    "(?:[农旧夏阴農舊陰][历曆])?"
    f"(?:(?P<year>[{_STEMS}][{_BRANCHES}])[^年月]{{0,3}}年|[〇零○一二三四五六七八九]{{4}}年)?(?:[（(].{{1,3}}[）)])?"
    f"(?P<leap>[闰閏])?(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})月[大小]?"
    "(?P<day>初[一二三四五六七八九十]|[廿卅][一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?)"
)
_WEEKDAY = re.compile("(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])")


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the Chinese calendar."""

    year: str
    """Of the sixty-year cycle: `辛丑`; empty if a printed date gives none."""
    month: int
    leap: bool
    day: int

    def __str__(self) -> str:
        month = f"{'闰' if self.leap else ''}{_MONTH_NAMES[self.month - 1][0]}月"
        return f"农历{self.year}{'年' if self.year else ''}{month}{_day_name(self.day)}"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A fact of a masthead that does not go with the date of the issue, or can't be compared with it."""

    code: str
    field: str
    printed: str
    right: str = ""


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def weekday(iso: str) -> str:
    """`星期二`."""
    return f"星期{WEEKDAYS[date.fromisoformat(iso).weekday()]}"


@cache  # the calendar takes a millisecond, and every page of an issue asks for its date
def lunar_date(iso: str) -> LunarDate:
    """The lunar date of a day given as YYYY-MM-DD."""
    day = date.fromisoformat(iso)
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month = lunar.getMonth()  # negative in a leap month
    return LunarDate(lunar.getYearInGanZhi(), abs(month), month < 0, lunar.getDay())


def read_lunar_date(printed: str) -> LunarDate | None:
    """A lunar date as printed (`农历辛丑年八月廿二`, `八月二十二日`), `None` if it isn't understood.

    What follows the day (a solar term, the length of the month) is left aside.
    """
    match = _LUNAR.match(bare(printed))
    if match is None:
        return None
    leap = match["leap"] is not None
    return LunarDate(match["year"] or "", _MONTHS[match["month"]], leap, _day_number(match["day"]))


def _day_number(name: str) -> int:
    """`初二`, `十二`, `廿二`, `二十二`, `三十` as a number."""
    if name[0] == "初":
        return _UNITS[name[1]]
    name = name.replace("廿", "二十").replace("卅", "三十")
    tens, _, units = name.partition("十")
    return 10 * _UNITS.get(tens, 1) + _UNITS.get(units, 0)


def _day_name(day: int) -> str:
    """`初二`, `十二`, `二十`, `廿二`, `三十`: as papers print them."""
    digits = "一二三四五六七八九十"
    if day <= 10:
        return f"初{digits[day - 1]}"
    if day % 10 == 0:
        return f"{digits[day // 10 - 1]}十"
    return f"{'十廿'[day // 10 - 1]}{digits[day % 10 - 1]}"


def disagreements(masthead: Masthead, iso: str) -> Iterator[Disagreement]:
    """What a masthead prints that does not go with the issue's date."""
    if masthead.date and masthead.date != iso:
        yield Disagreement("D101", "date", masthead.date, iso)
    if masthead.weekday:
        yield from _weekday_disagrees(masthead.weekday, weekday(iso))
    if masthead.lunar:
        yield from _lunar_disagrees(masthead.lunar, lunar_date(iso))


def _weekday_disagrees(printed: str, right: str) -> Iterator[Disagreement]:
    match = _WEEKDAY.search(printed)
    if match is None:
        yield Disagreement("D104", "weekday", printed)
    elif match[1].replace("天", "日") != right[-1]:
        yield Disagreement("D102", "weekday", printed, right)


def _lunar_disagrees(printed: str, right: LunarDate) -> Iterator[Disagreement]:
    read = read_lunar_date(printed)
    if read is None:
        yield Disagreement("D104", "lunar", printed)
    elif (read.month, read.leap, read.day) != (right.month, right.leap, right.day) or read.year not in ("", right.year):
        yield Disagreement("D103", "lunar", printed, str(right))
