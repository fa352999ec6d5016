"""Article text as a page shows it: blocks with anchors, names, lost text and emendations in their places.

Decides what stands where; the templates only lay it out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from banmian.model import Article, Block, BlockKind, Gap
from banmian.render.catalogue.ledger import within
from banmian.render.language import labels
from banmian.render.language.phrases import Clause, clauses, pieces
from banmian.render.passages.views import Shared


@dataclass(frozen=True, slots=True)
class Named:
    """The way from a name in a text to its page."""

    href: str
    tip: str = ""
    """For a term: what it stands for, in the language of the text."""
    id: str = ""
    """Of the element that holds the explanation as well, for voices and fingers."""
    ask: str = ""
    """What a voice calls the button that opens it."""


NamesInBlock = Sequence[tuple[int, int, Named]]
"""(start, end, way) of names in a block's text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `note` is the number of the emendation it is the reading of, or 0."""

    text: str
    note: int = 0
    name: Named | None = None
    runs: tuple[tuple[str, tuple[int, ...] | None], ...] = ()
    """The text in runs, if some of its words stand elsewhere too: (words, in which wordings of the note beside; `None` if
    they don't)."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The text cut after its punctuation, for a head that has to be broken."""
        return tuple(pieces(clause) for clause in clauses(self.text))


@dataclass(frozen=True, slots=True)
class Note:
    """An emendation as the reader sees it, or a reading that looks wrong and stays."""

    number: int
    line: int
    source: str
    reading: str
    why: str
    cause: str = ""
    """In English words, which the template translates; empty if none is given."""
    stays: bool = False
    """Whether it is as printed: source and reading are one."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of an article, with what the source lost or we mended in it."""

    kind: str
    number: int
    """Counted from 1 over all blocks: the anchor `p<number>`, the same in every language."""
    lines: tuple[tuple[Piece, ...], ...]
    """The block's printed lines; prose has one."""
    gaps: tuple[Gap, ...]
    """Text lost after this block."""
    notes: tuple[Note, ...]


def notes(article: Article) -> tuple[Note, ...]:
    """All emendations of an article, and what stays as printed, numbered in the order of their lines."""
    found = [
        Note(0, one.line, one.source, one.reading, one.why, labels.CAUSES.get(one.cause or "", ""))
        for one in article.emendations
    ]
    found += [Note(0, one.line, one.text, one.text, one.why, stays=True) for one in article.as_printed]
    ordered = sorted(found, key=lambda one: (one.line, one.source, one.reading))
    return tuple(replace(one, number=number) for number, one in enumerate(ordered, 1))


def _marked(text: str, marks: Sequence[Note], names: NamesInBlock = ()) -> Iterator[Piece]:
    """The text cut up: each reading that occurs just once carries its note's number, each name its way."""
    found = [(text.index(note.reading), note) for note in marks if note.reading and text.count(note.reading) == 1]
    # What stays as printed needs a mark less than a name needs its link.
    found = [
        (at, note)
        for at, note in found
        if not (note.stays and any(start < at + len(note.reading) and at < end for start, end, _ in names))
    ]
    readings = [(start, start + len(note.reading), Piece(note.reading, note.number)) for start, note in found]
    ways = [(start, end, Piece(text[start:end], 0, name)) for start, end, name in names if end <= len(text)]
    free = [way for way in ways if all(way[1] <= start or end <= way[0] for start, end, _ in readings)]
    done = 0
    for start, end, piece in sorted([*readings, *free], key=lambda span: span[0]):
        if start < done:
            continue
        if start > done:
            yield Piece(text[done:start])
        yield piece
        done = end
    if text[done:] or not text:
        yield Piece(text[done:])


def _in_runs(pieces: Iterable[Piece], shared: Shared) -> Iterator[Piece]:
    """The pieces of a line, those with words that stand elsewhere too cut into runs."""
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        inside = [
            (max(start, at) - at, min(stop, end) - at, of) for start, stop, of in shared if start < end and at < stop
        ]
        yield replace(piece, runs=tuple(_runs(piece.text, inside))) if inside else piece
        at = end


def _runs(text: str, shared: Shared) -> Iterator[tuple[str, tuple[int, ...] | None]]:
    done = 0
    for start, end, of in shared:
        if start > done:
            yield text[done:start], None
        yield text[start:end], of
        done = end
    if text[done:]:
        yield text[done:], None


def _lines(text: str, marks: Sequence[Note], names: NamesInBlock, shared: Shared = ()) -> Iterator[tuple[Piece, ...]]:
    """The block's lines in pieces; a name that runs over a line's end is left as it is."""
    at = 0
    for line in text.split("\n"):
        within_line = [(start - at, end - at, name) for start, end, name in names if at <= start < at + len(line)]
        here = [
            (max(start - at, 0), min(end - at, len(line)), of) for start, end, of in shared if start < at + len(line)
        ]
        yield tuple(_in_runs(_marked(line, marks, within_line), [one for one in here if one[0] < one[1]]))
        at += len(line) + 1


def _last_line(block: Block) -> int:
    return max(span.last for span in block.lines)


def _gaps_after(article: Article) -> list[tuple[Gap, ...]]:
    """For each block, the gaps that come after it: those after a line it holds, or after the blank lines below it."""
    following: list[tuple[Gap, ...]] = [() for _ in article.blocks]
    for gap in sorted(article.gaps, key=lambda one: one.after):
        holders = [number for number, block in enumerate(article.blocks) if within(gap.after, block.lines)]
        above = [
            number for number, block in enumerate(article.blocks) if block.lines and _last_line(block) <= gap.after
        ]
        place = holders[-1] if holders else above[-1] if above else 0
        if following:
            following[place] += (gap,)
    return following


def blocks(
    article: Article,
    names: Mapping[int, NamesInBlock] = MappingProxyType({}),
    shared: Mapping[int, Shared] = MappingProxyType({}),
) -> tuple[BlockView, ...]:
    """The blocks of an article in its own language.

    By the block's number: `names` are those to be linked, `shared` the words that stand elsewhere too. In a section head
    these aren't marked: it is set in clauses.
    """
    every = notes(article)
    views = []
    for number, (block, gaps) in enumerate(zip(article.blocks, _gaps_after(article), strict=True), 1):
        mine = tuple(note for note in every if within(note.line, block.lines))
        elsewhere = () if block.kind is BlockKind.SECTION else shared.get(number, ())
        lines = tuple(_lines(block.text, mine, names.get(number, ()), elsewhere))
        views.append(BlockView(block.kind, number, lines, gaps, mine))
    return tuple(views)


def translated(
    article: Article, texts: Sequence[Block], names: Mapping[int, NamesInBlock] = MappingProxyType({})
) -> tuple[BlockView, ...]:
    """The blocks of a translation, with the gaps of the original; what was emended is told with the original."""
    gaps = _gaps_after(article) if len(texts) == len(article.blocks) else [() for _ in texts]
    return tuple(
        BlockView(
            kind=block.kind,
            number=number,
            lines=tuple(_lines(block.text, (), names.get(number, ()))),
            gaps=lost,
            notes=(),
        )
        for number, (block, lost) in enumerate(zip(texts, gaps, strict=True), 1)
    )


def head_notes(article: Article) -> tuple[Note, ...]:
    """The emendations that concern no block: those of the heads."""
    return tuple(note for note in notes(article) if not any(within(note.line, block.lines) for block in article.blocks))
