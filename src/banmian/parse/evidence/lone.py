"""Evidence about a short line in the midst of text: does the text go on under it, or has another begun?

As in `evidence`, each function gives 0 where it has nothing to say, else how strongly it applies.
"""

from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms


def _before(page: Page, index: int) -> Traits | None:
    return page.at(index - 1)


def in_company(page: Page, index: int, unit: Traits) -> float:
    """Stands next to another head-like line: 1; alone between paragraphs: −1."""
    if page.head_like(index + 1) or page.head_like(index - 1):
        return 1.0
    return -1.0 if page.alone(index) else 0.0


def topic_changes(page: Page, index: int, unit: Traits) -> float:
    """−2 where the talk goes on in the same words, to 2 where nothing is shared."""
    if not page.prose(index - 1) and not page.head_like(index + 1):
        return 0.0
    shared, trust = page.words.kinship(index)
    return trust * max(-2.0, min(2.0, (0.165 - shared) * 16))


def goes_on(page: Page, index: int, unit: Traits) -> float:
    """How much the text under a line alone takes up the words of the text above, back to where it began, ±2."""
    link = page.links.get(index)
    return link.cohesion if link else 0.0


def chain_goes_on(page: Page, index: int, unit: Traits) -> float:
    """The same on average of this line and its fellows, up to the next sure head."""
    link = page.links.get(index)
    return link.shared if link else 0.0


def has_fellows(page: Page, index: int, unit: Traits) -> float:
    """How many lines stand alone, one after the other, up to the next sure head: 0 for one, 1 for four or more."""
    link = page.links.get(index)
    return min(1.0, (link.length - 1) / 3) if link else 0.0


def one_paragraph_each(page: Page, index: int, unit: Traits) -> float:
    """Two or more lines alone, most with a single paragraph under them: 1 for short items, −1 where none has so little."""
    link = page.links.get(index)
    return 2 * link.thin - 1 if link and link.length > 1 else 0.0


def question_alone(page: Page, index: int, unit: Traits) -> float:
    """A short question between paragraphs that nobody says: `出路在哪里？`."""
    return float(unit.last in "？?" and unit.size <= 16 and unit.first not in "“‘「" and "：" not in unit.text)


def worded_like_fellow(page: Page, index: int, unit: Traits) -> float:
    """Begins like another line alone nearby, with a clause like it: `坚持绿色发展，守住…`, `坚持共享发展，让…`."""
    sign = next((sign for sign in "，：" if sign in unit.text[2:]), "")
    if not sign or forms.PLACE_FIRST.match(unit.text):
        return 0.0
    for other in range(max(0, index - _NEAR), min(page.count, index + _NEAR + 1)):
        fellow = page.traits[other]
        alike = fellow.text[:2] == unit.text[:2] and sign in fellow.text[2:]
        if alike and other != index and page.alone(other):
            return 1.0
    return 0.0


def under_briefs(page: Page, index: int, unit: Traits) -> float:
    """One of the heads in a run of short items that has a head of its own: `科技集锦 | 能治病的枕头 | …`."""
    step = index - 1
    while step > 0 and index - step < _RUN:
        under = step
        while step > 0 and page.prose(step) and page.traits[step].size <= _BRIEF:
            step -= 1
        if not 1 <= under - step <= 2 or not page.head_like(step):
            return 0.0
        if page.head_like(step - 1):
            over = page.traits[step - 1]
            return float(over.size <= _COLUMN and forms.BRIEFS.match(over.text) is not None)
        step -= 1
    return 0.0


_RUN = 40
"""Units that a run of short items has, at most …"""
_BRIEF = 160
"""… and characters of a paragraph of such an item …"""
_COLUMN = 12
"""… and of the head over all."""
_NEAR = 14
"""Units on either side that section heads of one text are looked for in."""


def text_follows(page: Page, index: int, unit: Traits) -> float:
    """How many paragraphs stand under a head-like line, −1 for one, up to 2 for many: sections are longer than briefs."""
    count = 1
    while count < 9 and page.prose(index + count + 1):
        count += 1
    return (count - 3) / 3


def host(page: Page, index: int, unit: Traits) -> float:
    """What text a line alone stands in: 1 if it began under a byline (features have sections), −1 with a lead-in.

    Looks back past other lines that stand alone, which may be its fellow section heads.
    """
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
    if before is None:
        return 0.0
    if before.short:
        return float(forms.LAST_LINE_CREDIT.match(before.text) is not None)
    return float(before.last in "）)■□" and forms.END_OF_ARTICLE.search(before.text[-40:]) is not None)


def news_follows(page: Page, index: int, unit: Traits) -> float:
    """The next unit begins as news does, with a day or a source."""
    after = page.at(index + 1)
    return float(bool(after and not after.short and forms.NEWS_OPENING.match(after.text)))
