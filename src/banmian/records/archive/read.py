"""From the archive's folders to an `Archive`, with a finding for everything that is not as it should be."""

from collections.abc import Iterator
from pathlib import Path

from banmian.findings import Finding, Severity, severity
from banmian.model import Archive, Settings, Sheet, Status, Translation
from banmian.records.archive import lasting, sources
from banmian.records.archive.issues import IssueReading, read_issue
from banmian.records.authority import checks as authority_checks
from banmian.records.authority.entries import AuthorityReading, read_entries
from banmian.records.authority.sources import without_withdrawn
from banmian.records.files import store
from banmian.records.files.filing import IssueTexts
from banmian.records.files.store import IssueFolder
from banmian.records.translations.agreement import disagreements

_BY_NAMES = ("T201", "T202", "T206", "T207")
"""What an entry may account for (a name may hold a number, or another name): not told while a file of names is unread."""


def read_archive(root: Path, settings: Settings) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root`, and the findings of all its issues.

    The archive holds whatever could be read, but for withdrawn translations, which are as good as none; it is fit to
    publish only if no finding is an error.
    """
    folders, findings = store.find_issues(root)
    readings = []
    for folder in (folder for folder in folders if folder.sheets or folder.records):
        texts, unreadable = read_texts(folder)
        readings.append(read_issue(texts, settings))
        findings += unreadable
        for name, sheet in texts.sheets.items():
            findings += sources.noticed(sheet, texts.sheet_paths[name])
        findings += readings[-1].findings
        findings += _unknown_paper(folder, settings)
    findings += _duplicates(readings)
    authority = _read_authority(root)
    published, strange = lasting.read_published(root)
    gone, faulty = lasting.read_gone(root)
    findings += [*strange, *faulty]
    archive = Archive(
        settings=settings,
        issues=tuple(reading.issue for reading in readings),
        translations=tuple(sorted(_translations(readings), key=lambda one: (one.id, one.language))),
        authority=authority.entries,
        published=published,
        gone=gone,
    )
    unread = {name for reading in readings for name in reading.unread}
    whole = not any(severity(finding) is Severity.ERROR for finding in findings)
    findings += authority.findings
    findings += authority_checks.check(archive, authority, unread, whole=whole)
    told = disagreements((document for reading in readings for document in reading.translations), archive)
    findings += (finding for finding in told if not (authority.unread and finding.code in _BY_NAMES))
    return without_withdrawn(archive), findings


def _read_authority(root: Path) -> AuthorityReading:
    files, findings = store.find_authority(root)
    shown = {kind: path.relative_to(root).as_posix() for kind, path in files.items()}
    limit = store.MAX_AUTHORITY_BYTES
    reading = read_entries({kind: (shown[kind], store.read_record(files[kind], shown[kind], limit)) for kind in files})
    reading.findings += findings
    return reading


def read_texts(folder: IssueFolder) -> tuple[IssueTexts, list[Finding]]:
    """The texts of one issue's files, and the files that have none."""
    findings: list[Finding] = []
    sheets: dict[str, Sheet] = {}
    for name, path in folder.sheets.items():
        sheet = store.read_sheet_file(path, name, folder.sheet_path(name))
        if isinstance(sheet, Finding):
            findings.append(sheet)
        else:
            sheets[name] = sheet
    records: dict[str, str] = {}
    for name, path in folder.records.items():
        text = store.read_record(path, f"{folder.content_path}/{name}")
        if isinstance(text, Finding):
            findings.append(text)
        else:
            records[name] = text
    paths = {name: folder.sheet_path(name) for name in folder.sheets}
    names = frozenset(folder.records)
    return IssueTexts(folder.paper, folder.date, sheets, paths, records, names, folder.content_path), findings


def _unknown_paper(folder: IssueFolder, settings: Settings) -> Iterator[Finding]:
    """A paper without a name; nothing to say where the settings themselves could not be read."""
    if settings.title and folder.paper not in {paper.id for paper in settings.papers}:
        yield Finding("A108", store.SETTINGS, values={"paper": folder.paper})


def _translations(readings: list[IssueReading]) -> Iterator[Translation]:
    for document in (document for reading in readings for document in reading.translations):
        if document.record and document.record.status != Status.WITHDRAWN:
            yield document.record


def _duplicates(readings: list[IssueReading]) -> Iterator[Finding]:
    """Ids that more than one record bears."""
    first: dict[str, str] = {}
    for document in (document for reading in readings for document in reading.documents):
        assert document.record is not None
        name = document.record.id
        if name in first:
            yield document.front.finding("R108", ("id",), id=name, other=first[name])
        first.setdefault(name, document.path)
