"""Evidence that takes more than one unit to see: what stands before and after, and what the whole page shows.

Each function looks at one unit of a page and gives 0 where it has nothing to say, else how strongly it applies (1 for
a plain yes, below 0 for the contrary). `rules` says for and against which roles that speaks.
"""

import re

from banmian.parse import forms
from banmian.parse.continuity import continuity
from banmian.parse.names import is_name, names_in
from banmian.parse.page import Page
from banmian.parse.traits import Traits

_WORD = 4.0
"""Natural log: characters so much likelier together than by chance are most often a word."""
_SURE_FURNITURE = ("staff", "contact", "date", "publisher", "issue-number")
_LETTER = 10
"""Units between a letter's salutation and its signature, at most."""
_SHORT_NAME = 9
"""Characters. The name of a column is not longer."""
_SHORT_BOX = 60
"""Characters. What is shorter isn't taken for a paragraph that broke off before a box."""


def _before(page: Page, index: int) -> Traits | None:
    return page.at(index - 1)


def runs_on(page: Page, index: int, unit: Traits) -> float:
    """How likely, by the characters on both sides, the text before runs on into this unit, ±4."""
    anchor = page.anchors[index]
    if anchor < 0 or page.traits[anchor].stopped or unit.section_number:
        return 0.0
    return continuity().into(page.traits[anchor].last, unit.first)


def number_cut(page: Page, index: int, unit: Traits) -> float:
    """A number, or a number and its unit, on both sides of the break: 1; a date cut after its month: 0.5."""
    anchor = page.anchors[index]
    if anchor < 0:
        return 0.0
    last, first = page.traits[anchor].last, unit.first
    if last in _DIGITS and (first in _DIGITS or first in "%％.．日月年时点万亿千百元个名人岁吨亩"):
        return 1.0
    return 0.5 * (last in "年月第至约近达" and first in _DIGITS)


_DIGITS = "0123456789０１２３４５６７８９"


def known_pair(page: Page, index: int, unit: Traits) -> float:
    """The characters on both sides of the break stand side by side elsewhere on the page."""
    anchor = page.anchors[index]
    if anchor < 0 or page.traits[anchor].stopped:
        return 0.0
    return float(bool(page.known_pairs.get(page.traits[anchor].last + unit.first)))


def runs_on_after(page: Page, index: int, unit: Traits) -> float:
    """How likely, by the characters on both sides, this short unit is no head but runs on into the next, ±4."""
    after = page.at(index + 1)
    if unit.stopped or unit.section_number or after is None or page.head_like(index + 1):
        return 0.0
    known = page.known_pairs.get(unit.last + after.first, 0) > 0
    return max(-4.0, min(4.0, continuity().over(unit.last, after.first) + known))


def open_quote(page: Page, index: int, unit: Traits) -> float:
    """The text before has opened a quotation that it does not close, and this one closes it."""
    anchor = page.anchors[index]
    if anchor < 0:
        return 0.0
    text = page.traits[anchor].text
    return float(
        any(
            text.rfind(opening) > text.rfind(closing)
            and closing in unit.text
            and (opening not in unit.text or unit.text.index(closing) < unit.text.index(opening))
            for opening, closing in ("“”", "（）", "《》")
        )
    )


def indent(page: Page, index: int, unit: Traits) -> float:
    """Where paragraphs are indented: 1 for a unit without an indent, −1 for one with."""
    if not page.indents or (unit.short and not unit.stopped):
        return 0.0
    return -1.0 if unit.unit.indented else 1.0


def after_stub(page: Page, index: int, unit: Traits) -> float:
    """The unit before is too short to be a broken paragraph, unless it ends in a comma."""
    before = _before(page, index)
    return float(bool(before and before.size < 22 and "，" not in before.text and before.last != "、"))


def box_in_break(page: Page, index: int, unit: Traits) -> float:
    """A paragraph broke off, this is no continuation, and soon a section begins: an inset between two columns."""
    anchor = page.anchors[index]
    if anchor < 0 or not unit.stopped:
        return 0.0
    for step in range(3):
        if anchor >= 0 and page.traits[anchor].open >= 3 and page.traits[anchor].size > _SHORT_BOX:
            if runs_on(page, anchor + 1, page.traits[anchor + 1]) > 1:
                return 0.0
            return float(any((later := page.at(index + far)) and later.section_number for far in (1, 2, 3)))
        if step < 2 and anchor >= 0 and page.traits[anchor].size > _SHORT_BOX * 2:
            return 0.0
        anchor -= 1
    return 0.0


def furniture(page: Page, index: int, unit: Traits) -> float:
    """How much a line looks like furniture: by its form, and by the company it keeps at the head of a sheet."""
    before, after = page.at(index - 1), page.at(index + 1)
    company = 1.0 * bool(not before or before.furniture) + 1.0 * bool(after and after.furniture)
    if unit.furniture:
        sure = {"weather": 3.0, "index": 3.0, "folio": 3.5}.get(unit.furniture, 6.0)
        return sure + company / 2
    if index < 4 and unit.short and forms.MASTHEAD_TITLE.match(unit.text.split(" ")[0]):
        return 6.0
    return -3.5 + company if unit.short else -8.0


def signature(page: Page, index: int, unit: Traits) -> float:
    """A line of names after finished text, with no text of its own to follow: a signature, not a byline."""
    before, after = page.at(index - 1), page.at(index + 1)
    named = unit.byline or unit.names or _office_and_name(unit.text)
    if not named or not before or not page.prose(index - 1):
        return 0.0
    if unit.text[0] in "（(" or after is None or page.head_like(index + 1) or after.furniture:
        return 1.0
    return 0.3


def _office_and_name(text: str) -> bool:
    """`读者 芦大林`, `市民 解 红`, `编 辑`: who signs a letter."""
    return len(text) <= 16 and _SIGNED.match(text) is not None


_SIGNED = re.compile(
    r"^(?:读者|市民|村民|编\s?者|编\s?辑|一\s?读者|[^，。]{2,10}[\s\u3000]+\S{1}\s?\S{1,2}|\S{2,4}[\s\u3000]+[启啓])(?:[\s\u3000]*\S{0,4})?$"
)


def office_signs(page: Page, index: int, unit: Traits) -> float:
    """An office's name alone after finished text, before a date, a head or the end: it signs a notice."""
    after = page.at(index + 1)
    if not page.prose(index - 1) or forms.OFFICE_SIGNS.match(unit.text) is None:
        return 0.0
    return float(after is None or bool(after.furniture) or page.head_like(index + 1))


def broken_kicker(page: Page, index: int, unit: Traits) -> float:
    """One of several short lines, no blank line between, that lead up with a dash or a colon to a head."""
    step = index
    while step - index <= 4:
        line = page.at(step)
        if line is None or not line.short or (step > index and not line.unit.tight):
            return 0.0
        if line.text.endswith(("——", "：")):
            several = unit.unit.tight or step > index
            return float(several and page.head_like(step + 1))
        step += 1
    return 0.0


def document_head(page: Page, index: int, unit: Traits) -> float:
    """Names a document that is printed whole; not a line that tells who made a speech or a report."""
    if unit.section_number or forms.NARRATES.search(unit.text):
        return 0.0
    return float(forms.DOCUMENT_HEAD.search(unit.text) is not None)


def pen_name(page: Page, index: int, unit: Traits) -> float:
    """A short name in brackets, or after a dash, alone after finished text: who wrote it."""
    return float(
        page.prose(index - 1) and unit.size <= 6 + 20 * (unit.first == "—") and bool(forms.PEN_NAME.match(unit.text))
    )


def echoed(page: Page, index: int, unit: Traits) -> float:
    """The share of a head-like line's words that the next text says again: news tells first what its headline says."""
    words = page.pairs(index)
    if not page.head_like(index) or len(words) < 4 or not page.prose(index + 1):
        return 0.0
    return min(1.0, 2 * len(words & page.pairs(index + 1)) / len(words))


def table_row(page: Page, index: int, unit: Traits) -> float:
    """Several columns, two of them with figures."""
    pieces = unit.text.split()
    return float(len(pieces) >= 3 and sum(any(sign.isdigit() for sign in piece) for piece in pieces) >= 2)


def next_is_lead_in(page: Page, index: int, unit: Traits) -> float:
    """The next unit, or the one after a caption or two, begins with a lead-in."""
    return float(page.opens_article(index + 1))


def next_is_byline(page: Page, index: int, unit: Traits) -> float:
    """The next unit credits people."""
    after = page.at(index + 1)
    return float(bool(after and (after.byline or after.names)))


def head_run_leads_in(page: Page, index: int, unit: Traits) -> float:
    """After this head-like line come one to three more, and then a lead-in or a byline."""
    step = index + 1
    while step - index <= 3 and page.head_like(step):
        after = page.at(step + 1)
        if page.opens_article(step + 1) or (after and (after.byline or after.names >= 2)):
            return 1.0
        step += 1
    return 0.0


def in_company(page: Page, index: int, unit: Traits) -> float:
    """Stands next to another head-like line: 1; alone between paragraphs: −1."""
    if page.head_like(index + 1) or page.head_like(index - 1):
        return 1.0
    return -1.0 if page.alone(index) else 0.0


def topic_changes(page: Page, index: int, unit: Traits) -> float:
    """−2 where the talk goes on in the same words, to 2 where nothing is shared."""
    if not page.head_like(index) or (not page.prose(index - 1) and not page.head_like(index + 1)):
        return 0.0
    shared, trust = page.kinship(index)
    return trust * max(-2.0, min(2.0, (0.165 - shared) * 16))


def text_follows(page: Page, index: int, unit: Traits) -> float:
    """How many paragraphs stand under a head-like line, −1 for one, up to 2 for many: sections are longer than briefs."""
    if not page.alone(index):
        return 0.0
    count = 1
    while count < 9 and page.prose(index + count + 1):
        count += 1
    return (count - 3) / 3


def host(page: Page, index: int, unit: Traits) -> float:
    """What text a line alone stands in: 1 if it began under a byline (features have sections), −1 with a lead-in.

    Looks back past other lines that stand alone, which may be its fellow section heads.
    """
    if not page.alone(index):
        return 0.0
    for step in range(index - 1, max(-1, index - 25), -1):
        before = page.traits[step]
        if before.lead_in:
            return -1.0
        if (before.byline or before.names) and page.head_like(step - 1):
            return 1.0
        if before.furniture or (page.head_like(step) and page.head_like(step - 1)):
            return 0.0
    return 0.0


def article_ended(page: Page, index: int, unit: Traits) -> float:
    """The text before ends as articles end: with a signature or a source in brackets."""
    before = _before(page, index)
    return float(
        bool(before and not before.short and forms.END_OF_ARTICLE.search(before.text[-40:]))
        or bool(before and before.short and forms.LAST_LINE_CREDIT.match(before.text))
    )


def news_follows(page: Page, index: int, unit: Traits) -> float:
    """The next unit begins as news does, with a day or a source."""
    after = page.at(index + 1)
    return float(bool(after and not after.short and forms.NEWS_OPENING.match(after.text)))


def longer_than_next(page: Page, index: int, unit: Traits) -> float:
    """A head-like line, longer than the head-like line after it."""
    after = page.at(index + 1)
    return float(bool(after and page.head_like(index + 1) and not after.names and unit.size > 1.25 * after.size))


def longer_than_last(page: Page, index: int, unit: Traits) -> float:
    """A head-like line, longer than the head-like line before it."""
    before = _before(page, index)
    return float(bool(before and page.head_like(index - 1) and not before.names and unit.size > 1.2 * before.size))


def explains(page: Page, index: int, unit: Traits) -> float:
    """Stands under another head-like line and gives figures."""
    return float(page.head_like(index - 1) and forms.FIGURES.search(unit.text) is not None)


def under_striking_line(page: Page, index: int, unit: Traits) -> float:
    """Stands under a head-like line that quotes, asks or exclaims, and does none of it itself."""
    before = page.at(index - 1)
    return float(
        bool(before and page.head_like(index - 1) and forms.STRIKING.search(before.text))
        and forms.STRIKING.search(unit.text) is None
    )


def place_first(page: Page, index: int, unit: Traits) -> float:
    """Begins with a place or a body: 1 for a line under another head, −1 for one over another."""
    if forms.PLACE_FIRST.match(unit.text) is None:
        return 0.0
    if page.head_like(index - 1):
        return 1.0
    return -1.0 if page.head_like(index + 1) else 0.0


def marked(page: Page, index: int, unit: Traits) -> float:
    """Carries a heading mark, and is no furniture for sure."""
    return float(bool(unit.unit.mark) and unit.furniture not in _SURE_FURNITURE)


def unmarked(page: Page, index: int, unit: Traits) -> float:
    """Carries no heading mark, on a sheet that marks its heads."""
    return float(page.marked and not unit.unit.mark)


def deeper_mark(page: Page, index: int, unit: Traits) -> float:
    """Marked deeper than the commonest depth of the sheet's heads."""
    return float(bool(unit.unit.mark and page.marks and unit.unit.mark > page.marks.most_common(1)[0][0]))


def series_head(page: Page, index: int, unit: Traits) -> float:
    """Stands over the first of several reports that are headed alike (`衡南县代表团：`)."""
    if not page.colon_kickers or not page.head_like(index) or index in page.colon_kickers:
        return 0.0
    first = page.colon_kickers[0]
    return float(first - 3 <= index < first and all(page.head_like(between) for between in range(index, first)))


def caption_before_lead_in(page: Page, index: int, unit: Traits) -> float:
    """One finished sentence between a head and the lead-in."""
    if not unit.stopped or unit.lead_in or unit.size > 60:
        return 0.0
    before = page.at(index - 1)
    above = page.head_like(index - 1) or bool(before and before.short and before.stopped and page.head_like(index - 2))
    return float(above and page.opens_article(index + 1))


def word_runs_over(page: Page, index: int, unit: Traits) -> float:
    """A word begins at the end of this unit and ends at the beginning of the next."""
    after = page.at(index + 1)
    if unit.stopped or after is None or page.head_like(index + 1):
        return 0.0
    return float(continuity().together(unit.last, after.first) >= _WORD)


def column_name(page: Page, index: int, unit: Traits) -> float:
    """Names a column of the paper, over a head."""
    return float(unit.size <= _SHORT_NAME and page.head_like(index + 1) and bool(forms.COLUMN_NAME.match(unit.text)))


def place_alone(page: Page, index: int, unit: Traits) -> float:
    """Names a place or a body and nothing else, over a head."""
    return float(unit.size <= 13 and page.head_like(index + 1) and bool(forms.PLACE_ALONE.match(unit.text)))


def echoed_more(page: Page, index: int, unit: Traits) -> float:
    """How much more than the other lines of the same head the text under it says this one again, −1 to 1."""
    if not page.head_like(index):
        return 0.0
    first, last = index, index
    while index - first < 3 and page.head_like(first - 1):
        first -= 1
    while last - index < 3 and page.head_like(last + 1):
        last += 1
    if first == last:
        return 0.0
    words = page.opening(last + 1)
    if not words:
        return 0.0
    here = _echo(page, index, words)
    others = [_echo(page, other, words) for other in range(first, last + 1) if other != index]
    return here - max(others)


def _echo(page: Page, index: int, words: set[str]) -> float:
    own = page.pairs(index)
    return len(own & words) / len(own) if own else 0.0


def mark_beside(page: Page, index: int, unit: Traits) -> float:
    """Among head-like lines, marked less deep than a neighbour (1) or deeper (−1): the headline is marked least deep."""
    if not unit.unit.mark:
        return 0.0
    marks = [beside.unit.mark for step in (-1, 1) if (beside := page.at(index + step)) and page.head_like(index + step)]
    marks = [mark for mark in marks if mark]
    if not marks or all(mark == unit.unit.mark for mark in marks):
        return 0.0
    return 1.0 if unit.unit.mark < max(marks) and unit.unit.mark <= min(marks) else -1.0


def announces_list(page: Page, index: int, unit: Traits) -> float:
    """Ends in a colon, and the next unit counts: `我们的体会是：`."""
    after = page.at(index + 1)
    return float(bool(unit.last in "：:" and after and (after.list_item or _FIRST.match(after.text))))


_FIRST = re.compile(r"^(?:第一|首先|一是|一要|其一|（一）|1)")


def named_office(page: Page, index: int, unit: Traits) -> float:
    """Under a head and over text: an office, a school or a place, and then a name (`阳西县第三小学 许小林`)."""
    if not page.head_like(index - 1) or unit.size > 26 or unit.stopped or not page.prose(index + 1):
        return 0.0
    pieces = unit.text.replace("\u3000", " ").split()
    if len(pieces) < 2 or forms.OFFICE_WORD.search(unit.text) is None:
        return 0.0
    last = names_in(" ".join(pieces[-2:] if len(pieces[-1]) == 1 else pieces[-1:]))
    return float(bool(last) and is_name(last[-1]))


def padded_pair(page: Page, index: int, unit: Traits) -> float:
    """Two characters set apart, under a head and over text: a name or a pen name (`山 泉`)."""
    return float(page.head_like(index - 1) and page.prose(index + 1) and bool(_PADDED.match(unit.text)))


_PADDED = re.compile(r"^\S[\s\u3000]\S$")


def short_under_head(page: Page, index: int, unit: Traits) -> float:
    """Two or three characters, under a longer head and over text, as pen names stand (`原野`)."""
    before = page.at(index - 1)
    return float(
        bool(before and page.head_like(index - 1) and before.size >= 2 * unit.size)
        and 2 <= unit.size <= 3
        and page.prose(index + 1)
    )


def signs_letter(page: Page, index: int, unit: Traits) -> float:
    """A name after finished text, not long after a salutation: it signs the letter."""
    if not (unit.names or _office_and_name(unit.text)) or not page.prose(index - 1) or unit.byline:
        return 0.0
    for step in range(index - 1, max(-1, index - _LETTER), -1):
        if forms.SALUTATION.match(page.traits[step].text) or forms.LETTER_START.match(page.traits[step].text):
            return 1.0
        if page.traits[step].byline or page.traits[step].lead_in:
            return 0.0
    return 0.0


def listing_head(page: Page, index: int, unit: Traits) -> float:
    """Names a list, a table or a run of short items."""
    return float(unit.size <= 14 and not unit.stopped and forms.LISTING_HEAD.match(unit.text) is not None)


def items_follow(page: Page, index: int, unit: Traits) -> float:
    """After a head-like line come three or more short lines or bulleted items."""
    if not page.head_like(index):
        return 0.0
    items = [
        after
        for step in (1, 2, 3)
        if (after := page.at(index + step)) and (after.first in "◆●▲■★☆◎○▼" or (after.short and after.size <= 30))
    ]
    return float(len(items) == 3 and all(item.first == items[0].first for item in items))


def caption_under_head(page: Page, index: int, unit: Traits) -> float:
    """A sentence with the name of a photographer, under a head and over a lead-in."""
    return float(unit.captioned and unit.stops >= 1 and page.head_like(index - 1) and page.opens_article(index + 1))
