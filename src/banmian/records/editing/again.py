"""What an editor has decided at the desk, written: the marks of a sheet, and its records as they are then read.

Both or neither. Nothing is written over the decisions of somebody else, nor over a record that an editor has touched.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from banmian.findings import Finding, Severity, severity
from banmian.model import Mark, Settings
from banmian.records.archive.read import read_texts
from banmian.records.editing import refresh
from banmian.records.files import store
from banmian.records.files.filing import CHECKSUMS, IssueTexts, marks_file
from banmian.records.marks.file import MarksFile, load_marks, write_marks
from banmian.records.parsed.reread import SheetChanges, sheet_changes

Replaced = Callable[[Path, Callable[[Path], None]], None]
"""Changes a folder as a whole or not at all. Raises `OSError`."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of an editor's decisions about a sheet; they are written if nothing says why not."""

    base: str
    """SHA-256 of the file of marks as it now is; empty if there is none."""
    changed: tuple[str, ...] = ()
    """Files that were written or removed, by their paths in the archive."""
    edited: tuple[str, ...] = ()
    """Records that an editor has touched and that would have to change, by their paths in the archive."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the marks, or why nothing could be written."""
    outdated: bool = False
    """Somebody else has changed the marks meanwhile."""

    @property
    def written(self) -> bool:
        """Whether the marks are now as they were given."""
        return not (self.edited or self.outdated or any(severity(one) is Severity.ERROR for one in self.findings))


def read_again(
    root: Path, settings: Settings, place: tuple[str, str, str], marks: Sequence[Mark], base: str, replaced: Replaced
) -> Reread:
    """Write the marks of a sheet, (paper, date, sheet), and its records as read with them.

    `base` is the checksum of the marks that the editor saw. A sheet that has no records yet gets none here.
    """
    paper, date, sheet = place
    folder = next((one for one in store.find_issues(root)[0] if (one.paper, one.date) == (paper, date)), None)
    if folder is None or sheet not in folder.sheets:
        source = f"{store.SEEDS}/{paper}/{date}/{sheet}.txt"
        return Reread(base, findings=(Finding("A106", f"{store.CONTENT}/{paper}/{date}", values={"source": source}),))
    texts, unreadable = read_texts(folder)
    now = base_of(texts, sheet)
    if unreadable:
        return Reread(now, findings=tuple(unreadable))
    if now != base:
        return Reread(now, outdated=True)
    name = marks_file(sheet)
    text = write_marks(marks, texts.records.get(name, ""))
    read = load_marks(text, f"{texts.content_path}/{name}") if text else MarksFile()
    changes = sheet_changes(texts, sheet, settings.languages[0], read)
    if changes.edited or any(severity(one) is Severity.ERROR for one in changes.findings):
        return Reread(now, edited=changes.edited, findings=changes.findings)
    return _written(root / texts.content_path, texts, changes, text, replaced)


def base_of(texts: IssueTexts, sheet: str) -> str:
    """SHA-256 of the file of marks of a sheet; empty if there is none."""
    text = texts.records.get(marks_file(sheet))
    return "" if text is None else hashlib.sha256(text.encode()).hexdigest()


def _written(folder: Path, texts: IssueTexts, changes: SheetChanges, text: str, replaced: Replaced) -> Reread:
    name = marks_file(changes.sheet)
    checksums = texts.records.get(CHECKSUMS, "")
    issue = refresh.IssueChanges(texts.paper, texts.date, texts.content_path, (changes,), (), checksums)

    def change(fresh: Path) -> None:
        if text:
            store.write(fresh / name, text)
        else:
            (fresh / name).unlink(missing_ok=True)
        if changes.changes or CHECKSUMS in texts.records:
            refresh.write_into(fresh, issue)

    try:
        folder.mkdir(parents=True, exist_ok=True)
        replaced(folder, change)
    except OSError as error:
        return Reread(base_of(texts, changes.sheet), findings=(store.unwritable(texts.content_path, error),))
    files = sorted({name, *(one.name for one in changes.changes)})
    base = hashlib.sha256(text.encode()).hexdigest() if text else ""
    return Reread(base, tuple(f"{texts.content_path}/{file}" for file in files), findings=changes.findings)
