"""Why a mark, or part of one, is not obeyed: what is wrong with the mark, or what in the reading stands against it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as default

from banmian.model import NEW, Mark, Piece, Sheet, SheetReading
from banmian.parse.marks import HEADS, PLACELESS, is_printed, obeyable
from banmian.text import printed


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
    for index, mark in enumerate(marks):
        if mark.line in seen:
            yield Fault(index, "line", "M103", {"line": mark.line})
            continue
        seen[mark.line] = index
        faults = list(_lines(index, mark, sheet.lines)) or list(_contradictions(index, mark))
        yield from faults
        if not faults:
            yield from _disobeyed(index, mark, sheet.lines, reading)
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


def _disobeyed(index: int, mark: Mark, lines: Sequence[str], reading: SheetReading) -> Iterator[Fault]:
    """What the reading of the marked line has otherwise than the mark says: another mark stands against it."""
    here = _piece(reading, mark.line)
    assert obeyable([mark], lines)
    if mark.role and here.role != mark.role:
        yield Fault(index, "role", "M107", {"said": f"role: {mark.role}", "read": here.role})
    if mark.article is not None and not _in_article(mark, here, reading):
        number = "new" if mark.article == NEW else mark.article
        yield Fault(index, "article", "M107", {"said": f"article: {number}", "read": _home(reading, here)})
    if mark.paragraph is not None and not _in_paragraph(mark, here, reading):
        number = "new" if mark.paragraph == NEW else mark.paragraph
        yield Fault(index, "paragraph", "M107", {"said": f"paragraph: {number}", "read": _home(reading, here)})
    if mark.gap == "after" and mark.line not in {gap.after for one in reading.articles for gap in one.gaps}:
        yield Fault(index, "gap", "M107", {"said": "gap: after", "read": here.role})


def _piece(reading: SheetReading, line: int) -> Piece:
    return next(piece for piece in reading.pieces if piece.lines.first <= line <= piece.lines.last)


def _in_article(mark: Mark, here: Piece, reading: SheetReading) -> bool:
    if here.article is None:
        return False
    if mark.article:
        return here.article == _piece(reading, mark.article).article
    return all(piece.article != here.article for piece in reading.pieces if piece.lines.first < mark.line)


def _in_paragraph(mark: Mark, here: Piece, reading: SheetReading) -> bool:
    if here.block is None:
        return False
    if mark.paragraph:
        other = _piece(reading, mark.paragraph)
        return (here.article, here.block) == (other.article, other.block)
    return here.goes_on == 0


def _home(reading: SheetReading, here: Piece) -> str:
    """The role of a piece, and where its article and its paragraph begin."""
    own = [piece for piece in reading.pieces if piece.article == here.article is not None]
    words = [here.role]
    if own:
        words.append(f"article: {own[0].lines.first}")
    if here.block is not None:
        words.append(f"paragraph: {next(piece.lines.first for piece in own if piece.block == here.block)}")
    return ", ".join(words)


def _moved(marks: Sequence[Mark], lines: Sequence[str]) -> Iterator[Fault]:
    """Lines that don't begin as their marks say: perhaps the source has changed under them."""
    for index, mark in enumerate(marks):
        if mark.text and is_printed(mark.line, lines):
            text = printed(lines[mark.line - 1])[0]
            if not text.startswith(mark.text.rstrip("…")):
                yield Fault(index, "text", "M104", {"line": mark.line, "got": text[:20]})
