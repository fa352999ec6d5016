"""One article as its record has it: heads, blocks, byline, and what was done to the source."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an article is."""

    NEWS = "news"
    FEATURE = "feature"
    COMMENTARY = "commentary"
    BOX = "box"
    PHOTO = "photo"
    NOTICE = "notice"
    SERIES = "series"


class BlockKind(StrEnum):
    """What one unit of an article is."""

    PARAGRAPH = "paragraph"
    SECTION = "section"
    BOX = "box"
    CAPTION = "caption"
    VERSE = "verse"
    TABLE = "table"
    LIST = "list"


class Status(StrEnum):
    """How far an editor has taken a record."""

    PARSED = "parsed"
    CHECKED = "checked"
    WITHDRAWN = "withdrawn"


class Cause(StrEnum):
    """Why the source doesn't have our reading."""

    TRANSCRIPTION = "transcription"
    """Whoever made the text of the page misread it; the page prints our reading, as far as one can tell."""
    PRINT = "print"
    """The paper printed it wrong."""
    UNCERTAIN = "uncertain"
    """One or the other: only the page would tell."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Lines `first` to `last` of a sheet, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Credit:
    """A person credited, in a byline."""

    name: str
    role: str
    """`reporter`, `intern-reporter`, `special-reporter`, `correspondent`, `photographer`, `author`, `editor`,
    `commentator`, `intern`, `compiler`, `agency`."""


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of an article, in reading order."""

    kind: BlockKind
    text: str
    """The reading text: joins made, as printed otherwise. Verse, tables and lists keep their lines (`\\n`)."""
    lines: tuple[Span, ...]
    """Where it was read: one span for each column the block runs through. Empty in a translation."""
    credit: str = ""
    """For a caption: who took or supplied the picture, padded names closed up. The text keeps it as printed."""


@dataclass(frozen=True, slots=True)
class Join:
    """Line `after` continues the paragraph that line `before` broke off: a column break."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Text that the source lost, after line `after`."""

    after: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Emendation:
    """A recorded difference between the source and our reading."""

    line: int
    source: str
    """What stands in the source line; occurs there exactly once."""
    reading: str
    why: str = ""
    """An editor's own words; empty if the cause says it all."""
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class AsPrinted:
    """A reading that looks wrong, that an editor has looked at, and that stays as the source has it."""

    line: int
    text: str
    """What stands there, as the suggestion quotes it."""
    why: str


@dataclass(frozen=True, slots=True)
class Source:
    """The printed lines an article was read from."""

    sheet: str
    lines: tuple[Span, ...]
    sha256: str
    """Of those lines, as UTF-8, each ended by a line feed."""


@dataclass(frozen=True, slots=True)
class Heads:
    r"""What stands over a text. Each may have several printed lines, separated by `\n`."""

    kicker: str = ""
    headline: str = ""
    subhead: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, in the language of the paper: a record in `content/`."""

    id: str
    kind: Kind
    heads: Heads
    byline: tuple[Credit, ...]
    byline_line: str
    """The byline as printed on lines of its own under the head (`■本报记者 王靖`); empty if it is in the text."""
    source: Source
    blocks: tuple[Block, ...]
    series: str | None = None
    """The id of the series head this article stands under."""
    joins: tuple[Join, ...] = ()
    gaps: tuple[Gap, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    as_printed: tuple[AsPrinted, ...] = ()
    status: Status = Status.PARSED
    revised: str = ""
    """When an editor last changed what readers see of it, as YYYY-MM-DD; empty if nobody has said so."""
