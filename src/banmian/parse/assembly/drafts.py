"""Articles while they are being put together, and whether a picture at the end is an item of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from banmian.parse.page.page import Page
from banmian.parse.roles import Role

_KIN = 0.08
"""Share of a caption's words, the rarer the weightier, that its article must have for the picture to belong to it."""

_CREDITING = frozenset("本报 报记 记者 报通 通讯 讯员 新华 华社 社记".split())
"""Pairs of characters with which pictures and news are credited: sharing them alone is no kinship."""


@dataclass(slots=True)
class Draft:
    """An article while it is being put together."""

    heads: list[int] = field(default_factory=list)
    body: list[list[int]] = field(default_factory=list)
    """Units of each block: the first, and those that go on with it."""
    series: int | None = None
    decided: bool = False
    """Whether an editor said what belongs to it."""
    resumed: int = 0
    """How many blocks it had when an editor last said that what follows belongs to it."""

    def units(self) -> list[int]:
        """All its units, in the order of the page."""
        return sorted([*self.heads, *(unit for block in self.body for unit in block)])


def part_pictures(page: Page, drafts: Sequence[Draft], roles: Sequence[Role]) -> list[Draft]:
    """The articles, with pictures that stand after one and speak of something else as items of their own."""
    parted: list[Draft] = []
    for draft in drafts:
        parted.append(draft)
        strangers: list[Draft] = []
        while len(drafts) > 1 and not draft.decided and _ends_in_stranger(page, draft, roles):
            strangers.append(Draft(body=[draft.body.pop()], series=draft.series))
        parted += reversed(strangers)
    return parted


def _ends_in_stranger(page: Page, draft: Draft, roles: Sequence[Role]) -> bool:
    captions = [block for block in draft.body if roles[block[0]] is Role.CAPTION]
    if not captions or len(captions) == len(draft.body) or draft.body[-1] is not captions[-1]:
        return False
    words = page.words.bits[captions[-1][0]]
    pictures = {unit for block in captions for unit in block}
    others = page.words.bits_of_all(unit for unit in draft.units() if unit not in pictures)
    if _CREDITING.issuperset(page.words.pairs_of(words & others)):
        return True
    return page.words.shared(words, others) < _KIN
