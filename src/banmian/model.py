"""The nouns of Banmian, as frozen data.

Everything else in the program turns one of these into another; this module imports nothing of ours. Line numbers
are 1-based and inclusive, as an editor counts them. An empty string means "the paper does not print one"; `None`
means "unknown". Other records are referred to by id.
"""

from dataclasses import dataclass, field
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
class Sheet:
    """One source text file, decoded; the parser's input."""

    name: str
    """The file's stem, e.g. `02`: the order in which it was filed, not a printed page number."""
    lines: tuple[str, ...]
    """The text as it stands, line ends removed; `lines[0]` is line 1."""
    sha256: str
    """Of the file's bytes."""
    encoding: str = "utf-8"


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


@dataclass(frozen=True, slots=True)
class Translation:
    """An article in another language: the same number and kinds of blocks, in the same order."""

    id: str
    language: str
    heads: Heads
    blocks: tuple[Block, ...]
    of: str
    """sha256 of the reading text it was made from (see `ids.reading_sha256`)."""
    translator: str
    method: str
    """`human`, `machine-draft`, `machine-reviewed` …: shown to the reader in words."""
    status: str
    """`draft`, `reviewed` …"""
    reviewer: str = ""
    """Who reviewed it, once the status says that somebody did."""
    parts: tuple[tuple[str, str], ...] = ()
    """(`kicker`, `headline`, `subhead` or a block's number, short checksum) of the original it was made from, so that
    a change can be told by passage; empty if it was never written down."""
    exceptions: tuple["Exemption", ...] = ()


@dataclass(frozen=True, slots=True)
class Exemption:
    """A difference between original and translation that an editor has looked at and means."""

    part: str
    """`kicker`, `headline`, `subhead`, or a block's number counted from 1."""
    what: str
    """The number, name or sign as the finding quotes it."""
    why: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """Part of the page, of no article: masthead, folio, staff and contact lines."""

    kind: str
    """`masthead`, `date`, `issue-number`, `publisher`, `folio`, `staff`, `contact`, `index`, `weather`, `advert`, `other`."""
    lines: Span


@dataclass(frozen=True, slots=True)
class Masthead:
    """The facts a page prints about the paper and the issue; empty or `None` where it prints none."""

    title: str = ""
    date: str = ""
    """ISO 8601, `2021-09-28`."""
    weekday: str = ""
    """As printed: `星期二`."""
    lunar: str = ""
    """As printed: `农历辛丑年八月廿二`."""
    number: int | None = None
    """The running number of the issue: `第 17953 号`."""
    cn: str = ""
    """The 国内统一连续出版物号 without its `CN`: `43-0004`."""
    pages: int | None = None
    """How many pages the issue printed: `今日八版`."""
    page: int | None = None
    """The printed number of this page (`第02版`)."""
    section: str = ""
    """The name of this page or section, if a folio gives one (`要闻`)."""


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """What the archive knows of a sheet beside its articles: `<sheet>.sheet.yaml`."""

    sheet: str
    sha256: str
    furniture: tuple[Furniture, ...] = ()
    page: int | None = None
    """The printed page number, only if the source or an editor says so."""
    section: str = ""
    as_printed: tuple[AsPrinted, ...] = ()
    """Of its furniture."""


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet in the archive: its text, its record, its articles in reading order (series heads among them)."""

    text: Sheet
    record: SheetRecord
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """One paper on one date."""

    paper: str
    date: str
    masthead: Masthead
    originals: tuple[tuple[str, str], ...] = ()
    """(sheet, name under which its file came to us)."""
    note: tuple[tuple[str, str], ...] = ()
    """(language, what an editor has to say); the language is empty where the editor gave none."""
    sheets: tuple[SheetEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A newspaper title."""

    id: str
    name: tuple[tuple[str, str], ...]
    """(language, name): `(("en", "Hengyang Daily"), ("zh", "衡阳日报"))`."""
    cn: str = ""
    place: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """`content/archive.yaml`: the archive as a whole."""

    title: tuple[tuple[str, str], ...]
    description: tuple[tuple[str, str], ...]
    papers: tuple[Paper, ...]
    languages: tuple[str, ...] = ("zh", "en")
    rights: tuple[tuple[str, str], ...] = ()
    base_url: str = ""
    """Absolute address of the published site, ending in `/`; empty if unknown. Only canonical links need it."""
    repository: str = ""
    contact: str = ""
    """Whom to tell of an error, where no repository takes reports: an e-mail address or a web address."""
    about: tuple[tuple[str, str], ...] = ()
    """(language, Markdown) of what the archive says of itself, in `content/about.<language>.md`."""


class Field(StrEnum):
    """What part of a page a mention stands in."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    """A byline on a line of its own; one inside the text is part of its block."""
    TEXT = "text"
    STAFF = "staff"
    """A staff line of the sheet: furniture, of no article."""


class AuthorityKind(StrEnum):
    """Which list of names an entry stands in: `content/authority/<kind>.yaml`."""

    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "organisations"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the archive: a block of an article, counted from 1, or one of its heads."""

    article: str
    """Its id; for a staff line the sheet's, `hyrb-2021-09-28-02`."""
    block: int | None = None
    """`None` for a head, a byline or a staff line."""


@dataclass(frozen=True, slots=True)
class PersonRole:
    """What the paper calls a person in one place: `市委书记`, `记者`."""

    name: tuple[tuple[str, str], ...]
    """(language, words); in the paper's language exactly as printed there."""
    source: Passage


@dataclass(frozen=True, slots=True)
class Person:
    """What an entry says of a person, all of it printed."""

    roles: tuple[PersonRole, ...] = ()


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Where a place lies, in degrees north and east (WGS 84)."""

    latitude: float
    longitude: float
    source: str


@dataclass(frozen=True, slots=True)
class Geography:
    """What an entry says of a place."""

    kind: str
    """`country`, `province`, `prefecture-city`, `county-city`, `county`, `district`, `town`, `village`, `region`, `river` …"""
    within: str | None = None
    """Id of the place that contains it."""
    coordinates: Coordinates | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """What an entry says of an organisation."""

    established: bool = False
    """Whether its English name is one it is known by; else it is a rendering of ours."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a term stands for, in two to four sentences."""

    text: tuple[tuple[str, str], ...]
    """By language."""
    sources: tuple[Passage, ...] = ()
    """Where the pages spell it out; empty if they don't, and the explanation is common knowledge."""


@dataclass(frozen=True, slots=True)
class MentionRule:
    """Where a printed name is this entry's, and where it only looks so. All empty: everywhere."""

    unless: tuple[str, ...] = ()
    """Not as part of one of these longer strings."""
    only_before: tuple[str, ...] = ()
    """Only if one of these follows directly, white space passed over."""
    only_after: tuple[str, ...] = ()
    """Only if one of these precedes directly, white space passed over."""
    only_in: tuple[str, ...] = ()
    """Only in these articles, sheets or issues (ids): the name is shared."""
    not_in: tuple[str, ...] = ()
    """Not in these articles, sheets or issues."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, place, organisation or term that the editors know."""

    kind: AuthorityKind
    id: str
    """Lower-case letters, digits and hyphens; unique within its kind, never reused: `qin-guowen`."""
    name: tuple[tuple[str, str], ...]
    """(language, the one name in it)."""
    about: Person | Geography | Body | Explanation
    variants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(language, other forms that are found as this entry, and accepted as its translation)."""
    rule: MentionRule = MentionRule()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text names an entry."""

    kind: AuthorityKind
    entry: str
    """The entry's id."""
    passage: Passage
    field: Field
    start: int
    """In code points of the reading text of the block or head (for a staff line, of the line as printed)."""
    end: int
    """The first code point after it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that is published, read from `content/` and `seeds/`."""

    settings: Settings
    issues: tuple[Issue, ...]
    translations: tuple[Translation, ...] = ()
    authority: tuple[Entry, ...] = ()
    """By kind and id."""


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


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: a path relative to its root, with `/`, and its bytes."""

    path: str
    data: bytes
