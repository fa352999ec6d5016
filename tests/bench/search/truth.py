"""What is looked for, and where it really stands: by looking through every text.

Four groups of queries: those of readers (names, slogans, places, several words), phrases drawn from the articles, names
that few articles have, and two words of one article. Drawn with a fixed seed: the same corpus gives the same queries.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from opencc import OpenCC

from tests.bench.search.corpus import Row

SEED: Final = 20210928
PHRASES: Final = 200
NAMES: Final = 20
PAIRS: Final = 20
TRIES: Final = 5
"""Draws for each that is wanted: a small corpus may not have so many."""
LENGTHS: Final = range(2, 9)
"""Characters of a phrase."""
READERS: Final = (
    "三强一化|秦国文|区域中心城市|乡村振兴|南岳衡山|石鼓书院|三江六岸|人居环境整治|陶瓷|新能源汽车|党代会报告|"
    "秦国文 乡村振兴|南岳 文旅 康养|金融创新 小额贷款"
).split("|")
"""What readers of this paper would type; some names of reporters are added."""

_HAN: Final = re.compile("[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Query:
    """Words, with the articles that have them all."""

    typed: str
    """Words parted by spaces."""
    group: str
    """`readers`, `phrases`, `names` or `pairs`."""
    articles: tuple[int, ...] = ()
    """Numbers of the rows in which all the words stand, letter by letter."""
    alike: tuple[int, ...] = ()
    """Numbers of further rows that have them if traditional characters are taken for the simplified: these need not
    be found, but may."""


def _windows(text: str, length: int) -> list[str]:
    """Every row of so many Chinese characters in a text."""
    runs = (run.group() for run in _HAN.finditer(text))
    return [run[at : at + length] for run in runs for at in range(len(run) - length + 1)]


def _phrase(row: Row, length: int, chance: random.Random) -> str:
    """A phrase of the text, of this length; empty if there is none."""
    found = [one for text in (row.title, *row.body) for one in _windows(text, length)]
    return chance.choice(found) if found else ""


def phrases(found: Sequence[Row], chance: random.Random) -> list[str]:
    """Different phrases, as many of each length, drawn from any article."""
    drawn: dict[str, None] = {}
    for _ in range(PHRASES * TRIES):
        phrase = _phrase(chance.choice(found), LENGTHS[len(drawn) % len(LENGTHS)], chance)
        if phrase and len(drawn) < PHRASES:
            drawn[phrase] = None
    return list(drawn)


def rare_names(found: Sequence[Row], chance: random.Random) -> list[str]:
    """Names that stand over one article alone."""
    counted = Counter(name for row in found for name in row.byline if len(name) > 2)
    rare = sorted(name for name, count in counted.items() if count == 1)
    return chance.sample(rare, min(NAMES, len(rare)))


def pairs(found: Sequence[Row], chance: random.Random) -> list[str]:
    """Two words of one article."""
    drawn: dict[str, None] = {}
    for _ in range(PAIRS * TRIES):
        row = chance.choice(found)
        one, other = (_phrase(row, chance.randint(2, 4), chance) for _ in range(2))
        if one and other and one not in other and other not in one and len(drawn) < PAIRS:
            drawn[f"{one} {other}"] = None
    return list(drawn)


def drawn(found: Sequence[Row]) -> Iterator[Query]:
    """All queries, without their truth."""
    chance = random.Random(SEED)
    names = rare_names(found, chance)
    groups = {
        "readers": [*READERS, *names[:3]],
        "phrases": phrases(found, chance),
        "names": names,
        "pairs": pairs(found, chance),
    }
    for group, typed in groups.items():
        yield from (Query(one, group) for one in typed)


def _all_in(words: Sequence[str], text: str) -> bool:
    return all(word in text for word in words)


def _simplified() -> dict[int, str]:
    """Traditional characters and the simplified ones they are taken for, one for one."""
    convert = OpenCC("t2s").convert
    known = ((code, convert(chr(code))) for code in range(0x3400, 0x9FFF + 1))
    return {code: plain for code, plain in known if plain != chr(code) and len(plain) == 1}


def with_truth(queries: Sequence[Query], found: Sequence[Row]) -> list[Query]:
    """The queries with the rows that have their words: literally, and in one writing."""
    table = _simplified()
    asked = [(query.typed.split(), query.typed.translate(table).split()) for query in queries]
    exact: list[list[int]] = [[] for _ in queries]
    alike: list[list[int]] = [[] for _ in queries]
    for number, row in enumerate(found):
        text = "\n".join(row.texts)
        plain = text.translate(table)
        for at, (words, in_one_writing) in enumerate(asked):
            if _all_in(in_one_writing, plain):
                (exact if _all_in(words, text) else alike)[at].append(number)
    return [
        Query(query.typed, query.group, tuple(here), tuple(there))
        for query, here, there in zip(queries, exact, alike, strict=True)
    ]
