"""Passages that recur, found the slow way: every pair of places is compared. What the program finds is held against it."""

import unicodedata
from collections.abc import Sequence

Place = tuple[int, int, int]
"""(number of the text, start, end)."""


def folded(text: str) -> list[tuple[str, int]]:
    """The characters that count, each with its place; those of a text of Han and signs."""
    return [(sign, at) for at, sign in enumerate(text) if unicodedata.category(sign)[0] in "LN"]


def wordings(texts: Sequence[str], articles: Sequence[str], length: int) -> dict[str, frozenset[Place]]:
    """Each wording that can't be made longer without losing a place, with its places."""
    signs = [folded(text) for text in texts]
    lines = ["".join(sign for sign, _ in one) for one in signs]
    found: dict[str, set[tuple[int, int]]] = {}
    for number, line in enumerate(lines):
        for start in range(len(line)):
            for end in range(start + length, len(line) + 1):
                found.setdefault(line[start:end], set()).add((number, start))
    whole: dict[str, frozenset[Place]] = {}
    for words, places in found.items():
        before = [lines[text][start - 1 : start] for text, start in places]
        after = [lines[text][start + len(words) : start + len(words) + 1] for text, start in places]
        several = len({articles[text] for text, _ in places}) > 1
        if several and all("" in around or len(set(around)) > 1 for around in (before, after)):
            whole[words] = frozenset(
                (text, signs[text][start][1], signs[text][start + len(words) - 1][1] + 1) for text, start in places
            )
    return whole
