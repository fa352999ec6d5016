"""Evidence that takes more than one unit to see: what stands before and after, and what the whole page shows.

Each function looks at one unit of a page and gives 0 where it has nothing to say, else how strongly it applies (1 for
a plain yes, below 0 for the contrary). `rules` says for and against which roles that speaks.
"""

import re

from banmian.parse.page.continuity import continuity
from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms
from banmian.parse.printed.furniture import MASTHEAD_TITLE, PAGE_NAME

_PAGE_NAME = 10
"""Characters of a line that names the page, at most …"""
_TOP = 10
"""… and how many units may stand above it."""
_PAGE_NUMBER = re.compile(r"(?:第?\s?[A-Z]?\d{1,3}(?:\s?[版页])?|[A-Z]{1,2}\d{1,2})")
_WORD = 4.0
"""Natural log: characters so much likelier together than by chance are most often a word."""
_SHORT_BOX = 60
"""Characters. What is shorter isn't taken for a paragraph that broke off before a box."""


def _before(page: Page, index: int) -> Traits | None:
    return page.at(index - 1)


def runs_on(page: Page, index: int, unit: Traits) -> float:
    """How likely, by the characters on both sides, the text before runs on into this unit, ±4."""
    if unit.section_number:
        return 0.0
    return continuity().into(page.traits[page.anchors[index]].last, unit.first)


def number_cut(page: Page, index: int, unit: Traits) -> float:
    """A number, or a number and its unit, on both sides of the break: 1; a date cut after its month: 0.5."""
    last, first = page.traits[page.anchors[index]].last, unit.first
    if last in _DIGITS and (first in _DIGITS or first in "%％.．日月年时点万亿千百元个名人岁吨亩"):
        return 1.0
    return 0.5 * (last in "年月第至约近达" and first in _DIGITS)


_DIGITS = "0123456789０１２３４５６７８９"


def known_pair(page: Page, index: int, unit: Traits) -> float:
    """The characters on both sides of the break stand side by side elsewhere on the page."""
    return float(page.words.together(page.traits[page.anchors[index]].last, unit.first))


def runs_on_after(page: Page, index: int, unit: Traits) -> float:
    """How likely, by the characters on both sides, this short unit is no head but runs on into the next, ±4."""
    after = page.at(index + 1)
    if unit.section_number or after is None:
        return 0.0
    known = page.words.together(unit.last, after.first)
    return max(-4.0, min(4.0, continuity().over(unit.last, after.first) + known))


def open_quote(page: Page, index: int, unit: Traits) -> float:
    """The text before has opened a quotation that it does not close, and this one closes it."""
    anchor = page.anchors[index]
    if anchor < 0 or not any(closing in unit.text for closing in "”）》"):
        return 0.0
    text = page.traits[anchor].text
    for opening, closing in ("“”", "（）", "《》"):
        if opening not in text:
            continue
        closes = unit.text.find(closing)
        if closes >= 0 and unit.text.find(opening, 0, closes) < 0 and text.rfind(opening) > text.rfind(closing):
            return 1.0
    return 0.0


def opens_quotation(page: Page, index: int, unit: Traits) -> float:
    """Opens a quotation, a bracket or a title that it does not close: `“部长们在里面计算奶`."""
    text = unit.text
    pairs = [pair for pair in ("“”", "（）", "《》", "「」") if pair[0] in text]
    return float(any(text.rfind(pair[0]) > text.rfind(pair[1]) for pair in pairs))


def indent(page: Page, index: int, unit: Traits) -> float:
    """Where paragraphs are indented: above 0 for a unit without an indent, below for one with, which is never the rest of one."""
    if not page.indents or (unit.short and not unit.stopped):
        return 0.0
    return -3.0 if unit.unit.indented else 1.5


def after_stub(page: Page, index: int, unit: Traits) -> float:
    """The unit before is too short to be a broken paragraph, unless it ends in a comma."""
    before = _before(page, index)
    return float(bool(before and before.size < 22 and "，" not in before.text and before.last != "、"))


def narrow(page: Page, index: int, unit: Traits) -> float:
    """The unit before is shorter than any line of print: 1, or hardly longer: 0.5. A column breaks after a whole line."""
    before = _before(page, index)
    if before is None or before.stopped or before.last in "，、：:" or page.anchors[index] != index - 1:
        return 0.0
    return 1.0 if before.size <= _NARROW else 0.5 * (before.size <= _NARROW + 2)


_NARROW = 8
"""Characters. Printed columns are not so narrow."""


def box_in_break(page: Page, index: int, unit: Traits) -> float:
    """A paragraph broke off, this is no continuation, and soon a section begins: an inset between two columns."""
    anchor = page.anchors[index]
    if anchor < 0 or not unit.stopped or not page.has_sections:
        return 0.0
    for step in range(3):
        if anchor >= 0 and page.traits[anchor].open >= 3 and page.traits[anchor].size > _SHORT_BOX:
            if runs_on(page, anchor + 1, page.traits[anchor + 1]) > -0.5:
                return 0.0
            return float(any((later := page.at(index + far)) and later.section_number for far in (1, 2, 3)))
        if step < 2 and anchor >= 0 and page.traits[anchor].size > _SHORT_BOX * 2:
            return 0.0
        anchor -= 1
    return 0.0


def no_box(page: Page, index: int, unit: Traits) -> float:
    """Neither a tag nor its place tells of a box."""
    return float(not unit.note and not (unit.stopped and box_in_break(page, index, unit)))


def furniture(page: Page, index: int, unit: Traits) -> float:
    """How much a line looks like furniture: by its form, and by the company it keeps at the head of a sheet."""
    if not (unit.short or unit.furniture):
        return -8.0
    before, after = page.at(index - 1), page.at(index + 1)
    company = 1.0 * bool(not before or before.furniture) + 1.0 * bool(after and after.furniture)
    if unit.furniture:
        sure = {"weather": 3.0, "index": 3.0, "folio": 3.5}.get(unit.furniture, 6.0)
        return sure + company / 2
    if index < 4 and unit.short and MASTHEAD_TITLE.match(unit.text.split(" ")[0]):
        return 6.0
    if unit.size <= _PAGE_NAME and index < _TOP and _names_page(page, index, unit, after):
        return 6.0
    return -3.5 + company


_OF_THE_PAPER = re.compile(r"本报|本版|编辑部|热线|[报爆]料|投稿|来稿|广告|发行|订阅|微信|微博|客户端|邮箱")
"""What stands in a line that tells how to reach the newspaper."""


def within_text(page: Page, index: int, unit: Traits) -> float:
    """A telephone number, an address or the number of a page, with texts above and below: part of one, if not the paper's."""
    if unit.furniture not in ("contact", "folio") or _OF_THE_PAPER.search(unit.text):
        return 0.0
    return float(page.first_text < index < page.last_text)


def _names_page(page: Page, index: int, unit: Traits, after: Traits | None) -> bool:
    """Whether a short line names the page: nothing but furniture above, and below too, or one of the usual names."""
    if unit.unit.mark or not page.head_like(index) or not _tops_page(page, index, unit):
        return False
    usual = PAGE_NAME.fullmatch(unit.text) is not None
    return (
        (usual and index > 0)
        or _numbers_page(unit)
        or (after is not None and (_numbers_page(after) or after.furniture not in ("", "weather", "index", "other")))
    )


def _tops_page(page: Page, index: int, unit: Traits) -> bool:
    """Whether nothing but furniture and numbers stands above; over a number also the name of the page."""
    last = index
    if _numbers_page(unit) and index and page.traits[index - 1].size <= _PAGE_NAME and page.head_like(index - 1):
        last -= 1
    return all(one.furniture or _numbers_page(one) for one in page.traits[:last])


def _numbers_page(unit: Traits) -> bool:
    return unit.size <= 4 and _PAGE_NUMBER.fullmatch(unit.text) is not None


def says_again(page: Page, index: int, unit: Traits) -> float:
    """Its beginning has most of the words of the short line before, which therefore stands over it."""
    words = page.words.of(index - 1)
    if len(words) < 4:
        return 0.0
    beginning = unit.text[:_BEGINNING]
    return float(sum([word in beginning for word in words]) >= 0.45 * len(words))


def credit_alone(page: Page, index: int, unit: Traits) -> float:
    """Names who took a picture and nothing else, under a sentence or two: the caption of the picture."""
    before = _before(page, index)
    fitting = before is not None and before.stopped and before.size <= _CAPTION and not before.lead_in
    return float(fitting and forms.SHOT_BY.match(unit.text) is not None)


def over_credit(page: Page, index: int, unit: Traits) -> float:
    """The sentence over such a line."""
    after = page.at(index + 1)
    return float(unit.stopped and after is not None and after.captioned and credit_alone(page, index + 1, after) > 0)


_CAPTION = 120
"""Characters of a caption, at most."""


def appointed(page: Page, index: int, unit: Traits) -> float:
    """One of several lines that say who is appointed to what."""
    if "为" not in unit.text or forms.APPOINTED.match(unit.text) is None:
        return 0.0
    before, after = page.at(index - 1), page.at(index + 1)
    listed = bool(before and (before.last in "：:" or forms.APPOINTED.match(before.text)))
    return float(listed or bool(after and forms.APPOINTED.match(after.text)))


def point_of_list(page: Page, index: int, unit: Traits) -> float:
    """A point behind a bullet, under running text: not one of the points under a headline."""
    above = index - 1
    while above >= 0 and page.traits[above].first == unit.first:
        above -= 1
    return float(page.prose(above))


def parallel(page: Page, index: int, unit: Traits) -> float:
    """An item of a list: it ends with the sign that the one before or after ends with, and is about as long."""
    if unit.last not in "；;。" or unit.size > _ITEM or unit.stops > 1:
        return 0.0
    before, after = page.at(index - 1), page.at(index + 1)
    begun = bool(before and before.size <= _ITEM and before.last in "；;" and before.stops == 1)
    goes_on = bool(after and after.size <= _ITEM and unit.last in "；;" and after.last in "；;。")
    return float(begun or goes_on)


_BEGINNING = 60
_ITEM = 48


def no_verse(page: Page, index: int, unit: Traits) -> float:
    """Neither one of several short lines together, nor made of clauses of one length."""
    return float(page.verse_run(index) < _VERSE_LINES and not _even(unit.text))


def long_for_verse(page: Page, index: int, unit: Traits) -> float:
    """Longer than lines of verse are, and no clauses of one length."""
    return float(unit.size > _VERSE_LINE and not _even(unit.text))


def _even(text: str) -> bool:
    """Two or more clauses, each as long as the others: `一根扁担三尺三，挑走东山填西湾`."""
    if "，" not in text:
        return False
    clauses = [clause for clause in _CLAUSE_END.split(text) if clause]
    return len(clauses) >= 2 and 3 <= len(clauses[0]) <= 10 and len({len(clause) for clause in clauses}) == 1


_VERSE_LINES = 4
_VERSE_LINE = 24
"""Characters. Hardly a line of verse is longer."""
_CLAUSE_END = re.compile(r"[，。；！？、：“”‘’\s]+")


def caption_before_lead_in(page: Page, index: int, unit: Traits) -> float:
    """One finished sentence between a head and the lead-in."""
    if unit.lead_in or unit.size > 60:
        return 0.0
    before = page.at(index - 1)
    return float(
        page.head_like(index - 1) or bool(before and before.short and before.stopped and page.head_like(index - 2))
    )


def word_runs_over(page: Page, index: int, unit: Traits) -> float:
    """A word begins at the end of this unit and ends at the beginning of the next."""
    after = page.at(index + 1)
    return float(after is not None and continuity().together(unit.last, after.first) >= _WORD)


def under_salutation(page: Page, index: int, unit: Traits) -> float:
    """What comes before addresses somebody, and ends in a colon."""
    before = page.at(index - 1)
    return float(bool(before and before.last in "：:" and forms.SALUTATION.match(before.text)))


def announces_list(page: Page, index: int, unit: Traits) -> float:
    """Ends in a colon, and the next unit counts: `我们的体会是：`."""
    after = page.at(index + 1)
    return float(bool(unit.last in "：:" and after and (after.list_item or _FIRST.match(after.text))))


_FIRST = re.compile(r"^(?:第一|首先|一是|一要|其一|（一）|1)")


def caption_under_head(page: Page, index: int, unit: Traits) -> float:
    """A sentence with the name of a photographer, under a head and over a lead-in."""
    return float(unit.stops >= 1)
