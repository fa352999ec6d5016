"""Signs that a translation should not have: Chinese ones, quotation marks without their partners, stray spaces."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.bilingual.languages import ALWAYS_CLOSE, APOSTROPHES, NO_SPACE_BEFORE, QUOTES, WRITTEN_WITH_HAN
from banmian.text import HAN

_SIGN = f"[{HAN}\u2e80-\u2fdf\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]"
_CHINESE: Final = re.compile(f"{_SIGN}+(?: *{_SIGN}+)*")
_DOUBLE_SPACE: Final = re.compile(r"\S*[^\S\n]{2,}\S*")


def chinese_signs(text: str, language: str) -> Iterator[str]:
    """Runs of Chinese characters and full-width signs, in a language that is not written with them."""
    if language not in WRITTEN_WITH_HAN:
        yield from (match[0] for match in _CHINESE.finditer(text))


def unbalanced(text: str, language: str) -> Iterator[str]:
    """Quotation marks that have no partner, each with the word beside it."""
    partner = dict(QUOTES.get(language, ()))
    stack: list[int] = []
    for place, sign in enumerate(text):
        if sign in partner and not _is_short_for_a_century(text, place):
            stack.append(place)
        elif sign in partner.values() and not _is_inside_a_word(text, place):
            opened = next((at for at in reversed(stack) if partner[text[at]] == sign), None)
            if opened is None and sign not in APOSTROPHES:
                yield _around(text, place)
            while opened is not None and (last := stack.pop()) != opened:
                yield _around(text, last)
    yield from (_around(text, place) for place in stack)
    if partner and text.count('"') % 2:
        yield _around(text, text.rindex('"'))


def spaces(text: str, language: str) -> Iterator[str]:
    """Spaces that are two, or stand before a sign that follows its word; each with the words beside it."""
    yield from (match[0] for match in _DOUBLE_SPACE.finditer(text))
    signs = NO_SPACE_BEFORE.get(language, ALWAYS_CLOSE)
    yield from (match[0] for match in re.finditer(rf"\S+[^\S\n][{re.escape(signs)}](?![\w.])", text))


def _is_inside_a_word(text: str, place: int) -> bool:
    """An apostrophe: people’s."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return text[place] in APOSTROPHES and len(around) == 2 and around.isalnum()


def _is_short_for_a_century(text: str, place: int) -> bool:
    """‘98, which should be ’98."""
    return re.match(r"‘\d\d", text[place : place + 3]) is not None


def _around(text: str, place: int) -> str:
    """The sign with the word beside it."""
    match = re.compile(r"\S*").match(text, place)
    before = re.search(r"\S*$", text[:place])
    return (before[0] if before else "") + (match[0] if match else "")
