"""Count which characters text runs on over, and write `src/banmian/parse/continuity.json`.

    python -m tests.bench.parsing.continuity

For two characters on both sides of a break: how much likelier are they neighbours inside a sentence than the end of
one piece and the beginning of another? Counted on the annotated pages and, for pairs inside words, on the word
frequencies of the `jieba` dictionary (facts about the language, not about any page).
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import jieba

from banmian.parse.continuity import kind
from banmian.text import is_han
from tests.bench.parsing.gold import GoldPage, pages

TARGET = Path(__file__).parents[3] / "src" / "banmian" / "parse" / "continuity.json"
_WORDS = Path(jieba.__file__).with_name("dict.txt")
_LEAST = 1.5
"""Pairs that are less than so much likelier (natural log) than chance are left out."""
_SHARE_OF_WORDS = 0.5
"""How much the dictionary's counts weigh beside the pages', all in all."""


Pieces = list[tuple[str, str]]
"""(`head` or `text`, the piece, its characters as they are counted)."""


def pieces_of(golds: Iterable[GoldPage]) -> Pieces:
    """The heads and texts of annotated pages."""
    return [(sort, "".join(map(kind, text))) for gold in golds for sort, text in _printed(gold)]


def _printed(gold: GoldPage) -> Iterator[tuple[str, str]]:
    for article in gold.articles:
        for name in ("kicker", "headline", "subhead"):
            if article.get(name):
                yield "head", article[name]
        for block in article["blocks"]:
            yield "head" if block["kind"] == "section" else "text", block["text"]


def pair_scores(pieces: Pieces) -> dict[str, float]:
    """For pairs of Han characters, the log of how much likelier they are neighbours than by chance."""
    inside: Counter[str] = Counter()
    for sort, text in pieces:
        if sort == "text":
            inside.update(text[at : at + 2] for at in range(len(text) - 1))
    words: Counter[str] = Counter()
    for line in _WORDS.read_text("utf-8").splitlines():
        word, frequency, *_ = line.split(" ")
        for at in range(len(word) - 1):
            words[word[at : at + 2]] += int(frequency)
    scale = _SHARE_OF_WORDS * inside.total() / words.total()
    counts = {
        pair: inside[pair] + scale * words[pair] for pair in {*inside, *words} if _counts(pair[0]) and _counts(pair[1])
    }
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for pair, count in counts.items():
        left[pair[0]] += count  # type: ignore[assignment]  # counts are fractions here
        right[pair[1]] += count  # type: ignore[assignment]
    total = sum(counts.values())
    return {
        pair: math.log((count + 0.02) * total / (left[pair[0]] * right[pair[1]] + 0.5 * total / 3000))
        for pair, count in counts.items()
        if count >= 0.4
    }


def _counts(character: str) -> bool:
    return is_han(character) or character in "0a%％."


def edge_scores(pieces: Pieces, edge: int) -> dict[str, float]:
    """For characters, the log of how much likelier they begin (edge 0) a piece, or end (−1) a head, than stand inside."""
    edges: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for sort, text in pieces:
        if sort == "text":
            inside.update(text)
        if edge == 0 or sort == "head":
            edges[text[edge]] += 1
    return {
        character: math.log((edges[character] + 0.5) / (edges.total() + 500) / (count / inside.total()))
        for character, count in inside.items()
        if count >= 20
    }


def count(golds: Iterable[GoldPage]) -> dict[str, Any]:
    """The scores in tenths, in the form they are stored in: pairs grouped by score, to keep the file small."""
    pieces = pieces_of(golds)
    pairs: dict[str, list[str]] = {}
    for pair, score in sorted(pair_scores(pieces).items()):
        if score >= _LEAST:
            pairs.setdefault(str(min(6, round(score))), []).append(pair)
    return {
        "pairs": {score: "".join(found) for score, found in sorted(pairs.items())},
        "begins": {character: round(score, 1) for character, score in sorted(edge_scores(pieces, 0).items())},
        "ends": {character: round(score, 1) for character, score in sorted(edge_scores(pieces, -1).items())},
    }


def write(scores: dict[str, Any], path: Path) -> None:
    """The scores as a file."""
    path.write_text(json.dumps(scores, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    write(count(pages()), TARGET)
