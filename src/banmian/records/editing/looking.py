"""What the desk has to know of one sheet's files before it lets an editor decide: read anew each time it is asked."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from banmian.model import Mark, SheetEntry, SheetReading
from banmian.records.archive.read import read_texts
from banmian.records.files import store
from banmian.records.files.filing import marks_file
from banmian.records.marks.file import load_marks
from banmian.records.marks.readings import reading_of
from banmian.records.parsed.reread import sheet_changes

OTHER = "other"
"""In place of a checksum: the file has other marks than the archive that is shown, so nothing may be put in its place."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a sheet, as far as a decision touches them."""

    base: str = ""
    """SHA-256 of the file of marks; empty if there is none, `OTHER` if it isn't the one that was read."""
    edited: tuple[str, ...] = ()
    """Records that an editor has touched and that would have to change."""


def files_of(root: Path, language: str, paper: str, date: str, name: str, marks: tuple[Mark, ...]) -> Files:
    """The files of a sheet whose marks were read as `marks`; `language` is that of the papers."""
    folders, _ = store.find_issues(root)
    folder = next((one for one in folders if (one.paper, one.date) == (paper, date)), None)
    if folder is None:
        return Files(OTHER)
    texts, _ = read_texts(folder)
    if name not in texts.sheets:
        return Files(OTHER)
    return Files(_base(texts.records.get(marks_file(name)), marks), sheet_changes(texts, name, language).edited)


def _base(text: str | None, marks: tuple[Mark, ...]) -> str:
    if text is None:
        return OTHER if marks else ""
    same = sorted(load_marks(text, "").marks, key=lambda mark: mark.line) == list(marks)
    return hashlib.sha256(text.encode()).hexdigest() if same else OTHER


def without_each(sheet: SheetEntry) -> dict[int, SheetReading]:
    """For each mark of a sheet, by its line: how the sheet would be read without that one."""
    return {
        mark.line: reading_of(sheet.text, tuple(other for other in sheet.marks if other is not mark))
        for mark in sheet.marks
    }
