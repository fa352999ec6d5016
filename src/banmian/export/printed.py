"""An article along its printed lines: which line each piece of the reading text stands on, and what was mended in it.

The ledger proves that lines, joins and emendations make up the text. Here the same is laid out, so that TEI can say it
where it is. What doesn't come out to the letter is left as running text without lines, never guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from banmian.model import Article, AsPrinted, Block, Emendation, SheetEntry
from banmian.text import printed

Note = Emendation | AsPrinted
"""What there is to say of a line: a reading of ours, or one that looks wrong and stays."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the reading text."""

    text: str
    note: int = 0
    """The number of what is to be said of it (see `notes`), or 0."""
    source: str = ""
    """What stands there, if the text is an emendation of it."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a printed line gives to a text."""

    number: int
    """In its sheet; 0 if it isn't known."""
    before: str
    """What stands in the text between the line above and this one: nothing, a space, or a line feed."""
    pieces: tuple[Piece, ...]
    joined: bool = False
    """Whether a column break is before it."""

    @property
    def text(self) -> str:
        """The reading."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Layout:
    """The printed lines of an article's heads and blocks."""

    kicker: tuple[Line, ...]
    headline: tuple[Line, ...]
    subhead: tuple[Line, ...]
    byline: tuple[Line, ...]
    blocks: tuple[tuple[Line, ...], ...]
    """One tuple for each block."""

    @property
    def noted(self) -> frozenset[int]:
        """The numbers of the notes that have a place of their own."""
        parts = (self.kicker, self.headline, self.subhead, self.byline, *self.blocks)
        return frozenset(piece.note for part in parts for line in part for piece in line.pieces)


def notes(article: Article) -> tuple[Note, ...]:
    """What there is to say of the lines, in the order in which the article's page numbers it, from 1."""
    return tuple(sorted((*article.emendations, *article.as_printed), key=_place))


def _place(note: Note) -> tuple[int, str, str]:
    return (note.line, *((note.source, note.reading) if isinstance(note, Emendation) else (note.text, note.text)))


def layout(article: Article, sheet: SheetEntry) -> Layout:
    """The lines that each part of an article was read from."""
    lines = _pieces(article, sheet)
    joined = {join.after for join in article.joins}
    blocks = tuple(_block(block, lines, joined) for block in article.blocks)
    taken = {line.number for block in blocks for line in block}
    free = {number: line for number, line in lines.items() if number not in taken}
    return Layout(
        kicker=_head(article.heads.kicker, free),
        headline=_head(article.heads.headline, free),
        subhead=_head(article.heads.subhead, free),
        byline=_head(article.byline_line, free),
        blocks=blocks,
    )


def _pieces(article: Article, sheet: SheetEntry) -> dict[int, Line]:
    """Every line of the article that prints something, emended."""
    numbers = {note: number for number, note in enumerate(notes(article), 1)}
    in_order: tuple[Note, ...] = (*article.emendations, *article.as_printed)
    found = {}
    for span in article.source.lines:
        for number in range(span.first, min(span.last, len(sheet.text.lines)) + 1):
            if text := printed(sheet.text.lines[number - 1])[0]:
                mine = [(numbers[note], note) for note in in_order if note.line == number]
                line = Line(number, "", _stripped(_marked(text, mine)))
                if line.text:
                    found[number] = line
    return found


def _marked(text: str, mine: Sequence[tuple[int, Note]]) -> tuple[Piece, ...]:
    """A printed line, cut where something is to be said of it; an emendation may be of what an earlier one gave."""
    pieces: tuple[Piece, ...] = (Piece(text),)
    for number, note in mine:
        if isinstance(note, Emendation):
            pieces = _with(pieces, note.source, Piece(note.reading, number, note.source)) or _whole(text, mine)
        else:
            pieces = _with(pieces, note.text, Piece(note.text, number)) or pieces
    return pieces


def _with(pieces: tuple[Piece, ...], old: str, new: Piece) -> tuple[Piece, ...]:
    """The pieces with what stands in one of them, once, exchanged; empty if it doesn't."""
    places = [at for at, piece in enumerate(pieces) if not piece.note and old and piece.text.count(old) == 1]
    if len(places) != 1:
        return ()
    at = places[0]
    before, _, after = pieces[at].text.partition(old)
    around = (*((Piece(before),) if before else ()), new, *((Piece(after),) if after else ()))
    return (*pieces[:at], *around, *pieces[at + 1 :])


def _whole(text: str, mine: Sequence[tuple[int, Note]]) -> tuple[Piece, ...]:
    """The line as one emendation: where one of them touches another, they can't be told apart."""
    reading = text
    for _, note in mine:
        if isinstance(note, Emendation):
            reading = reading.replace(note.source, note.reading, 1)
    return (Piece(reading, min(number for number, note in mine if isinstance(note, Emendation)), text),)


def _stripped(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without the white space that an emendation may have left at either end of the line."""
    first, last = replace(pieces[0], text=pieces[0].text.lstrip()), pieces[-1]
    pieces = (first, *pieces[1:])
    last = replace(pieces[-1], text=pieces[-1].text.rstrip())
    return tuple(piece for piece in (*pieces[:-1], last) if piece.text or piece.note)


def _block(block: Block, lines: dict[int, Line], joined: set[int]) -> tuple[Line, ...]:
    numbers = [number for span in block.lines for number in range(span.first, span.last + 1)]
    found = tuple(_aligned(block.text, [lines[number] for number in numbers if number in lines]))
    if "".join(line.before + line.text for line in found) != block.text:
        return (Line(0, "", (Piece(block.text),)),)
    return tuple(replace(line, joined=line.number in joined) for line in found)


def _aligned(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with the white space that stands between them in a text, as far as they are what it says."""
    at = 0
    for line in lines:
        start = at
        while not text.startswith(line.text, at) and text[at : at + 1].isspace():
            at += 1
        yield replace(line, before=text[start:at])
        at += len(line.text)


def _head(head: str, free: dict[int, Line]) -> tuple[Line, ...]:
    """The lines of a head, each a whole one; they are taken from those that are free."""
    found = []
    for at, part in enumerate(head.split("\n") if head else ()):
        number = next((number for number, line in free.items() if line.text == part), 0)
        line = free.pop(number) if number else Line(0, "", (Piece(part),))
        found.append(replace(line, before="\n" if at else ""))
    return tuple(found)
