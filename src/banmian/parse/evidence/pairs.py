"""Evidence about two lines of a head, one over the other: which is the headline, and what is the other to it?

A kicker leads up to a headline: it says where, who, on what occasion. A headline tells what happened. What stands under
it and tells what came of that, in figures or with a verb that has no subject of its own, is a subhead. As in
`evidence`, each function gives 0 where it has nothing to say, else how strongly it applies.
"""

from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms

_EARLIER = 15
"""Characters between where a text takes up one line of a head and where the other, on average, if it takes up one first."""
_ENOUGH = 2
"""Pairs of characters of a line that a text must have to be said to take it up."""
_EVENT_ENDS = forms.ends(forms.EVENT)
EVENT_OR_MEETING_ENDS = forms.ends(forms.EVENT, forms.MEETING)
"""The characters that lines end with which tell what has happened, or that people met."""
_LONG = 9
"""Characters. A shorter line over a head is the name of a column rather than a headline."""


def event(page: Page, index: int, unit: Traits) -> float:
    """Ends as lines do that tell what has happened: `全国田径锦标赛结束`."""
    return float(unit.size >= _LONG and forms.EVENT.search(unit.text) is not None)


def under_event(page: Page, index: int, unit: Traits) -> float:
    """Stands under a line that tells what has happened."""
    above = page.traits[index - 1]
    return event(page, index - 1, above) if above.last in _EVENT_ENDS else 0.0


def result(page: Page, index: int, unit: Traits) -> float:
    """Begins with figures, tells a growth, or demands without saying who does: `九人破五项全国纪录`."""
    return float(forms.RESULT.search(unit.text) is not None)


def over_result(page: Page, index: int, unit: Traits) -> float:
    """Stands over a line that gives results."""
    return result(page, index + 1, page.traits[index + 1]) if unit.size >= _LONG else 0.0


def event_over_result(page: Page, index: int, unit: Traits) -> float:
    """Tells what has happened, or that people met, over a line that gives results."""
    tells = forms.EVENT.search(unit.text) or forms.MEETING.search(unit.text)
    return over_result(page, index, unit) if tells else 0.0


def result_under_event(page: Page, index: int, unit: Traits) -> float:
    """Gives results, under a line that tells what has happened."""
    above = page.traits[index - 1]
    return event_over_result(page, index - 1, above) if above.last in EVENT_OR_MEETING_ENDS else 0.0


def demands(page: Page, index: int, unit: Traits) -> float:
    """Begins with a verb of saying that has no subject, under a head that may be its subject: `要求收回西伊里安`."""
    return float(forms.DEMANDS.match(unit.text) is not None)


def over_demand(page: Page, index: int, unit: Traits) -> float:
    """Stands over such a line."""
    return demands(page, index + 1, page.traits[index + 1]) if unit.size >= _LONG else 0.0


def taken_up_first(page: Page, index: int, unit: Traits) -> float:
    """Whether the text takes up this line before the one under it (1) or after it (−1): news begins with its headline."""
    return _order(page, index)


def taken_up_later(page: Page, index: int, unit: Traits) -> float:
    """Whether the text takes up this line after the one over it (1) or before it (−1)."""
    return _order(page, index - 1)


def _order(page: Page, index: int) -> float:
    """Which of a line and the one under it the text under both takes up first: 1, −1, or 0 where that can't be told."""
    if index not in page.taken_up:
        page.taken_up[index] = _order_in_text(page, index)
    return page.taken_up[index]


def _order_in_text(page: Page, index: int) -> float:
    if page.head_like(index + 2):
        return 0.0
    text = page.opening_text(index + 2)
    first, second = _place(page.words.of(index), text), _place(page.words.of(index + 1), text)
    if first is None or second is None or abs(first - second) < _EARLIER:
        return 0.0
    return 1.0 if first < second else -1.0


def _place(words: frozenset[str], text: str) -> float | None:
    """Where a text takes up some words, on average; `None` if it doesn't."""
    found = [place for place in map(text.find, words) if place >= 0]
    return sum(found) / len(found) if len(found) >= _ENOUGH else None


def leads_up(page: Page, index: int, unit: Traits) -> float:
    """How much the wording of this line and the one under it is that of a kicker and its headline, ±4."""
    return -page.leans.get(index, 0.0)


def follows_up(page: Page, index: int, unit: Traits) -> float:
    """How much the wording of the line over this one and of this one is that of a headline and its subhead, ±4."""
    return page.leans.get(index - 1, 0.0)


def speaks(page: Page, index: int, unit: Traits) -> float:
    """Begins with who says it, under a head: `自来水公司：老管爆裂，今天中午前恢复`."""
    return float(page.traits[index - 1].size >= _LONG and forms.SPEAKS.match(unit.text) is not None)


def reporter_did(page: Page, index: int, unit: Traits) -> float:
    """Tells, under a head, what a reporter did for the story."""
    return float(forms.REPORTER_DID.match(unit.text) is not None)


def document_number(page: Page, index: int, unit: Traits) -> float:
    """A number alone, under the head of a notice or a document: `濉国土告字〔2012〕9号`, `第十七号`."""
    above = page.traits[index - 1].text
    heads = forms.NOTICE_HEAD.match(above) or forms.DOCUMENT_HEAD.search(above)
    return float(heads is not None and forms.DOCUMENT_NUMBER.match(unit.text) is not None)
