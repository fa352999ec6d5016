"""Count which characters text runs on over, and write `src/banmian/parse/page/continuity.json`.

    python -m tests.bench.parsing.continuity

For two characters on both sides of a break: how much likelier are they neighbours inside a sentence than the end of
one piece and the beginning of another? Counted on the annotated pages and, for pairs inside words, on the word
frequencies of the `jieba` dictionary (facts about the language, not about any page).
"""

import json
import math
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import jieba

from banmian.parse.page import continuity as continuity_of_text
from banmian.parse.page.continuity import kind
from banmian.parse.page.words import pairs
from banmian.text import bare, is_han
from tests.bench.parsing.gold import GoldPage, pages

TARGET = Path(__file__).parents[3] / "src" / "banmian" / "parse" / "page" / "continuity.json"
_WORDS = Path(jieba.__file__).with_name("dict.txt")
_LEAST = 1.5
"""Pairs that are less than so much likelier (natural log) than chance are left out."""
_SHARE_OF_WORDS = 0.5
"""How much the dictionary's counts weigh beside the pages', all in all."""
_BEGINNING = 40
"""Characters of a text that a column break may part from the rest, and that then look like a head."""
_COMMON = 4.0
"""Natural log: what stands in more than every fiftieth piece tells nothing of what a text is about."""


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
    words = _in_words()
    scale = _SHARE_OF_WORDS * inside.total() / words.total()
    printed = {pair for pair in inside if _counts(pair[0]) and _counts(pair[1])}
    counts = {pair: inside[pair] + scale * words[pair] for pair in {*printed, *words}}
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


@cache
def _in_words() -> Counter[str]:
    """How often each pair of characters stands in the words of the dictionary."""
    words: Counter[str] = Counter()
    for line in _WORDS.read_text("utf-8").splitlines():
        word, frequency, *_ = line.split(" ")
        for at in range(len(word) - 1):
            words[word[at : at + 2]] += int(frequency)
    return Counter({pair: number for pair, number in words.items() if _counts(pair[0]) and _counts(pair[1])})


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
    all_edges, all_inside = edges.total(), inside.total()
    return {
        character: math.log((edges[character] + 0.5) / (all_edges + 500) / (count / all_inside))
        for character, count in inside.items()
        if count >= 20
    }


def wording_scores(pieces: Pieces) -> dict[str, float]:
    """For pairs of neighbours, edges among them, the log of how much likelier they are in a head than where text begins."""
    heads: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for sort, text in pieces:
        edged = f"^{bare(text)}$" if sort == "head" else f"^{bare(text)[:_BEGINNING]}"
        (heads if sort == "head" else texts).update(edged[at : at + 2] for at in range(len(edged) - 1))
    spread = len({*heads, *texts}) / 5
    all_heads, all_texts = heads.total() + spread, texts.total() + spread
    return {
        pair: math.log((heads[pair] + 0.5) / all_heads) - math.log((texts[pair] + 0.5) / all_texts)
        for pair in {*heads, *texts}
        if heads[pair] + texts[pair] >= 2
    }


def rarities(pieces: Pieces) -> dict[str, float]:
    """How rare pairs of Han characters are, counted by pieces; those that hardly occur are left out."""
    count: Counter[str] = Counter()
    for _, text in pieces:
        count.update(pairs(text))
    return {
        pair: max(0.0, math.log(len(pieces) / (number + 1)) - _COMMON) for pair, number in count.items() if number >= 3
    }


def count(golds: Iterable[GoldPage]) -> dict[str, Any]:
    """The scores in the form they are stored in: pairs grouped by score, to keep the file small."""
    pieces = pieces_of(golds)
    together = {pair: min(6.0, score) for pair, score in pair_scores(pieces).items() if score >= _LEAST}
    return {
        "pairs": _grouped(together, 1.0),
        "wording": _grouped(wording_scores(pieces), 0.25),
        "rarity": _grouped(rarities(pieces), 0.5),
        "begins": {character: round(score, 1) for character, score in sorted(edge_scores(pieces, 0).items())},
        "ends": {character: round(score, 1) for character, score in sorted(edge_scores(pieces, -1).items())},
    }


def _grouped(scores: dict[str, float], step: float) -> dict[str, str]:
    """Pairs by score, the scores rounded to steps."""
    groups: dict[str, list[str]] = {}
    for pair, score in sorted(scores.items()):
        groups.setdefault(f"{round(score / step) * step:g}", []).append(pair)
    return {score: "".join(found) for score, found in sorted(groups.items())}


@contextmanager
def counted_on(golds: Iterable[GoldPage]) -> Iterator[None]:
    """Read with the scores that these pages alone give."""
    with tempfile.TemporaryDirectory() as folder:
        counted = Path(folder, "continuity.json")
        write(count(golds), counted)
        with mock.patch.object(continuity_of_text, "_COUNTED", counted):
            continuity_of_text.continuity.cache_clear()
            yield
    continuity_of_text.continuity.cache_clear()


def write(scores: dict[str, Any], path: Path) -> None:
    """The scores as a file."""
    path.write_text(json.dumps(scores, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    write(count(gold for gold in pages() if not gold.kept_aside), TARGET)
