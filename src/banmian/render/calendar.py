"""Dates as a page shows them, in both calendars, in the words of a language."""

from datetime import date
from typing import Final

from banmian.dates import lunar_date, weekday
from banmian.render.views import DateView

_MONTHS: Final = "January February March April May June July August September October November December".split()
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def short(iso: str, language: str) -> str:
    """A date (`2021-09-28`) without its weekday."""
    day = date.fromisoformat(iso)
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def date_view(iso: str, language: str) -> DateView:
    """A date in both calendars; in any language but Chinese in English words."""
    if language == "zh":
        return DateView(iso, f"{short(iso, language)} {weekday(iso)}", str(lunar_date(iso)))
    return DateView(iso, f"{_DAYS[date.fromisoformat(iso).weekday()]}, {short(iso, language)}", _lunar_in_english(iso))


def _lunar_in_english(iso: str) -> str:
    lunar = lunar_date(iso)
    leap = "leap " if lunar.leap else ""
    return f"{_ordinal(lunar.day)} day of the {leap}{_ordinal(lunar.month)} lunar month"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
