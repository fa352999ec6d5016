"""Rows of listings: they open alike, with a time, with a label and a colon, or in as many columns."""

import re

from banmian.parse.page.traits import Traits

_ROW = 48
"""Characters of a row, at most."""
_TIME_FIRST = re.compile(
    r"(?:[^\d，。]{0,6}\s)?(?:\d{1,2}[:：∶]\d\d|[上下]午\s?\d{1,2}[:：点时]"
    r"|\d{1,2}月\d{1,2}日(?:\s|[:：]|[（(])|[一二三四五六七八九十]{1,3}[点时](?:半|正)?\s|[（(]?(?:星期|周)[一二三四五六日])"
)
_LABEL = re.compile(r"[^，。：:！？\s“”]{2,12}[：:](?=[^：:])(?!“)")


def row_opening(unit: Traits) -> str:
    """How a row of a listing opens, or nothing for what is no row."""
    if unit.size > _ROW or unit.furniture or unit.lead_in:
        return ""
    if _TIME_FIRST.match(unit.text):
        return "time"
    if _LABEL.match(unit.text):
        return "label"
    pieces = unit.text.split()
    return f"{len(pieces)} pieces" if len(pieces) >= 3 and not unit.names and not unit.byline else ""
