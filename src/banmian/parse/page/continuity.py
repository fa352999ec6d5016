"""What characters tell: whether text runs on over a break, whether a line is worded as heads are, which words are rare.

A column break falls anywhere, mostly inside a word or phrase; a new piece begins with characters that begin pieces,
and a head ends with characters that end heads. How often each does was counted once, on annotated pages and in a
dictionary (`tests/bench/parsing/continuity.py`); the counts stand in `continuity.json`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from string import ascii_letters

import numpy as np
from numpy.typing import NDArray

_COUNTED = Path(__file__).with_name("continuity.json")
_UNKNOWN_PAIR = -0.5
_MOST = 4.0
_RAREST = 4.5
"""The rarity of a pair of characters that no annotated page has."""


@dataclass(frozen=True)
class Continuity:
    """Scores in natural-log units: above 0 for what stands together inside text."""

    pairs: dict[str, float]
    begins: dict[str, float]
    ends: dict[str, float]
    wording: dict[str, float]
    """Pairs of neighbours, the edges of a line (`^`, `$`) among them: above 0 in heads, below in text that begins."""
    rarity: dict[str, float]
    """Pairs of characters that are not rare: 0 for the commonest, up to 4.5."""

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

    def worded(self, texts: Sequence[str]) -> list[float]:
        """How much likelier lines are heads than the beginnings of texts, ±2, on average a pair."""
        edged = [f"^{''.join(text.split()).translate(_KINDS)}$" for text in texts]
        codes = np.frombuffer("".join(edged).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
        keys, scores = self._by_key
        asked = codes[:-1] << 32 | codes[1:]
        places = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
        found = np.where(keys[places] == asked, scores[places], 0.0)
        sizes = np.array([len(line) for line in edged])
        found[sizes.cumsum()[:-1] - 1] = 0.0  # from one line to the next
        totals = np.add.reduceat(found, np.concatenate(([0], sizes.cumsum()[:-1])))
        return [float(score) for score in np.clip(totals / (sizes - 1), -2.0, 2.0)]

    @cached_property
    def _by_key(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The pairs of the wording as rising numbers, and the score of each."""
        rising = sorted((ord(pair[0]) << 32 | ord(pair[1]), score) for pair, score in self.wording.items())
        return np.array([key for key, _ in rising], np.int64), np.array([score for _, score in rising])

    def rare(self, pair: str) -> float:
        """How telling it is that two texts share a pair of characters."""
        return self.rarity.get(pair, _RAREST)


_KINDS = str.maketrans(dict.fromkeys("123456789０１２３４５６７８９", "0") | dict.fromkeys(ascii_letters, "a"))


def kind(character: str) -> str:
    """A character as it is counted: all Western digits as one, all Latin letters as one."""
    if character in "0123456789０１２３４５６７８９":
        return "0"
    return "a" if character.isascii() and character.isalpha() else character


@cache
def continuity() -> Continuity:
    """The scores, read once."""
    data = json.loads(_COUNTED.read_text("utf-8"))
    return Continuity(
        _ungrouped(data["pairs"]),
        data["begins"],
        data["ends"],
        _ungrouped(data["wording"]),
        _ungrouped(data["rarity"]),
    )


def _ungrouped(groups: dict[str, str]) -> dict[str, float]:
    """Scores by pair, from pairs by score."""
    return {text[at : at + 2]: float(score) for score, text in groups.items() for at in range(0, len(text), 2)}
