"""What is seen of a line: its characters, their pairs with the edges among them, its length and its phrases."""

from functools import lru_cache

from banmian.parse.page.continuity import kind

_LONGEST, _PHRASES = 16, 3
"""A length (in pairs of characters) and a number of phrases beyond these count as these."""


# A line is looked at beside the line above it and again beside the one below.
@lru_cache(maxsize=200)
def features(text: str) -> tuple[str, ...]:
    """All of them, each once."""
    line = " ".join("".join(map(kind, text)).split())
    size = f"size {min(len(line) // 2, _LONGEST)}"
    return (*set(line), *pairs(f"^{line}$"), size, f"phrases {min(line.count(' '), _PHRASES)}")


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters."""
    return {text[at : at + 2] for at in range(len(text) - 1)}
