"""GB/T 7714, by which China cites: as it was in 2015, and as it is since July 2026.

    谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(10).                            (2015)
    丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.                    (2025)

The two differ in their signs (since 2025 all but the point and the square brackets are full-width, in whatever
language the text is) and in the family name, which was in capitals. Both name three authors at most. A text that is
cited from the web is `[N/OL]`, with its address, and with the date on which the reader saw it.
"""

from dataclasses import dataclass
from typing import Final

from banmian.cite.person import Person
from banmian.cite.reference import Reference
from banmian.cite.run import Run, Slot, in_a_row, run, where

MOST: Final = 3
"""Authors who are named; of more, as many, and 等 or `et al`."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What an edition of the standard puts between the parts."""

    comma: str
    left: str
    right: str
    capitals: bool
    """Whether a family name in Latin letters is in capitals."""


OF_2015: Final = Signs(", ", "(", ")", capitals=True)
OF_2025: Final = Signs("，", "（", "）", capitals=False)


def gbt(reference: Reference, signs: Signs) -> tuple[Run, ...]:
    """A newspaper article by GB/T 7714."""
    page = "" if reference.page is None else f"{signs.left}{reference.page}{signs.right}"
    parts: tuple[list[Run], ...] = (
        _authors(reference, signs),
        [run(reference.title), Run("[N/OL]" if reference.url else "[N]")],
        _translator(reference, signs),
        [run(reference.newspaper), Run(signs.comma), Run(reference.date, whole=True), Run(page), *_accessed(reference)],
        where(reference),
    )
    return (*in_a_row(parts, ". "), Run("."))


def _accessed(reference: Reference) -> list[Run]:
    """The build has no clock: when a reader saw the text, only the reader can say."""
    return [Run("", slot=Slot.ACCESSED)] if reference.url else []


def _authors(reference: Reference, signs: Signs) -> list[Run]:
    names = [[_name(author, reference, signs)] for author in reference.authors[:MOST]]
    if len(reference.authors) > MOST:
        names.append([Run("等" if reference.is_chinese else "et al", reference.language)])
    return in_a_row(names, signs.comma)


def _name(author: Person, reference: Reference, signs: Signs) -> Run:
    if reference.is_chinese or not author.latin:
        return Run(author.printed, reference.original_language)
    if not author.family:
        return Run(author.latin, reference.language)
    family = author.family.upper() if signs.capitals else author.family
    return Run(f"{family} {author.given}", reference.language)


def _translator(reference: Reference, signs: Signs) -> list[Run]:
    found = reference.translated
    if found is None:
        return []
    if not found.by_a_person:
        return [Run(found.in_words, "en")]
    return [Run(found.translator), Run(signs.comma + ("译" if reference.is_chinese else "trans"), reference.language)]
