"""Evidence that a line is a piece of a sentence which a column break has cut.

A column's last line may be the first of a paragraph. It is as short as a head, and ends no sentence either; but a head
says something whole, while such a piece stops after a word that asks for more, or what comes next lacks its beginning.
As in `evidence`, each function gives 0 where it has nothing to say, else how strongly it applies.
"""

import re

from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms
from banmian.parse.printed.pieces import ASKS_ON, ASKS_ON_ENDS, LACKS_BEGINNING, SENTENCE_WITHIN
from banmian.text import HAN

_POINT = re.compile(
    r"(?:首先|其次|再次|最后|同时|此外|另外|第[一二三四五六七八九十]|[一二三四五六七八九十]是)(?:，|、)"
)


def asks_for_more(page: Page, index: int, unit: Traits) -> float:
    """Ends with a word that no head ends with: `毛主席说过，组织起来，必须`, `守着竹海，安陵人曾经`."""
    return float(ASKS_ON.search(unit.text) is not None)


def after_asking(page: Page, index: int, unit: Traits) -> float:
    """The text before ends with such a word."""
    anchor = page.traits[page.anchors[index]]
    return asks_for_more(page, index, anchor) if anchor.last in ASKS_ON_ENDS else 0.0


def sentence_within(page: Page, index: int, unit: Traits) -> float:
    """A sentence ends inside the line, and another is not at its end: `碑上没有官名。我查过`."""
    signed = unit.captioned or unit.last in "）)】〕"
    return float("。" in unit.text and not signed and SENTENCE_WITHIN.search(unit.text) is not None)


def lacks_beginning(page: Page, index: int, unit: Traits) -> float:
    """Begins as the rest of a sentence does."""
    return float(LACKS_BEGINNING.match(unit.text) is not None)


def next_lacks_beginning(page: Page, index: int, unit: Traits) -> float:
    """What comes next begins as the rest of a sentence does."""
    after = page.at(index + 1)
    return lacks_beginning(page, index + 1, after) if after is not None else 0.0


def one_of_points(page: Page, index: int, unit: Traits) -> float:
    """Begins as one of several points of a text does: `再次，第三世界国家拿起石油`."""
    return float(_POINT.match(unit.text) is not None and forms.SECTION_NUMBER.match(unit.text) is None)


def after_lead_in_alone(page: Page, index: int, unit: Traits) -> float:
    """The unit before is a lead-in and no more: `本报讯（记者 丛志成）`, `新华社哈尔滨9月12日电`."""
    before = page.at(index - 1)
    alone = before is not None and before.lead_in and before.short and not before.stops and "：" not in before.text
    return float(bool(alone) and not unit.lead_in and _LEAD_IN_ENDS.search(before.text if before else "") is not None)


def tells_when(page: Page, index: int, unit: Traits) -> float:
    """Begins with a time and a comma, as sentences do: `如今，每天傍晚，人们都能看见`."""
    return float(_WHEN.match(unit.text) is not None)


_LEAD_IN_ENDS = re.compile(r"(?:[电讯電訊】〕]|[（(][^（）()]*[）)])$")
_WHEN = re.compile(
    rf"(?:如今|现在|后来|从前|过去|今年|去年|前年|当时|那时|那天|近年来?|近日|日前|昨[日天晚]|今[日天晨]|前[日天晚]|当[日天晚]|第二天|次日|[{HAN}]{{1,8}}(?:期间|以后|之后|以前|之前|以来|的时候|那天|那年|中午|上午|下午|早晨|清晨|傍晚|夜里)"
    rf"|[{forms.DIGITS}]{{1,4}}[年月日](?:[{forms.DIGITS}]{{1,3}}[月日]){{0,2}})，(?=[{HAN}“])"
)
