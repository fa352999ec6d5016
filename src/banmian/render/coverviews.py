"""What the page on the translations shows."""

from dataclasses import dataclass

from banmian.render.paging import Pager
from banmian.render.views import Link


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An article, or the head of a series, and what there is of it in a language."""

    article: Link
    series: bool
    paragraphs: int
    of: int
    """How many blocks the original has."""
    how: str
    """By what method it was translated; empty if it wasn't."""
    reviewed: str
    """By whom it was reviewed, or that it wasn't."""
    stale: bool
    changed: tuple[Link, ...]
    """The passages that may no longer agree, as far as they are known."""


@dataclass(frozen=True, slots=True)
class CoverageSheet:
    """A sheet and its articles."""

    sheet: Link
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """What there is in one language."""

    id: str
    language: str
    sentences: tuple[str, ...]
    """The figures in words; none beyond the first page."""
    sheets: tuple[CoverageSheet, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """The page on the translations."""

    tables: tuple[CoverageTable, ...]
    pager: Pager | None = None
