"""Entries for tests, made in one line each, and a small archive to name them."""

from collections.abc import Iterable

from banmian.model import (
    Archive,
    Article,
    AuthorityKind,
    Block,
    BlockKind,
    Body,
    Entry,
    Explanation,
    Furniture,
    Geography,
    Heads,
    Issue,
    Kind,
    Masthead,
    MentionRule,
    Person,
    Settings,
    Sheet,
    SheetEntry,
    SheetRecord,
    Source,
    Span,
)

SHEET = "xwb-2001-05-01-01"


def person(zh: str, en: str = "", entry: str = "", **rule: tuple[str, ...]) -> Entry:
    """A person; the id is the Chinese name if none is given."""
    return Entry(AuthorityKind.PEOPLE, entry or zh, _names(zh, en), Person(), rule=MentionRule(**rule))


def place(zh: str, *variants: str, en: str = "") -> Entry:
    """A place, with Chinese variants."""
    return Entry(AuthorityKind.PLACES, zh, _names(zh, en), Geography("county"), (("zh", variants),))


def body(zh: str, en: str = "", **rule: tuple[str, ...]) -> Entry:
    """An organisation."""
    return Entry(AuthorityKind.ORGANISATIONS, zh, _names(zh, en), Body(), rule=MentionRule(**rule))


def term(zh: str, en: str = "", **rule: tuple[str, ...]) -> Entry:
    """A term."""
    return Entry(AuthorityKind.TERMS, zh, _names(zh, en), Explanation(()), rule=MentionRule(**rule))


def _names(zh: str, en: str) -> tuple[tuple[str, str], ...]:
    return (("en", en), ("zh", zh)) if en else (("zh", zh),)


def article(*texts: str, number: int = 1, heads: Heads | None = None, byline_line: str = "") -> Article:
    """An article of paragraphs; a text that begins with `!` is a caption."""
    blocks = (
        Block(BlockKind.CAPTION if text.startswith("!") else BlockKind.PARAGRAPH, text.removeprefix("!"), ())
        for text in texts
    )
    source = Source("01", (Span(1, 1),), "0" * 64)
    return Article(f"{SHEET}-{number:02}", Kind.NEWS, heads or Heads(), (), byline_line, source, tuple(blocks))


def archive(articles: Iterable[Article], entries: Iterable[Entry] = (), staff: tuple[str, ...] = ()) -> Archive:
    """An archive of one sheet that holds these articles and staff lines."""
    sheet = Sheet("01", ("", *staff), "0" * 64)
    furniture = tuple(Furniture("staff", Span(number, number)) for number in range(2, len(staff) + 2))
    entry = SheetEntry(sheet, SheetRecord("01", "0" * 64, furniture), tuple(articles))
    issue = Issue("xwb", "2001-05-01", Masthead(), sheets=(entry,))
    return Archive(Settings((("zh", "档案"),), (), ()), (issue,), authority=tuple(entries))
