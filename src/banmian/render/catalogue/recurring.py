"""The passages that recur in an archive, found once for a build: for the margins of all pages, and for their own."""

from dataclasses import dataclass, field
from typing import Final

from banmian import ties
from banmian.model import Archive
from banmian.ties import Family, Ties

_LISTED: Final = 1000
"""Passages that are listed on pages of their own; all are at the margins."""
_FORMULAS: Final = 200


@dataclass(frozen=True, slots=True)
class Recurring:
    """What recurs."""

    ties: Ties = field(default_factory=Ties)
    passages: tuple[Family, ...] = ()
    """The strongest, in order."""
    formulas: tuple[Family, ...] = ()
    """What is in so many articles that it says nothing of any two."""

    def __bool__(self) -> bool:
        return bool(self.passages or self.formulas)


def recurring(archive: Archive) -> Recurring:
    """The passages that recur in an archive."""
    found = ties.ties(archive)
    return Recurring(found, ties.families(found, _LISTED), ties.families(found, _FORMULAS, formulas=True))
