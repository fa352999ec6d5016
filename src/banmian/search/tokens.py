"""How a text is cut into search terms.

Chinese has no spaces, so a run of Han characters becomes its overlapping pairs (乡村振兴 → 乡村 村振 振兴) and, alone,
its last character: then every character begins some term, and a query of one character is a query for a prefix. A run
ends at whatever is neither a Han character nor ignored, so that no pair crosses punctuation or a printed space. Words
and numbers of other scripts are single terms, stemmed as English by Lunr's own pipeline.

The browser does the same (`templates/static/js/search-fold.js`, `search-tokens.js`) with the character classes it is
given by `settings`; `tests/search/cases.json` holds the two together.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from banmian.search.english import stem, stop_words
from banmian.text import HAN

PAIRED: Final = (
    "\u2e80-\u2fdf"  # parts of characters, which OCR likes to write for the characters
    + HAN
    + "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"  # kana: no spaces between words either
    + "\ue000-\uf8ff\U000f0000-\U0010fffd"  # private use: how old systems wrote rare characters
)
"""Character class (without brackets) of what is cut into pairs."""

IGNORED: Final = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Character class of what prints nothing of its own: soft hyphens, accents, zero-width signs, variant selectors."""

ALIKE: Final = {
    '"': "“”„‟「」『』﹁﹂﹃﹄〝〞〟",
    "'": "‘’‚‛",
    "-": "‐‑‒–—―−",
    "·": "•‧・",
}
"""Punctuation that readers type in one way and papers print in others."""

_ALIKE: Final = {ord(sign): plain for plain, signs in ALIKE.items() for sign in signs}
_IGNORED: Final = re.compile(f"[{IGNORED}]")
_WORD: Final = rf"[^\W_{PAIRED}]+"
_PIECE: Final = re.compile(f"(?P<run>[{PAIRED}]+)|{_WORD}(?:'{_WORD})*")


@cache
def _fold_character(character: str) -> str:
    """One character as search sees it; may be several, or none. One at a time, so that offsets can be kept."""
    plain = unicodedata.normalize("NFKC", character).lower()
    return unicodedata.normalize("NFC", _IGNORED.sub("", unicodedata.normalize("NFD", plain))).translate(_ALIKE)


def fold(text: str) -> str:
    """A text as search sees it: width and case made one, accents dropped, quotation marks alike."""
    return "".join(map(_fold_character, text))


def pairs(run: str) -> list[str]:
    """The terms of a run of Han characters: its overlapping pairs, and its last character alone."""
    return [run[i : i + 2] for i in range(len(run))]


def word(piece: str) -> str:
    """A folded word without what the apostrophe marks: `people's` → `people`, `don't` → `dont`."""
    return piece.removesuffix("'s").replace("'", "")


def tokenise(text: str, *, english: bool = False) -> list[str]:
    """The terms of a text, in order.

    In `english` text Lunr's stop words are left out. Elsewhere they are names: in Chinese, `IT` is an industry.
    """
    terms: list[str] = []
    for match in _PIECE.finditer(fold(text)):
        if match["run"]:
            terms += pairs(match["run"])
        elif not (english and word(match[0]) in stop_words()):
            terms.append(stem(word(match[0])))
    return terms


def settings() -> dict[str, object]:
    """What the tokeniser in the browser has to know, for the manifest."""
    return {"paired": PAIRED, "ignored": IGNORED, "alike": ALIKE}
