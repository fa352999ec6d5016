"""From the units of a block to its text, and the breaks that its text runs over."""

import itertools
from collections.abc import Iterator

from banmian.model import Block, BlockKind, Join
from banmian.parse.assembly.drafts import Draft
from banmian.parse.assembly.walk import Walk
from banmian.parse.marks.marks import LINED
from banmian.parse.page.page import Page
from banmian.parse.printed.captions import caption_credit
from banmian.parse.roles import C, G, I, P, T, V, X
from banmian.text import run_on

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


def block_of(walk: Walk, units: list[int]) -> Block:
    """A block of one kind: as running text, or line by line."""
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


def joins(page: Page, draft: Draft) -> Iterator[Join]:
    """The breaks a paragraph runs over: a blank line, or other lines, between two of its units."""
    for units in draft.body:
        for before, after in itertools.pairwise(units):
            last, first = page.traits[before].unit.span.last, page.traits[after].unit.span.first
            if first != last + 1:
                yield Join(last, first)
