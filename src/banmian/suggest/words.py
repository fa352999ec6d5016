"""Words and signs that stand where they hardly can: Latin in Chinese prose, a dash for 一, a space inside a word."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.model import BlockKind
from banmian.parse.printed.names import SURNAMES
from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Text
from banmian.text import HAN

_UNITS: Final = frozenset(
    "mm cm dm km kg mg ml kw kwh mw gw hz khz mhz ghz db ppm pm am mol kpa mpa hp rpm bar kb mb gb tb kbps mbps sq "
    "app apps wifi vs logo ok vip pk km2 iphone ipad email vlog plog diy dj mv cd dvd ktv "
    "cosplay emoji blog www http https com cn net org html".split()
)
"""Units, and words that Chinese has taken over as they are, in small letters too."""
_LATIN: Final = re.compile(rf"(?<=[{HAN}，。、；：])\s{{0,3}}(?P<word>[a-z]{{2,}})\s{{0,3}}(?=[{HAN}，。、；])")

_NUMERALS: Final = "一二三四五六七八九十百千万〇○零廿卅"
_DIGITS: Final = "一二三四五六七八九〇○零"
_DASH: Final = "[—－–─―ー]"
_DASH_FOR_ONE: Final = re.compile(
    # “三五—”: a numeral that ends in a dash before what closes; 二〇—八年; 第—次, 这—年; 十—月
    rf"(?<!{_DASH})(?:(?P<closing>(?<=[“‘「『])[{_NUMERALS}]{{1,3}}{_DASH}(?=[”’」』]))"
    rf"|(?P<year>(?<![{_NUMERALS}])[一二](?:{_DASH}[{_DIGITS}]{{2}}|[{_DIGITS}]{_DASH}[{_DIGITS}]|[{_DIGITS}]{{2}}{_DASH})(?=年))"
    rf"|(?P<measure>[第这那每某]{_DASH}(?=[个次天年月名位种批项条步些届号章节]))"
    rf"|(?P<date>[十廿卅]{_DASH}(?=[月日名人岁届]))"
    rf"|(?P<order>第[{_NUMERALS}]{{0,2}}十{_DASH}(?=[届次章条]))"
    rf"|(?P<word>{_DASH}(?=(?:定要|致认为|致通过|方面|系列|律不|切从))))(?!{_DASH})"
)

_NAMES: Final = re.compile(
    "(?:记者|通讯员|摄影|作者|编辑|报道|供图|供稿|整理|图文|文图|评论员|画|撰文|校对|责编|摄|文|图|主任|书记|同志|电|讯|消息)$"
)
_SPACE: Final = re.compile(rf"(?<![{HAN}])(?P<before>[{HAN}]{{2,}})(?P<space>[ \u3000]+)(?P<after>[{HAN}]{{2,}})")
_STOPS: Final = "。！？”…"
_LABEL: Final = 6
"""What is shorter and stands before a space at the beginning of a paragraph is a label (第一条) or a date line."""
_QUOTED: Final = re.compile(
    r"《[^》]{0,300}》|“[^”]{0,300}”|「[^」]{0,300}」|『[^』]{0,300}』|（[^）]{0,300}）|\([^)]{0,300}\)|【[^】]{0,300}】"
)


def latin(text: Text) -> Iterator[Suspicion]:
    """A word in small Latin letters between Chinese ones: 目标 and 路径."""
    for match in _LATIN.finditer(text.text) if text.prose else ():
        if match["word"] not in _UNITS:
            yield Suspicion("E101", match["word"], match.start("word"))


def dash_for_one(text: Text) -> Iterator[Suspicion]:
    """A dash where only 一 makes a word: 三五—."""
    for match in _DASH_FOR_ONE.finditer(text.text):
        what = match[0]
        start = match.start()
        if match["word"]:
            if (
                not re.fullmatch(rf"[{HAN}，。；]", before := text.text[max(0, start - 1) : start])
                or before in _NUMERALS
            ):
                continue
            what = text.text[start : start + 3]
        yield Suspicion("E103", what, start, {"may": re.sub(_DASH, "一", what)})


def space(text: Text) -> Iterator[Suspicion]:
    """A space between two Chinese characters inside a sentence; not by names, nor in what is quoted."""
    if text.kind is not BlockKind.PARAGRAPH or text.text[-1:] not in _STOPS:
        return
    plain = _QUOTED.sub(lambda match: "\x00" * len(match[0]), text.text)
    for match in _SPACE.finditer(plain):
        before, after = match["before"], match["after"]
        labels = match.start() == 0 and len(before) < _LABEL
        if labels or len(match["space"]) > 2 or not _runs_on(plain, match.end()):
            continue
        if (
            _NAMES.search(before[-6:])
            or re.search("记者|通讯员|摄影|作者", before[-12:])
            or _may_be_name(before, after)
        ):
            continue
        what = text.text[match.start("space") - 2 : match.end("space") + 2]
        yield Suspicion("E106", what, match.start("space") - 2, {"may": re.sub(r"\s", "", what)})


def _runs_on(text: str, at: int) -> bool:
    """Whether a sentence goes on and ends behind a place, with no other space in it."""
    rest = re.match(r"[^。！？\n]*", text[at:])
    return rest is not None and not re.search(r"[ \u3000]", rest[0]) and text[at + len(rest[0]) :][:1] in "。！？"


def _may_be_name(before: str, after: str) -> bool:
    """Whether a two-character name may be padded here (刘 军), or a name begin behind the space."""
    return before[-1] in SURNAMES and not after[:2].isspace() and (after[0] in SURNAMES or len(after) < 4)
