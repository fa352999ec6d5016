"""The facts that a page prints of its paper and issue, read from its furniture: date, number, CN, page."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from banmian.model import Masthead
from banmian.parse.printed import forms
from banmian.parse.printed.furniture import MASTHEAD_TITLE
from banmian.parse.printed.plain import plainly
from banmian.text import HAN

_D = forms.DIGITS
_DATE = re.compile(
    rf"([{_D}]{{4}})\s?年\s?([{_D}]{{1,3}})\s?月\s?([{_D}]{{1,3}})\s?日|(\d{{4}})[.\-/](\d{{1,2}})[.\-/](\d{{1,2}})"
)
_WEEKDAY = re.compile(r"(?:星期|礼拜)[一二三四五六日天]")
_LUNAR = re.compile(
    rf"(?:农历|农曆|夏历|旧历)\s?[{HAN}]{{0,8}}?(?:闰)?[正一二三四五六七八九十冬腊]{{1,2}}月(?:初|十|廿|卅|二十|三十)?[一二三四五六七八九十]{{0,2}}"
)
_NUMBER = re.compile(rf"第\s?([{_D}]{{1,8}})\s?[号期號]")
_CN = re.compile(r"(?:国内统一(?:连续出版物号|刊号)[：:\s]*(?:CN)?|CN)\s*([\dA-Z]{2}\s?[-—－–]\s?\d{4})")
_PAGES = re.compile(r"(?:今日|本期|今天)(?:出版|共)?\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:个)?版")
_PAGE = re.compile(
    rf"^第?\s?[A-D]?([{_D}]{{1,3}})\s?版|^[A-D]?(0\d|\d{{2}})(?=\s*[{HAN}|｜:：·]|$)|第\s?([{_D}]{{1,3}})\s?版$"
)
_SECTION = re.compile(rf"版[\s　:：|｜·・/—\-]*([{HAN}·]{{2,8}})|^[A-D]?\d{{1,2}}[\s　:：|｜·・/—\-]*([{HAN}·]{{2,8}})")
_ONES = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


def masthead_of(lines: Iterable[tuple[str, str]]) -> Masthead:
    """What the furniture, given as (kind, text), says; what none of it says stays empty."""
    found: dict[str, str | int] = {}
    for kind, text in lines:
        for name, value in _facts(kind, text):
            found.setdefault(name, value)
    return Masthead(**found)  # type: ignore[arg-type]


def _facts(kind: str, printed: str) -> Iterator[tuple[str, str | int]]:
    text = plainly(printed)
    if kind == "masthead" and MASTHEAD_TITLE.match(text):
        yield "title", re.sub(r"\s+", "", printed)
    if (date := _DATE.search(text)) and (iso := _iso(date)):
        yield "date", iso
    if weekday := _WEEKDAY.search(text):
        yield "weekday", printed[slice(*weekday.span())]
    if lunar := _LUNAR.search(text):
        yield "lunar", printed[slice(*lunar.span())]
    if (number := _NUMBER.search(text)) and (value := number_of(number.group(1))):
        yield "number", value
    if cn := _CN.search(text):
        yield "cn", re.sub(r"\s?[-—－–]\s?", "-", cn.group(1))
    if (pages := _PAGES.search(text)) and (value := number_of(pages.group(1))):
        yield "pages", value
    if kind == "folio":
        yield from _folio(text, printed)


def _folio(text: str, printed: str) -> Iterator[tuple[str, str | int]]:
    if (page := _PAGE.search(text)) and (value := number_of(next(group for group in page.groups() if group))):
        yield "page", value
    if section := _SECTION.search(text):
        yield "section", printed[slice(*section.span(section.lastindex or 0))]


def _iso(match: re.Match[str]) -> str:
    """The date that is printed; empty if no calendar has it (9月31日): then it is not known."""
    year, month, day = (number_of(group) or 0 for group in match.groups() if group)
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def number_of(text: str) -> int | None:
    """The value of a number in Western, full-width or Chinese digits (`17953`, `二〇二一`, `廿八`); `None` if unread."""
    text = (
        text.translate(str.maketrans("０１２３４５６７８９", "0123456789")).replace("廿", "二十").replace("卅", "三十")
    )
    if text.isascii() and text.isdigit():
        return int(text)
    if all(character in _ONES for character in text):
        return int("".join(str(_ONES[character]) for character in text))
    return _with_tens(text)


def _with_tens(text: str) -> int | None:
    hundreds, _, rest = text.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = 0
    for digits, present, scale in (
        (hundreds, bool(hundreds), 100),
        (tens or "一", bool(ten), 10),
        (ones.lstrip("零〇"), bool(ones), 1),
    ):
        if present and digits:
            if digits not in _ONES:
                return None
            total += _ONES[digits] * scale
    return total or None
