"""Where a translation says a number of its original."""

import re
from collections.abc import Iterable
from typing import Final

from banmian.bilingual.languages import NUMBERS
from banmian.bilingual.numbers import Key, Number

_ENDLESS: Final = re.compile(r"[\d.,]{200}")
"""Digits without end are no number, and reading them would take long."""


def said(original: str, span: tuple[int, int], translation: str, languages: tuple[str, str]) -> tuple[int, int] | None:
    """The place in a translation of the number that stands at `span` in the original; `None` if it isn't told.

    `languages` are those of the two texts. Of several places the one that lies as far on as the original's does.
    """
    readers = [NUMBERS.get(language) for language in languages]
    if readers[0] is None or readers[1] is None or _ENDLESS.search(original) or _ENDLESS.search(translation):
        return None
    asked = [one for one in readers[0](original) if one.start < span[1] and span[0] < one.end]
    number = max(asked, key=lambda one: len(one.text), default=None)
    if number is None:
        return None
    found = [one for one in readers[1](translation) if _same(number, one)]
    place = span[0] / max(len(original), 1)
    best = min(found, key=lambda one: abs(one.start / max(len(translation), 1) - place), default=None)
    return (best.start, best.end) if best else None


def _same(one: Number, other: Number) -> bool:
    """Whether a number can say another by itself."""
    return not _alone(one).isdisjoint(_alone(other))


def _alone(number: Number) -> set[Key]:
    ways: Iterable[frozenset[Key]] = number.ways
    return {key for way in ways if len(way) == 1 for key in way}
