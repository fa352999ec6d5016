"""Which of two lines of a head leads up to the other, by their wording alone.

A kicker is worded otherwise than a headline, and a headline otherwise than what stands under it: by the characters a line
begins and ends with, the words in it, how long it is beside its neighbour. How much each of these tells was learned from a
collection of heads (`tests/bench/parsing/leading.py`); the numbers stand in `leading.json`.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from banmian.parse.page.continuity import kind

_LEARNED = Path(__file__).with_name("leading.json")
_MOST = 4.0
_LONGEST, _WIDEST, _PHRASES = 16, 8, 3
"""Lengths (in pairs of characters), differences of lengths (likewise) and numbers of phrases beyond these count as these."""


@dataclass(frozen=True)
class Leading:
    """Scores in natural-log units: above 0 for a headline and what stands under it, below for what leads to a headline."""

    upper: dict[str, float]
    """What each feature of the upper line tells …"""
    lower: dict[str, float]
    """… and of the lower one."""
    both: dict[str, float]
    """What their lengths beside each other tell."""

    def lean(self, upper: str, lower: str) -> float:
        """How much likelier the lower line is a subhead of the upper one than a headline under its kicker, ±4."""
        parts = (self.upper, features(upper)), (self.lower, features(lower)), (self.both, between(upper, lower))
        # Features come in any order, and the sum must not depend on it.
        found = math.fsum(scores[feature] for scores, seen in parts for feature in seen if feature in scores)
        return max(-_MOST, min(_MOST, found))


def features(text: str) -> Iterator[str]:
    """What is seen of a line: its characters, their pairs with the edges among them, its length and its phrases."""
    line = " ".join("".join(map(kind, text)).split())
    edged = f"^{line}$"
    yield from set(line)
    yield from {edged[at : at + 2] for at in range(len(edged) - 1)}
    yield f"size {min(len(line) // 2, _LONGEST)}"
    yield f"phrases {min(line.count(' '), _PHRASES)}"


def between(upper: str, lower: str) -> tuple[str, str]:
    """What is seen of two lines together; the first feature is always there."""
    longer = (len(upper) - len(lower)) // 2
    return "any", f"longer {max(-_WIDEST, min(_WIDEST, longer))}"


@cache
def leading() -> Leading:
    """The scores, read once."""
    data = json.loads(_LEARNED.read_text("utf-8"))
    return Leading(*(_by_sign(data[part]) for part in ("upper", "lower", "both")))


def _by_sign(groups: dict[str, list[str]]) -> dict[str, float]:
    """Scores by feature, from features by score."""
    return {feature: float(score) for score, found in groups.items() for feature in found}
