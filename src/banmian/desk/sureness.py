"""How sure the parser is of a piece, in words and as a percentage."""

import math
from typing import Final

from banmian.i18n import Words

LEVELS: Final = ((0.98, "sure"), (0.9, "fairly"), (0.7, "unsure"), (0.0, "doubtful"))
"""(from which sureness on, what the level is called in the page's classes)."""

UNSURE: Final = 0.9
"""Below this a place is one to look at."""


def level(sureness: float) -> str:
    """`sure`, `fairly`, `unsure` or `doubtful`."""
    return next((name for least, name in LEVELS if sureness >= least), LEVELS[-1][1])


def percent(sureness: float) -> int:
    """Rounded down, so that only what is certain is called 100 %."""
    return math.floor(max(0.0, min(1.0, sureness)) * 100)


def in_words(words: Words, sureness: float) -> str:
    """`sure`, `fairly sure`, `unsure`, `very unsure`."""
    said = {
        "sure": words("sure"),
        "fairly": words("fairly sure"),
        "unsure": words("unsure"),
        "doubtful": words("very unsure"),
    }
    return said[level(sureness)]
