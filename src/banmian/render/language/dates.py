"""Dates as a page shows them, in both calendars, in the words of a language."""

from dataclasses import dataclass

from banmian.dates import lunar_date
from banmian.i18n import long_date, ordinal, translator, weekday


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in both calendars."""

    iso: str
    long: str
    """With the weekday."""
    lunar: str


def date_view(iso: str, language: str) -> DateView:
    """A date (YYYY-MM-DD) in both calendars; in Chinese the lunar one as Chinese writes it."""
    day, name = long_date(iso, language), weekday(iso, language)
    if language == "zh":
        return DateView(iso, f"{day} {name}", str(lunar_date(iso)))
    return DateView(iso, f"{name}, {day}", _lunar_in_words(iso, language))


def _lunar_in_words(iso: str, language: str) -> str:
    words, lunar = translator(language), lunar_date(iso)
    message = words("{day} day of the {month} lunar month")
    if lunar.leap:
        message = words("{day} day of the leap {month} lunar month")
    return message.format(day=ordinal(lunar.day, language), month=ordinal(lunar.month, language))
