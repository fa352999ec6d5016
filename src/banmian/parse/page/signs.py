"""What is plainly so of a unit and of the place it stands in, as bits: with them the table of rules says where each applies.

They are told once for every unit. So a rule that needs a head above, or an unfinished text before it, is asked nowhere
else, and what a sign says by itself takes no asking at all.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from banmian.parse.page.page import Page
    from banmian.parse.page.traits import Traits

ANYWHERE = 0

# Of the unit by itself; most are traits of the same name.
SHORT = 1 << 0
STOPPED = 1 << 1
UNSTOPPED = 1 << 2
LEAD_IN = 1 << 3
BYLINE = 1 << 4
NAMELESS = 1 << 5
"""Neither a byline nor a line of names."""
CAPTIONED = 1 << 6
PICTURED = 1 << 7
NO_INSET = 1 << 8
"""Shows no form of a caption or of furniture."""
NOTE = 1 << 9
LIST_ITEM = 1 << 10
SECTION_NUMBER = 1 << 11
TAG = 1 << 12
BRACKETED = 1 << 13
"""Begins with a round bracket."""
TIGHT = 1 << 14
MARKED = 1 << 15

# Of the unit in its place.
HEAD_LIKE = 1 << 16
UNDER_HEAD = 1 << 17
OVER_HEAD = 1 << 18
OVER_NO_HEAD = 1 << 19
"""What comes next, if anything does, is not head-like."""
UNDER_TEXT = 1 << 20
OVER_TEXT = 1 << 21
ALONE = 1 << 22
OVER_LEAD_IN = 1 << 23
OVER_BYLINE = 1 << 24
"""What comes next credits people."""
AT_END = 1 << 25
"""What comes next is head-like, furniture, or nothing."""
AFTER_UNFINISHED = 1 << 26
"""The running text before ends no sentence."""
SERIES_HEAD = 1 << 27
NO_SERIES_HEAD = 1 << 28
ONE_OF_SERIES = 1 << 29


def signs_of(page: "Page") -> tuple[int, ...]:
    """The signs of each unit of a page."""
    return tuple(_of_unit(unit) | place for unit, place in zip(page.traits, _of_places(page), strict=True))


def _of_unit(unit: "Traits") -> int:
    return (
        unit.short * SHORT
        | (STOPPED if unit.stopped else UNSTOPPED)
        | unit.lead_in * LEAD_IN
        | (BYLINE if unit.byline else (not unit.names) * NAMELESS)
        | unit.captioned * CAPTIONED
        | unit.pictured * PICTURED
        | (not (unit.furniture or unit.captioned or unit.pictured)) * NO_INSET
        | unit.note * NOTE
        | unit.list_item * LIST_ITEM
        | unit.section_number * SECTION_NUMBER
        | unit.tag * TAG
        | (unit.first in "（(") * BRACKETED
        | unit.unit.tight * TIGHT
        | (unit.unit.mark > 0) * MARKED
    )


def _of_places(page: "Page") -> Iterator[int]:
    """The signs that each unit of a page has by what is before and after it, from one to the next."""
    series, one_of_series = page.series_heads, page.colon_kickers
    head_before = prose_before = False
    head, prose = page.head_like(0), page.prose(0)
    for index in range(page.count):
        anchor, after = page.anchors[index], page.at(index + 1)
        head_after, prose_after = page.head_like(index + 1), page.prose(index + 1)
        yield (
            head * HEAD_LIKE
            | head_before * UNDER_HEAD
            | (OVER_HEAD if head_after else OVER_NO_HEAD)
            | prose_before * UNDER_TEXT
            | prose_after * OVER_TEXT
            | (head and prose_before and prose_after) * ALONE
            | page.opens_article(index + 1) * OVER_LEAD_IN
            | (after is not None and (after.byline or after.names > 0)) * OVER_BYLINE
            | (after is None or head_after or after.furniture != "") * AT_END
            | (anchor >= 0 and not page.traits[anchor].stopped) * AFTER_UNFINISHED
            | (SERIES_HEAD if index in series else NO_SERIES_HEAD)
            | (index in one_of_series) * ONE_OF_SERIES
        )
        head_before, prose_before, head, prose = head, prose, head_after, prose_after
