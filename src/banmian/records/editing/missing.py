"""Records for the sheets that have none: read by the parser, and written where nothing stands yet."""

from collections.abc import Iterator
from pathlib import Path

from banmian.findings import Finding
from banmian.model import Settings, SheetReading
from banmian.records.archive.doubts import doubt
from banmian.records.archive.read import read_texts
from banmian.records.files import store
from banmian.records.files.filing import ISSUE_FILE, IssueTexts, marks_file, sheet_file
from banmian.records.files.store import IssueFolder
from banmian.records.marks.readings import obedient_reading
from banmian.records.parsed import write


def add_missing_records(root: Path, settings: Settings) -> list[Finding]:
    """Parse the sheets without records and write these, in the paper's language; what exists is left as it is.

    For a paper that the settings don't name nothing is written: its folder may be a slip of the keyboard.
    """
    findings: list[Finding] = []
    papers = {paper.id for paper in settings.papers}
    folders, _ = store.find_issues(root)
    for folder in folders:
        if folder.paper not in papers or folder.records.keys() >= {ISSUE_FILE, *map(sheet_file, folder.sheets)}:
            continue
        texts, _ = read_texts(folder)
        parts, noticed = missing_records(texts, settings.languages[0])
        unwritten = list(_write(root, folder, parts))
        findings += unwritten
        # What the parser read, and was unsure of, concerns records: without them there is nothing to compare.
        findings += [finding for finding in noticed if not unwritten or finding.code not in ("P101", "P102")]
    return findings


def missing_records(texts: IssueTexts, language: str) -> tuple[list[dict[str, str]], list[Finding]]:
    """The records an issue lacks, file name → text: for each sheet, then `issue.yaml`. Pure.

    A sheet whose marks are faulty gets none: they would not say what an editor decided.
    """
    parts: list[dict[str, str]] = []
    findings: list[Finding] = []
    sheets = sorted(texts.sheets, key=int)
    bare = [name for name in sheets if sheet_file(name) not in texts.record_names]
    has_issue_file = ISSUE_FILE in texts.record_names
    wanted = bare if has_issue_file else sheets
    readings = {name: reading for name in wanted if (reading := obedient_reading(texts, name))}
    for name in (name for name in bare if name in readings):
        new = write.sheet_texts(texts.paper, texts.date, language, texts.sheets[name], readings[name])
        if write.edited(name, language, texts.records, new):
            findings.append(Finding("A107", texts.sheet_paths[name], values={"sheet": name}))
            continue
        parts.append(new | read_with(texts, name))
        findings += _news(texts, name, readings[name])
    if readings and not has_issue_file:
        mastheads = [reading.masthead for reading in readings.values()]
        parts.append({ISSUE_FILE: write.issue_text(texts.paper, texts.date, mastheads)})
    return parts, findings


def read_with(texts: IssueTexts, sheet: str) -> dict[str, str]:
    """The file of marks that a sheet is read with, name → text, if it has one."""
    name = marks_file(sheet)
    return {name: texts.records[name]} if name in texts.records else {}


def _news(texts: IssueTexts, name: str, reading: SheetReading) -> Iterator[Finding]:
    """What an editor should look at, and what the parser was unsure of: told once, when the records are written."""
    path, written = texts.sheet_paths[name], len(reading.articles)
    yield Finding("P102", path, values={"articles": written, "folder": texts.content_path})
    for line, what in reading.doubts:
        yield doubt(path, reading, line, what)


def _write(root: Path, folder: IssueFolder, parts: list[dict[str, str]]) -> Iterator[Finding]:
    """Write some records of an issue; a finding for the first file that the system refuses."""
    try:
        for part in parts:
            write.add_missing(root / folder.content_path, part)
    except OSError as error:
        name = Path(error.filename).name if error.filename else ""
        yield store.unwritable(f"{folder.content_path}/{name}", error)
