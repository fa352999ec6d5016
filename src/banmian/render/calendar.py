"""Dates as a page shows them, in both calendars, in the words of a language."""

from banmian.dates import lunar_date
from banmian.i18n import long_date, weekday
from banmian.render.views import DateView


def date_view(iso: str, language: str) -> DateView:
    """A date (YYYY-MM-DD) in both calendars; the lunar one is told in English in any language but Chinese."""
    day, name = long_date(iso, language), weekday(iso, language)
    if language == "zh":
        return DateView(iso, f"{day} {name}", str(lunar_date(iso)))
    return DateView(iso, f"{name}, {day}", _lunar_in_english(iso))


def _lunar_in_english(iso: str) -> str:
    lunar = lunar_date(iso)
    leap = "leap " if lunar.leap else ""
    return f"{_ordinal(lunar.day)} day of the {leap}{_ordinal(lunar.month)} lunar month"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
