"""Article text as a page shows it: heads in phrases, blocks with anchors, lost text and emendations in their places.

Decides what stands where; the templates only lay it out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from banmian.model import Article, Block, Emendation, Gap, Span
from banmian.render import labels
from banmian.text import HAN

_WIDE = f"[{HAN}\u2014\u2018-\u201f\u2026\u3000-\u303f\uff00-\uffef]"
_PHRASE_SPACE = re.compile(f"(?:(?<={_WIDE})[ \u3000]+)|(?:[ \u3000]+(?={_WIDE}))")
_UNBROKEN = re.compile(
    "第[〇一二三四五六七八九十百千万\\d]+[届次号期版]?"  # 第十二次
    "|[“《][^“”《》]{1,8}[”》]"  # “三高四新”
    "|[\\d.,]+[%％年月日万亿余]*"  # 2021年, 200亿
)
"""What a phrase that is too long for its line should not be broken within."""
_CLAUSE = re.compile("[^，、：；。！？]*[，、：；。！？]+[”’》」』）〉]*|[^，、：；。！？]+")
"""A clause with the signs that close it."""
_OPENING, _CLOSING = "“‘《「『（〈", "”’》」』）〉"
_WIDE_END = re.compile(f"{_WIDE}$")
_WIDE_START = re.compile(f"^{_WIDE}")


Clause = tuple[tuple[str, bool], ...]
"""A clause of a head as (text, whether it must not be broken even where the clause has to be)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a head that is never broken if it fits on a line."""

    text: str
    space: bool
    """Whether the paper printed a space after it; after a printed line of Chinese there is none."""
    ends_line: bool = False
    """Whether the paper ended a line after it, and went on below."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The phrase cut after its punctuation, each clause in pieces: where it is broken first if it has to be."""
        return tuple(_pieces(clause) for clause in clauses(self.text))


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

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The text cut after its punctuation, for a head that has to be broken."""
        return tuple(_pieces(clause) for clause in clauses(self.text))


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


def clauses(text: str) -> tuple[str, ...]:
    """A text cut after its punctuation; what stands in quotation marks or brackets is not cut."""
    parts: list[str] = []
    depth = 0
    for part in _CLAUSE.findall(text):
        if depth > 0:
            parts[-1] += part
        else:
            parts.append(part)
        depth = max(0, depth + sum((sign in _OPENING) - (sign in _CLOSING) for sign in part))
    return tuple(parts)


def _pieces(text: str) -> Clause:
    """The text cut where something begins or ends that should not be broken."""
    cuts = sorted({0, len(text), *(at for match in _UNBROKEN.finditer(text) for at in match.span())})
    texts = (text[start:end] for start, end in pairwise(cuts))
    return tuple((piece, _UNBROKEN.fullmatch(piece) is not None) for piece in texts)


def phrases(head: str, chinese: bool = True) -> tuple[Phrase, ...]:
    """A head cut at its printed spaces and lines; in a language that spaces its words, at its lines only."""
    found: list[Phrase] = []
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        parts = [part for part in _PHRASE_SPACE.split(line) if part] if chinese else [line]
        found += [Phrase(part, True) for part in parts[:-1]]
        following = lines[number + 1] if number + 1 < len(lines) else ""
        run_on = bool(_WIDE_END.search(parts[-1]) and _WIDE_START.search(following))
        found.append(Phrase(parts[-1], bool(following) and not run_on, bool(following)))
    return tuple(found)


def within(line: int, spans: Iterable[Span]) -> bool:
    """Whether a line lies in one of the spans."""
    return any(span.first <= line <= span.last for span in spans)


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


def _lines(text: str, marks: Sequence[Note], names: NamesInBlock) -> Iterator[tuple[Piece, ...]]:
    """The block's lines in pieces; a name that runs over a line's end is left as it is."""
    at = 0
    for line in text.split("\n"):
        within_line = [(start - at, end - at, name) for start, end, name in names if at <= start < at + len(line)]
        yield tuple(_marked(line, marks, within_line))
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


def blocks(article: Article, names: Mapping[int, NamesInBlock] = MappingProxyType({})) -> tuple[BlockView, ...]:
    """The blocks of an article in its own language; `names` are those to be linked, by the block's number."""
    every = notes(article)
    views = []
    for number, (block, gaps) in enumerate(zip(article.blocks, _gaps_after(article), strict=True), 1):
        mine = tuple(note for note in every if within(note.line, block.lines))
        lines = tuple(_lines(block.text, mine, names.get(number, ())))
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


def emended(line: str, changes: Iterable[Emendation]) -> str:
    """A source line with its emendations made."""
    for change in changes:
        line = line.replace(change.source, change.reading, 1) if change.source else line
    return line
