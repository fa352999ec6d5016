"""Who took or supplied a picture, as a caption's end says: `…。 周 围 摄`, `…供图`, `（甲 摄）`."""

import re

from banmian.parse.printed import forms
from banmian.parse.printed.credited import credits_in
from banmian.parse.printed.names import is_name, names_in
from banmian.parse.printed.plain import as_printed, plainly

_TAIL = 80
"""Characters at the end of a text in which a credit stands, with all that may belong to it."""
_VERBS = tuple("道影摄攝图供绘画片发稿觉国CPo")
"""What a credit ends with …"""
_OTHERWISE = ("）", ")", "新华社", "图据", "图源", "图/", "图／", "图：", "来源", "摄影")
"""… or else has one of these in it."""
_SPACES = re.compile(r"(\s{3})\s+")


def credit_at_end(text: str) -> re.Match[str] | None:
    """Where a text ends in a credit; none does in a full stop or a comma.

    It is looked for at the end alone, and with long runs of spaces shortened: the form has room for spaces in so many
    places that hundreds of them could be shared out among these in more ways than can be tried.
    """
    if not text.endswith(_VERBS) and not any(sign in text for sign in _OTHERWISE):
        return None
    if text.endswith(("。", "，")):
        return None
    return forms.CAPTION_END.search(_SPACES.sub(r"\1", text[-2 * _TAIL :])[-_TAIL:])


def caption_credit(text: str) -> str:
    """The name or names credited, padded ones closed up, several joined by a space; empty if none is printed."""
    match = credit_at_end(plainly(text))
    if not match:
        return ""
    credit = (
        match.group("credit")
        or match.group("agency")
        or match.group("artist")
        or match.group("agent")
        or match.group("shot")
        or ""
    ).strip()
    names = credits_in(_without_verb(credit))
    if names:
        return " ".join(as_printed(person.name, text) for person in names)
    return as_printed(_supplier(_without_verb(credit)), text)


def _without_verb(credit: str) -> str:
    for verb in ("摄影报道", "摄影", "供图", "提供", "制图", "摄", "攝", "图", "绘", "画"):
        credit = credit.removesuffix(verb).rstrip()
    return credit.lstrip("（( \u3000")


def _supplier(credit: str) -> str:
    """An office or a school that supplied the picture: as printed."""
    names = names_in(credit)
    return names[0] if len(names) == 1 and is_name(names[0]) else credit
