"""Small facts about Chinese text that several stages need: what is a Han character, how printed lines run on.

Knows nothing of newspapers; everything here is a function of a string.
"""

import re
from typing import Final

DESCRIPTION_LENGTH: Final = 150
"""Characters of a page's description: what a search engine shows."""

HAN = (
    "\u3005\u3007\u3021-\u3029"  # iteration mark, 〇, Hangzhou numerals
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Character class (without brackets) of Han characters, the rare ones beyond the basic plane included."""

_HAN = re.compile(f"[{HAN}]")
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b-\u200d\u2060\ufeff]")
_WHITESPACE = re.compile(f"(?:\\s|{_UNPRINTED.pattern})+")
_MARK = re.compile(r"(#{1,6})\s+(?=\S)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_BOLD_DEPTH = 7
_LATIN_BOTH_SIDES = re.compile(r"[A-Za-z,;:.!?)]\x00[A-Za-z(]")


def is_han(character: str) -> bool:
    """Whether one character is Han."""
    return _HAN.match(character) is not None


def bare(text: str) -> str:
    """The text without white space and control characters: what "every character is accounted for" counts."""
    return _WHITESPACE.sub("", text)


def printed(line: str) -> tuple[str, int]:
    """A source line as printed, and the depth of its heading mark (`## ` is 2, none is 0).

    Outer white space and what prints nothing (zero-width and control characters) are no part of the reading text, nor
    are the signs by which text recognition marks a head: `#` before it, or `**` around the whole of it (depth 7).
    """
    text, depth = _UNPRINTED.sub("", line).strip(), 0
    if mark := _MARK.match(text):
        text, depth = text[mark.end() :], len(mark.group(1))
    if bold := _BOLD.fullmatch(text):
        text, depth = bold.group(2), depth or _BOLD_DEPTH
    return text, depth


def run_on(first: str, second: str) -> str:
    """Two printed pieces of one paragraph as running text.

    Han text runs on without a space; between two Latin words the line end stood for one.
    """
    if not first or not second:
        return first + second
    space = " " if _LATIN_BOTH_SIDES.match(f"{first[-1]}\x00{second[0]}") else ""
    return first + space + second


def plain(head: str) -> str:
    """A head as one line of text, its printed lines set apart by a space."""
    return " ".join(line.strip() for line in head.split("\n") if line.strip())


def one_line(text: str) -> str:
    """A text without line ends, tabs, and what prints nothing: for formats in which a line is a fact."""
    return " ".join(_UNPRINTED.sub("", text).split())


def clipped(text: str, length: int = DESCRIPTION_LENGTH) -> str:
    """The beginning of a text: up to the end of a sentence, or else of a clause or word, and then with an ellipsis."""
    if len(text) <= length:
        return text
    head = text[: length - 2]
    if (end := _late(head, "。！？")) is not None:
        return head[: end + 1]
    head = head[: _late(head, "，、：； ")].rstrip()
    return head + ("……" if is_han(head[-1:]) else "…")


def _late(text: str, signs: str) -> int | None:
    """Where the last of some signs stands, if that is in the second half of the text."""
    end = max(map(text.rfind, signs))
    return end if end > len(text) // 2 else None
