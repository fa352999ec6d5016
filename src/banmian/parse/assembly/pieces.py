"""The reading of a page piece by piece: what an editor sees beside the source, and can decide about."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from banmian.model import ArticleReading, Furniture, Piece
from banmian.parse.assembly.drafts import Draft
from banmian.parse.page.page import Page


@dataclass(frozen=True, slots=True)
class Laid:
    """What became of the units that stand in no block."""

    heads: Mapping[int, str]
    """Unit → role."""
    series: Sequence[int]
    furniture: Mapping[int, Furniture]


def pieces(
    page: Page,
    drafts: Sequence[Draft],
    articles: Sequence[ArticleReading],
    laid: Laid,
    sureness: Sequence[float],
    marked: Collection[int],
) -> tuple[Piece, ...]:
    """A piece for every unit, in the order of the page."""
    spans = [traits.unit.span for traits in page.traits]
    found = {index: Piece(spans[index], "furniture", item.kind) for index, item in laid.furniture.items()}
    found |= {index: Piece(spans[index], "series") for index in laid.series}
    for draft, article in zip(drafts, articles, strict=True):
        for index in draft.heads:
            found[index] = Piece(spans[index], laid.heads[index], article=article.order)
        for number, (units, block) in enumerate(zip(draft.body, article.blocks, strict=True), 1):
            before = 0
            for index in units:
                found[index] = Piece(spans[index], block.kind.value, "", article.order, number, goes_on=before)
                before = spans[index].first
    return tuple(_sure(found[index], round(sureness[index], 3), index in marked) for index in range(page.count))


def _sure(piece: Piece, sureness: float, marked: bool) -> Piece:
    """The piece with what the decoder and the editor say of it; `replace` takes five times as long."""
    return Piece(piece.lines, piece.role, piece.kind, piece.article, piece.block, sureness, piece.goes_on, marked)
