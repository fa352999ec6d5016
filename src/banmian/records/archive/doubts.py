"""Where the parser is unsure how a page is read, as long as nobody has said how it is."""

from collections.abc import Iterator, Mapping

from banmian.findings import Finding
from banmian.model import Archive, Article, SheetEntry, SheetReading, Status
from banmian.records.files import store
from banmian.records.ledger.proof import source_lines

Key = tuple[str, str, str]
"""(paper, date, sheet)."""


def doubt(path: str, reading: SheetReading, line: int, what: str) -> Finding:
    """The finding for one place of a sheet, with how sure the parser is of it in per cent."""
    sureness = next(piece.sureness for piece in reading.pieces if piece.lines.first <= line <= piece.lines.last)
    return Finding("P101", path, line, values={"doubt": what, "percent": round(100 * sureness)})


def doubts(archive: Archive, readings: Mapping[Key, SheetReading]) -> Iterator[Finding]:
    """The least sure places of all sheets; not where an editor has marked the line, or checked the article."""
    for issue in archive.issues:
        for sheet in issue.sheets:
            name = sheet.text.name
            path = f"{store.SEEDS}/{issue.paper}/{issue.date}/{name}.txt"
            reading = readings[issue.paper, issue.date, name]
            for line, what in reading.doubts:
                if not _settled(sheet, reading, line):
                    yield doubt(path, reading, line, what)


def _settled(sheet: SheetEntry, reading: SheetReading, line: int) -> bool:
    piece = next(piece for piece in reading.pieces if piece.lines.first <= line <= piece.lines.last)
    article = next((article for article in sheet.articles if _has(article, line)), None)
    return piece.marked or (article is not None and article.status is not Status.PARSED)


def _has(article: Article, line: int) -> bool:
    return line in source_lines(article)
