"""Which piece of the source gave which part of a text: so that each side of the desk can find the other.

A block's text is its lines with joins and emendations made. It is cut up again here, line by line; where that fails
(an editor's hand, a case nobody thought of) the text stays whole and is found by its first line.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from banmian.desk.known import Layout
from banmian.desk.views import Bit, Run
from banmian.model import Article, Emendation, SheetEntry, Span
from banmian.render.catalogue.ledger import emended
from banmian.text import printed

Cut = tuple[int, str]
"""(line, what it gave)."""


def reading_of(sheet: SheetEntry, article: Article, line: int) -> str:
    """What a source line gives to the reading: as printed, its emendations made."""
    changes = [change for change in article.emendations if change.line == line]
    return printed(emended(sheet.text.lines[line - 1], changes))[0]


def cut(text: str, parts: Sequence[Cut]) -> tuple[Cut, ...] | None:
    """A text cut into what each line gave, spaces between them included; `None` if it isn't made of these lines."""
    found: list[Cut] = []
    at = 0
    for line, part in parts:
        start = text.find(part, at)
        if start < 0 or text[at:start].strip():
            return None
        if found:
            found[-1] = (found[-1][0], found[-1][1] + text[at:start])
        found.append((line, part))
        at = start + len(part)
    return tuple(found) if found and not text[at:].strip() else None


def bits(sheet: SheetEntry, article: Article, layout: Layout, text: str, spans: Sequence[Span]) -> tuple[Bit, ...]:
    """A block's text, cut where it passes from one piece of the source to the next."""
    numbers = [number for span in spans for number in range(span.first, min(span.last, len(sheet.text.lines)) + 1)]
    parts = [(number, part) for number in numbers if (part := reading_of(sheet, article, number))]
    cuts = cut(text, parts)
    if cuts is None:
        first = numbers[0] if numbers else 0
        return (_bit(article, _piece_line(layout, first), ((first, text),), numbers, joined=False),)
    groups = groupby(cuts, key=lambda one: _piece_line(layout, one[0]))
    return tuple(
        _bit(article, line, (rows := tuple(group)), [number for number, _ in rows], joined=place > 0)
        for place, (line, group) in enumerate(groups)
    )


def _piece_line(layout: Layout, line: int) -> int:
    piece = layout.at(line)
    return piece.lines.first if piece else line


def _bit(article: Article, line: int, cuts: Sequence[Cut], numbers: Sequence[int], *, joined: bool) -> Bit:
    text = "".join(part for _, part in cuts)
    changes = [change for change in article.emendations if change.line in numbers and change.reading]
    return Bit(line, tuple(tuple(_runs(one, changes)) for one in text.strip("\n").split("\n")), joined)


def _runs(text: str, changes: Sequence[Emendation]) -> Iterator[Run]:
    """A text in runs: each reading that occurs in it just once is marked."""
    places = [(text.index(one.reading), one) for one in changes if text.count(one.reading) == 1]
    done = 0
    for start, one in sorted(places, key=lambda place: place[0]):
        if start < done:
            continue
        if start > done:
            yield Run(text[done:start])
        yield Run(one.reading, one.line)
        done = start + len(one.reading)
    if text[done:] or not text:
        yield Run(text[done:])
