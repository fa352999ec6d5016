"""The walk down a labelled page: which article, block, series or furniture each unit is put into.

Nothing is dropped here: every unit ends up in exactly one place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from banmian.parse.assembly.drafts import Draft
from banmian.parse.marks.marks import LINED, Decisions
from banmian.parse.page.page import Page
from banmian.parse.printed import forms
from banmian.parse.roles import B, C, F, G, H, I, K, P, Role, S, V, X, Z

_MUCH = 3
"""Paragraphs after which a lead-in no longer begins the text of the head above."""


@dataclass(slots=True)
class Walk:
    """How far the walk has come, and at its end what it has found. Units are named by their place on the page."""

    page: Page
    roles: tuple[Role, ...]
    decisions: Decisions
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    """The article that what comes next belongs to, unless it begins one."""
    series: list[list[int]] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    open_block: list[int] | None = None
    """The paragraph that a continuation goes on with."""
    spaced_verse: frozenset[int] = frozenset()


def walk_down(page: Page, roles: tuple[Role, ...], decisions: Decisions) -> Walk:
    """Every unit of a page put where its role and an editor's decisions put it."""
    walk = Walk(page, roles, decisions, spaced_verse=_spaced_verse(page, roles))
    for index, role in enumerate(roles):
        _place(walk, index, role)
    return walk


def _place(walk: Walk, index: int, role: Role) -> None:
    """Put one unit where it belongs."""
    decided = walk.decisions.of(index)
    if role is F or (role is I and (decided.role or walk.page.traits[index].furniture) not in ("", "caption")):
        walk.furniture.append(index)
    elif role is Z:
        _series(walk, index)
    elif decided.goes_on_with is not None and (block := _block_of(walk, decided.goes_on_with)) is not None:
        block.append(index)
        walk.open_block = block
    elif role in (K, H, S, B):
        _head(walk, index, role)
    else:
        _body(walk, index, role)


def _series(walk: Walk, index: int) -> None:
    if index and walk.roles[index - 1] is Z:
        walk.series[-1].append(index)
    else:
        walk.series.append([index])


def _head(walk: Walk, index: int, role: Role) -> None:
    current = _decided_article(walk, index)
    if current is None:
        current = walk.current
        begins = current is None or not current.heads or (bool(current.body) and current.heads[-1] != index - 1)
        if begins or (role is K and walk.roles[index - 1] in (H, S, B)):
            current = _begin(walk)
    assert current is not None
    current.heads.append(index)


def _body(walk: Walk, index: int, role: Role) -> None:
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
    if runs_on(walk, index):
        walk.open_block = block


def _decided_article(walk: Walk, index: int) -> Draft | None:
    """The article that an editor put a unit in: a new one, or one further up, whose text then goes on."""
    decided = walk.decisions.of(index)
    if decided.begins_article:
        return _begin(walk)
    if decided.article_of is None:
        return None
    draft = next((one for one in walk.drafts if decided.article_of in one.units()), None)
    if draft is not None:
        texts = [block for block in draft.body if runs_on(walk, block[0])]
        walk.current, walk.open_block = draft, texts[-1] if texts else None
        draft.decided, draft.resumed = True, len(draft.body)
    return draft


def _begin(walk: Walk) -> Draft:
    draft = Draft(series=len(walk.series) - 1 if walk.series else None)
    walk.drafts.append(draft)
    walk.current = draft
    walk.open_block = None
    return draft


def _block_of(walk: Walk, index: int) -> list[int] | None:
    """The block that a unit above is in, whose article is then the one that goes on."""
    for draft in walk.drafts:
        for block in draft.body:
            if index in block:
                walk.current, draft.decided = draft, True
                return block
    return None


def _goes_on(walk: Walk, index: int) -> bool:
    """Whether a continuation goes on with the open text; not where it is a paragraph, and that an inset."""
    inset = walk.open_block is not None and walk.roles[walk.open_block[0]] is X
    return not (inset and walk.decisions.of(index).role == "paragraph")


def _same_block(walk: Walk, index: int) -> bool:
    """Lines of verse stand together where no blank line parts them, or where blank lines part every line.

    So do lines of which an editor says that they are of a table or a list.
    """
    decided = walk.decisions.of(index)
    if decided.begins_paragraph:
        return False
    if decided.role in LINED:
        return walk.decisions.of(index - 1).role == decided.role
    if walk.roles[index] is G and walk.roles[index - 1] is G and forms.SHOT_BY.match(walk.page.traits[index].text):
        return True
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


def _begins_without_head(walk: Walk, current: Draft, index: int) -> bool:
    """A second lead-in, one after much running text, or text carried over, begins an item that has no head."""
    traits = walk.page.traits[index]
    carried_over = forms.CARRIED_OVER.match(traits.text) is not None
    if not (traits.lead_in or carried_over):
        return False
    texts = [block[0] for block in current.body[current.resumed :] if walk.roles[block[0]] in (P, C)]
    if carried_over:
        return bool(texts)
    return len(texts) >= _MUCH or any(walk.page.traits[unit].lead_in for unit in texts)


def runs_on(walk: Walk, index: int) -> bool:
    """Whether a block that begins with this unit is text that may go on further down the page."""
    return walk.roles[index] in (P, C, X) and walk.decisions.of(index).role not in LINED
