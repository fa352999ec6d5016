"""The stages of the program, in order: its table of contents.

seeds → sheets → records (where there are none) → archive → outputs → checks → site. Every stage up to the last is a
function of values; an error anywhere means that nothing is published.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import partial
from itertools import chain
from pathlib import Path

from banmian import cache, config, desk, downloads, export, publish, records, render, resources, search, suggest
from banmian import check as checks
from banmian.findings import Finding, Severity, order, severity
from banmian.model import Archive, Issue, Mark, Output, Planned, SheetEntry, SheetReading
from banmian.records.archive import doubts, lasting
from banmian.records.editing import again, looking, missing, translate, translated
from banmian.records.editing.again import Reread
from banmian.records.files import store
from banmian.records.marks.readings import reading_of


class Stage(Enum):
    """What may take a while, in order."""

    PARSE = auto()
    READ = auto()
    MAKE = auto()


Tell = Callable[[Stage], None]
"""Is told each stage as it begins."""


def _tell_nobody(stage: Stage) -> None:
    """Nobody waits for it."""


def build(
    root: Path, out: Path, base_url: str = "", tell: Tell = _tell_nobody, *, with_desk: bool = False
) -> tuple[Archive, list[Finding]]:
    """Build the archive in the folder `root` into the site `out`, unless an error is among the findings (sorted).

    With `with_desk` the pages of the editor's desk are part of the site.
    """
    tell(Stage.PARSE)
    news = add_records(root)
    tell(Stage.READ)
    archive, findings = examine(root)
    if base_url:
        archive = replace(archive, settings=replace(archive.settings, base_url=base_url))
    findings = _without_consequences([*findings, *news])
    if not any(map(is_error, findings)):
        tell(Stage.MAKE)
        on_the_desk = desk_plan(archive, findings) if with_desk else ()
        findings += _published(archive, root, (one.made() for one in on_the_desk), out)
    return archive, sorted(findings, key=order)


def check(root: Path, tell: Tell = _tell_nobody) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root` and all findings (sorted), those of the site's files too.

    Writes nothing, but for what is kept (see `cache`).
    """
    tell(Stage.READ)
    archive, findings = examine(root)
    if not any(map(is_error, findings)):
        tell(Stage.MAKE)
        seen = Seen()
        findings += checks.outputs(outputs(archive, root, seen))
        findings += checks.gone_addresses(archive, seen.paths, seen.notices)
        findings += checks.new_addresses(archive, seen.paths)
    unsure = doubts.doubts(archive, readings(archive))
    return archive, sorted([*findings, *unsure], key=least_sure_first)


def least_sure_first(finding: Finding) -> tuple[int, tuple[str, int, int, str]]:
    """Sort key: what the parser was unsure of, the least sure places first; then all else by file and line."""
    percent = finding.values["percent"] if finding.code == "P101" else 101
    assert isinstance(percent, int)
    return percent, order(finding)


def readings(archive: Archive) -> dict[tuple[str, str, str], SheetReading]:
    """How the parser reads each sheet, its marks obeyed, by paper, date and sheet. Each sheet is parsed once in a run."""
    return {
        (issue.paper, issue.date, sheet.text.name): reading_of(sheet.text, sheet.marks)
        for issue in archive.issues
        for sheet in issue.sheets
    }


def read_again(root: Path, paper: str, date: str, sheet: str, marks: Sequence[Mark], base: str) -> Reread:
    """Write what an editor decided about how a sheet is read, and its records so read; or why that can't be.

    `base` is the SHA-256 of the file of marks that the editor saw, empty if there was none.
    """
    settings, faults = config.read_settings(root)
    if faults:
        return Reread(base, findings=tuple(faults))
    return again.read_again(root, settings, (paper, date, sheet), marks, base, publish.replaced)


def examine(root: Path) -> tuple[Archive, list[Finding]]:
    """The archive in the folder `root`, and all that can be found without making the site. Writes nothing."""
    archive, findings = read_archive(root)
    findings += suggest.suggestions(archive)
    findings += resources.missing()
    findings += checks.missing_words(archive.settings.languages, render.messages() | desk.messages())
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


@dataclass(frozen=True, slots=True)
class Seen:
    """The paths of a site's files, noted as they are made."""

    paths: set[str] = field(default_factory=set)
    notices: set[str] = field(default_factory=set)
    """Of the pages that say what became of others; they are not among the `paths`."""


def outputs(archive: Archive, root: Path | None = None, seen: Seen | None = None) -> Iterator[Output]:
    """Every file of the site; what it has is noted in `seen`."""
    seen = seen or Seen()
    for one in plan(archive, root):
        (seen.notices if one.instead else seen.paths).add(one.path)
        yield one.made()


def plan(archive: Archive, root: Path | None = None) -> Iterator[Planned]:
    """Every file of the site; few are made yet. With the archive's folder `root`, what takes long to make is kept there."""
    data = export.data(archive)
    yield from data.plan()
    data.forget()
    yield from render.plan(archive, data.sizes)
    yield from render.static_plan()
    yield from search_plan(archive, root)
    yield from export.texts(archive)


def search_plan(archive: Archive, root: Path | None) -> Iterator[Planned]:
    """The files of `search/`. Of a large archive's index, the parts that are the same as last time are taken from there."""
    kept = cache.Kept(root, "search") if root else None
    yield from search.plan(archive, kept)
    if kept:
        kept.tidy()


def desk_plan(archive: Archive, findings: Iterable[Finding], root: Path | None = None) -> Iterator[Planned]:
    """The pages of the editor's desk, none made yet. With the archive's folder `root` an editor can decide on them.

    `findings` are those of the archive; what the parser is unsure of is added.
    """
    look_at = partial(_look_at, root, archive.settings.languages[0]) if root else None
    unsure = doubts.doubts(archive, readings(archive))
    return desk.plan(archive, _as_marked, [*findings, *unsure], look_at)


def _as_marked(sheet: SheetEntry) -> SheetReading:
    """How the parser reads a sheet today, obeying its marks; what its records say is another matter."""
    return reading_of(sheet.text, sheet.marks)


def _look_at(root: Path, language: str, issue: Issue, sheet: SheetEntry) -> desk.Look:
    files = looking.files_of(root, language, issue.paper, issue.date, sheet.text.name, sheet.marks)
    return desk.Look(files.base, looking.without_each(sheet), files.edited)


def sealing(archive: Archive) -> publish.Sealing:
    """How the site of an archive is sealed: as one zip too, if it isn't too large."""
    texts = sum(len(sheet.articles) for issue in archive.issues for sheet in issue.sheets)
    newest = max((issue.date for issue in archive.issues), default="")
    return publish.Sealing(texts <= downloads.BUNDLED, newest)


def verify(folder: Path) -> tuple[int, list[Finding]]:
    """How many files of a published folder are as they were published, and what isn't."""
    seen = publish.Verified()
    findings = sorted(publish.verify(folder, seen), key=order)
    return seen.files, findings


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


def _published(archive: Archive, root: Path, more: Iterable[Output], out: Path) -> list[Finding]:
    """Make the files and look at each; they take the place of the old site unless something is wrong with one.

    Just before, the addresses they have are noted: a build that is killed between the two has promised too much, not too
    little.
    """
    found: list[Finding] = []
    seen = Seen()

    def are_fit() -> bool:
        found.extend(checks.gone_addresses(archive, seen.paths, seen.notices))
        if not any(map(is_error, found)):
            found.extend(lasting.keep(root, archive.published, checks.lasting(seen.paths)))
        return not any(map(is_error, found))

    try:
        files = checks.passed(chain(outputs(archive, root, seen), more), found)
        refused = publish.publish(files, out, are_fit, sealing(archive))
    except OSError as error:
        refused = (store.unwritable(out.as_posix(), error),)
    return [*found, *refused]
