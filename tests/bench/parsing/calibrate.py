"""Count how often articles are right that are so and so sure, for `src/banmian/parse/confidence.py`.

    python -m tests.bench.parsing.calibrate

Each half of the annotated pages is read with numbers from the other half, and the articles are put in order of their
least sure unit. What is printed are the two tables, in the form they stand in. Needs numpy and jieba.
"""

from collections.abc import Iterable, Iterator, Sequence
from unittest import mock

from banmian.parse import as_json, read_sheet
from banmian.parse.decoding import confidence as confidence_of_article
from tests.bench.parsing.cross import giving, numbers_from
from tests.bench.parsing.gold import GoldPage
from tests.bench.parsing.score import score

_AS_IT_IS = ((0.0, 0.0), (1.0, 1.0))
_POINTS = {True: 9, False: 3}
"""How many groups articles with a head and without one are counted in."""

Seen = tuple[bool, float, bool]
"""Whether an article has a head, how sure its least sure unit is, and whether it is right."""


def seen(golds: Iterable[GoldPage]) -> Iterator[Seen]:
    """The articles of some pages, as they are read with the numbers at hand."""
    with (
        mock.patch.object(confidence_of_article, "HEADED", _AS_IT_IS),
        mock.patch.object(confidence_of_article, "HEADLESS", _AS_IT_IS),
    ):
        for gold in golds:
            read = [item for item in as_json("", gold.sheet, read_sheet(gold.sheet)) if "order" in item]
            for item, (sureness, right) in zip(read, score(gold)[1], strict=True):
                yield bool(item["heads"]), sureness, right


def points(articles: Sequence[tuple[float, bool]], number: int) -> list[tuple[float, float]]:
    """So many groups of equal size, each with its mean sureness and the share that is right; rising throughout."""
    ordered = sorted(articles)
    groups = [ordered[len(ordered) * at // number : len(ordered) * (at + 1) // number] for at in range(number)]
    merged: list[list[tuple[float, bool]]] = []
    for group in groups:
        merged.append(group)
        while len(merged) > 1 and _right(merged[-2]) >= _right(merged[-1]):
            merged[-2:] = [merged[-2] + merged[-1]]
    counted = [(round(sum(sure for sure, _ in group) / len(group), 3), round(_right(group), 2)) for group in merged]
    return [(0.0, counted[0][1]), *counted, (1.0, counted[-1][1])]


def _right(group: Sequence[tuple[float, bool]]) -> float:
    return sum(right for _, right in group) / len(group)


def main() -> None:
    """Count, and print the tables."""
    golds = giving()
    articles: list[Seen] = []
    for half in (0, 1):
        with numbers_from([gold for gold in golds if gold.half != half]):
            articles += seen(gold for gold in golds if gold.half == half)
    for headed, name in ((True, "HEADED"), (False, "HEADLESS")):
        print(name, points([(sure, right) for has, sure, right in articles if has is headed], _POINTS[headed]))


if __name__ == "__main__":
    main()
