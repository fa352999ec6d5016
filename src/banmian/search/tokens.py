"""How a text is cut into search terms, and where in the text each of them stands.

Chinese has no spaces, so every two neighbouring characters are a term, whatever they are (乡村振兴 → 乡村 村振 振兴; signs
and letters as well), and so is every character by itself. A phrase is then found by a few of its pairs that stand at the
right distance from one another: no dictionary decides what can be found. Words and numbers of other scripts are terms
too, stemmed as English by Lunr's own algorithm. Languages written with spaces (`spaced`) have no use for pairs of
letters: there, words are terms, and pairs only where Chinese is quoted.

Places are counted in *units*. In Chinese text each character that isn't white space is one, and so is each run of white
space, so that a phrase has its length whatever it is made of. In spaced text each word and each Chinese character is
one, and what lies between counts one only beside a Chinese character: words follow one another whatever signs part them.

The browser does the same (`templates/static/js/search/fold.js`, `tokens.js`) with the character classes it is given by
`settings`; `tests/search/cases.json` holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from banmian.search.english import stem, stop_words
from banmian.text import HAN
from banmian.variants import simplified

PAIRED: Final = (
    "\u2e80-\u2fdf"  # parts of characters, which OCR likes to write for the characters
    + HAN
    + "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"  # kana: no spaces between words either
    + "\ue000-\uf8ff\U000f0000-\U0010fffd"  # private use: how old systems wrote rare characters
)
"""Character class (without brackets) of what is written without spaces between words."""

IGNORED: Final = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Character class of what prints nothing of its own: soft hyphens, accents, zero-width signs, variant selectors."""

SPACE: Final = "\\t-\\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Character class of white space. Spelt out, because `\\s` is not the same in Python and JavaScript."""

ALIKE: Final = {
    '"': "“”„‟「」『』﹁﹂﹃﹄〝〞〟",
    "'": "‘’‚‛",
    "-": "‐‑‒–—―−",
    "·": "•‧・",
    "\u2217": "*",  # ∗, because lunr takes * for any characters
}
"""Signs that readers type in one way and papers print in others."""

PASSAGE_GAP: Final = 2
"""Units between the passages of one field: more than white space has, so that no phrase crosses from one to the next."""

_ALIKE: Final = {ord(sign): plain for plain, signs in ALIKE.items() for sign in signs}
_IGNORED: Final = re.compile(f"[{IGNORED}]")
_SPACE: Final = re.compile(f"[{SPACE}]")
_PAIRED: Final = re.compile(f"[{PAIRED}]")
_LETTER: Final = rf"[^\W_{PAIRED}]"
_LETTERS: Final = re.compile(f"{_LETTER}{{2}}")
_WORD: Final = rf"{_LETTER}+(?:'{_LETTER}+)*"
_PIECE: Final = re.compile(f"(?P<paired>[{PAIRED}])|{_WORD}")


Placed = tuple[str, int]
"""A term and its position in a passage."""


class Token(NamedTuple):
    """One occurrence of a term; of a character by itself, the one that stands for all."""

    term: str
    position: int | None
    """In units from the start of the field; a character by itself has none."""


@cache
def _fold_character(character: str) -> str:
    """One character as search sees it; may be several, or none. One at a time, so that offsets can be kept."""
    plain = unicodedata.normalize("NFKC", character).lower()
    bare = unicodedata.normalize("NFC", _IGNORED.sub("", unicodedata.normalize("NFD", plain))).translate(_ALIKE)
    return "".join(simplified(one) if _PAIRED.match(one) else one for one in bare)


def fold(text: str) -> str:
    """A text as search sees it: width and case made one, accents dropped, quotation marks alike, Han simplified."""
    return "".join(map(_fold_character, text))


def word(piece: str) -> str:
    """A folded word without what the apostrophe marks: `people's` → `people`, `don't` → `dont`."""
    return piece.removesuffix("'s").replace("'", "")


def pair(text: str) -> str:
    """The term of two neighbouring characters: with a line between two letters, so that it is no word (`IT` → `i_t`)."""
    return f"{text[0]}_{text[1]}" if _LETTERS.fullmatch(text) else text


def is_single(term: str) -> bool:
    """Whether a term is a character by itself, which has no positions."""
    return len(term) == 1 and _PAIRED.match(term) is not None


def _units(folded: str) -> list[int]:
    """The unit of each code point of a Chinese text, and at the end the number of units."""
    found, unit, in_space = [], -1, False
    for character in folded:
        was_in_space, in_space = in_space, _SPACE.match(character) is not None
        unit += not (in_space and was_in_space)
        found.append(unit)
    return [*found, unit + 1]


def _in_chinese(folded: str, english: bool) -> tuple[list[Placed], int]:
    """The terms of a text written without spaces, and its length in units."""
    units = _units(folded)
    twos = ((folded[at : at + 2], units[at]) for at in range(len(folded) - 1))
    found = [(pair(two), unit) for two, unit in twos if not _SPACE.search(two)]
    words = ((word(match[0]), units[match.start()]) for match in _PIECE.finditer(folded) if not match["paired"])
    found += [(stem(one), unit) for one, unit in words if not (english and one in stop_words())]
    return found, units[-1]


def _in_spaced(folded: str, english: bool) -> tuple[list[Placed], int]:
    """The terms of a text written with spaces, and its length in units."""
    found, unit, end, after_paired = [], 0, 0, False
    for match in _PIECE.finditer(folded):
        paired, is_beside = match["paired"] is not None, match.start() == end
        unit += not is_beside and (paired or after_paired)
        if not paired:
            if not (english and word(match[0]) in stop_words()):
                found.append((stem(word(match[0])), unit))
        elif after_paired and is_beside:
            found.append((folded[match.start() - 1 : match.end()], unit - 1))
        unit, end, after_paired = unit + 1, match.end(), paired
    return found, unit + (after_paired and end < len(folded))


def tokenise(passages: str | Iterable[str], *, spaced: bool = False, english: bool = False) -> list[Token]:
    """The terms of one field: those with positions first, then each Chinese character in it once, without.

    A field is one text or several passages. In `english` text Lunr's stop words are left out, though each keeps its
    unit. Elsewhere they are names: in Chinese, `IT` is an industry.
    """
    cut = _in_spaced if spaced else _in_chinese
    tokens: list[Token] = []
    singles: dict[str, None] = {}
    start = 0
    for folded in map(fold, [passages] if isinstance(passages, str) else passages):
        found, length = cut(folded, english)
        tokens += (Token(term, start + position) for term, position in found)
        singles |= dict.fromkeys(_PAIRED.findall(folded))
        start += length + PASSAGE_GAP
    return tokens + [Token(one, None) for one in singles]


def settings() -> dict[str, object]:
    """What the tokeniser in the browser has to know, for the manifest."""
    return {"paired": PAIRED, "ignored": IGNORED, "space": SPACE, "gap": PASSAGE_GAP, "alike": ALIKE}
