"""How the parser reads a sheet, as its file of marks says; the same sheet is not read twice in one run."""

from functools import lru_cache
from typing import Final

from banmian.model import Mark, Sheet, SheetReading
from banmian.parse import read_sheet
from banmian.records.files.filing import IssueTexts, marks_file
from banmian.records.marks.file import MarksFile, load_marks

_KEPT: Final = 512
"""Readings that are remembered: a year of a paper takes some hundred megabytes, so not all of them."""


@lru_cache(maxsize=_KEPT)
def reading_of(sheet: Sheet, marks: tuple[Mark, ...] = ()) -> SheetReading:
    """A sheet as the parser reads it with these marks."""
    return read_sheet(sheet, marks)


def obedient_reading(texts: IssueTexts, name: str) -> SheetReading | None:
    """A sheet as read with its marks; `None` if something is wrong with these."""
    marks = marks_of(texts, name)
    reading = reading_of(texts.sheets[name], marks.marks)
    unread = marks_file(name) in texts.record_names - texts.records.keys()
    return None if unread or marks.findings or any(marks.faults(texts.sheets[name], reading)) else reading


def marks_of(texts: IssueTexts, sheet: str) -> MarksFile:
    """The marks of a sheet; none if there is no file, or it can't be read."""
    name = marks_file(sheet)
    text = texts.records.get(name)
    return MarksFile() if text is None else load_marks(text, f"{texts.content_path}/{name}")
