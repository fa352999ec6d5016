"""What today's parser reads otherwise in the sheets of an archive, issue by issue.

Each sheet is `reread`; one with edited records that would have to change is named and left alone, with all others of its
sheet, for articles of one sheet share its lines. Nothing is written here but into a copy of an issue's folder, which
is put in its place as a whole.
"""

from dataclasses import dataclass
from pathlib import Path

from banmian.findings import Finding
from banmian.model import Settings
from banmian.records.archive.read import read_texts
from banmian.records.files import store
from banmian.records.files.filing import CHECKSUMS, GONE, IssueTexts, marks_file
from banmian.records.parsed import write
from banmian.records.parsed.reread import Change, SheetChanges, sheet_changes

__all__ = ["Change", "IssueChanges", "SheetChanges", "compare", "write_into"]


@dataclass(frozen=True, slots=True)
class IssueChanges:
    """What would change in the records of one issue."""

    paper: str
    date: str
    folder: str
    """In the archive."""
    sheets: tuple[SheetChanges, ...]
    edited: tuple[str, ...]
    """Records that an editor has touched and that would have to change; all of their sheets stay as they are."""
    checksums: str
    """`parsed.sha256` as it stands."""


def compare(
    root: Path, settings: Settings, paper: str = "", date: str = "", sheet: str = ""
) -> tuple[list[IssueChanges], list[Finding]]:
    """What would change in the issues asked for (all, if none is), and the files that can't be read or obeyed."""
    folders, _ = store.find_issues(root)
    found: list[IssueChanges] = []
    findings: list[Finding] = []
    for folder in folders:
        if folder.paper == (paper or folder.paper) and folder.date == (date or folder.date):
            texts, unreadable = read_texts(folder)
            findings += unreadable
            if not unreadable:
                changes, faults = _issue(texts, settings.languages[0], sheet)
                found.append(changes)
                findings += faults
    return found, findings


def _issue(texts: IssueTexts, language: str, only: str) -> tuple[IssueChanges, list[Finding]]:
    names = [name for name in sorted(texts.sheets, key=int) if name == (only or name)]
    sheets = [sheet_changes(texts, name, language) for name in names]
    edited = tuple(file for sheet in sheets for file in sheet.edited)
    changed = tuple(sheet for sheet in sheets if sheet.changes)
    checksums = texts.records.get(CHECKSUMS, "")
    findings = [finding for sheet in sheets for finding in sheet.findings]
    return IssueChanges(texts.paper, texts.date, texts.content_path, changed, edited, checksums), findings


def write_into(folder: Path, issue: IssueChanges) -> None:
    """Make the changes in a copy of the issue's folder. Raises `OSError`."""
    changes = [change for sheet in issue.sheets for change in sheet.changes]
    for change in changes:
        if change.new is None:
            (folder / change.name).unlink()
        else:
            store.write(folder / change.name, change.new)
    gone = {change.name: change.old for change in changes if change.new is None and change.old is not None}
    marks = {name: folder / name for sheet in issue.sheets if (name := marks_file(sheet.sheet))}
    kept = [line for line in issue.checksums.splitlines() if line.partition("  ")[2] not in gone.keys() | marks.keys()]
    kept += [f"{GONE} {line}" for line in write.checksums("", gone).splitlines()]
    new = {change.name: change.new for change in changes if change.new is not None}
    new |= {name: path.read_bytes().decode() for name, path in marks.items() if path.is_file()}
    store.write(folder / CHECKSUMS, write.checksums("\n".join(kept), new))
