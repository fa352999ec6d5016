"""What can be seen of one unit by itself: its length, how it ends, which printed forms it shows.

Traits are measured once for each unit; the rules then ask them, and those of the neighbours.
"""

import re
from dataclasses import dataclass

from banmian.parse.page.units import Unit
from banmian.parse.printed import forms
from banmian.parse.printed.captions import credit_at_end
from banmian.parse.printed.furniture import furniture_kind
from banmian.parse.printed.names import is_name, names_in
from banmian.parse.printed.pieces import is_piece
from banmian.parse.printed.plain import plainly
from banmian.text import HAN

SHORT = 48
"""Characters. A unit longer than this is prose unless it is plainly something else …"""
LONG_HEAD = 80
"""… but so long a line may still be a head, if no sentence ends in it and hardly a clause."""

_STOP_AT_END = re.compile(rf"(?:[{forms.STOPS}]|\.\.\.|——(?=[”』」]))[{re.escape(forms.CLOSERS)}\s]*$")
_QUOTED = re.compile(rf"[。！？][”」]?\s?——[{HAN}·]{{2,14}}$")
"""A saying with its author, which needs no more: `……苦到尽头甜到骨。”——巫岭山歌`."""
_SIGNED_AT_END = re.compile(rf"[。！？][”」]?\s?[{HAN}]{{2,12}}[\s\u3000]+[{HAN}]{{1,4}}(?:[\s\u3000][{HAN}]{{1,2}})?$")
"""A sentence and who wrote it: `……还能要求分割吗？读者 蓝梅`."""
_BRACKET_AT_END = re.compile(r"[）)】〕]$")
_STOPS_INSIDE = re.compile(r"[。！？；]")
_PHRASES = re.compile(rf"(?<=[{HAN}”》！？…])[ \u3000]+(?=[{HAN}“《\d])")
_CLOSED = -2.0
_SIGNED = 28
"""Characters at the end of a text in which it may be signed."""
_WROTE = re.compile(r"文\s?[/／、]?\s?[图摄]|摄影报道|摄影$")
"""How a byline credits those who both wrote and took the pictures; no caption ends so."""
_ENDS_OPEN = "，、,"
_PROSE_SIGN = re.compile(r"[。；！？：]|，.*，")
_LONGEST_NAMES = 10
"""Characters without a space or a point in which not even several names are printed."""
_NO_NAME_AT_END = re.compile(rf"[^\s、，,；;/／&和与·•・‧．]{{{_LONGEST_NAMES}}}")
_SET_APART = re.compile(rf"[{HAN}“”](?:\s[{HAN}“”]){{2,}}[！？]?")
_SENTENCE_SIGN = re.compile(r"[，。；：！？“”]")


@dataclass(frozen=True, slots=True)
class Traits:
    """One unit, measured."""

    unit: Unit
    text: str
    """As printed, but plainly (`printed/plain.py`); characters that are set apart are closed up."""
    size: int
    """Characters, white space left out."""
    short: bool
    stopped: bool
    """Ends a sentence."""
    stops: int
    """Full stops and semicolons inside."""
    last: str
    first: str
    open: float
    """How much its end asks for more: 0 for a full stop, above 0 where a column break is likely."""
    furniture: str
    lead_in: bool
    byline: bool
    """Says by a word (记者, 通讯员 …) that it credits people."""
    names: int
    """How many people it names, if it is a line of names and nothing else."""
    section_number: bool
    list_item: bool
    captioned: bool
    """Ends with the name of a photographer or a supplier of pictures."""
    pictured: bool
    """Begins as captions begin."""
    note: bool
    """Begins with the tag of an editor's note or a box."""
    tag: bool
    may_break: bool
    """As short as a head, ends no sentence and shows no other form: it may be a piece of a sentence …"""
    piece: bool
    """… and this one plainly is."""
    phrases: int
    """How many phrases, set apart by spaces."""


def measure(unit: Unit) -> Traits:
    """The traits of one unit."""
    text = _closed_up(plainly(unit.text))
    size = len("".join(text.split()))
    stopped = _STOP_AT_END.search(text) is not None
    short = size <= SHORT or (size <= LONG_HEAD and not stopped and _PROSE_SIGN.search(text) is None)
    done_by = short and not stopped and forms.DONE_BY.match(text) is not None
    furniture = furniture_kind(text) if size <= 80 and not done_by else ""
    byline = done_by or (short and not stopped and forms.BYLINE.match(text) is not None)
    captioned = _captioned(text) and not (done_by or (byline and _WROTE.search(text)))
    names = _count_names(text) if short and not stopped and not byline and not furniture else 0
    may_break = short and not (stopped or names or byline or furniture or captioned or unit.mark)
    return Traits(
        unit=unit,
        text=text,
        size=size,
        short=short,
        stopped=stopped,
        stops=len(_STOPS_INSIDE.findall(text)),
        last=text[-1],
        first=text[0],
        open=_openness(text, size, stopped) if not (byline or names or furniture) else _CLOSED,
        furniture=furniture,
        lead_in=forms.LEAD_IN.match(text) is not None and not (short and forms.DATELINE_AT_END.match(text)),
        byline=byline,
        names=names,
        section_number=short and not names and forms.SECTION_NUMBER.match(text) is not None,
        list_item=not names and forms.LIST_ITEM.match(text) is not None,
        captioned=captioned,
        pictured=forms.CAPTION_START.match(text) is not None,
        note=forms.NOTE_START.match(text) is not None,
        tag=short and not names and forms.COLUMN_TAG.match(text) is not None,
        may_break=may_break,
        piece=may_break and is_piece(text),
        phrases=len(_PHRASES.findall(text)) + 1 if short else 1,
    )


def _closed_up(text: str) -> str:
    """A line whose characters are set apart (`征 文 启 事`), closed up, unless it is one of names (`李 苗 唐 曦`)."""
    if not _SET_APART.fullmatch(text) or _count_names(text):
        return text
    return "".join(text.split())


def _openness(text: str, size: int, stopped: bool) -> float:
    """How much the end of a text asks for more, −3 to 5.

    Punctuation alone decides nothing (a break may fall after a closing quotation mark, a list may end its items
    with semicolons); it is evidence, to be weighed with how the next unit begins.
    """
    if stopped or _QUOTED.search(text) or _SIGNED_AT_END.search(text[-_SIGNED:]):
        return -3.0
    last = text[-1]
    if size < SHORT and forms.LEAD_IN.match(text):
        return 5.0  # a lead-in that nothing follows
    if last in _ENDS_OPEN or last in forms.OPENERS:
        return 5.0
    if last in "；;":
        return 0.3
    if last in "：:":
        return -0.5
    if _BRACKET_AT_END.search(text):
        return -1.5 if size < 40 else 0.0
    prose = min(1.0, size / 60.0) if "，" in text else min(1.0, size / 100.0)
    if last in forms.CLOSERS:
        return 3.0 * prose
    if last in "—─-~～·●■◆":
        return 1.0 * prose
    return 0.5 + 4.0 * prose


def _count_names(text: str) -> int:
    """The number of people in a line that holds names (`李 苗 徐德荣 唐 曦`), after an office or not; else 0."""
    inner = text.strip("■□◆◇●○◎▲△▶►★☆※◤◢│|｜—-－（）() \u3000【】〔〕")
    if len(inner) > 40 or _NO_NAME_AT_END.match(inner[-_LONGEST_NAMES:]) or _SENTENCE_SIGN.search(inner):
        return 0
    pieces = names_in(inner)
    if pieces and all(is_name(piece) for piece in pieces):
        return len(pieces)
    office, *named = pieces or [""]
    if named and len(office) > 1 and all(is_name(piece) for piece in named) and len(named[-1]) < 4:
        return len(named)
    return 0


def _captioned(text: str) -> bool:
    match = credit_at_end(text)
    headlike = text[-1] in "图画绘" and not any(sign in text for sign in "。 \u3000（(：:/／")
    return match is not None and not headlike  # `尼罗河畔的纸草画` credits nobody
