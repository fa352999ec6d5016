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
class Piece:
    """Lines of a page that were given one role together, the smallest thing an editor can decide about."""

    lines: Span
    role: str
    """As in `Mark.role`; a piece that goes on with a paragraph has the role of what it goes on with."""
    kind: str = ""
    """For furniture: which."""
    article: int | None = None
    """The `order` of the article it stands in; `None` for furniture and series heads."""
    block: int | None = None
    """The block of the article it is part of, from 1; `None` for heads."""
    sureness: float = 1.0
    """0 to 1: how sure the parser is of this role."""
    goes_on: int = 0
    """The first line of the piece of its paragraph before it; 0 if it goes on with none."""
    marked: bool = False
    """Whether an editor has decided something about it."""


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A whole sheet as the parser read it: every non-blank line is in exactly one place."""

    articles: tuple[ArticleReading, ...]
    series: tuple[SeriesReading, ...]
    furniture: tuple[Furniture, ...]
    masthead: Masthead
    doubts: tuple[tuple[int, str], ...] = field(default=())
    """(line, what was unsure)."""
    pieces: tuple[Piece, ...] = ()
    """In the order of the page: every line that prints something is in exactly one."""
