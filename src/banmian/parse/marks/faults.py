"""Why a mark, or part of one, is not obeyed: what is wrong with the mark, or what in the reading stands against it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as default
from typing import Final

from banmian.model import NEW, Mark, Piece, Sheet, SheetReading
from banmian.parse.marks.marks import HEADS, PLACELESS, is_printed
from banmian.text import printed

_FEW: Final = 3
"""So many lines are named that begin as a mark says."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one of the marks given, counted from 0."""

    index: int
    field: str
    code: str
    """That of the finding."""
    values: Mapping[str, str | int] = default(default_factory=dict)


def mark_faults(sheet: Sheet, marks: Sequence[Mark], reading: SheetReading) -> Iterator[Fault]:
    """Everything in the marks of a sheet that its reading doesn't obey, or that looks misplaced."""
    seen: dict[int, int] = {}
    gaps = {gap.after for article in reading.articles for gap in article.gaps}
    for index, mark in enumerate(marks):
        if mark.line in seen:
            yield Fault(index, "line", "M103", {"line": mark.line})
            continue
        seen[mark.line] = index
        faults = list(_lines(index, mark, sheet.lines)) or list(_contradictions(index, mark))
        yield from faults
        if not faults:
            yield from disobeyed(index, mark, reading.pieces, gaps)
    yield from _moved(marks, sheet.lines)


def _lines(index: int, mark: Mark, lines: Sequence[str]) -> Iterator[Fault]:
    """Lines that are not there, or print nothing, or stand below."""
    for name in ("line", "article", "paragraph"):
        line = getattr(mark, name)
        if line is None or (line == NEW and name != "line"):
            continue
        if line > len(lines):
            yield Fault(index, name, "M101", {"line": line, "last": len(lines)})
        elif not is_printed(line, lines):
            yield Fault(index, name, "M102", {"line": line})
        elif name != "line" and line >= mark.line:
            yield Fault(index, name, "M105", {"field": name, "line": line})


def _contradictions(index: int, mark: Mark) -> Iterator[Fault]:
    """Parts of a mark that exclude each other."""
    if mark.role in PLACELESS:
        for name in ("article", "paragraph"):
            if getattr(mark, name) is not None:
                yield Fault(index, name, "M106", {"one": f"role: {mark.role}", "other": name})
        if mark.gap == "after":
            yield Fault(index, "gap", "M106", {"one": f"role: {mark.role}", "other": "gap: after"})
    elif mark.role in HEADS and mark.paragraph is not None:
        yield Fault(index, "paragraph", "M106", {"one": f"role: {mark.role}", "other": "paragraph"})
    if mark.kind and mark.role != "furniture":
        yield Fault(index, "kind", "M106", {"one": f"role: {mark.role}" if mark.role else "no role", "other": "kind"})
    if mark.note and mark.gap != "after":
        yield Fault(index, "note", "M106", {"one": f"gap: {mark.gap}" if mark.gap else "no gap", "other": "note"})
    if mark.article == NEW and mark.paragraph:
        yield Fault(index, "paragraph", "M106", {"one": "article: new", "other": f"paragraph: {mark.paragraph}"})


def disobeyed(index: int, mark: Mark, pieces: Sequence[Piece], gaps: Container[int]) -> Iterator[Fault]:
    """What pieces of a page have otherwise than a mark says: another line stands against it, or somebody's hand.

    The lines it names each stand in one of the pieces; `gaps` are the lines after which text is missing.
    """
    here = _piece(pieces, mark.line)
    if mark.role and here.role != mark.role and mark.paragraph:  # what goes on, is what it goes on with
        yield Fault(index, "role", "M106", {"one": f"role: {mark.role}", "other": f"paragraph: {mark.paragraph}"})
    elif mark.role and here.role != mark.role:
        yield _against(index, "role", mark.role, here)
    if mark.article is not None and not _in_article(mark, here, pieces):
        yield _against(index, "article", mark.article or "new", _piece(pieces, mark.article or mark.line))
    if mark.paragraph is not None and not _in_paragraph(mark, here, pieces):
        yield _against(index, "paragraph", mark.paragraph or "new", _piece(pieces, mark.paragraph or mark.line))
    if mark.gap and (mark.line in gaps) != (mark.gap == "after"):
        yield _against(index, "gap", mark.gap, here)


def _against(index: int, field: str, said: str | int, other: Piece) -> Fault:
    """One part of a mark that can't be, because of what another line is (or this one)."""
    return Fault(index, field, "M107", {"said": f"{field}: {said}", "line": other.lines.first, "read": other.role})


def _piece(pieces: Sequence[Piece], line: int) -> Piece:
    return next(piece for piece in pieces if piece.lines.first <= line <= piece.lines.last)


def _in_article(mark: Mark, here: Piece, pieces: Sequence[Piece]) -> bool:
    if here.article is None:
        return False
    if mark.article:
        return here.article == _piece(pieces, mark.article).article
    return all(piece.article != here.article for piece in pieces if piece.lines.first < mark.line)


def _in_paragraph(mark: Mark, here: Piece, pieces: Sequence[Piece]) -> bool:
    if here.block is None:
        return False
    if mark.paragraph:
        other = _piece(pieces, mark.paragraph)
        return (here.article, here.block) == (other.article, other.block)
    return here.goes_on == 0


def _moved(marks: Sequence[Mark], lines: Sequence[str]) -> Iterator[Fault]:
    """Lines that don't begin as their marks say, and those that do: perhaps the source has changed under them."""
    for index, mark in enumerate(marks):
        begins = printed(mark.text)[0].rstrip("…")
        if not begins or not is_printed(mark.line, lines):
            continue
        texts = [printed(line)[0] for line in lines]
        if not texts[mark.line - 1].startswith(begins):
            found = [str(number) for number, text in enumerate(texts, 1) if text.startswith(begins)]
            values: dict[str, str | int] = {
                "line": mark.line,
                "got": texts[mark.line - 1][:20],
                "lines": ", ".join(found[:_FEW]) or "none",
            }
            yield Fault(index, "text", "M104", values)
