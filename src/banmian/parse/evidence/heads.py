"""Evidence about heads: what a line says, what stands beside it, and what the text under it says again.

As in `evidence`, each function gives 0 where it has nothing to say, else how strongly it applies.
"""

from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms

_SURE_FURNITURE = ("staff", "contact", "date", "publisher", "issue-number")
_SHORT_NAME = 9
"""Characters. The name of a column is not longer."""


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


def echoed(page: Page, index: int, unit: Traits) -> float:
    """The share of a head-like line's words that the next text says again: news tells first what its headline says."""
    words, below = page.words.bits[index : index + 2]
    count = words.bit_count()
    return min(1.0, 2 * (words & below).bit_count() / count) if count >= 4 else 0.0


def head_run_leads_in(page: Page, index: int, unit: Traits) -> float:
    """After this head-like line come one to three more, and then a lead-in or a byline."""
    step = index + 1
    while step - index <= 3 and page.head_like(step):
        after = page.at(step + 1)
        if page.opens_article(step + 1) or (after and (after.byline or after.names >= 2)):
            return 1.0
        step += 1
    return 0.0


def letter_follows(page: Page, index: int, unit: Traits) -> float:
    """The next unit begins a letter or a reader's question."""
    after = page.at(index + 1)
    return float(bool(after and forms.LETTER_BEGINS.match(after.text)))


def top_of_sheet(page: Page, index: int, unit: Traits) -> float:
    """The first of several head-like lines, with nothing but furniture above: the leading story has a kicker.

    Not if the next line tells who took part: that is a subhead, and this the headline.
    """
    if index >= 12 or not all(before.furniture for before in page.traits[:index]):
        return 0.0
    return float(forms.NARRATES.search(page.traits[index + 1].text) is None)


def carried_over_head(page: Page, index: int, unit: Traits) -> float:
    """Tells that the article under it began on another page, and stands over its head."""
    return float(forms.CARRIED_OVER.match(unit.text) is not None)


def worded_as_head(page: Page, index: int, unit: Traits) -> float:
    """How much the pairs of its characters are those of heads rather than those that texts begin with, ±2."""
    return page.wording[index] if unit.size >= 4 else 0.0


def longer_than_next(page: Page, index: int, unit: Traits) -> float:
    """A head-like line, longer than the head-like line after it."""
    after = page.traits[index + 1]
    return float(not after.names and unit.size > 1.25 * after.size)


def longer_than_last(page: Page, index: int, unit: Traits) -> float:
    """A head-like line, longer than the head-like line before it."""
    before = page.traits[index - 1]
    return float(not before.names and unit.size > 1.2 * before.size)


def explains(page: Page, index: int, unit: Traits) -> float:
    """Stands under another head-like line and gives figures."""
    return float(forms.FIGURES.search(unit.text) is not None)


def under_striking_line(page: Page, index: int, unit: Traits) -> float:
    """Stands under a head-like line that quotes, asks or exclaims, and does none of it itself."""
    before = page.traits[index - 1]
    return float(forms.STRIKING.search(before.text) is not None and forms.STRIKING.search(unit.text) is None)


def even_over_head(page: Page, index: int, unit: Traits) -> float:
    """Phrases of one length, without a place or a body, over a head-like line that isn't made so."""
    after = page.traits[index + 1]
    return float(_even(unit.text) and not _even(after.text) and forms.PLACE_WORD.search(unit.text) is None)


def _even(text: str) -> bool:
    phrases = text.replace("\u3000", " ").split()
    return len(phrases) >= 2 and max(map(len, phrases)) - min(map(len, phrases)) <= 1 and len(phrases[0]) >= 3


def place_first(page: Page, index: int, unit: Traits) -> float:
    """Begins with a place or a body: 1 for a line under another head, −1 for one over another."""
    if forms.PLACE_FIRST.match(unit.text) is None:
        return 0.0
    if page.head_like(index - 1):
        return 1.0
    return -1.0 if page.head_like(index + 1) else 0.0


def marked(page: Page, index: int, unit: Traits) -> float:
    """Is no furniture for sure."""
    return float(unit.furniture not in _SURE_FURNITURE)


def unmarked(page: Page, index: int, unit: Traits) -> float:
    """Carries no heading mark, on a sheet that marks its heads."""
    return float(page.marked and not unit.unit.mark)


def deeper_mark(page: Page, index: int, unit: Traits) -> float:
    """Marked deeper than the commonest depth of the sheet's heads."""
    return float(unit.unit.mark > page.marks.most_common(1)[0][0])


def column_name(page: Page, index: int, unit: Traits) -> float:
    """Names a column of the paper, over a head."""
    return float(unit.size <= _SHORT_NAME and forms.COLUMN_NAME.match(unit.text) is not None)


def place_alone(page: Page, index: int, unit: Traits) -> float:
    """Names a place or a body and nothing else, over a head."""
    return float(unit.size <= 13 and forms.PLACE_ALONE.match(unit.text) is not None)


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
    others = [_echo(page, other, last + 1) for other in range(first, last + 1) if other != index]
    return _echo(page, index, last + 1) - max(others)


def _echo(page: Page, index: int, below: int) -> float:
    """The share of a line's words with which the text from a unit on begins."""
    if (index, below) not in page.echoes:
        own = page.words.of(index)
        page.echoes[index, below] = len(own & page.opening(below)) / len(own) if own else 0.0
    return page.echoes[index, below]


def mark_beside(page: Page, index: int, unit: Traits) -> float:
    """Among head-like lines, marked less deep than a neighbour (1) or deeper (−1): the headline is marked least deep."""
    marks = [beside.unit.mark for step in (-1, 1) if (beside := page.at(index + step)) and page.head_like(index + step)]
    marks = [mark for mark in marks if mark]
    if not marks or all(mark == unit.unit.mark for mark in marks):
        return 0.0
    return 1.0 if unit.unit.mark < max(marks) and unit.unit.mark <= min(marks) else -1.0


def listing_head(page: Page, index: int, unit: Traits) -> float:
    """Names a list, a table or a run of short items."""
    return float(unit.size <= 14 and not unit.stopped and forms.LISTING_HEAD.match(unit.text) is not None)


def items_follow(page: Page, index: int, unit: Traits) -> float:
    """After a head-like line come three or more short lines or bulleted items."""
    items = [
        after
        for step in (1, 2, 3)
        if (after := page.at(index + step)) and (after.first in "◆●▲■★☆◎○▼" or (after.short and after.size <= 30))
    ]
    return float(len(items) == 3 and all(item.first == items[0].first for item in items))


def addressee(page: Page, index: int, unit: Traits) -> float:
    """Names who gets what is printed under it, under the head of a document or what announces one."""
    above = page.traits[index - 1].text
    sent = above.endswith(("如下：", "如下:")) or forms.DOCUMENT_HEAD.search(above) is not None
    return float(sent and index not in page.colon_kickers and forms.ADDRESSEE.match(unit.text) is not None)
