"""One issue: its sheets and the texts of its records, as an `Issue`, its translations and its findings.

A pure function of texts (`store` reads them, `read` puts issues together), so that issues can be read in any order or
at the same time. What could not be read is remembered, so that nothing else is blamed for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from banmian import dates
from banmian.findings import Finding
from banmian.model import Article, Issue, Kind, Mark, Masthead, Settings, SheetEntry, SheetRecord, Translation
from banmian.records.files.filing import (
    CHECKSUMS,
    ISSUE_FILE,
    Filed,
    IssueTexts,
    filed_marks,
    filed_record,
    filed_sheet,
    sheet_file,
)
from banmian.records.form import convert
from banmian.records.form.documents import Document, read_article, read_translation
from banmian.records.form.shapes import IssueShape, SheetShape
from banmian.records.form.vocabulary import unusual
from banmian.records.ledger.conservation import account
from banmian.records.ledger.proof import settle
from banmian.records.marks.file import MarksFile
from banmian.records.marks.readings import marks_of
from banmian.records.marks.unobeyed import unobeyed
from banmian.records.notation.validate import Read, read_shape
from banmian.records.parsed.reread import sheet_changes
from banmian.records.translations.comparison import compare


@dataclass(slots=True)
class IssueReading:
    """An issue as far as it has been read."""

    texts: IssueTexts
    issue: Issue
    records: dict[str, SheetRecord] = field(default_factory=dict)
    marks: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    in_the_way: dict[str, tuple[MarksFile, tuple[str, ...]]] = field(default_factory=dict)
    """Of sheets that can't be refreshed: their marks, and the edited records because of which."""
    documents: list[Document[Article]] = field(default_factory=list)
    """The articles whose front matter and body could be read."""
    translations: list[Document[Translation]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    """Sheets some record of which could not be read: where their lines stand is not known."""
    unread: set[str] = field(default_factory=set)
    """Ids of the articles that could not be read."""

    def path(self, name: str) -> str:
        """The path of a file in the issue's folder, as findings give it."""
        return f"{self.texts.content_path}/{name}"


def read_issue(texts: IssueTexts, settings: Settings) -> IssueReading:
    """Everything of one issue, checked within the issue."""
    reading = IssueReading(texts, Issue(texts.paper, texts.date, Masthead()))
    _note_unreadable(reading, settings)
    _issue_file(reading)
    _sheet_files(reading)
    _marks_files(reading, settings)
    _marks_gone(reading, settings)
    _record_files(reading, settings)
    articles = tuple(_settled(reading))
    _check_series(reading)
    reading.issue = replace(reading.issue, sheets=tuple(_entries(reading, articles)))
    originals = {article.id: article for article in reversed(articles)}  # of two with one id, the first
    for document in reading.translations:
        reading.findings += compare(document, originals, reading.unread, texts.gone)
    return reading


def in_reading_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """By where they begin on the page; a series head before the first article under it, wherever it stands.

    Numbers say nothing of the order: an article that was found later has a later one.
    """
    articles = list(articles)
    begins = {article.id: min(run.first for run in article.source.lines) for article in articles}
    places = {article.id: (begins[article.id], 1) for article in articles}
    for article in articles:
        under = [begins[other.id] for other in articles if other.series == article.id]
        if article.kind is Kind.SERIES and under:
            places[article.id] = (min(under), 0)
    return tuple(sorted(articles, key=lambda article: (places[article.id], article.id)))


def _note_unreadable(reading: IssueReading, settings: Settings) -> None:
    """Files that have no text: each has its finding already, from whoever tried to read it."""
    for name in reading.texts.record_names - reading.texts.records.keys():
        filed = filed_record(name)
        if filed and filed.language == settings.languages[0]:
            _unread(reading, filed)
        if sheet := filed_sheet(name):
            reading.doubtful.add(sheet)


def _unread(reading: IssueReading, filed: Filed) -> None:
    reading.doubtful.add(filed.sheet)
    reading.unread.add(reading.texts.id_of(filed))


def _misfiled(read: Read[Any], fields: Mapping[tuple[str, ...], tuple[str, str]]) -> Iterator[Finding]:
    """Fields that should repeat what the file's path says: field → (what it says, what the path says)."""
    for where, (got, expected) in fields.items():
        if got != expected:
            yield read.finding("R107", where, field=".".join(where), expected=expected, got=got)


def _issue_file(reading: IssueReading) -> None:
    """`issue.yaml`, and whether it says what its folder says and the calendar knows."""
    texts = reading.texts
    if ISSUE_FILE not in texts.records:
        if ISSUE_FILE not in texts.record_names and any(
            filed_sheet(name) or filed_record(name) for name in texts.record_names
        ):
            reading.findings.append(Finding("A110", reading.path(ISSUE_FILE)))
        return
    read = read_shape(IssueShape, reading.path(ISSUE_FILE), texts.records[ISSUE_FILE])
    reading.findings += read.findings
    if read.shape is None:
        return
    reading.issue = replace(convert.issue(read.shape), paper=texts.paper, date=texts.date)
    reading.findings += _misfiled(
        read, {("paper",): (read.shape.paper, texts.paper), ("date",): (read.shape.date, texts.date)}
    )
    for sheet in read.shape.originals.keys() - texts.sheet_paths.keys():
        reading.findings.append(read.finding("A106", ("originals", sheet), source=_source_path(texts, sheet)))
    for wrong in dates.disagreements(reading.issue.masthead, texts.date):
        values = {"field": wrong.field, "printed": wrong.printed, "right": wrong.right, "date": texts.date}
        reading.findings.append(read.finding(wrong.code, ("masthead", wrong.field), **values))


def _source_path(texts: IssueTexts, sheet: str) -> str:
    return texts.sheet_paths.get(sheet, f"seeds/{texts.paper}/{texts.date}/{sheet}.txt")


def _sheet_files(reading: IssueReading) -> None:
    """The sheets' own records, and the sheets that have none."""
    texts = reading.texts
    for name, text in sorted(texts.records.items()):
        if (sheet := filed_sheet(name)) is None:
            continue
        read = read_shape(SheetShape, reading.path(name), text)
        reading.findings += read.findings
        if not _has_source(reading, sheet, name) or read.shape is None:
            reading.doubtful.add(sheet)
            continue
        reading.records[sheet] = convert.sheet_record(read.shape)
        reading.findings += _misfiled(read, {("sheet",): (read.shape.sheet, sheet)})
        reading.findings += _sheet_findings(reading, read, sheet)
        reading.findings += unusual(read, reading.records[sheet])
    for sheet in texts.sheets:
        if sheet_file(sheet) not in texts.record_names:
            reading.findings.append(Finding("A109", texts.sheet_paths[sheet]))


def _sheet_findings(reading: IssueReading, read: Read[SheetShape], name: str) -> Iterator[Finding]:
    record, sheet = reading.records[name], reading.texts.sheets[name]
    if record.sha256 != sheet.sha256:
        source = reading.texts.sheet_paths[name]
        yield read.finding("L110", ("sha256",), source=source, sha256=sheet.sha256)
    for index, item in enumerate(record.furniture):
        if item.lines.last > len(sheet.lines):
            where = ("furniture", index, "lines")
            yield read.finding("L102", where, field="furniture", line=item.lines.last, last=len(sheet.lines))


def _marks_files(reading: IssueReading, settings: Settings) -> None:
    """What editors decided about how pages are read; and whether the records that nobody has edited are so."""
    texts = reading.texts
    for name in sorted(texts.records):
        if (sheet := filed_marks(name)) is None or not _has_source(reading, sheet, name):
            continue
        marks = marks_of(texts, sheet)
        reading.marks[sheet] = marks.marks
        changes = sheet_changes(texts, sheet, settings.languages[0], marks)
        reading.findings += changes.findings
        if changes.edited:
            reading.in_the_way[sheet] = marks, changes.edited
        if changes.changes:
            files = ", ".join(change.name for change in changes.changes)
            values = {"files": files, "paper": texts.paper, "date": texts.date, "sheet": sheet}
            reading.findings.append(Finding("M108", reading.path(name), values=values))


def _marks_gone(reading: IssueReading, settings: Settings) -> None:
    """Sheets whose records were read with marks that are no longer there, and would be others without them."""
    texts = reading.texts
    for name in sorted(texts.noted - texts.record_names):
        sheet = filed_marks(name)
        if sheet is None or sheet not in texts.sheets:
            continue
        changes = sheet_changes(texts, sheet, settings.languages[0])
        if changes.changes:
            files = ", ".join(change.name for change in changes.changes)
            values = {"file": name, "files": files, "paper": texts.paper, "date": texts.date, "sheet": sheet}
            reading.findings.append(Finding("M110", reading.path(CHECKSUMS), values=values))


def _has_source(reading: IssueReading, sheet: str, name: str) -> bool:
    """Whether a sheet's source file is there and readable; a missing one is a finding at the record."""
    if sheet not in reading.texts.sheet_paths:
        source = _source_path(reading.texts, sheet)
        reading.findings.append(Finding("A106", reading.path(name), values={"source": source}))
    return sheet in reading.texts.sheets


def _record_files(reading: IssueReading, settings: Settings) -> None:
    """Articles in the language of the paper, which is the archive's first; translations in the others."""
    for name, text in sorted(reading.texts.records.items()):
        filed = filed_record(name)
        if filed is None:
            if name not in (ISSUE_FILE, CHECKSUMS) and filed_sheet(name) is None and filed_marks(name) is None:
                reading.findings.append(Finding("A105", reading.path(name)))
        elif filed.language == settings.languages[0]:
            _article(reading, filed, name, text)
        elif filed.language in settings.languages:
            _translation(reading, filed, name, text)
        else:
            values = {"language": filed.language, "languages": ", ".join(settings.languages)}
            reading.findings.append(Finding("T105", reading.path(name), values=values))


def _article(reading: IssueReading, filed: Filed, name: str, text: str) -> None:
    document = read_article(reading.path(name), text)
    reading.findings += document.findings
    there = _has_source(reading, filed.sheet, name)
    if document.record is None or not there:
        _unread(reading, filed)
    if document.record is None:
        return
    reading.findings += _misfiled(document.front, {("id",): (document.record.id, reading.texts.id_of(filed))})
    if not there:
        return
    reading.findings += unusual(document.front, document.record)
    sheet = document.record.source.sheet
    if sheet != filed.sheet:
        reading.findings += _misfiled(document.front, {("source", "sheet"): (sheet, filed.sheet)})
        reading.doubtful |= {sheet, filed.sheet}
    reading.documents.append(document)


def _translation(reading: IssueReading, filed: Filed, name: str, text: str) -> None:
    document = read_translation(reading.path(name), text, filed.language)
    reading.findings += document.findings
    if document.record is None:
        return
    misfiled = list(_misfiled(document.front, {("id",): (document.record.id, reading.texts.id_of(filed))}))
    reading.findings += misfiled
    reading.findings += unusual(document.front, document.record)
    if not misfiled:  # else it would be held against another article
        reading.translations.append(document)


def _settled(reading: IssueReading) -> Iterator[Article]:
    """The articles with their blocks' lines, as the ledger finds them."""
    for document in reading.documents:
        assert document.record is not None
        sheet = reading.texts.sheets.get(document.record.source.sheet)
        article, findings = settle(document, sheet) if sheet else (None, [])
        reading.findings += findings
        if article is None:
            reading.doubtful.add(document.record.source.sheet)
        yield article or document.record


def _check_series(reading: IssueReading) -> None:
    """Every `series` names a series record of the same issue, and stands in an article."""
    articles = [(document, document.record) for document in reading.documents if document.record]
    heads = {article.id for _, article in articles if article.kind is Kind.SERIES}
    for document, article in articles:
        if article.series is not None and article.kind is Kind.SERIES:
            reading.findings.append(document.front.finding("R113", ("series",)))
        elif article.series is not None and article.series not in heads | reading.unread:
            reading.findings.append(document.front.finding("R110", ("series",), series=article.series))


def _entries(reading: IssueReading, articles: Iterable[Article]) -> Iterator[SheetEntry]:
    """The sheets in order, with their articles; each sheet's lines are accounted for if all its records are known."""
    texts = reading.texts
    for name in sorted(texts.sheets, key=int):
        sheet = texts.sheets[name]
        own = [article for article in articles if article.source.sheet == name]
        record = reading.records.get(name)
        if record is not None and name not in reading.doubtful:
            reading.findings += account(texts.sheet_paths[name], sheet, record.furniture, own)
            if name in reading.in_the_way:
                decided, edited = reading.in_the_way[name]
                reading.findings += unobeyed(decided, sheet, record.furniture, own, ", ".join(edited))
        marks = tuple(sorted(reading.marks.get(name, ()), key=lambda mark: mark.line))
        yield SheetEntry(sheet, record or SheetRecord(name, sheet.sha256), in_reading_order(own), marks)
