"""A sheet as the parser reads it, before it has a record."""

from dataclasses import dataclass, field

from banmian.model.article import Block, Credit, Gap, Join, Kind, Span
from banmian.model.page import Furniture, Masthead


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One printed line above a text, and the part it plays: `kicker`, `headline`, `subhead` or `byline`."""

    role: str
    text: str
    lines: Span


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """An article as the parser read it; it has no id yet."""

    order: int
    kind: Kind
    heads: tuple[HeadLine, ...]
    byline: tuple[Credit, ...]
    blocks: tuple[Block, ...]
    joins: tuple[Join, ...]
    gaps: tuple[Gap, ...]
    series: int | None
    """Which of the sheet's series heads it stands under, counted from 0."""
    confidence: float
    """0 to 1: how sure the parser is that this article begins, ends and is headed so."""


@dataclass(frozen=True, slots=True)
class SeriesReading:
    """A head over several articles."""

    heads: tuple[HeadLine, ...]


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A whole sheet as the parser read it: every non-blank line is in exactly one place."""

    articles: tuple[ArticleReading, ...]
    series: tuple[SeriesReading, ...]
    furniture: tuple[Furniture, ...]
    masthead: Masthead
    doubts: tuple[tuple[int, str], ...] = field(default=())
    """(line, what was unsure)."""
