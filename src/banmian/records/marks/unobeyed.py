"""Marks that records contradict which an editor has edited: no refresh may change those, so somebody has to decide.

The marks are held against the records as against a reading of the page, line by line.
"""

from collections.abc import Iterator, Sequence

from banmian.findings import Finding
from banmian.model import Article, Furniture, Kind, Mark, Piece, Sheet, Span
from banmian.parse import disobeyed
from banmian.records.ledger.proof import source_lines
from banmian.records.marks.file import MarksFile
from banmian.text import printed


def unobeyed(
    marks: MarksFile, sheet: Sheet, furniture: Sequence[Furniture], articles: Sequence[Article], edited: str
) -> Iterator[Finding]:
    """What the records of a sheet (settled ones, so that blocks have their lines) have otherwise than its marks say.

    `edited` names the records that are in the way of a refresh.
    """
    assert marks.read is not None
    pieces = tuple(_pieces(sheet, furniture, articles))
    known = {piece.lines.first for piece in pieces}
    gaps = {gap.after for article in articles for gap in article.gaps}
    for index, mark in enumerate(marks.marks):
        if not known.issuperset(_named(mark)):
            continue  # of lines that stand nowhere the ledger tells
        for fault in disobeyed(index, mark, pieces, gaps):
            here = next(piece for piece in pieces if piece.lines.first == mark.line)
            said = f"{fault.field}: {_said(mark, fault.field)}"
            values: dict[str, str | int] = {"said": said, "line": mark.line, "read": here.role, "files": edited}
            yield marks.read.finding("M109", (index, fault.field), **values)


def _named(mark: Mark) -> set[int]:
    return {line for line in (mark.line, mark.article, mark.paragraph) if line}


def _said(mark: Mark, field: str) -> str:
    value = getattr(mark, field)
    return "new" if value == 0 else str(value)


def _pieces(sheet: Sheet, furniture: Sequence[Furniture], articles: Sequence[Article]) -> Iterator[Piece]:
    """A piece for each printed line of the records."""
    for item in furniture:
        for line in _within(item.lines, sheet):
            yield Piece(Span(line, line), "furniture", item.kind)
    for order, article in enumerate(articles, 1):
        if article.kind is Kind.SERIES:
            yield from (Piece(Span(line, line), "series") for line in _printed(source_lines(article), sheet))
            continue
        yield from _of_article(order, article, sheet)


def _of_article(order: int, article: Article, sheet: Sheet) -> Iterator[Piece]:
    placed: set[int] = set()
    for number, block in enumerate(article.blocks, 1):
        before = 0
        for line in (line for span in block.lines for line in _within(span, sheet)):
            yield Piece(Span(line, line), block.kind.value, "", order, number, goes_on=before)
            before = line
            placed.add(line)
    parts = {role: getattr(article.heads, role).split("\n") for role in ("kicker", "headline", "subhead")}
    for line in _printed(source_lines(article), sheet):
        if line not in placed:
            text = printed(sheet.lines[line - 1])[0]
            role = next((role for role, lines in parts.items() if text in lines), "byline")
            yield Piece(Span(line, line), role, "", order)


def _within(span: Span, sheet: Sheet) -> Iterator[int]:
    return _printed(range(span.first, min(span.last, len(sheet.lines)) + 1), sheet)


def _printed(lines: Sequence[int], sheet: Sheet) -> Iterator[int]:
    return (line for line in lines if printed(sheet.lines[line - 1])[0])
