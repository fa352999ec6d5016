"""From labelled units to the reading of a page: the walk down it, then articles, series, furniture, masthead, pieces.

walk → (heads, blocks, gaps) → articles → here.
"""

from banmian.model import Furniture, SeriesReading, SheetReading
from banmian.parse.assembly.articles import article_of, doubts
from banmian.parse.assembly.drafts import part_pictures
from banmian.parse.assembly.heads import HEAD_NAMES, series_heads
from banmian.parse.assembly.masthead import masthead_of
from banmian.parse.assembly.pieces import Laid, pieces
from banmian.parse.assembly.walk import walk_down
from banmian.parse.decoding.decode import Labelling
from banmian.parse.marks.marks import NOTHING, Decisions
from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed.furniture import MASTHEAD_TITLE
from banmian.parse.roles import F, P, Role


def assemble(page: Page, labelling: Labelling, decisions: Decisions = NOTHING) -> SheetReading:
    """The articles, series heads and furniture of a labelled page, placed as an editor decided."""
    roles = _with_some_text(page, labelling.roles, decisions)
    walk = walk_down(page, roles, decisions)
    furniture = tuple(
        Furniture(
            decisions.of(index).kind or _furniture_kind(page.traits[index]),
            page.traits[index].unit.span,
        )
        for index in walk.furniture
    )
    walk.drafts = part_pictures(page, walk.drafts, walk.roles)
    articles = tuple(article_of(walk, order, draft, labelling) for order, draft in enumerate(walk.drafts, start=1))
    laid = Laid(
        heads={index: HEAD_NAMES[roles[index]] for draft in walk.drafts for index in draft.heads},
        series=tuple(index for lines in walk.series for index in lines),
        furniture=dict(zip(walk.furniture, furniture, strict=True)),
    )
    return SheetReading(
        articles=articles,
        series=tuple(SeriesReading(series_heads(page, lines)) for lines in walk.series),
        furniture=furniture,
        doubts=tuple(doubts(walk, labelling)),
        masthead=masthead_of(
            (item.kind, page.traits[index].unit.text) for item, index in zip(furniture, walk.furniture, strict=True)
        ),
        pieces=pieces(page, walk.drafts, articles, laid, labelling.sureness, decisions.marked),
    )


def _with_some_text(page: Page, roles: tuple[Role, ...], decisions: Decisions) -> tuple[Role, ...]:
    """A sheet is filed for its text: where all was taken for furniture, what shows no form of it is an article."""
    if any(role is not F for role in roles):
        return roles
    return tuple(
        F if decisions.of(index).role or _furniture_kind(traits) != "other" else P
        for index, traits in enumerate(page.traits)
    )


def _furniture_kind(traits: Traits) -> str:
    if traits.furniture:
        return traits.furniture
    return "masthead" if MASTHEAD_TITLE.match(traits.text) else "other"
