"""The words of the interface, plurals, dates and the names of languages. Only this file knows Babel and gettext.

Message ids are plain English, so English needs no catalogue; every other language has one in `locale/`, read from
the `.po` file as it stands (nothing compiled is kept). A message that has no translation fails the build:
`unfinished` finds it beforehand, `Words` refuses it if one slips through.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from typing import Final, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_compact_decimal, format_decimal

from banmian import resources

SOURCE_LANGUAGE: Final = "en"
"""The language the message ids are written in."""

TAGS: Final = {"zh": "zh-Hans", "en": "en"}
"""The BCP 47 tag for a language's folder name, where they differ or might."""

_REGIONS: Final = {"zh": "zh-CN"}
"""The tag by which reference managers know a language, where it is another."""

_LOCALES: Final = {"zh": "zh_Hans_CN", "en": "en_GB"}
"""Whose way of writing dates a language follows: `28 September 2021`, not `September 28, 2021`."""

_LONG: Final = 1_000_000
"""From here on a number is easier to read in words."""

_ENDINGS: Final = {"one": "st", "two": "nd", "few": "rd", "other": "th"}
"""Of English ordinals, by Unicode's names for the forms."""


class UntranslatedError(LookupError):
    """A message the catalogue lacks: an oversight of ours, never of an editor's."""


@dataclass(frozen=True, slots=True)
class Words:
    """The messages of one language. Call it with an English message for the translation."""

    language: str
    single: dict[str, str]
    plural: dict[str, tuple[str, ...]]
    rules: NullTranslations = field(default_factory=NullTranslations)
    """Knows which form goes with a number; without a catalogue, as English does."""

    def __call__(self, message: str) -> str:
        """The translation of a message; `{names}` in it are left for the caller to fill."""
        if self.language == SOURCE_LANGUAGE:
            return message
        if not self.single.get(message):
            raise UntranslatedError(f"{self.language}: no translation of {message!r}")
        return self.single[message]

    def count(self, one: str, many: str, number: int) -> str:
        """The form of a message that goes with a number, `{n}` filled in: as many forms as the language has."""
        if self.language != SOURCE_LANGUAGE and not any(self.plural.get(one, ())):
            raise UntranslatedError(f"{self.language}: no translation of {one!r}")
        shown = format_decimal(number, locale=_locale(self.language))
        return self.rules.ngettext(one, many, number).format(n=shown)


def has_catalogue(language: str) -> bool:
    """Whether the interface speaks a language."""
    return language == SOURCE_LANGUAGE or resources.catalogue(language).exists()


def languages() -> tuple[str, ...]:
    """The languages the interface speaks, sorted."""
    return tuple(sorted({SOURCE_LANGUAGE, *resources.languages()}))


def tag(language: str) -> str:
    """The value of `lang` and `hreflang`: `zh` is simplified Chinese, `zh-Hans`."""
    return TAGS.get(language, language)


def region_tag(language: str) -> str:
    """A language as reference managers know it: `zh-CN`, not `zh-Hans`, which few of their styles ask for."""
    return _REGIONS.get(language) or tag(language)


def language_name(language: str) -> str:
    """What a language calls itself: `中文`, `English`; its code, if nobody told us."""
    locale = _known(language)
    return (locale.get_display_name() if locale else None) or language


def long_date(iso: str, language: str) -> str:
    """A date (YYYY-MM-DD) as a reader writes it: `2021年9月28日`, `28 September 2021`."""
    return format_date(date.fromisoformat(iso), "long", locale=_locale(language))


def part_of_date(year: int, month: int, day: int, language: str) -> str:
    """A date of which some parts (0) aren't known: `9月27日`, `27 September`; a day alone is its number."""
    if year and month and day:
        return long_date(f"{year:04}-{month:02}-{day:02}", language)
    if month and not year and not day:
        return months(language)[month - 1]
    skeleton = ("y" if year else "") + ("MMMM" if month else "") + ("d" if day else "")
    whole = date(year or 2000, month or 1, day or 1)  # 2000 has every day
    return format_skeleton(skeleton, whole, locale=_locale(language))


def amount(value: Fraction, language: str) -> str:
    """A number as a reader writes it, a long one in words: `484`, `5500亿`, `550 billion`."""
    locale, number = _locale(language), Decimal(value.numerator) / Decimal(value.denominator)
    if abs(number) < _LONG:
        return format_decimal(round(number, 4), locale=locale, decimal_quantization=False)
    style: Literal["short", "long"] = "long" if "long" in Locale.parse(locale).compact_decimal_formats else "short"
    return format_compact_decimal(number, format_type=style, locale=locale, fraction_digits=3)


def month_and_day(iso: str) -> str:
    """The end of a date as American styles of citation write it: `September 28`."""
    return format_date(date.fromisoformat(iso), "MMMM d", locale="en_US")


def weekday(iso: str, language: str) -> str:
    """`星期二`, `Tuesday`."""
    return format_date(date.fromisoformat(iso), "EEEE", locale=_locale(language))


def months(language: str) -> tuple[str, ...]:
    """What the twelve months are called at the head of a calendar: `九月`, `September`."""
    # Not "stand-alone": what that falls back to in one language, Babel may then show in another.
    names = get_month_names("wide", "format", locale=_locale(language))
    return tuple(names[number] for number in range(1, 13))


def month_and_year(month: str, language: str) -> str:
    """A month (YYYY-MM) by itself: `2021年9月`, `September 2021`."""
    return format_skeleton("yMMMM", date.fromisoformat(f"{month}-01"), locale=_locale(language))


def weekdays(language: str) -> tuple[tuple[str, str], ...]:
    """(letter, name) of each day of the week, from Monday: `(一, 星期一)`, `(M, Monday)`."""
    letters = get_day_names("narrow", "stand-alone", locale=_locale(language))
    names = get_day_names("wide", "format", locale=_locale(language))
    return tuple((letters[day], names[day]) for day in range(7))


def ordinal(number: int, language: str) -> str:
    """`22nd` in English, `22` in a language whose rules we don't know."""
    if language != SOURCE_LANGUAGE:
        return str(number)
    return f"{number}{_ENDINGS[Locale(language).ordinal_form(number)]}"


@cache
def _known(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None


def _locale(language: str) -> str:
    """Whose ways a language follows; those of English, if Unicode's collection of locales doesn't know it."""
    return _LOCALES.get(language) or (language if _known(language) else _LOCALES[SOURCE_LANGUAGE])


def locale(language: str) -> str:
    """The same for scripts, which write dates and numbers in the browser: `en-GB`, `zh-Hans-CN`."""
    return _locale(language).replace("_", "-")


def _catalogue(language: str) -> Catalog:
    with resources.catalogue(language).open("rb") as file:
        return read_po(file)


@cache
def translator(language: str) -> Words:
    """The words of a language; one without a catalogue speaks English."""
    if language == SOURCE_LANGUAGE or not resources.catalogue(language).exists():
        return Words(SOURCE_LANGUAGE, {}, {})
    single: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    catalogue = _catalogue(language)
    for message in catalogue:
        if message.pluralizable:
            plural[message.id[0]] = tuple(message.string or ())
        elif message.id:
            single[str(message.id)] = str(message.string)
    return Words(language, single, plural, _compiled(catalogue))


def _compiled(catalogue: Catalog) -> GNUTranslations:
    """The catalogue as gettext knows it, plural rules included; compiled in memory, never kept."""
    file = BytesIO()
    write_mo(file, catalogue)
    file.seek(0)
    return GNUTranslations(file)


def unfinished(language: str) -> Iterator[tuple[int, str]]:
    """(line in the catalogue, message) of every message that is empty, fuzzy, or fills in other names than English."""
    if language == SOURCE_LANGUAGE or not resources.catalogue(language).exists():
        return
    for message in _catalogue(language):
        forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and (message.fuzzy or not all(forms)):
            yield message.lineno or 1, message.id[0] if message.pluralizable else str(message.id)
