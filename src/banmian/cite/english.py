"""What the English styles have in common: names, titles, dates."""

from typing import Final

from banmian.cite.person import Person
from banmian.cite.reference import Reference
from banmian.cite.run import Run

_OPPOSITE: Final = {"“": "‘", "”": "’", "‘": "“"}
_ENDS: Final = ("?", "!", ".", ":", "？", "！", "。", "：", "…", "—")
_CLOSING: Final = "’”"


def name(author: Person, latin: str, reference: Reference) -> Run:
    """An author by a name in Latin letters, or as printed if there is none."""
    return Run(latin, "en") if latin else Run(author.printed, reference.original_language)


def newspaper(reference: Reference) -> Run:
    """The newspaper by its English name, if it has one."""
    if reference.english_newspaper:
        return Run(reference.english_newspaper, "en", italic=True)
    return Run(reference.newspaper.text, reference.newspaper.language, italic=True)


def in_quotation_marks(text: str) -> str:
    """A title that goes between double quotation marks: those in it become single ones, and the other way round."""
    signs: list[str] = []
    opened = 0
    for before, sign, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        opened += sign == "‘"
        if sign == "’" and opened and not (before.isalpha() and after.isalpha()):  # else it is an apostrophe
            opened -= 1
            signs.append("”")
        else:
            signs.append(_OPPOSITE.get(sign, sign))
    return "".join(signs)


def ended(text: str) -> str:
    """A title with the point that ends it, unless it has an end of its own; within a quotation that closes it."""
    inner = text.rstrip(_CLOSING)
    return inner + end(inner) + text[len(inner) :]


def end(text: str) -> str:
    """The point that ends a sentence, unless the text has an end of its own."""
    return "" if text.rstrip(_CLOSING).endswith(_ENDS) else "."
