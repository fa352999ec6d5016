"""`<sheet>.marks.yaml`: what an editor decided about how a page is read, as text and as `Mark`s.

Texts in, marks out, and back; reading what was written gives the same marks. Whether the marks fit their page is asked of the
parser (`faults`), which obeys as much of them as can be obeyed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from banmian.findings import Finding, short
from banmian.model import NEW, Mark, Sheet, SheetReading
from banmian.parse import mark_faults
from banmian.records.marks.kept import Entry, Kept, kept
from banmian.records.marks.shapes import NEW_WORD, MarkShape, MarksShape
from banmian.records.notation.validate import Read, read_shape
from banmian.records.notation.yamlio import Flow, dump

_PLACES: Final = ("article", "paragraph")


@dataclass(frozen=True, slots=True)
class MarksFile:
    """A file of marks as read: none of them, if its text was faulty."""

    marks: tuple[Mark, ...] = ()
    """In the order of the file."""
    read: Read[Any] | None = field(default=None, compare=False)
    findings: tuple[Finding, ...] = ()
    """Of the text alone."""

    def faults(self, sheet: Sheet, reading: SheetReading) -> Iterator[Finding]:
        """What of the marks can't be obeyed on their page, which was read with them."""
        if self.read is None:
            return
        for fault in mark_faults(sheet, self.marks, reading):
            values = {name: short(value) if isinstance(value, str) else value for name, value in fault.values.items()}
            yield self.read.finding(fault.code, (fault.index, fault.field), **values)


def load_marks(text: str, path: str) -> MarksFile:
    """The marks in the text of the file at `path`."""
    read: Read[Any] = read_shape(MarksShape, path, text)
    if read.shape is None:
        return MarksFile((), read, read.findings)
    return MarksFile(tuple(_mark(shape) for shape in read.shape), read)


def read_marks(text: str, path: str) -> tuple[tuple[Mark, ...], list[Finding]]:
    """The marks in the text of the file at `path`, and what is wrong with the text."""
    found = load_marks(text, path)
    return found.marks, list(found.findings)


def _mark(shape: MarkShape) -> Mark:
    return Mark(
        shape.line,
        shape.text,
        str(shape.role or ""),
        shape.kind,
        shape.article,
        shape.paragraph,
        str(shape.gap or ""),
        shape.note,
    )


def write_marks(marks: Iterable[Mark], old: str = "") -> str:
    """The text of a file of marks, one a line, in order of lines; empty for no marks, which need no file.

    Of the text that it takes the place of, comments are kept, and entries that say the same.
    """
    ordered = sorted(marks, key=lambda mark: mark.line)
    if not ordered:
        return ""
    text = "".join(f"{line}\n" for line in _lines(ordered, load_marks(old, "").marks, _kept(old)))
    if load_marks(text, "").marks == tuple(ordered):
        return text
    return "".join(f"- {_flow(mark)}\n" for mark in ordered)


def _kept(old: str) -> Kept:
    found = load_marks(old, "")
    places = found.read.loaded.places if found.read else {}
    return kept(old, {mark.line: places[index,][0] for index, mark in enumerate(found.marks)})


def _lines(marks: Iterable[Mark], before: Iterable[Mark], old: Kept) -> Iterator[str]:
    same = set(before)
    yield from old.head
    for mark in marks:
        entry = old.entries.get(mark.line, Entry())
        yield from entry.lead
        yield from entry.own if mark in same else (f"- {_flow(mark)}",)
    yield from old.tail


def _flow(mark: Mark) -> str:
    fields: dict[str, Any] = {"line": mark.line}
    for name in ("text", "role", "kind", *_PLACES, "gap", "note"):
        value = getattr(mark, name)
        if name in _PLACES and value == NEW:
            fields[name] = NEW_WORD
        elif value:
            fields[name] = value
    return dump({"": Flow(fields)}).partition(": ")[2].strip()
