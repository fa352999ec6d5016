"""The blocks of a text as elements of TEI: printed lines as running text, with what was mended and lost, and the names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from banmian.export.markup import element
from banmian.export.named import Atom, Name, tagged
from banmian.export.printed import Line, Piece
from banmian.model import Block, BlockKind, Gap


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that are written one after the other."""

    printed: Sequence[Line]
    lost: Sequence[Gap]
    """What is lost after one of them."""
    names: Sequence[Name]
    start: int = 0
    """At which character of its text the run begins."""


def block(kind: BlockKind, number: int, text: Run, translated: str = "") -> Markup:
    """A block, with what is lost within it or after it."""
    inside = [gap for gap in text.lost if any(line.number == gap.after for line in text.printed)]
    after = [_gap(gap) for gap in text.lost if gap not in inside]
    ids = {"xml_id": f"{translated}-p{number}", "corresp": f"#p{number}"} if translated else {"xml_id": f"p{number}"}
    return Markup("\n").join((_whole(kind, replace(text, lost=inside), ids), *after))


def _whole(kind: BlockKind, text: Run, ids: dict[str, str]) -> Markup:
    if kind is BlockKind.VERSE:
        return _verse(text, ids)
    if kind is BlockKind.LIST:
        return element("list", *(element("item", *run(part)) for part in _lines(text)), **ids)
    content = tuple(run(text))
    match kind:
        case BlockKind.SECTION:
            return element("head", *content, type_="section", **ids)
        case BlockKind.BOX:
            return element("floatingText", element("body", element("p", *content)), type_="box", **ids)
        case BlockKind.CAPTION:
            return element("figure", element("p", *content), **ids)
        case BlockKind.TABLE:
            return element("ab", *content, type_="table", **ids)
        case _:
            return element("p", *content, **ids)


def _verse(text: Run, ids: dict[str, str]) -> Markup:
    """Verse, line by line; where blank lines part it, each stanza is a group of its own."""
    stanzas: list[list[Markup]] = [[]]
    for part in _lines(text):
        if stanzas[-1] and part.printed[0].before.count("\n") > 1:
            stanzas.append([])
        stanzas[-1].append(element("l", *run(part)))
    if len(stanzas) == 1:
        return element("lg", *stanzas[0], **ids)
    return element("lg", *(element("lg", *stanza, type_="stanza") for stanza in stanzas), **ids)


def _lines(text: Run) -> Iterator[Run]:
    """The lines of what keeps them; a text without printed lines is cut at its own."""
    start = text.start
    for line in text.printed:
        for one in [line] if line.number else _own_lines(line):
            start += len(one.before)
            yield replace(text, printed=(one,), start=start)
            start += len(one.text)


def _own_lines(line: Line) -> Iterator[Line]:
    before = ""
    for part in line.text.split("\n"):
        if part:
            yield Line(0, before, (Piece(part),))
        before = "\n" if part else before + "\n"


def unprinted(block: Block) -> tuple[Line, ...]:
    """A block without its printed lines, as a translation's."""
    return (Line(0, "", (Piece(block.text),)),)


def run(text: Run) -> Iterator[str]:
    """Lines as running text, each with its beginning marked, and the names in elements of their own."""
    return tagged(list(_atoms(text)), text.names, text.start)


def _atoms(text: Run) -> Iterator[Atom]:
    at = text.start
    for number, line in enumerate(text.printed):
        if number:
            yield len(line.before), line.before
            at += len(line.before)
        if line.joined:
            yield 0, element("cb")
        if line.number:
            yield 0, element("lb", n=str(line.number), break_="no" if number and not line.before else None)
        for piece in line.pieces:
            yield len(piece.text), _piece(piece, text.names, at)
            at += len(piece.text)
        yield from ((0, _gap(gap)) for gap in text.lost if gap.after == line.number)


def _piece(piece: Piece, names: Sequence[Name], at: int) -> str:
    """A piece that begins at a character of its text; a reading that something is to be said of has its names in it."""
    if not piece.note:
        return piece.text
    name, reading = f"n{piece.note}", tagged([(len(piece.text), piece.text)], names, at)
    if not piece.source:
        return element("sic", *reading, xml_id=name)
    return element("choice", element("sic", piece.source), element("corr", *reading), xml_id=name)


def _gap(gap: Gap) -> Markup:
    return element("gap", *([element("desc", gap.note)] if gap.note else []), reason="lost")
