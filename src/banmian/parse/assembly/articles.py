"""From a draft to the article: its parts, what kind it is, how sure it is, and where it is least sure."""

from collections.abc import Iterator

from banmian.model import ArticleReading
from banmian.parse.assembly.blocks import block_of, joins
from banmian.parse.assembly.bylines import byline_of
from banmian.parse.assembly.drafts import Draft
from banmian.parse.assembly.gaps import gaps
from banmian.parse.assembly.heads import head_line
from banmian.parse.assembly.kinds import kind_of
from banmian.parse.assembly.walk import Walk
from banmian.parse.decoding.confidence import confidence
from banmian.parse.decoding.decode import Labelling
from banmian.parse.page.page import Page
from banmian.parse.roles import B, C, H, K, P, S, T

_UNSURE = 0.6
"""Sureness under which an editor is asked to look."""
_DOUBTS = {
    **dict.fromkeys((K, H, S, B), "which part of a head this line is"),
    **dict.fromkeys((P, C), "whether this line goes on with the text before it"),
    T: "whether this line heads a section or an article",
}
_OTHER_DOUBT = "what this line is"


def article_of(walk: Walk, order: int, draft: Draft, labelling: Labelling) -> ArticleReading:
    """The article of a draft, the one of this order on its page."""
    page = walk.page
    heads = tuple(head_line(page, index, walk.roles[index]) for index in draft.heads)
    blocks = tuple(block_of(walk, units) for units in draft.body)
    byline = byline_of(heads, blocks)
    return ArticleReading(
        order=order,
        kind=kind_of(heads, byline, blocks, _is_box(page, draft)),
        heads=heads,
        byline=byline,
        blocks=blocks,
        joins=tuple(joins(page, draft)),
        gaps=tuple(gaps(walk, draft)),
        series=_series_of(walk, draft),
        confidence=_confidence(walk, draft, labelling),
    )


def _confidence(walk: Walk, draft: Draft, labelling: Labelling) -> float:
    """How often an article is right whose least sure unit is as sure."""
    units = draft.units()
    least = min((labelling.sureness[index] for index in units), default=0.0)
    return confidence(least, bool(draft.heads) or walk.decisions.of(units[0]).begins_article)


def doubts(walk: Walk, labelling: Labelling) -> Iterator[tuple[int, str]]:
    """The least sure place of each article, where it is not sure at all."""
    for draft in walk.drafts:
        index = min(draft.units(), key=lambda unit: labelling.sureness[unit])
        if labelling.sureness[index] < _UNSURE:
            yield walk.page.traits[index].unit.span.first, _DOUBTS.get(walk.roles[index], _OTHER_DOUBT)


def _series_of(walk: Walk, draft: Draft) -> int | None:
    """A series holds the articles headed like its first ones; others on the sheet stand outside it."""
    if draft.series is None:
        return None
    return draft.series if any(index in walk.page.colon_kickers for index in draft.heads) else None


def _is_box(page: Page, draft: Draft) -> bool:
    """A small text under a head that ends in a colon, marked less deeply than the sheet's headlines."""
    if not draft.heads or len(draft.body) > 4:
        return False
    head = page.traits[draft.heads[0]]
    return (
        head.last in "：:" and len(draft.heads) == 1 and not page.traits[draft.body[0][0]].lead_in
        if draft.body
        else False
    )
