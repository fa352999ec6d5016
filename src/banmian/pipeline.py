"""The stages of the program, in order: its table of contents.

seeds → sheets → records (where there are none) → archive → outputs → checks → site. Every stage up to the last is a
function of values; an error anywhere means that nothing is published.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from banmian import check, config, export, publish, records, render, resources, search
from banmian.findings import Finding, Severity, order, severity
from banmian.model import Archive, Output
from banmian.records import missing, store


def build(root: Path, out: Path, base_url: str = "") -> tuple[Archive, list[Finding]]:
    """Build the archive in the folder `root` into the site `out`, unless an error is among the findings (sorted)."""
    doubts = add_records(root)
    archive, findings = read_archive(root)
    findings += doubts
    findings += resources.missing()
    findings += check.missing_words(archive.settings.languages, render.messages())
    findings = _without_consequences(findings)
    if base_url:
        archive = replace(archive, settings=replace(archive.settings, base_url=base_url))
    if not any(map(is_error, findings)):
        files = list(outputs(archive))
        findings += check.outputs(files)
        if not any(map(is_error, findings)):
            findings += _published(files, out)
    return archive, sorted(findings, key=order)


def add_records(root: Path) -> list[Finding]:
    """Parse the sheets that have no records yet, and write these. A folder without settings is left alone."""
    settings, faults = config.read_settings(root)
    return [] if faults else missing.add_missing_records(root, settings)


def read_archive(root: Path) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root` as its records have it, and the findings of all its files, sorted."""
    settings, findings = config.read_settings(root)
    archive, more = records.read_archive(root, settings)
    return archive, sorted(findings + more, key=order)


def outputs(archive: Archive) -> Iterator[Output]:
    """Every file of the site."""
    yield from render.pages(archive)
    yield from render.static_files()
    yield from search.files(archive)
    yield from export.files(archive)


def is_error(finding: Finding) -> bool:
    """Whether a finding stops the publishing."""
    return severity(finding) is Severity.ERROR


def _without_consequences(findings: list[Finding]) -> list[Finding]:
    """A build writes the records that are missing, unless another error keeps it from doing so: that one is told."""
    causes = [finding for finding in findings if finding.code not in ("A109", "A110")]
    return causes if any(map(is_error, causes)) else findings


def _published(files: Iterable[Output], out: Path) -> Iterable[Finding]:
    try:
        return publish.publish(files, out)
    except OSError as error:
        return (store.unwritable(out.as_posix(), error),)
