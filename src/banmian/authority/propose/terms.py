"""Formulas: what stands in quotation marks and is no speech, and phrases that count (三高四新, 一体两翼)."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.authority.propose.pages import Page
from banmian.text import HAN

_QUOTED: Final = re.compile(r"[“‘「『]([^“”‘’「」『』]{2,14})[”’」』]")
_SPEECH: Final = re.compile(r"[，。！？；：…,.!?;:]")
_NUMERAL: Final = "一二两三四五六七八九十"
_MEASURE: Final = "个年月日时点分秒名次号届条人天万亿千百第些种位家所项件岁倍成部份元只起路声边面直定切般样共致"
_COUNTED: Final = re.compile(f"(?<![{_NUMERAL}第])(?:[{_NUMERAL}](?![{_NUMERAL}{_MEASURE}])[{HAN}]){{2,5}}")
_HAS_HAN: Final = re.compile(f"[{HAN}]")


def terms(page: Page) -> Iterator[str]:
    """The formulas of a text."""
    for match in _QUOTED.finditer(page.text):
        name = match[1].strip()
        if len(name) > 1 and _HAS_HAN.search(name) and not _SPEECH.search(name):
            yield name
    for match in _COUNTED.finditer(page.text):
        if len({match.group()[at : at + 2] for at in range(0, len(match.group()), 2)}) > 1:  # 一块一块 is none
            yield match.group()
