"""What the pages print, text by text, each able to say on which line of its source file a character stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from banmian.authority.passages import HEADS, staff_text
from banmian.ids import sheet_id
from banmian.model import Archive, Article, Block, BlockKind, Credit, Field, Issue, SheetEntry, Span, Status
from banmian.text import printed


@dataclass(frozen=True, slots=True)
class Page:
    """One text and its place."""

    article: str
    """The id of the article, or of the sheet for its staff lines."""
    field: Field
    text: str
    path: str
    """The source file."""
    lines: tuple[tuple[int, int], ...]
    """(first character, line number) of every printed line in it."""
    kind: BlockKind | None = None
    credits: tuple[Credit, ...] = ()
    """Of the whole article, for its byline and its blocks."""
    credit: str = ""
    """Of a caption."""

    def line(self, at: int) -> int:
        """The line on which a character stands."""
        return max((line for start, line in self.lines if start <= at), default=self.lines[0][1] if self.lines else 1)


def pages(archive: Archive, paper: str = "", date: str = "") -> Iterator[Page]:
    """The texts of an archive or of one of its issues; nothing of withdrawn articles."""
    for issue in archive.issues:
        if paper in ("", issue.paper) and date in ("", issue.date):
            for sheet in issue.sheets:
                yield from _of_sheet(issue, sheet)


def _of_sheet(issue: Issue, sheet: SheetEntry) -> Iterator[Page]:
    path = f"seeds/{issue.paper}/{issue.date}/{sheet.text.name}.txt"
    staff = tuple(item.lines for item in sheet.record.furniture if item.kind == "staff")
    text = staff_text(sheet)
    place = sheet_id(issue.paper, issue.date, sheet.text.name)
    yield Page(place, Field.STAFF, text, path, tuple(_lines(sheet, staff, text)))
    for article in sheet.articles:
        if article.status is not Status.WITHDRAWN:
            yield from _of_article(article, sheet, path)


def _of_article(article: Article, sheet: SheetEntry, path: str) -> Iterator[Page]:
    whole = article.source.lines
    heads = (article.heads.kicker, article.heads.headline, article.heads.subhead)
    for field, text in zip(HEADS, heads, strict=True):
        yield Page(article.id, field, text, path, tuple(_lines(sheet, whole, text)))
    line = article.byline_line
    yield Page(article.id, Field.BYLINE, line, path, tuple(_lines(sheet, whole, line)), credits=article.byline)
    for block in article.blocks:
        yield _of_block(article, block, sheet, path)


def _of_block(article: Article, block: Block, sheet: SheetEntry, path: str) -> Page:
    lines = tuple(_lines(sheet, block.lines, block.text, whole=True))
    return Page(article.id, Field.TEXT, block.text, path, lines, block.kind, article.byline, block.credit)


def _lines(sheet: SheetEntry, spans: Sequence[Span], text: str, *, whole: bool = False) -> Iterator[tuple[int, int]]:
    """Where each source line begins in a text; `whole` says that the text is all of these lines, emended perhaps."""
    at = 0
    for span in spans:
        for number in range(span.first, span.last + 1):
            line = printed(sheet.text.lines[number - 1])[0]
            start = text.find(line, at) if line else -1
            if start < 0 and (not whole or not line):
                continue
            yield max(start, at), number
            at = max(start, at) + len(line)
