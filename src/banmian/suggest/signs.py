"""Signs that come in pairs, signs of two widths, signs for what nobody could read."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Text
from banmian.text import HAN

_PAIRS: Final = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "〈": "〉",
}
_CLOSING: Final = {close: opening for opening, close in _PAIRS.items()}
_ROUND: Final = {"（": "(", "(": "(", "）": ")", ")": ")"}
"""Brackets of the two widths are written for each other every day."""
_NUMBERED: Final = re.compile(r"(?:^|[。；：，、！？\s])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$")
"""What stands before a closing bracket that was never open: 1）, 一）."""
_APOSTROPHE: Final = re.compile(r"(?<=[A-Za-z])[’‘]|[’‘](?=[A-Za-z0-9])")
_QUOTES: Final = frozenset("“‘「『")
_AROUND: Final = 6
_DEPTH: Final = 50
"""How far back a partner is looked for."""

_HALF: Final = re.compile(rf"(?<=[{HAN}”》）])[,;:?!](?=[{HAN}“《（])")
_FULL: Final = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_DIGITS: Final = re.compile(
    r"(?<![0-9０-９.．])(?=[0-9０-９.．]*[0-9])(?=[0-9０-９.．]*[０-９])[0-9０-９][0-9０-９.．]*[0-9０-９]"
)
_ILLEGIBLE: Final = re.compile(
    "[\ufffd\ue000-\uf8ff〓▯]+"
    f"|(?<=[{HAN}，、：“（《])[□▢]+(?!\\s*(?:本报|记者|通讯员|文|图|[{HAN}]{{1,3}}[\\s\u3000]))"
    f"|[□▢]{{2,}}|[□▢](?=[，。、；]|[{HAN}]{{2,}}[，。])(?<!^□)"
    rf"|(?<=[{HAN}])\?{{2,}}(?=[{HAN}])"
)


def pairs(texts: Sequence[Text]) -> Iterator[tuple[int, Suspicion]]:
    """Quotation marks and brackets without a partner in their article; (number of the text, what is suspected).

    What is said in several paragraphs is opened in each and closed in the last. What a gap has lost may have closed it.
    """
    left: list[tuple[int, str, int]] = []
    for number, text in enumerate(texts):
        opened, lone = _unpaired(text.text)
        for sign, at in lone:
            partner = next(
                (one for one in reversed(left[-_DEPTH:]) if one[1] in _QUOTES and _goes_with(one[1], sign)), None
            )
            if partner is None:
                yield number, _alone("E104", text.text, sign, at)
            else:
                left.remove(partner)
        left += [(number, sign, at) for sign, at in opened if not text.broken]
    for number, sign, at in left:
        following = texts[number + 1].text if number + 1 < len(texts) else ""
        if not (sign in _QUOTES and following.startswith(sign)):
            yield number, _alone("E104", texts[number].text, sign, at)


def _unpaired(text: str) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """What is opened and not closed, what is closed and was not open."""
    opened: list[tuple[str, int]] = []
    lone: list[tuple[str, int]] = []
    letters = {match.start() for match in _APOSTROPHE.finditer(text)}
    for at, sign in enumerate(text):
        if at in letters:
            continue
        if sign in _PAIRS:
            opened.append((sign, at))
        elif sign in _CLOSING:
            place = next(
                (
                    n
                    for n in range(len(opened) - 1, max(-1, len(opened) - _DEPTH), -1)
                    if _goes_with(opened[n][0], sign)
                ),
                None,
            )
            if place is not None:
                del opened[place]
            elif opened and {opened[-1][0], _CLOSING[sign]} <= _QUOTES:
                opened.pop()  # `mixed` tells
            elif not (sign in "）)" and _NUMBERED.search(text[max(0, at - _AROUND) : at])):
                lone.append((sign, at))
    return opened, lone


def _goes_with(opening: str, closing: str) -> bool:
    partner = _CLOSING[closing]
    return _ROUND.get(opening, opening) == _ROUND.get(partner, partner)


def _alone(code: str, text: str, sign: str, at: int) -> Suspicion:
    what = text[at : at + _AROUND] if sign in _PAIRS else text[max(0, at - _AROUND + 1) : at + 1]
    what = what.strip()
    start = text.index(what, max(0, at - _AROUND))
    return Suspicion(code, what, start, {"sign": sign})


def mixed(text: Text) -> Iterator[Suspicion]:
    """A quotation that one kind of mark opens and another closes; one opened within itself."""
    inner: list[tuple[str, int]] = []
    letters = {match.start() for match in _APOSTROPHE.finditer(text.text)}
    for at, sign in enumerate(text.text):
        if at in letters:
            continue
        if sign in _QUOTES:
            if inner and inner[-1][0] == sign and sign == "“":
                yield Suspicion("E105", text.text[at : at + _AROUND].strip(), at, {"sign": sign})
                return
            inner.append((sign, at))
        elif sign in "”’」』" and inner:
            if _CLOSING[sign] != inner[-1][0] and all(_CLOSING[sign] != one for one, _ in inner):
                start = max(inner[-1][1], at - _AROUND + 1)
                yield Suspicion("E105", text.text[start : at + 1].strip(), start, {"sign": sign})
                return
            inner.pop()


def widths(text: Text) -> Iterator[Suspicion]:
    """A half-width comma or the like in a text that has the full-width one; figures of both widths in one number."""
    if text.prose:
        for match in _HALF.finditer(text.text):
            if _FULL[match[0]] in text.text or "，" in text.text or "。" in text.text:
                start = max(0, match.start() - 2)
                what = text.text[start : match.end() + 2].strip()
                yield Suspicion(
                    "E108", what, text.text.index(what, start), {"may": what.replace(match[0], _FULL[match[0]])}
                )
                break
    for match in _DIGITS.finditer(text.text):
        half = "".join(chr(ord(sign) - 0xFEE0) if "０" <= sign <= "９" or sign == "．" else sign for sign in match[0])
        yield Suspicion("E108", match[0], match.start(), {"may": half})


def illegible(text: Text) -> Iterator[Suspicion]:
    """A sign that stands for a character nobody could read."""
    for match in _ILLEGIBLE.finditer(text.text):
        start = max(0, match.start() - 2)
        what = text.text[start : match.end() + 2].strip()
        yield Suspicion("E109", what, text.text.index(what, start), {})
