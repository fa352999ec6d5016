"""Who took or supplied a picture, as a caption's end says: `…。 周 围 摄`, `…供图`, `（甲 摄）`."""

from banmian.parse import forms
from banmian.parse.names import credits_in, is_name, names_in


def caption_credit(text: str) -> str:
    """The name or names credited, padded ones closed up, several joined by a space; empty if none is printed."""
    match = forms.CAPTION_END.search(text)
    if not match:
        return ""
    credit = (match.group("credit") or match.group("agency") or "").strip()
    names = credits_in(_without_verb(credit))
    if names:
        return " ".join(person.name for person in names)
    return _supplier(_without_verb(credit))


def _without_verb(credit: str) -> str:
    for verb in ("摄影报道", "摄影", "供图", "提供", "制图", "摄", "攝", "图", "绘", "画"):
        credit = credit.removesuffix(verb).rstrip()
    return credit.lstrip("（( \u3000")


def _supplier(credit: str) -> str:
    """An office or a school that supplied the picture: as printed."""
    names = names_in(credit)
    return names[0] if len(names) == 1 and is_name(names[0]) else credit
