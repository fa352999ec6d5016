"""How well the parser reads annotated pages: articles, headlines, paragraphs, reporters, confidence.

    python -m tests.bench.parsing.score [SET …]

An article counts as found if at least 95 % of its text is right (F1 of its three-character sequences). Headlines and
paragraphs count if they are exact, white space apart. These are the pages the parser's numbers were fitted to: what
it does on others is measured by `cross`.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from banmian.parse import as_json, read_sheet
from banmian.text import bare
from tests.bench.parsing.gold import GoldPage, pages

RIGHT = 0.95
_PARAGRAPHS = ("paragraph", "box", "caption", "section")
_BANDS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01))

Counts = Counter[str]
Sureness = list[tuple[float, bool]]
"""For each article read, its confidence and whether it is right."""


def score(gold: GoldPage) -> tuple[Counts, Sureness]:
    """Counts of what is there, found and right on one page; for each article found, its confidence and whether right."""
    read = [item for item in as_json(str(gold.path), gold.sheet, read_sheet(gold.sheet)) if "order" in item]
    counts: Counts = Counter(articles=len(gold.articles), read=len(read))
    taken: set[int] = set()
    for article in gold.articles:
        likeness = {number: _likeness(article, other) for number, other in enumerate(read)}
        best = max(likeness, key=lambda number: likeness[number], default=None)
        if best is None:
            continue
        counts["headlines right"] += bare(read[best]["headline"]) == bare(article.get("headline") or "")
        if likeness[best] >= RIGHT and best not in taken:
            taken.add(best)
    counts["right"] = len(taken)
    _count_same(counts, "paragraphs", _paragraphs(gold.articles), _paragraphs(read))
    _count_same(counts, "people", _people(gold.articles), _people(read))
    return counts, [(item["confidence"], number in taken) for number, item in enumerate(read)]


def _likeness(gold: Mapping[str, Any], read: Mapping[str, Any]) -> float:
    left, right = _sequences(gold), _sequences(read)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def _sequences(article: Mapping[str, Any]) -> Counter[str]:
    text = "".join(bare(block["text"]) for block in article["blocks"]) + bare(article.get("headline") or "")
    return Counter(text[start : start + 3] for start in range(max(1, len(text) - 2)))


def _paragraphs(articles: Iterable[Mapping[str, Any]]) -> Counter[str]:
    blocks = (block for article in articles for block in article["blocks"])
    return Counter(bare(block["text"]) for block in blocks if block["kind"] in _PARAGRAPHS)


def _people(articles: Iterable[Mapping[str, Any]]) -> Counter[str]:
    return Counter(
        person["name"] for article in articles for person in article["byline"] if person["role"] != "photographer"
    )


def _count_same(counts: Counts, name: str, gold: Counter[str], read: Counter[str]) -> None:
    counts[name] = gold.total()
    counts[f"{name} read"] = read.total()
    counts[f"{name} right"] = (gold & read).total()


def _f1(right: int, gold: int, read: int) -> float:
    return 2 * right / (gold + read) if gold + read else 1.0


def _line(name: str, counts: Counts, number: int) -> str:
    return (
        f"{name:12} {number:4} pages"
        f"  articles F1 {_f1(counts['right'], counts['articles'], counts['read']):.3f}"
        f"  headlines {counts['headlines right'] / max(1, counts['articles']):.3f}"
        f"  paragraphs {counts['paragraphs right'] / max(1, counts['paragraphs']):.3f}"
        f"  people F1 {_f1(counts['people right'], counts['people'], counts['people read']):.3f}"
    )


def report(measured: Iterable[tuple[str, Counts, Sureness]]) -> None:
    """Print a line for each set, one for all, and how often the parser is right at each confidence."""
    by_set: dict[str, list[tuple[Counts, Sureness]]] = {}
    for name, counts, sure in measured:
        by_set.setdefault(name, []).append((counts, sure))
    for name, found in sorted(by_set.items()):
        print(_line(name, _sum(counts for counts, _ in found), len(found)))
    all_found = [pair for found in by_set.values() for pair in found]
    print(_line("all", _sum(counts for counts, _ in all_found), len(all_found)))
    for low, high in _BANDS:
        band = [right for _, sure in all_found for confidence, right in sure if low <= confidence < high]
        if band:
            share = sum(band) / len(band)
            print(f"confidence {low:.2f}–{min(high, 1.0):.2f}: {len(band):4} articles, {share:.2f} right")


def _sum(several: Iterable[Counts]) -> Counts:
    total: Counts = Counter()
    for counts in several:
        total.update(counts)
    return total


def main() -> None:
    """Measure the sets named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET")
    chosen = parser.parse_args()
    report((gold.set, *score(gold)) for gold in pages() if not chosen.sets or gold.set in chosen.sets)


if __name__ == "__main__":
    main()
