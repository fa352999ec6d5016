"""Texts as the forms are written down here: in simplified characters, with full-width punctuation, a character for each.

Papers up to 1956, and those of Hong Kong, Macau and Taiwan, print traditional characters; typewritten and early digital
texts have a comma of Latin script between Han characters. What is read stays as printed: only what is looked for is not.
"""

import re
from functools import lru_cache
from typing import Final

from banmian.text import HAN
from banmian.variants import simplified

_NARROW: Final = re.compile(
    rf"(?<=[{HAN}”’）》」』%])[,;:!?](?!\d)|(?<=[{HAN}”’）》」』])[(]|(?<=[{HAN}”’》」』。，！？])[)]"
    rf"|[,;:!?)](?=[{HAN}“‘（《「『])(?<!\d.)|[(](?=[{HAN}“‘《「『])|(?<=[{HAN}”’）》」』])\.(?=\s|$|[”’」』)）])"
)
"""Half-width punctuation of Han text: beside a Han character, and no part of a number or a time."""
_ANY_NARROW: Final = re.compile("[,;:!?().]")
"""Most texts have none, and that is quickly seen."""
_WIDE: Final = str.maketrans(",;:!?().", "，；：！？（）。")

_KEPT: Final = 1000
"""Texts, several pages of them: a text is asked for as a line, and again as the paragraph it is."""


class _Simplified(dict[int, str]):
    """The simplified form of each character there was, by code point."""

    def __missing__(self, point: int) -> str:
        return self.setdefault(point, simplified(chr(point)))


_SIMPLIFIED: Final = _Simplified()


@lru_cache(maxsize=_KEPT)
def plainly(text: str) -> str:
    """A text as the forms are written down; as long as it is, so that places agree."""
    plain = text.translate(_SIMPLIFIED)
    return _NARROW.sub(lambda match: match.group().translate(_WIDE), plain) if _ANY_NARROW.search(plain) else plain


def as_printed(found: str, text: str) -> str:
    """What a text prints where it has, plainly, what was found: names may have been closed up. Else what was found."""
    spaced = re.search(r"\s*".join(map(re.escape, found)), plainly(text)) if found else None
    return "".join(text[spaced.start() : spaced.end()].split()) if spaced else found
