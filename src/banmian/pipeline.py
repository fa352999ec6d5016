"""The stages of the program, in order: its table of contents.

seeds → sheets → records (where there are none) → archive → outputs → checks → site. Every stage up to the last is a
function of values; an error anywhere means that nothing is published.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from banmian import check, config, export, publish, render, resources, search
from banmian.findings import Finding, Severity, order, severity
from banmian.model import Archive, Output
from banmian.parse import read_sheet
from banmian.records import read_archive, store, write
from banmian.records.filing import ISSUE_FILE, IssueTexts, sheet_file
from banmian.records.read import read_texts


def build(root: Path, out: Path, base_url: str = "") -> tuple[Archive, list[Finding]]:
    """Build the archive in the folder `root` into the site `out`, unless an error is among the findings (sorted)."""
    parsed = add_records(root)
    archive, findings = read_archive(root)
    findings += (finding for finding in parsed if finding not in findings)
    findings += resources.missing()
    findings += check.missing_words(archive.settings.languages)
    if base_url:
        archive = replace(archive, settings=replace(archive.settings, base_url=base_url))
    if not any(map(is_error, findings)):
        files = list(outputs(archive))
        findings += check.outputs(files)
        if not any(map(is_error, findings)):
            findings += _published(files, out)
    return archive, sorted(findings, key=order)


def outputs(archive: Archive) -> Iterator[Output]:
    """Every file of the site."""
    yield from render.pages(archive)
    yield from render.static_files()
    yield from search.files(archive)
    yield from export.files(archive)


def add_records(root: Path) -> list[Finding]:
    """Parse the sheets that have no records yet, and write these; what exists is left as it is."""
    settings, findings = config.read_settings(root)
    if findings:  # a folder without settings may be anything: nothing is written there
        return []
    folders, _ = store.find_issues(root)
    for folder in folders:
        if folder.records.keys() >= {ISSUE_FILE, *map(sheet_file, folder.sheets)}:
            continue
        texts, _ = read_texts(folder)
        new, doubts = issue_records(texts, settings.languages[0])
        findings += doubts
        for part in new:
            try:
                write.add_missing(root / folder.content_path, part)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                findings.append(Finding("A111", folder.content_path, values={"reason": reason}))
                break
    return findings


def issue_records(texts: IssueTexts, language: str) -> tuple[list[dict[str, str]], list[Finding]]:
    """The records an issue lacks, file name → text: for each sheet, then `issue.yaml`. Pure."""
    parts: list[dict[str, str]] = []
    findings: list[Finding] = []
    whole = ISSUE_FILE in texts.records
    mastheads = []
    for name, sheet in sorted(texts.sheets.items()):
        recorded = sheet_file(name) in texts.record_names
        if recorded and whole:
            continue
        reading = read_sheet(sheet)
        mastheads.append(reading.masthead)
        new = write.sheet_texts(texts.paper, texts.date, language, sheet, reading)
        if recorded:
            continue
        if write.edited(name, language, texts.records, new):
            findings.append(Finding("A107", texts.sheet_paths[name], values={"sheet": name}))
            continue
        parts.append(new)
        findings += (
            Finding("P101", texts.sheet_paths[name], line, values={"doubt": doubt}) for line, doubt in reading.doubts
        )
    if mastheads and ISSUE_FILE not in texts.record_names:
        parts.append({ISSUE_FILE: write.issue_text(texts.paper, texts.date, mastheads)})
    return parts, findings


def is_error(finding: Finding) -> bool:
    """Whether a finding stops the publishing."""
    return severity(finding) is Severity.ERROR


def _published(files: Iterable[Output], out: Path) -> Iterable[Finding]:
    try:
        return publish.publish(files, out)
    except OSError as error:
        return (Finding("A111", out.as_posix(), values={"reason": error.strerror or type(error).__name__}),)
