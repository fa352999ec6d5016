"""The forms in which an entry may be printed, and the text in which they are looked for.

Both are brought to one writing, sign by sign, so that places in one are places in the other: every space is the same
space, every apostrophe the same apostrophe. Names of terms and organisations may be written in capitals or not.
"""

import re
from collections.abc import Iterator
from typing import Final

from banmian.model import AuthorityKind, Entry
from banmian.text import HAN

ANY_CASE: Final = frozenset({AuthorityKind.ORGANISATIONS, AuthorityKind.TERMS})
"""`the dual circulation` may begin a sentence; `reading` is no town."""

_ONE_WRITING = str.maketrans({"'": "’", "\u00a0": " ", "\u3000": " ", "\u2002": " ", "\u2003": " ", "\u2009": " "})
_TWO_HAN = re.compile(f"[{HAN}]{{2}}")
_PADDING: Final = (" ", "  ")


def one_writing(text: str) -> str:
    """The text with each space and apostrophe in its usual form; as long as it was."""
    return text.translate(_ONE_WRITING)


def lower(text: str) -> str:
    """The text without capitals; as long as it was (`İ` would become two signs)."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    )


def named(pairs: tuple[tuple[str, str], ...], language: str) -> str:
    """What stands under a language; empty if nothing does."""
    return next((text for key, text in pairs if key == language), "")


def forms(entry: Entry, language: str) -> tuple[str, ...]:
    """The name of an entry in a language and its variants, as the editors wrote them."""
    found = {text: None for key, text in entry.name if key == language}
    found |= dict.fromkeys(form for key, more in entry.variants if key == language for form in more)
    return tuple(form for form in found if form.strip())


def written_forms(form: str, kind: AuthorityKind) -> Iterator[str]:
    """How a form may be printed, in one writing. Papers pad two-character names to the width of three: `李 苗`."""
    written = one_writing(form)
    yield written
    if kind is AuthorityKind.PEOPLE and _TWO_HAN.fullmatch(written):
        yield from (f"{written[0]}{space}{written[1]}" for space in _PADDING)
