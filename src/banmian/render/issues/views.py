"""What the pages of newspapers, issues, sheets and the calendar show."""

from dataclasses import dataclass

from banmian.render.frame.views import FileLink, Link, Prose
from banmian.render.language.dates import DateView
from banmian.render.links.sheetmap import SheetMap
from banmian.render.links.views import CreditGroup, Entry, HeadsView, SheetView
from banmian.render.texts.blocks import BlockView


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue as a front page."""

    href: str
    nameplate: str
    date: DateView
    facts: tuple[tuple[str, str], ...]
    """(label, value) of what the paper printed about itself."""
    holding: str
    """How many sheets and articles the archive has of it."""
    note: Prose
    lead: Entry | None
    sheets: tuple[SheetView, ...]
    before: Link | None
    after: Link | None
    files: tuple[FileLink, ...]
    """The issue, to take along."""


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue in a list."""

    href: str
    date: DateView
    number: str
    holding: str
    sheets: tuple[Link, ...] = ()
    """Called by their names alone: `01`."""


@dataclass(frozen=True, slots=True)
class Year:
    """The issues of one year."""

    year: str
    issues: tuple[IssueEntry, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """A newspaper and its issues, newest year first; those of one year, if there are too many for a page."""

    href: str
    name: str
    place: str
    cn: str
    holding: str
    years: tuple[Year, ...]
    pages: tuple[Link, ...] = ()
    """The pages of the years, if each has its own; the one shown has no address."""


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
    emendations: tuple[tuple[str, str, str, str], ...]
    """(what stands there, what we read, the cause in words, why)."""


@dataclass(frozen=True, slots=True)
class FurnitureView:
    """A piece of the page that belongs to no article."""

    kind: str
    lines: str
    href: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetText:
    """An article on the page of its sheet."""

    id: str
    href: str
    heads: HeadsView
    credits: tuple[CreditGroup, ...]
    rank: int
    """As in a list: 2 for the first report, 3 for the others."""
    series: bool
    """Whether it is the head of the texts that follow."""
    lang: str
    """The tag of the text, if it isn't the page's language."""
    withdrawn: bool
    short: bool
    """Whether the text is too short for columns."""
    rows: tuple[tuple[BlockView, ...], ...]
    """The blocks, cut where a column would be higher than a window; none of a text that is withdrawn."""


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The page of a sheet."""

    sheet: SheetView
    date: DateView
    facts: tuple[tuple[str, str], ...]
    texts: tuple[SheetText, ...]
    furniture: tuple[FurnitureView, ...]
    lines: tuple[SourceLine, ...]
    map: SheetMap
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month."""

    number: int
    link: Link | None
    """To its issue, or to the list of its issues at the foot of the page; the words are the whole date, and how many issues there are."""
    issues: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month, week by week from Monday."""

    id: str
    name: str
    issues: int
    weeks: tuple[tuple[Day | None, ...], ...]
    """Empty if no issue is of this month."""


@dataclass(frozen=True, slots=True)
class BusyDay:
    """A day with issues of several newspapers."""

    id: str
    date: str
    issues: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """A year, day by day."""

    year: str
    holding: str
    weekdays: tuple[tuple[str, str], ...]
    """(letter, name) from Monday."""
    months: tuple[Month, ...]
    busy: tuple[BusyDay, ...]
    before: Link | None
    """The year before with issues."""
    after: Link | None


@dataclass(frozen=True, slots=True)
class Recent:
    """The month of the newest issue, and the ways to others."""

    calendar: Link
    weekdays: tuple[tuple[str, str], ...]
    month: Month
    years: tuple[Link, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the table of years: how many issues each month has, with the way there if there are any."""

    year: Link
    holding: str
    months: tuple[Link | None, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """All years there are issues of."""

    holding: str
    months: tuple[str, ...]
    """The names of the months."""
    rows: tuple[YearRow, ...]
    only: YearPage | None
    """The one year there is, if there is but one."""
