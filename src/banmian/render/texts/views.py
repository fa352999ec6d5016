"""What the pages of an article and of a series show, alone and side by side with translations."""

from dataclasses import dataclass

from markupsafe import Markup

from banmian.render.frame.views import Link
from banmian.render.language.dates import DateView
from banmian.render.links.sheetmap import SheetMap
from banmian.render.links.views import CreditGroup, Entry, HeadsView
from banmian.render.passages.views import TieNote
from banmian.render.texts.blocks import BlockView, NamesInBlock, Note
from banmian.render.texts.citations import CiteView


@dataclass(frozen=True, slots=True)
class Tip:
    """What a term in a text stands for."""

    id: str
    name: str
    lang: str
    """Of the name, if it isn't in the reader's language."""
    text: str
    href: str
    block: int
    """The block that names it first."""


@dataclass(frozen=True, slots=True)
class LinkedNames:
    """The names to be linked in one text."""

    names: dict[int, NamesInBlock]
    """By the number of the block."""
    tips: tuple[Tip, ...]
    """What the terms among them stand for, in the order of the text."""


@dataclass(frozen=True, slots=True)
class TranslationView:
    """The label of a translated text: who or what translated it, how, how far it can be relied on."""

    text: str
    changed: tuple[Link, ...]
    """The passages whose original has changed since; empty if none has, or if they are not known."""
    original: Link
    parallel: Link
    coverage: Link
    report: Link | None
    """Where to report an error, if there is a way."""


@dataclass(frozen=True, slots=True)
class FiledLine:
    """A line of the source that an article was read from."""

    number: int
    href: str
    """Where it stands on the page of its sheet."""
    pieces: tuple[tuple[str, bool], ...]
    """(text, whether we read it otherwise)."""
    joined: bool
    """Whether a column break ends it, over which the next one goes on."""
    gaps: tuple[str, ...]
    """What is known of the text lost after it."""


@dataclass(frozen=True, slots=True)
class SheetAround:
    """A sheet of the issue around an article."""

    sheet: Link
    here: bool
    """Whether the article stands on it."""
    articles: tuple[tuple[Link, bool], ...]
    """(article, whether it is this one): all of its own sheet, the first report of another."""
    more: int
    """How many articles of the sheet are not named."""


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
    filed: tuple[FiledLine, ...]
    """The text as it was printed; empty on the page of a translation."""
    ties: dict[int, TieNote]
    """Where else the words of a block stand, by its number."""
    status: str
    tips: tuple[Tip, ...]
    untranslated: bool
    translation: TranslationView | None
    parallels: tuple[Link, ...]
    """On the page of an original: the way to it and a translation side by side, in each language."""
    sheet: Link
    date: DateView
    page: str
    map: SheetMap
    series: Link | None
    source: tuple[Link, ...]
    sha256: str
    joins: tuple[tuple[Link, Link], ...]
    cite: CiteView
    before: Link | None
    after: Link | None
    around: tuple[SheetAround, ...]
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
    untranslated: bool
    translation: TranslationView | None
    parallels: tuple[Link, ...]
    cite: CiteView
    metadata: tuple[tuple[str, str, str], ...]
    """As of an article."""
    linked_data: Markup


@dataclass(frozen=True, slots=True)
class Column:
    """One language of a parallel page, with what stands over and under its text."""

    tag: str
    over: Markup
    """Heads, byline, and the notes on these: made by the templates in the column's language."""
    tips: Markup
    """What its terms stand for."""
    page: Link
    """The article's page in this language."""


@dataclass(frozen=True, slots=True)
class Row:
    """One block in every language."""

    number: int
    kind: str
    cells: tuple[tuple[str, Markup], ...]
    """(tag, block) in the order of the columns: each made by the templates in its own language."""
    tie: TieNote | None
    """Where else the words of the original stand."""


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a series, with its headline in every language."""

    href: str
    cells: tuple[tuple[str, HeadsView], ...]
    """(tag, heads) in the order of the columns."""


@dataclass(frozen=True, slots=True)
class ParallelPage:
    """An article, or a series head, in several languages side by side."""

    id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    members: tuple[Member, ...]
    labels: tuple[TranslationView, ...]
    """Of each translation on the page."""
    sheet: Link
    date: DateView
    map: SheetMap
