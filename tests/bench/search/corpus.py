"""Articles to measure search with: from the lines of a corpus to an archive of ours, and to a plain site for Pagefind.

A corpus is a file of one article a line, as JSON: id, slug (`20210928-01-05`: date, page, number), title, byline (a
list of names), date, page, section, body (a list of paragraphs). The newest articles come first, so that the first
thousand lines are a smaller archive of the same kind.
"""

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import Final

from banmian.model import (
    Archive,
    Article,
    Block,
    BlockKind,
    Credit,
    Heads,
    Issue,
    Kind,
    Masthead,
    Paper,
    Settings,
    Sheet,
    SheetEntry,
    SheetRecord,
    Source,
)

PAPER: Final = Paper("hyrb", (("en", "Hengyang Daily"), ("zh", "衡阳日报")))
SETTINGS: Final = Settings((("en", "Archive"), ("zh", "档案")), (("en", ""), ("zh", "")), (PAPER,))
PAGE: Final = (
    '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    "<article data-pagefind-body><h1>{title}</h1><p>{byline}</p>{body}</article></body></html>"
)
"""As plain as a page can be: Pagefind has nothing to leave out."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the corpus."""

    slug: str
    title: str
    byline: tuple[str, ...]
    date: str
    page: int
    body: tuple[str, ...]

    @property
    def id(self) -> str:
        """Of the article in our archive."""
        return f"{PAPER.id}-{self.date}-{self.page:02}-{self.slug.rsplit('-', 1)[1]}"

    @property
    def texts(self) -> tuple[str, ...]:
        """What a reader looks through, each by itself: no phrase runs from one to the next."""
        return (self.title, *self.byline, *self.body)


def rows(path: Path, most: int | None = None) -> Iterator[Row]:
    """The lines of a corpus, or its first."""
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, most):
            one = json.loads(line)
            yield Row(one["slug"], one["title"], tuple(one["byline"]), one["date"], one["page"], tuple(one["body"]))


def _article(row: Row) -> Article:
    return Article(
        id=row.id,
        kind=Kind.NEWS,
        heads=Heads(headline=row.title),
        byline=tuple(Credit(name, "reporter") for name in row.byline),
        byline_line="",
        source=Source(f"{row.page:02}", (), ""),
        blocks=tuple(Block(BlockKind.PARAGRAPH, text, ()) for text in row.body),
    )


def _sheet(page: int, found: Iterable[Row]) -> SheetEntry:
    name = f"{page:02}"
    return SheetEntry(Sheet(name, (), ""), SheetRecord(name, "", page=page), tuple(map(_article, found)))


def archive(found: Iterable[Row]) -> Archive:
    """The articles as an archive of one paper. They come sorted by date and page."""
    issues = [
        Issue(
            PAPER.id,
            date,
            Masthead(),
            sheets=tuple(_sheet(page, one) for page, one in groupby(of_day, attrgetter("page"))),
        )
        for date, of_day in groupby(found, attrgetter("date"))
    ]
    return Archive(SETTINGS, tuple(sorted(issues, key=attrgetter("date"))))


def site(found: Iterable[Row], folder: Path) -> None:
    """The articles as pages in `a/`."""
    pages = folder / "a"
    pages.mkdir(parents=True, exist_ok=True)
    for row in found:
        page = PAGE.format(
            title=html.escape(row.title),
            byline=html.escape(" ".join(row.byline)),
            body="".join(f"<p>{html.escape(text)}</p>" for text in row.body),
        )
        (pages / f"{row.slug}.html").write_text(page, encoding="utf-8")
