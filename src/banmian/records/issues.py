"""One issue: its sheets and the texts of its records, as an `Issue`, its translations and its findings.

A pure function of texts (`store` reads them, `read` puts issues together), so that issues can be read in any order or
at the same time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from banmian import dates
from banmian.findings import Finding
from banmian.ids import ArticleId
from banmian.model import Article, Issue, Kind, Masthead, Settings, Sheet, SheetEntry, SheetRecord, Translation
from banmian.records import convert
from banmian.records.conservation import account
from banmian.records.documents import Document, read_article, read_translation
from banmian.records.ledger import settle
from banmian.records.shapes import IssueShape, SheetShape
from banmian.records.translations import compare
from banmian.records.validate import Read, read_shape

ISSUE_FILE, CHECKSUMS = "issue.yaml", "parsed.sha256"
_SHEET_FILE = re.compile(r"(?P<sheet>[0-9]{2,3})\.sheet\.yaml")
_RECORD_FILE = re.compile(r"(?P<sheet>[0-9]{2,3})-(?P<number>[0-9]{2,3})\.(?P<language>[a-z]{2,3})\.md")


@dataclass(frozen=True, slots=True)
class IssueTexts:
    """What is on disk for one issue, decoded. Paths are relative to the archive, with `/`."""

    paper: str
    date: str
    sheets: Mapping[str, Sheet]
    sheet_paths: Mapping[str, str]
    """Of every source file, also of those that could not be read."""
    records: Mapping[str, str]
    """File name → text, of the files that could be read."""
    record_names: frozenset[str]
    content_path: str


@dataclass(slots=True)
class IssueReading:
    """An issue as read. `documents` has every article whose front matter and body could be read."""

    issue: Issue
    documents: list[Document[Article]] = field(default_factory=list)
    translations: list[Document[Translation]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Filed:
    """Where a record lies, by its file's name."""

    sheet: str
    number: str
    path: str


def read_issue(texts: IssueTexts, settings: Settings) -> IssueReading:
    """Everything of one issue, checked within the issue."""
    reading = IssueReading(Issue(texts.paper, texts.date, Masthead()))
    reading.issue = _issue_file(texts, reading.findings)
    records, unread = _sheet_files(texts, reading.findings)
    _record_files(texts, settings, reading, unread)
    articles = _settled(texts, reading, unread)
    _check_series(reading)
    entries = []
    for name in sorted(texts.sheets, key=int):
        record = records.get(name, SheetRecord(name, texts.sheets[name].sha256))
        own = [article for article in articles if article.source.sheet == name]
        if name in records and name not in unread:
            reading.findings += account(texts.sheet_paths[name], texts.sheets[name], record.furniture, own)
        entries.append(SheetEntry(texts.sheets[name], record, in_reading_order(own)))
    reading.issue = replace(reading.issue, sheets=tuple(entries))
    originals = {article.id: article for article in reversed(articles)}  # of two with one id, the first
    for document in reading.translations:
        reading.findings += compare(document, originals)
    return reading


def in_reading_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """By number, which is the order of reading; a series head, numbered last, before the first article under it."""
    articles = list(articles)
    numbers = {article.id: int(article.id.rpartition("-")[2]) for article in articles}
    places = {article.id: (numbers[article.id], 1) for article in articles}
    for article in articles:
        under = [numbers[other.id] for other in articles if other.series == article.id]
        if article.kind is Kind.SERIES and under:
            places[article.id] = (min(under), 0)
    return tuple(sorted(articles, key=lambda article: (places[article.id], article.id)))


def _issue_file(texts: IssueTexts, findings: list[Finding]) -> Issue:
    """`issue.yaml`, and whether it says what its folder says and the calendar knows."""
    path = f"{texts.content_path}/{ISSUE_FILE}"
    issue = Issue(texts.paper, texts.date, Masthead())
    if ISSUE_FILE not in texts.records:
        if ISSUE_FILE not in texts.record_names:
            findings.append(Finding("A110", path))
        return issue
    read = read_shape(IssueShape, path, texts.records[ISSUE_FILE])
    findings += read.findings
    if read.shape is None:
        return issue
    findings += _misfiled(read, {("paper",): (read.shape.paper, texts.paper), ("date",): (read.shape.date, texts.date)})
    for sheet in read.shape.originals:
        if sheet not in texts.sheet_paths:
            findings.append(read.finding("A106", ("originals", sheet), source=f"{sheet}.txt"))
    issue = replace(convert.issue(read.shape), paper=texts.paper, date=texts.date)
    for wrong in dates.disagreements(issue.masthead, texts.date):
        values = {"field": wrong.field, "printed": wrong.printed, "right": wrong.right, "date": texts.date}
        findings.append(read.finding(wrong.code, ("masthead", wrong.field), **values))
    return issue


def _misfiled(read: Read[Any], fields: Mapping[tuple[str, ...], tuple[str, str]]) -> Iterator[Finding]:
    """Fields that should repeat what the file's path says: field → (what it says, what the path says)."""
    for where, (got, expected) in fields.items():
        if got != expected:
            yield read.finding("R107", where, field=".".join(where), expected=expected, got=got)


def _sheet_files(texts: IssueTexts, findings: list[Finding]) -> tuple[dict[str, SheetRecord], set[str]]:
    """The sheets' own records, and the sheets whose records could not all be read."""
    records: dict[str, SheetRecord] = {}
    unread: set[str] = set()
    for name, text in sorted(texts.records.items()):
        match = _SHEET_FILE.fullmatch(name)
        if match is None:
            continue
        sheet, path = match["sheet"], f"{texts.content_path}/{name}"
        read = read_shape(SheetShape, path, text)
        findings += read.findings
        if not _has_source(texts, sheet, path, findings) or read.shape is None:
            unread.add(sheet)
            continue
        records[sheet] = convert.sheet_record(read.shape)
        findings += _misfiled(read, {("sheet",): (read.shape.sheet, sheet)})
        findings += _sheet_findings(read, records[sheet], texts.sheets[sheet], texts.sheet_paths[sheet])
    for sheet in texts.sheets:
        if sheet not in records and f"{sheet}.sheet.yaml" not in texts.record_names:
            findings.append(Finding("A109", texts.sheet_paths[sheet]))
    return records, unread


def _sheet_findings(read: Read[SheetShape], record: SheetRecord, sheet: Sheet, source: str) -> Iterator[Finding]:
    if record.sha256 != sheet.sha256:
        yield read.finding("L110", ("sha256",), source=source, sha256=sheet.sha256)
    for index, item in enumerate(record.furniture):
        if item.lines.last > len(sheet.lines):
            where = ("furniture", index, "lines")
            yield read.finding("L102", where, field="furniture", line=item.lines.last, last=len(sheet.lines))


def _has_source(texts: IssueTexts, sheet: str, path: str, findings: list[Finding]) -> bool:
    """Whether a sheet's source file is there and readable; a missing one is a finding at the record."""
    if sheet not in texts.sheet_paths:
        source = f"seeds/{texts.paper}/{texts.date}/{sheet}.txt"
        findings.append(Finding("A106", path, values={"source": source}))
    return sheet in texts.sheets


def _record_files(texts: IssueTexts, settings: Settings, reading: IssueReading, unread: set[str]) -> None:
    """Articles and translations; a sheet with an article that can't be read joins `unread`."""
    own = settings.languages[0]
    for name, text in sorted(texts.records.items()):
        path = f"{texts.content_path}/{name}"
        match = _RECORD_FILE.fullmatch(name)
        if match is None:
            if name not in (ISSUE_FILE, CHECKSUMS) and not _SHEET_FILE.fullmatch(name):
                reading.findings.append(Finding("A105", path))
        elif match["language"] == own:
            filed = _Filed(match["sheet"], match["number"], path)
            _article(texts, filed, text, reading, unread)
        elif match["language"] in settings.languages:
            translated = read_translation(path, text, match["language"])
            reading.findings += translated.findings
            reading.findings += _id_misfiled(texts, translated, match["sheet"], match["number"])
            reading.translations.append(translated)
        else:
            languages = ", ".join(settings.languages)
            reading.findings.append(
                Finding("T105", path, values={"language": match["language"], "languages": languages})
            )


def _article(texts: IssueTexts, filed: _Filed, text: str, reading: IssueReading, unread: set[str]) -> None:
    document = read_article(filed.path, text)
    reading.findings += document.findings
    reading.findings += _id_misfiled(texts, document, filed.sheet, filed.number)
    there = _has_source(texts, filed.sheet, filed.path, reading.findings)
    if document.record is None or not there:
        unread.add(filed.sheet)
        return
    sheet = document.record.source.sheet
    wrong = list(_misfiled(document.front, {("source", "sheet"): (sheet, filed.sheet)}))
    reading.findings += wrong
    if wrong:
        unread |= {sheet, filed.sheet}
    reading.documents.append(document)


def _id_misfiled(
    texts: IssueTexts, document: Document[Article] | Document[Translation], sheet: str, number: str
) -> Iterator[Finding]:
    if document.record is not None:
        expected = str(ArticleId(texts.paper, texts.date, sheet, number))
        yield from _misfiled(document.front, {("id",): (document.record.id, expected)})


def _settled(texts: IssueTexts, reading: IssueReading, unread: set[str]) -> list[Article]:
    """The articles with their blocks' lines, as the ledger finds them."""
    articles = []
    for document in reading.documents:
        assert document.record is not None
        sheet = texts.sheets.get(document.record.source.sheet)
        article, findings = settle(document, sheet) if sheet else (document.record, [])
        reading.findings += findings
        if article is None:
            unread.add(document.record.source.sheet)
            article = document.record
        articles.append(article)
    return articles


def _check_series(reading: IssueReading) -> None:
    """Every `series` names a series record of the same issue."""
    heads = {
        document.record.id
        for document in reading.documents
        if document.record is not None and document.record.kind is Kind.SERIES
    }
    for document in reading.documents:
        series = document.record.series if document.record is not None else None
        if series is not None and series not in heads:
            reading.findings.append(document.front.finding("R110", ("series",), series=series))
