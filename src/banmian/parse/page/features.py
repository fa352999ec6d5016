"""What is seen of a line: its characters, their pairs with the edges among them, its length and its phrases."""

from collections.abc import Iterator

from banmian.parse.page.continuity import kind

_LONGEST, _PHRASES = 16, 3
"""A length (in pairs of characters) and a number of phrases beyond these count as these."""


def features(text: str) -> Iterator[str]:
    """All of them, each once."""
    line = " ".join("".join(map(kind, text)).split())
    yield from set(line)
    yield from pairs(f"^{line}$")
    yield f"size {min(len(line) // 2, _LONGEST)}"
    yield f"phrases {min(line.count(' '), _PHRASES)}"


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters."""
    return {text[at : at + 2] for at in range(len(text) - 1)}
