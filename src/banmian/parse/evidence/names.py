"""Evidence about names: who wrote a text, under its head or after it.

As in `evidence`, each function gives 0 where it has nothing to say, else how strongly it applies.
"""

import re

from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms
from banmian.parse.printed.credited import signers_in
from banmian.parse.printed.names import is_name, names_in
from banmian.parse.printed.offices import begins_with_office

_LINE = 40
"""Characters of a signature on a line of its own, at most."""
_LETTER = 10
"""Units between a letter's salutation and its signature, at most."""


def signature(page: Page, index: int, unit: Traits) -> float:
    """A line of names after finished text, with no text of its own to follow: a signature, not a byline."""
    after = page.at(index + 1)
    if not (unit.byline or unit.names or _office_and_name(unit.text)):
        return 0.0
    if unit.text[0] in "（(" or after is None or page.head_like(index + 1) or after.furniture:
        return 1.0
    return 0.3


def _office_and_name(text: str) -> bool:
    """`读者 芦大林`, `编 辑`, `双河县柳林区 社员 丁有田 丁有福 等二十三人`: who signs a letter."""
    if len(text) <= 16 and _SIGNED.match(text) is not None:
        return True
    return len(text) <= _LINE and begins_with_office(text.strip("—（()） ")) and bool(signers_in(text.strip("（()）")))


_SIGNED = re.compile(
    r"^(?:读者|市民|村民|编\s?者|编\s?辑|一\s?读者|[一几两](?:[个名位群])[^，。\s]{2,8}|[^，。\s]{2,12}\s?一\s?(?:读者|社员|村民|居民|职工|工人|群众|学生|教师|乘客|顾客)|[^，。]{2,10}[\s\u3000]+\S{1}\s?\S{1,2}|\S{2,4}[\s\u3000]+[启啓])(?:[\s\u3000]*\S{0,4})?$"
)


def office_signs(page: Page, index: int, unit: Traits) -> float:
    """An office's name alone after finished text, before a date, a head or the end: it signs a notice."""
    return float(forms.OFFICE_SIGNS.match(unit.text) is not None and page.ends_text(index - 1))


def office_answers(page: Page, index: int, unit: Traits) -> float:
    """An office's name alone after finished text, not long after a salutation or the head of a notice."""
    if not office_signs(page, index, unit):
        return 0.0
    for step in range(index - 1, max(-1, index - _LETTER), -1):
        text = page.traits[step].text
        if forms.SALUTATION.match(text) or forms.LETTER_START.match(text) or forms.NOTICE_HEAD.match(text):
            return 1.0
        if page.traits[step].byline or page.traits[step].lead_in:
            return 0.0
    return 0.0


def office_over_date(page: Page, index: int, unit: Traits) -> float:
    """An office's name, not after a head, over a date alone: it signs a notice."""
    after = page.at(index + 1)
    if index == 0 or after is None or after.size > 20 or forms.DATE_ALONE.match(after.text) is None:
        return 0.0
    return float(not page.traits[index - 1].byline and forms.OFFICE_SIGNS.match(unit.text) is not None)


def date_signs(page: Page, index: int, unit: Traits) -> float:
    """A date alone, with a place or without, after a text or after its signature, with a head or the end to follow."""
    if index < 3 or unit.size > 20 or forms.DATE_ALONE.match(unit.text) is None:
        return 0.0
    return float(page.ends_text(index - 1))


def group_under_head(page: Page, index: int, unit: Traits) -> float:
    """A body that writes, under a longer head and over text: `本报国际评论组`."""
    return float(unit.size >= 5 and not page.opens_article(index + 1) and forms.GROUP.match(unit.text) is not None)


def pen_name(page: Page, index: int, unit: Traits) -> float:
    """A short name or an office in brackets, or a name after a dash, alone after finished text: who wrote it."""
    if unit.size <= 6 + 20 * (unit.first == "—") and forms.PEN_NAME.match(unit.text):
        return 1.0
    in_brackets = unit.first in "（(" and unit.last in "）)"
    return float(in_brackets and forms.OFFICE_SIGNS.match(unit.text[1:-1]) is not None)


def named_office(page: Page, index: int, unit: Traits) -> float:
    """Under a head and over text: an office, a school or a place, and then a name (`阳西县第三小学 许小林`)."""
    if unit.size > 26:
        return 0.0
    pieces = unit.text.replace("\u3000", " ").split()
    if len(pieces) < 2 or forms.OFFICE_WORD.search(unit.text) is None:
        return 0.0
    last = names_in(" ".join(pieces[-2:] if len(pieces[-1]) == 1 else pieces[-1:]))
    return float(bool(last) and is_name(last[-1]))


def padded_pair(page: Page, index: int, unit: Traits) -> float:
    """Two characters set apart, under a head and over text: a name or a pen name (`山 泉`)."""
    padded = _PADDED.match(unit.text) is not None
    return float(padded and "".join(unit.text.split()) not in _PADDED_WORDS)


_PADDED_WORDS = frozenset(
    "启事 公告 通告 声明 通知 讣告 更正 简讯 短讯 消息 快讯 要闻 后记 前言 编后 招聘 广告 征文 天气 图片 来信 评论 社论 短评 目录 预告 花絮 书讯 影讯 医讯".split()
)
"""Words that head notices and columns, set as wide as names."""
_PADDED = re.compile(r"^\S[\s\u3000]\S$")


def short_under_head(page: Page, index: int, unit: Traits) -> float:
    """Two or three characters, under a longer head and over text, as pen names stand (`原野`)."""
    return float(2 <= unit.size <= 3 and page.traits[index - 1].size >= 2 * unit.size)


def signs_letter(page: Page, index: int, unit: Traits) -> float:
    """A name after finished text, not long after a salutation: it signs the letter."""
    if unit.byline or not (unit.names or _office_and_name(unit.text)):
        return 0.0
    for step in range(index - 1, max(-1, index - _LETTER), -1):
        if forms.SALUTATION.match(page.traits[step].text) or forms.LETTER_START.match(page.traits[step].text):
            return 1.0
        if page.traits[step].byline or page.traits[step].lead_in:
            return 0.0
    return 0.0
