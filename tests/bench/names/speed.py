"""How fast names are found: `python -m tests.bench.names.speed [ENTRIES [ARTICLES]]`.

Invented people, places and organisations in invented articles of a thousand characters, some of them naming some of
these. The naive finder looks for every form of every name in turn; it is given a few articles only.
"""

import random
import sys
import time

from banmian.authority import find
from banmian.authority.forms import one_writing, written_forms
from banmian.model import AuthorityKind, Body, Entry, Geography, MentionRule, Person

HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 2500)]
NAIVE = 5


def entries(count: int, chance: random.Random) -> list[Entry]:
    """Entries of three kinds, a tenth of them with a rule."""
    kinds: list[tuple[AuthorityKind, Person | Geography | Body, tuple[int, ...]]] = [
        (AuthorityKind.PEOPLE, Person(), (2, 3, 3, 3)),
        (AuthorityKind.PLACES, Geography("county"), (2, 3, 4)),
        (AuthorityKind.ORGANISATIONS, Body(), (4, 6, 8, 12)),
    ]
    found = []
    for number in range(count):
        kind, about, sizes = chance.choice(kinds)
        name = "".join(chance.choices(HAN, k=chance.choice(sizes)))
        rule = MentionRule(unless=(f"{name}的",)) if number % 10 == 0 else MentionRule()
        found.append(Entry(kind, f"e{number}", (("zh", name),), about, rule=rule))
    return found


def articles(count: int, known: list[Entry], chance: random.Random) -> list[str]:
    """Texts that name some thirty entries each."""
    texts = []
    for _ in range(count):
        pieces = ["".join(chance.choices(HAN, k=30)) + chance.choice(known).name[0][1] for _ in range(30)]
        texts.append("，".join(pieces))
    return texts


def naive(known: list[Entry], text: str) -> int:
    """How many places hold some form of some name, found the slow way."""
    text, count = one_writing(text), 0
    for entry in known:
        for form in written_forms(entry.name[0][1], entry.kind):
            count += text.count(form)
    return count


def main(size: int = 50_000, pages: int = 3_000) -> None:
    """Measure, and print what was measured."""
    chance = random.Random(20210928)
    known = entries(size, chance)
    texts = articles(pages, known, chance)
    characters = sum(map(len, texts))
    start = time.perf_counter()
    finder = find(known, "zh")
    built = time.perf_counter()
    found = sum(len(finder.matches(text, "xwb-2001-05-01-01-01")) for text in texts)
    done = time.perf_counter()
    for text in texts[:NAIVE]:
        naive(known, text)
    slow = (time.perf_counter() - done) / sum(map(len, texts[:NAIVE]))
    fast = (done - built) / characters
    print(f"{size:,} entries: finder made in {built - start:.2f} s")
    print(f"{pages:,} articles, {characters:,} characters: {found:,} mentions in {done - built:.2f} s")
    print(f"{1 / fast:,.0f} characters a second; the naive finder {1 / slow:,.0f}: {slow / fast:,.0f} times as fast")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
