"""Whether text runs on over a break, by the characters on both sides of it.

A column break falls anywhere, mostly inside a word or phrase; a new piece begins with characters that begin pieces,
and a head ends with characters that end heads. How often each does was counted once, on annotated pages and in a
dictionary (`tests/bench/parsing/continuity.py`); the counts stand in `continuity.json`.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_COUNTED = Path(__file__).with_name("continuity.json")
_UNKNOWN_PAIR = -0.5
_MOST = 4.0


@dataclass(frozen=True, slots=True)
class Continuity:
    """Scores in natural-log units: above 0 for what stands together inside text."""

    pairs: dict[str, float]
    begins: dict[str, float]
    ends: dict[str, float]

    def together(self, last: str, first: str) -> float:
        """How much likelier two characters are neighbours than by chance."""
        return self.pairs.get(kind(last) + kind(first), _UNKNOWN_PAIR)

    def over(self, last: str, first: str) -> float:
        """How much likelier the text runs on from `last` to `first` than that a head ends and a text begins, ±4."""
        last, first = kind(last), kind(first)
        score = self.pairs.get(last + first, _UNKNOWN_PAIR) - self.begins.get(first, 0.0) - self.ends.get(last, 0.0)
        return max(-_MOST, min(_MOST, score))

    def into(self, last: str, first: str) -> float:
        """How much likelier the text runs on from `last` to `first` than that `first` begins a new piece, ±4."""
        last, first = kind(last), kind(first)
        score = self.pairs.get(last + first, _UNKNOWN_PAIR) - self.begins.get(first, 0.0)
        return max(-_MOST, min(_MOST, score))


def kind(character: str) -> str:
    """A character as it is counted: all Western digits as one, all Latin letters as one."""
    if character in "0123456789０１２３４５６７８９":
        return "0"
    return "a" if character.isascii() and character.isalpha() else character


@cache
def continuity() -> Continuity:
    """The scores, read once."""
    data = json.loads(_COUNTED.read_text("utf-8"))
    pairs = {text[at : at + 2]: float(score) for score, text in data["pairs"].items() for at in range(0, len(text), 2)}
    return Continuity(pairs, data["begins"], data["ends"])
