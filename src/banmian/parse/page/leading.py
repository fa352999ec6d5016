"""Which of two lines of a head leads up to the other, by their wording alone.

A kicker is worded otherwise than a headline, and a headline otherwise than what stands under it: by the characters a line
begins and ends with, the words in it, how long it is beside its neighbour. How much each of these tells was learned from a
collection of heads (`tests/bench/parsing/leading.py`); the numbers stand in `leading.json`.
"""

from functools import cache
from pathlib import Path

from banmian.parse.page.features import features
from banmian.parse.page.learned import Learned, Seen

LEARNED = Path(__file__).with_name("leading.json")
_WIDEST = 8
"""A difference of lengths (in pairs of characters) beyond this counts as this."""


def seen_of(upper: str, lower: str) -> Seen:
    """What is seen of two lines, and of both together."""
    return {"upper": features(upper), "lower": features(lower), "both": _between(upper, lower)}


def _between(upper: str, lower: str) -> tuple[str, str]:
    """What is seen of two lines together; the first feature is always there."""
    longer = (len(upper) - len(lower)) // 2
    return "any", f"longer {max(-_WIDEST, min(_WIDEST, longer))}"


@cache
def learned() -> Learned:
    """The scores, read once."""
    return Learned(LEARNED)


def lean(upper: str, lower: str) -> float:
    """How much likelier the lower line is a subhead of the upper one than a headline under its kicker, ±4."""
    return learned().lean(seen_of(upper, lower))
