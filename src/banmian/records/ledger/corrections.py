"""The ledger that would declare what an editor has corrected: new emendations, joins made and unmade.

A difference becomes an emendation of the printed line, as short as it can be while its source occurs there once. Where
it touches an emendation that is declared already, it takes that one's place; where the source's reading is restored,
that one goes. Whether the result is right is for the ledger to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from banmian.model import Article, Emendation, Join, Sheet
from banmian.records.ledger.aligning import Aligned, align
from banmian.records.ledger.emending import Correction, emended, redeclared
from banmian.records.ledger.hunks import Hunk, hunks_by_line, patched
from banmian.records.ledger.proof import printed_lines, source_lines


@dataclass(frozen=True, slots=True)
class Corrections:
    """What would have to change in the ledger of an article."""

    emendations: tuple[Correction, ...] = ()
    undone: tuple[Emendation, ...] = ()
    """Declared, and no longer so, or part of a new one."""
    joined: tuple[Join, ...] = ()
    parted: tuple[Join, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.emendations or self.undone or self.joined or self.parted)

    def made(self, article: Article) -> Article:
        """The article with the changed ledger: what stays first, in its order."""
        kept = tuple(one for one in article.emendations if one not in self.undone)
        joins = tuple(join for join in article.joins if join not in self.parted)
        new = tuple(one.emendation for one in self.emendations)
        return replace(article, emendations=kept + new, joins=joins + self.joined)


def corrections(article: Article, sheet: Sheet) -> Corrections:
    """What an editor has corrected in an article, as far as it goes back to lines of the source."""
    source = printed_lines(source_lines(article), sheet)
    texts = {line: emended(text, _of(article, line)) for line, text in source.items()}
    pieces = _aligned(article, texts, source)
    found: dict[int, list[Hunk]] = {}
    for piece in pieces:
        if piece.lines:
            for line, hunk in hunks_by_line({line: texts[line] for line in piece.lines}, piece.text):
                found.setdefault(line, []).append(hunk)
    new: list[Correction] = []
    undone: list[Emendation] = []
    for line, changes in sorted(found.items()):
        reading = patched(texts[line], sorted(changes))
        of_line, gone = redeclared(line, source[line], _of(article, line), reading)
        new += of_line
        undone += gone
    joined, parted = _joins(article, pieces)
    return Corrections(tuple(new), tuple(undone), joined, parted)


def _aligned(article: Article, texts: dict[int, str], source: dict[int, str]) -> tuple[Aligned, ...]:
    """The pieces with their lines; where they are less like the emended lines, by what is printed there."""
    pieces = align(article, {line: text for line, text in texts.items() if text})
    if all(piece.lines for piece in pieces):
        return pieces
    again = align(article, source)
    return again if all(piece.lines for piece in again) else pieces


def _of(article: Article, line: int) -> tuple[Emendation, ...]:
    return tuple(one for one in article.emendations if one.line == line)


def _joins(article: Article, pieces: Iterable[Aligned]) -> tuple[tuple[Join, ...], tuple[Join, ...]]:
    """(Joins that the text shows and the ledger lacks, joins of the ledger that the text no longer shows.)"""
    pairs = [Join(*pair) for piece in pieces for pair in pairwise(piece.lines)]
    found = {line for piece in pieces for line in piece.lines}
    begun = {piece.lines[0] for piece in pieces if piece.lines}
    joined = tuple(join for join in pairs if join not in article.joins and join.after != join.before + 1)
    parted = tuple(join for join in article.joins if join.after in begun and join.before in found)
    return joined, parted
