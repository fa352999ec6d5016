"""Count which characters text runs on over, and write `src/banmian/parse/continuity.json`.

    python -m tests.bench.parsing.continuity

For two characters on both sides of a break: how much likelier are they neighbours inside a sentence than the end of
one piece and the beginning of another? Counted on the annotated pages not kept aside and, for pairs inside words, on
the word frequencies of the `jieba` dictionary (facts about the language, not about any page).
"""

import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jieba

from banmian.text import is_han
from tests.bench.parsing.gold import pages

TARGET = Path(__file__).parents[3] / "src" / "banmian" / "parse" / "continuity.json"
_WORDS = Path(jieba.__file__).with_name("dict.txt")
_LEAST = 1.5
"""Pairs that are less than so much likelier (natural log) than chance are left out."""
_SHARE_OF_WORDS = 0.5
"""How much the dictionary's counts weigh beside the pages', all in all."""


def texts() -> Iterator[tuple[str, str]]:
    """The pieces of the annotated pages: (`head` or `text`, the piece)."""
    for gold in pages():
        if gold.kept_aside:
            continue
        for article in gold.articles:
            for name in ("kicker", "headline", "subhead"):
                if article.get(name):
                    yield "head", article[name]
            for block in article["blocks"]:
                yield "head" if block["kind"] == "section" else "text", block["text"]


def pair_scores(pieces: list[tuple[str, str]]) -> dict[str, float]:
    """For pairs of Han characters, the log of how much likelier they are neighbours than by chance."""
    inside: Counter[str] = Counter()
    for kind, text in pieces:
        if kind == "text":
            inside.update(text[at : at + 2] for at in range(len(text) - 1))
    words: Counter[str] = Counter()
    for line in _WORDS.read_text("utf-8").splitlines():
        word, frequency, *_ = line.split(" ")
        for at in range(len(word) - 1):
            words[word[at : at + 2]] += int(frequency)
    scale = _SHARE_OF_WORDS * inside.total() / words.total()
    counts = {
        pair: inside[pair] + scale * words[pair] for pair in {*inside, *words} if is_han(pair[0]) and is_han(pair[1])
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


def edge_scores(pieces: list[tuple[str, str]], edge: int) -> dict[str, float]:
    """For characters, the log of how much likelier they begin (edge 0) a piece, or end (−1) a head, than stand inside."""
    edges: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for kind, text in pieces:
        if kind == "text":
            inside.update(text)
        if edge == 0 or kind == "head":
            edges[text[edge]] += 1
    return {
        character: math.log((edges[character] + 0.5) / (edges.total() + 500) / (count / inside.total()))
        for character, count in inside.items()
        if count >= 20
    }


def main() -> None:
    """Count, and write the scores in tenths: pairs grouped by score, to keep the file small."""
    pieces = list(texts())
    pairs: dict[str, list[str]] = {}
    for pair, score in sorted(pair_scores(pieces).items()):
        if score >= _LEAST:
            pairs.setdefault(str(min(6, round(score))), []).append(pair)
    scores = {
        "pairs": {score: "".join(found) for score, found in sorted(pairs.items())},
        "begins": {character: round(score, 1) for character, score in sorted(edge_scores(pieces, 0).items())},
        "ends": {character: round(score, 1) for character, score in sorted(edge_scores(pieces, -1).items())},
    }
    TARGET.write_text(json.dumps(scores, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
