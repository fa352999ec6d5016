"""What the pages of a sheet, an article and a series show; the views of lists and of the frame are in `views`."""

from dataclasses import dataclass

from markupsafe import Markup

from banmian.render.cite import Run
from banmian.render.text import BlockView, Note
from banmian.render.views import CreditGroup, DateView, Entry, HeadsView, Link, SheetView


@dataclass(frozen=True, slots=True)
class MapBlock:
    """One bar of the sheet map, in the map's own units (see `sheetmap`)."""

    y: int
    height: int
    kind: str
    """`head`, `text` or `furniture`."""
    target: Link
    current: bool


@dataclass(frozen=True, slots=True)
class SheetMap:
    """A sheet drawn as a column of blocks."""

    height: int
    blocks: tuple[MapBlock, ...]
    ticks: tuple[tuple[int, str], ...]
    """(y, `join` or `gap`)."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a sheet in the ledger."""

    number: int
    text: str
    role: str
    """In words; empty where the line above already says it."""
    furniture: bool
    letter: str
    band: int
    href: str
    opens_article: bool
    joined_to: int
    joined_from: int
    gaps: tuple[str, ...]
    """What is known of the text lost after this line."""
    emendations: tuple[tuple[str, str, str], ...]
    """(what stands there, what we read, why)."""


@dataclass(frozen=True, slots=True)
class FurnitureView:
    """A piece of the page that belongs to no article."""

    kind: str
    lines: str
    href: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The page of a sheet."""

    sheet: SheetView
    date: DateView
    facts: tuple[tuple[str, str], ...]
    furniture: tuple[FurnitureView, ...]
    lines: tuple[SourceLine, ...]
    map: SheetMap
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class TranslationView:
    """Who translated an article, and how."""

    translator: str
    method: str
    status: str
    original: Link


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The page of an article."""

    id: str
    kind: str
    withdrawn: bool
    heads: HeadsView
    lang: str
    """The tag of the text, if it isn't the page's language."""
    credits: tuple[CreditGroup, ...]
    blocks: tuple[BlockView, ...]
    head_notes: tuple[Note, ...]
    status: str
    untranslated: bool
    translation: TranslationView | None
    sheet: Link
    date: DateView
    page: str
    map: SheetMap
    series: Link | None
    source: tuple[Link, ...]
    sha256: str
    joins: tuple[tuple[Link, Link], ...]
    citation: tuple[Run, ...]
    before: Link | None
    after: Link | None
    metadata: tuple[tuple[str, str, str], ...]
    """(name, content, language tag or nothing) of the `<meta>` elements."""
    linked_data: Markup
    """JSON-LD, safe inside a script element."""


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """The page of a series: its head and the articles under it."""

    id: str
    heads: HeadsView
    entry: Entry
    sheet: Link
    date: DateView
    source: tuple[Link, ...]
    sha256: str
    status: str
    map: SheetMap
