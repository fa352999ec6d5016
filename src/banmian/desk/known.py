"""What the desk is told of a sheet beside the archive: how the parser reads it, and what stands in its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from banmian.model import Issue, Piece, SheetEntry, SheetReading


@dataclass(frozen=True, slots=True)
class Look:
    """What has to be known of a sheet before anything can be decided about it."""

    base: str = ""
    """SHA-256 of the file of marks as it stands; empty if there is none."""
    without: Mapping[int, SheetReading] = field(default_factory=dict)
    """By the line of each mark: how the sheet would be read without that one mark."""
    edited: tuple[str, ...] = ()
    """Records that an editor has touched, and that would have to change whatever is decided."""


Read = Callable[[SheetEntry], SheetReading]
"""How the parser reads a sheet, its marks obeyed."""
LookAt = Callable[[Issue, SheetEntry], Look]
SheetKey = tuple[str, str, str]
"""(paper, date, sheet)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of a reading, looked up by line; where their articles and blocks begin."""

    pieces: tuple[Piece, ...]
    articles: Mapping[int, int]
    """The first line of each article, by its order."""
    blocks: Mapping[tuple[int, int], int]
    """The first line of each block, by (article, block)."""
    gaps: frozenset[int]
    """The lines after which text was lost."""

    def at(self, line: int) -> Piece | None:
        """The piece that a line is in."""
        return next((piece for piece in self.pieces if piece.lines.first <= line <= piece.lines.last), None)

    def article(self, piece: Piece) -> int:
        """The first line of the article a piece is in; 0 for none."""
        return self.articles.get(piece.article, 0) if piece.article is not None else 0

    def block(self, piece: Piece) -> int:
        """The first line of the block a piece is in; 0 for none."""
        if piece.article is None or piece.block is None:
            return 0
        return self.blocks.get((piece.article, piece.block), 0)

    def gap(self, piece: Piece) -> bool:
        """Whether text was lost after a piece."""
        return piece.lines.last in self.gaps


def layout(reading: SheetReading) -> Layout:
    """The look-ups of a reading."""
    articles: dict[int, int] = {}
    blocks: dict[tuple[int, int], int] = {}
    for piece in reading.pieces:
        if piece.article is not None:
            articles.setdefault(piece.article, piece.lines.first)
            if piece.block is not None:
                blocks.setdefault((piece.article, piece.block), piece.lines.first)
    gaps = frozenset(gap.after for article in reading.articles for gap in article.gaps)
    return Layout(reading.pieces, articles, blocks, gaps)
