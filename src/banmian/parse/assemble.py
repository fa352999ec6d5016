"""From labelled units to articles: heads, blocks with their joins, gaps, series, furniture.

Nothing is dropped here: every unit ends up in exactly one place.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from banmian.model import (
    ArticleReading,
    Block,
    BlockKind,
    Furniture,
    Gap,
    HeadLine,
    Join,
    SeriesReading,
    SheetReading,
)
from banmian.parse import forms
from banmian.parse.bylines import byline_of
from banmian.parse.captions import caption_credit
from banmian.parse.confidence import confidence
from banmian.parse.decode import Labelling
from banmian.parse.drafts import Draft, part_pictures
from banmian.parse.furniture_forms import MASTHEAD_TITLE
from banmian.parse.kinds import kind_of
from banmian.parse.marks import LINED, NOTHING, Decisions
from banmian.parse.masthead import masthead_of
from banmian.parse.page import Page
from banmian.parse.pieces import Laid, pieces
from banmian.parse.roles import B, C, F, G, H, I, K, P, Role, S, T, V, X, Z
from banmian.parse.traits import Traits
from banmian.text import run_on

_HEAD_NAMES = {K: "kicker", H: "headline", S: "subhead", B: "byline", Z: "headline"}
_BLOCK_KINDS = {
    P: BlockKind.PARAGRAPH,
    C: BlockKind.PARAGRAPH,
    T: BlockKind.SECTION,
    G: BlockKind.CAPTION,
    I: BlockKind.CAPTION,
    X: BlockKind.BOX,
    V: BlockKind.VERSE,
}
_LINE_KINDS = (BlockKind.VERSE, BlockKind.TABLE, BlockKind.LIST)


_UNSURE = 0.6
"""Sureness under which an editor is asked to look."""
_DOUBTS = {
    **dict.fromkeys((K, H, S, B), "which part of a head this line is"),
    **dict.fromkeys((P, C), "whether this line goes on with the text before it"),
    T: "whether this line heads a section or an article",
}
_OTHER_DOUBT = "what this line is"
_MUCH = 3
"""Paragraphs after which a lead-in no longer begins the text of the head above."""


@dataclass(slots=True)
class _Assembly:
    """The state of the walk down the page."""

    page: Page
    roles: tuple[Role, ...]
    spaced_verse: frozenset[int]
    decisions: Decisions
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    """The article that what comes next belongs to, unless it begins one."""
    series: list[list[int]] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    open_block: list[int] | None = None
    """The paragraph that a continuation goes on with."""


def assemble(page: Page, labelling: Labelling, decisions: Decisions = NOTHING) -> SheetReading:
    """The articles, series heads and furniture of a labelled page, placed as an editor decided."""
    roles = _with_some_text(page, labelling.roles, decisions)
    walk = _Assembly(page, roles, _spaced_verse(page, roles), decisions)
    for index, role in enumerate(roles):
        _place(walk, index, role)
    furniture = tuple(
        Furniture(
            decisions.of(index).kind or _furniture_kind(page.traits[index]),
            page.traits[index].unit.span,
        )
        for index in walk.furniture
    )
    walk.drafts = part_pictures(page, walk.drafts, walk.roles)
    articles = tuple(_article(walk, order, draft, labelling) for order, draft in enumerate(walk.drafts, start=1))
    laid = Laid(
        heads={index: _HEAD_NAMES[roles[index]] for draft in walk.drafts for index in draft.heads},
        series=tuple(index for lines in walk.series for index in lines),
        furniture=dict(zip(walk.furniture, furniture, strict=True)),
    )
    return SheetReading(
        articles=articles,
        series=tuple(SeriesReading(_series_heads(page, lines)) for lines in walk.series),
        furniture=furniture,
        doubts=tuple(_doubts(walk, labelling)),
        masthead=masthead_of(
            (item.kind, page.traits[index].text) for item, index in zip(furniture, walk.furniture, strict=True)
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


def _place(walk: _Assembly, index: int, role: Role) -> None:
    """Put one unit where it belongs."""
    decided = walk.decisions.of(index)
    if role is F or (role is I and (decided.role or walk.page.traits[index].furniture) not in ("", "caption")):
        walk.furniture.append(index)
    elif role is Z:
        _place_series(walk, index)
    elif decided.goes_on_with is not None and (block := _block_of(walk, decided.goes_on_with)) is not None:
        block.append(index)
        walk.open_block = block
    elif role in (K, H, S, B):
        _place_head(walk, index, role)
    else:
        _place_body(walk, index, role)


def _place_series(walk: _Assembly, index: int) -> None:
    if index and walk.roles[index - 1] is Z:
        walk.series[-1].append(index)
    else:
        walk.series.append([index])


def _block_of(walk: _Assembly, index: int) -> list[int] | None:
    """The block that a unit above is in, whose article is then the one that goes on."""
    for draft in walk.drafts:
        for block in draft.body:
            if index in block:
                walk.current, draft.decided = draft, True
                return block
    return None


def _decided_article(walk: _Assembly, index: int) -> Draft | None:
    """The article that an editor put a unit in: a new one, or one further up, whose text then goes on."""
    decided = walk.decisions.of(index)
    if decided.begins_article:
        return _begin(walk)
    if decided.article_of is None:
        return None
    draft = next((one for one in walk.drafts if decided.article_of in one.units()), None)
    if draft is not None:
        texts = [block for block in draft.body if _runs_on(walk, block[0])]
        walk.current, walk.open_block = draft, texts[-1] if texts else None
        draft.decided, draft.resumed = True, len(draft.body)
    return draft


def _place_head(walk: _Assembly, index: int, role: Role) -> None:
    current = _decided_article(walk, index)
    if current is None:
        current = walk.current
        begins = current is None or not current.heads or (bool(current.body) and current.heads[-1] != index - 1)
        if begins or (role is K and walk.roles[index - 1] in (H, S, B)):
            current = _begin(walk)
    assert current is not None
    current.heads.append(index)


def _begin(walk: _Assembly) -> Draft:
    draft = Draft(series=len(walk.series) - 1 if walk.series else None)
    walk.drafts.append(draft)
    walk.current = draft
    walk.open_block = None
    return draft


def _place_body(walk: _Assembly, index: int, role: Role) -> None:
    current = _decided_article(walk, index)
    if role is C and _goes_on(walk, index) and walk.open_block is not None:
        walk.open_block.append(index)
        return
    if current is None:
        current = walk.current
        if current is None or (role is P and _begins_without_head(walk, current, index)):
            current = _begin(walk)
    if current.body and current.body[-1][-1] == index - 1 and _same_block(walk, index):
        current.body[-1].append(index)
        return
    if role in (G, I) and walk.decisions.of(index).role:
        current.decided = True
    block = [index]
    current.body.append(block)
    if _runs_on(walk, index):
        walk.open_block = block


def _runs_on(walk: _Assembly, index: int) -> bool:
    """Whether a block that begins with this unit is text that may go on further down the page."""
    return walk.roles[index] in (P, C, X) and walk.decisions.of(index).role not in LINED


def _goes_on(walk: _Assembly, index: int) -> bool:
    """Whether a continuation goes on with the open text; not where it is a paragraph, and that an inset."""
    inset = walk.open_block is not None and walk.roles[walk.open_block[0]] is X
    return not (inset and walk.decisions.of(index).role == "paragraph")


def _same_block(walk: _Assembly, index: int) -> bool:
    """Lines of verse stand together where no blank line parts them, or where blank lines part every line.

    So do lines of which an editor says that they are of a table or a list.
    """
    decided = walk.decisions.of(index)
    if decided.begins_paragraph:
        return False
    if decided.role in LINED:
        return walk.decisions.of(index - 1).role == decided.role
    verse = walk.roles[index] is V and walk.roles[index - 1] is V
    return verse and (walk.page.traits[index].unit.tight or index in walk.spaced_verse)


def _spaced_verse(page: Page, roles: Sequence[Role]) -> frozenset[int]:
    """The lines of verse in runs whose every line is parted from the next by a blank one."""
    spaced: set[int] = set()
    for verse, group in groupby(range(page.count), key=lambda index: roles[index] is V):
        run = list(group)
        if verse and not any(page.traits[index].unit.tight for index in run[1:]):
            spaced.update(run)
    return frozenset(spaced)


def _begins_without_head(walk: _Assembly, current: Draft, index: int) -> bool:
    """A second lead-in, one after much running text, or text carried over, begins an item that has no head."""
    texts = [block[0] for block in current.body[current.resumed :] if walk.roles[block[0]] in (P, C)]
    if texts and forms.CARRIED_OVER.match(walk.page.traits[index].text):
        return True
    if not walk.page.traits[index].lead_in:
        return False
    return len(texts) >= _MUCH or any(walk.page.traits[unit].lead_in for unit in texts)


def _article(walk: _Assembly, order: int, draft: Draft, labelling: Labelling) -> ArticleReading:
    page = walk.page
    heads = tuple(_head_line(page, index, walk.roles[index]) for index in draft.heads)
    blocks = tuple(_block(walk, units) for units in draft.body)
    byline = byline_of(heads, blocks)
    return ArticleReading(
        order=order,
        kind=kind_of(heads, byline, blocks, _is_box(page, draft)),
        heads=heads,
        byline=byline,
        blocks=blocks,
        joins=tuple(_joins(page, draft)),
        gaps=tuple(_gaps(walk, draft)),
        series=_series_of(walk, draft),
        confidence=_confidence(walk, draft, labelling),
    )


def _confidence(walk: _Assembly, draft: Draft, labelling: Labelling) -> float:
    """How often an article is right whose least sure unit is as sure."""
    units = draft.units()
    least = min((labelling.sureness[index] for index in units), default=0.0)
    return confidence(least, bool(draft.heads) or walk.decisions.of(units[0]).begins_article)


def _doubts(walk: _Assembly, labelling: Labelling) -> Iterator[tuple[int, str]]:
    """The least sure place of each article, where it is not sure at all."""
    for draft in walk.drafts:
        index = min(draft.units(), key=lambda unit: labelling.sureness[unit])
        if labelling.sureness[index] < _UNSURE:
            yield walk.page.traits[index].unit.span.first, _DOUBTS.get(walk.roles[index], _OTHER_DOUBT)


def _head_line(page: Page, index: int, role: Role) -> HeadLine:
    unit = page.traits[index].unit
    return HeadLine(_HEAD_NAMES[role], "\n".join(unit.lines), unit.span)


def _series_heads(page: Page, lines: list[int]) -> tuple[HeadLine, ...]:
    """The lines of a series head: what begins with a dash, or explains at greater length, is its subhead."""
    heads: list[HeadLine] = []
    for position, index in enumerate(lines):
        text = page.traits[index].text
        role = "subhead" if position and text.startswith(("—", "－", "-")) else "headline"
        if position and heads[-1].role == "subhead":
            role = "subhead"
        heads.append(HeadLine(role, "\n".join(page.traits[index].unit.lines), page.traits[index].unit.span))
    return tuple(heads)


def _series_of(walk: _Assembly, draft: Draft) -> int | None:
    """A series holds the articles headed like its first ones; others on the sheet stand outside it."""
    if draft.series is None:
        return None
    return draft.series if any(index in walk.page.colon_kickers for index in draft.heads) else None


def _block(walk: _Assembly, units: list[int]) -> Block:
    page = walk.page
    decided = walk.decisions.of(units[0]).role
    kind = BlockKind(decided) if decided in LINED else _BLOCK_KINDS[walk.roles[units[0]]]
    parts = [page.traits[index].unit for index in units]
    if kind in _LINE_KINDS:
        text = "\n".join(line for part in parts for line in part.lines)
    else:
        text = parts[0].text
        for part in parts[1:]:
            text = run_on(text, part.text)
    credit = caption_credit(text) if kind is BlockKind.CAPTION else ""
    return Block(kind, text, tuple(part.span for part in parts), credit)


def _joins(page: Page, draft: Draft) -> Iterator[Join]:
    """The breaks a paragraph runs over: a blank line, or other lines, between two of its units."""
    for units in draft.body:
        for before, after in itertools.pairwise(units):
            last, first = page.traits[before].unit.span.last, page.traits[after].unit.span.first
            if first != last + 1:
                yield Join(last, first)


def _gaps(walk: _Assembly, draft: Draft) -> Iterator[Gap]:
    """Where text is missing: where an editor says so; else where the parser thinks so, unless an editor knows better."""
    decided, found = walk.decisions, list(_broken_off(walk, draft))
    if not decided.gaps and not decided.whole:
        yield from found
        return
    for index in draft.units():
        span = walk.page.traits[index].unit.span
        told = [Gap(line, decided.gaps[line]) for line in range(span.first, span.last + 1) if line in decided.gaps]
        yield from told
        if index not in decided.whole and not any(gap.after == span.last for gap in told):
            yield from (gap for gap in found if gap.after == span.last)


def _broken_off(walk: _Assembly, draft: Draft) -> Iterator[Gap]:
    """Where a paragraph stops in the midst of a sentence and nothing goes on with it."""
    for position, units in enumerate(draft.body):
        if not _runs_on(walk, units[0]):
            continue
        last = walk.page.traits[units[-1]]
        following = draft.body[position + 1] if position + 1 < len(draft.body) else None
        if _breaks_off(last, walk.roles[following[0]] if following else None):
            yield Gap(last.unit.span.last)


def _breaks_off(last: Traits, following: Role | None) -> bool:
    if last.last in "，、；;":
        return following is None or following is not P or last.last in "，、"
    return last.open >= 2.5 and last.size >= 30 and last.last not in forms.CLOSERS


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
