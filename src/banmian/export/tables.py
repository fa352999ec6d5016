"""The archive as tables: which there are, what each column holds, and how they refer to one another.

A table is a description and a way to its rows; `csvfile` writes it, `package` tells of it. The rows are those of the
JSON Lines, laid flat: what is a list there is a table of its own here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from banmian import downloads
from banmian.export import rowsof
from banmian.export.rowsof import Every, Row
from banmian.model import Archive, AuthorityKind


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in the words of Table Schema."""

    name: str
    type: str
    """`string`, `integer`, `number`, `boolean` or `date`."""
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """Columns whose values stand in another table."""

    columns: tuple[str, ...]
    table: str
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    name: str
    """One of `downloads.CONTENTS`."""
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    """Columns whose values no two rows have in common; may be empty."""
    rows: Callable[[], Iterable[Row]]
    keys: tuple[Key, ...] = ()

    @property
    def path(self) -> str:
        """Its file within the site."""
        return downloads.table_file(self.name)

    @property
    def description(self) -> str:
        """What it holds, in English."""
        return downloads.CONTENTS[self.name]


_ISSUE: Final = (
    Column("paper", "string", "Id of the newspaper", required=True),
    Column("date", "date", "Date of the issue", required=True),
)
_SHEET: Final = (
    *_ISSUE,
    Column("sheet", "string", "The sheet, in the order in which the pages were filed", required=True),
)
_ID: Final = Column("id", "string", "Id, which is never reused", required=True)
_ARTICLE: Final = Column("article", "string", "Id of the article", required=True)
_HEADS: Final = (
    Column("kicker", "string", "The line above the headline; printed lines are joined by a space"),
    Column("headline", "string", "The headline, likewise"),
    Column("subhead", "string", "The line below the headline, likewise"),
)
_STATUS: Final = Column("status", "string", "parsed, checked or withdrawn", required=True)
_REVISED: Final = Column("revised", "date", "When an editor last changed what readers see of it, if that is known")
_LINE: Final = Column("line", "integer", "Line of the sheet's transcript, from 1", required=True)
_OF_ISSUE: Final = Key(("paper", "date"), "issues", ("paper", "date"))
_OF_SHEET: Final = Key(("paper", "date", "sheet"), "sheets", ("paper", "date", "sheet"))
_OF_ARTICLE: Final = Key(("article",), "articles", ("id",))


def tables(archive: Archive, every: Callable[[], Every]) -> Iterator[Table]:
    """Every table of an archive, in the order in which one would read them; `every` gives the rows of all names."""
    yield from _issues(archive)
    yield from _articles(archive)
    yield from _texts(archive)
    yield from _ledger(archive)
    yield from _names(archive.settings.languages, every)


def _issues(archive: Archive) -> Iterator[Table]:
    issues = (
        *_ISSUE,
        Column("title", "string", "The newspaper's name as printed"),
        Column("number", "integer", "Running number of the issue"),
        Column("weekday", "string", "As printed"),
        Column("lunar", "string", "The date by the traditional calendar, as printed"),
        Column("cn", "string", "Serial number of the newspaper (CN), as printed"),
        Column("pages", "integer", "How many pages the issue had, as printed"),
    )
    yield Table(
        "issues",
        issues,
        ("paper", "date"),
        partial(rowsof.issues, archive),
    )
    sheets = (
        *_SHEET,
        Column("page", "integer", "Page number; empty unless it is printed or known"),
        Column("section", "string", "What the page is called"),
        Column("sha256", "string", "Checksum of the transcript's file", required=True),
        Column("lines", "integer", "How many lines the transcript has", required=True),
    )
    primary = ("paper", "date", "sheet")
    yield Table("sheets", sheets, primary, partial(rowsof.sheets, archive), (_OF_ISSUE,))


def _articles(archive: Archive) -> Iterator[Table]:
    articles = (
        _ID,
        *_SHEET,
        Column("order", "integer", "Number of the article on its sheet", required=True),
        Column("kind", "string", "news, feature, commentary, box, photo or notice", required=True),
        Column("series", "string", "Id of the series head it stands under"),
        *_HEADS,
        Column("byline_line", "string", "The byline, where it has a line of its own"),
        Column("characters", "integer", "Length of the text, in code points", required=True),
        _STATUS,
        _REVISED,
    )
    under = Key(("series",), "series", ("id",))
    yield Table("articles", articles, ("id",), partial(rowsof.articles, archive), (_OF_SHEET, under))
    heads = (_ID, *_SHEET, *_HEADS, _STATUS, _REVISED)
    yield Table("series", heads, ("id",), partial(rowsof.series, archive), (_OF_SHEET,))
    bylines = (
        _ARTICLE,
        Column("n", "integer", "Place in the byline, from 1", required=True),
        Column("name", "string", "As printed, closed up", required=True),
        Column("role", "string", "What the byline says the person did", required=True),
    )
    yield Table("bylines", bylines, ("article", "n"), partial(rowsof.bylines, archive), (_OF_ARTICLE,))


def _texts(archive: Archive) -> Iterator[Table]:
    language = Column("language", "string", "Language of the text", required=True)
    texts = (
        _ARTICLE,
        language,
        Column("n", "integer", "Number of the passage, from 1: #p3 on the page", required=True),
        Column("kind", "string", "paragraph, section, box, caption, verse, table or list", required=True),
        Column("text", "string", "The reading text", required=True),
        Column("credit", "string", "Of a caption: who took the picture"),
        Column("first_line", "integer", "First line of the transcript it was read from; empty in a translation"),
        Column("last_line", "integer", "Last line, likewise"),
    )
    yield Table("texts", texts, ("article", "language", "n"), partial(rowsof.texts, archive), (_OF_ARTICLE,))
    translations = (
        Column("id", "string", "Id of the article or series head", required=True),
        language,
        *_HEADS,
        Column("method", "string", "human, machine-draft …", required=True),
        Column("status", "string", "draft, reviewed …", required=True),
        Column("translator", "string", "Who or what translated it", required=True),
        Column("reviewer", "string", "Who reviewed it"),
        Column("of", "string", "Checksum of the reading text it was made from", required=True),
        _REVISED,
    )
    yield Table("translations", translations, ("id", "language"), partial(rowsof.translations, archive))


def _ledger(archive: Archive) -> Iterator[Table]:
    emendations = (
        _ARTICLE,
        _LINE,
        Column("source", "string", "What the transcript reads", required=True),
        Column("reading", "string", "What is read instead; empty if it is left out"),
        Column("cause", "string", "transcription, print, uncertain, or as-printed: looked at, and kept"),
        Column("why", "string", "An editor's own words"),
    )
    yield Table("emendations", emendations, (), partial(rowsof.emendations, archive), (_OF_ARTICLE,))
    gaps = (_ARTICLE, _LINE, Column("note", "string", "What is known of the text that is lost after this line"))
    yield Table("gaps", gaps, (), partial(rowsof.gaps, archive), (_OF_ARTICLE,))


def _names(languages: tuple[str, ...], every: Callable[[], Every]) -> Iterator[Table]:
    known = (
        Column("id", "string", "Id, unique in its table and never reused", required=True),
        *(Column(f"name_{one}", "string", f"Its name ({one})") for one in languages),
        *(Column(f"variants_{one}", "string", f"Other forms of the name ({one}), a line each") for one in languages),
    )
    for kind, columns in _about(languages).items():
        yield Table(kind, (*known, *columns), ("id",), partial(rowsof.entries, every, kind, languages))
    mentions = (
        Column("kind", "string", "people, places, organisations or terms: which table", required=True),
        Column("entry", "string", "Id in that table", required=True),
        Column("article", "string", "Id of the article; of the sheet, if it is a staff line", required=True),
        Column("block", "integer", "Number of the passage; empty in heads, bylines and staff lines"),
        Column("field", "string", "kicker, headline, subhead, byline, text or staff", required=True),
        Column("start", "integer", "Where the name begins in that text, in code points from 0", required=True),
        Column("end", "integer", "Where it ends: the first code point after it", required=True),
    )
    yield Table(
        "mentions",
        mentions,
        (),
        partial(rowsof.mentions, every),
    )


def _about(languages: tuple[str, ...]) -> dict[AuthorityKind, tuple[Column, ...]]:
    """What each kind of name has beside it."""
    places = (
        Column("kind", "string", "country, province, county …"),
        Column("within", "string", "Id of the place that contains it"),
        Column("latitude", "number", "Degrees north (WGS 84)"),
        Column("longitude", "number", "Degrees east (WGS 84)"),
        Column("coordinates_source", "string", "Where the coordinates are from"),
    )
    roles = tuple(
        Column(f"roles_{one}", "string", f"What the pages call them ({one}), a line each") for one in languages
    )
    bodies = (Column("established", "boolean", "Whether its English name is one it is known by"),)
    terms = tuple(Column(f"explanation_{one}", "string", f"What it stands for ({one})") for one in languages)
    return {
        AuthorityKind.PEOPLE: roles,
        AuthorityKind.PLACES: places,
        AuthorityKind.ORGANISATIONS: bodies,
        AuthorityKind.TERMS: terms,
    }
