"""Dates as a page shows them, in both calendars, in the words of a language."""

from datetime import date as Date
from typing import Final

from lunar_python import Solar

from banmian.render.views import DateView

_WEEKDAYS: Final = "一二三四五六日"
_MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _chinese(day: Date) -> DateView:
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return DateView(
        iso=day.isoformat(),
        long=f"{day.year}年{day.month}月{day.day}日 星期{_WEEKDAYS[day.weekday()]}",
        lunar=f"农历{lunar.getYearInGanZhi()}年{lunar.getMonthInChinese()}月{lunar.getDayInChinese()}",
    )


def _english(day: Date) -> DateView:
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month = lunar.getMonth()
    leap = "leap " if month < 0 else ""
    return DateView(
        iso=day.isoformat(),
        long=f"{_DAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]} {day.year}",
        lunar=f"{_ordinal(lunar.getDay())} day of the {leap}{_ordinal(abs(month))} lunar month",
    )


def date_view(iso: str, language: str) -> DateView:
    """A date (`2021-09-28`) in both calendars."""
    day = Date.fromisoformat(iso)
    return _chinese(day) if language == "zh" else _english(day)


def short(iso: str, language: str) -> str:
    """A date without its weekday."""
    day = Date.fromisoformat(iso)
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
