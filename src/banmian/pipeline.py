"""The stages of the program, in order: its table of contents.

seeds → sheets → records (where there are none) → archive → outputs → checks → site. Every stage up to the last is a
function of values; an error anywhere means that nothing is published.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from banmian import check as checks
from banmian import config, export, publish, records, render, resources, search, suggest
from banmian.findings import Finding, Severity, order, severity
from banmian.model import Archive, Output, Planned
from banmian.records import missing, store, translate, translated


class Stage(Enum):
    """What may take a while, in order."""

    PARSE = auto()
    READ = auto()
    MAKE = auto()
    CHECK = auto()
    WRITE = auto()


Tell = Callable[[Stage], None]
"""Is told each stage as it begins."""


def _tell_nobody(stage: Stage) -> None:
    """Nobody waits for it."""


def build(root: Path, out: Path, base_url: str = "", tell: Tell = _tell_nobody) -> tuple[Archive, list[Finding]]:
    """Build the archive in the folder `root` into the site `out`, unless an error is among the findings (sorted)."""
    tell(Stage.PARSE)
    doubts = add_records(root)
    archive, findings, files = _checked(root, base_url, tell)
    findings = _without_consequences([*findings, *doubts])
    if not any(map(is_error, findings)):
        tell(Stage.WRITE)
        findings += _published(files, out)
    return archive, sorted(findings, key=order)


def check(root: Path, tell: Tell = _tell_nobody) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root` and all findings (sorted), those of the site's files too. Writes nothing."""
    archive, findings, _ = _checked(root, "", tell)
    return archive, sorted(findings, key=order)


def _checked(root: Path, base_url: str, tell: Tell) -> tuple[Archive, list[Finding], list[Output]]:
    """An archive, its findings, and the files of its site, which are made only if there is no error before."""
    tell(Stage.READ)
    archive, findings = examine(root)
    if base_url:
        archive = replace(archive, settings=replace(archive.settings, base_url=base_url))
    if any(map(is_error, findings)):
        return archive, findings, []
    tell(Stage.MAKE)
    files = list(outputs(archive))
    tell(Stage.CHECK)
    return archive, [*findings, *checks.outputs(files)], files


def examine(root: Path) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root`, and all that can be found without making the site. Writes nothing."""
    archive, findings = read_archive(root)
    findings += suggest.suggestions(archive)
    findings += resources.missing()
    findings += checks.missing_words(archive.settings.languages, render.messages())
    return archive, findings


def add_records(root: Path) -> list[Finding]:
    """Parse the sheets that have no records yet, and write these. A folder without settings is left alone."""
    settings, faults = config.read_settings(root)
    return [] if faults else missing.add_missing_records(root, settings)


def read_archive(root: Path) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root` as its records have it, and the findings of all its files, sorted."""
    settings, findings = config.read_settings(root)
    archive, more = records.read_archive(root, settings)
    return archive, sorted(findings + more, key=order)


def begin_translation(root: Path, name: str, language: str, translator: str, method: str) -> str | list[Finding]:
    """Write a file in which an article can be translated; its path in the archive, or why there is none."""
    archive, findings = read_archive(root)
    begun = translate.begin_translation(root, archive, name, language, translator, method)
    if isinstance(begun, str):
        return begun
    settings = [finding for finding in findings if finding.path == store.SETTINGS and is_error(finding)]
    return settings or [begun]


def accept_translations(files: Iterable[Path], reviewer: str = "") -> tuple[list[translated.Accepted], list[Finding]]:
    """Write into translations that they are right for their present originals; and what is found in them still."""
    accepted: dict[Path, list[translated.Accepted]] = {}
    findings: list[Finding] = []
    for file in files:
        root = translated.archive_of(file)
        if root is None:
            findings.append(Finding("T111", file.as_posix()))
            continue
        settings, faults = config.read_settings(root)
        result = faults or translated.accept(root, file, settings, reviewer)
        if isinstance(result, list):
            findings += result
        else:
            accepted.setdefault(root, []).append(result)
    for root, done in accepted.items():
        paths = {one.path for one in done}
        findings += [finding for finding in read_archive(root)[1] if finding.path in paths]
    return [one for done in accepted.values() for one in done], sorted(findings, key=order)


def outputs(archive: Archive) -> Iterator[Output]:
    """Every file of the site."""
    return (one.made() for one in plan(archive))


def plan(archive: Archive) -> Iterator[Planned]:
    """Every file of the site, none made yet."""
    yield from render.plan(archive)
    yield from render.static_plan()
    yield from search.plan(archive)
    yield from export.plan(archive)


def is_notice(finding: Finding) -> bool:
    """Whether a finding is only a suggestion."""
    return severity(finding) is Severity.NOTICE


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
