"""Small facts about Chinese text that several stages need: what is a Han character, how printed lines run on.

Knows nothing of newspapers; everything here is a function of a string.
"""

import re

HAN = (
    "\u3005\u3007\u3021-\u3029"  # iteration mark, 〇, Hangzhou numerals
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""Character class (without brackets) of Han characters, the rare ones beyond the basic plane included."""

_HAN = re.compile(f"[{HAN}]")
_WHITESPACE = re.compile(r"[\s\u200b\u2060\ufeff]+")
_LATIN_BOTH_SIDES = re.compile(r"[A-Za-z,;:.!?)]\x00[A-Za-z(]")


def is_han(character: str) -> bool:
    """Whether one character is Han."""
    return _HAN.match(character) is not None


def bare(text: str) -> str:
    """The text without any white space: what "every character is accounted for" counts."""
    return _WHITESPACE.sub("", text)


def run_on(first: str, second: str) -> str:
    """Two printed pieces of one paragraph as running text.

    Han text runs on without a space; between two Latin words the line end stood for one.
    """
    if not first or not second:
        return first + second
    space = " " if _LATIN_BOTH_SIDES.match(f"{first[-1]}\x00{second[0]}") else ""
    return first + space + second
