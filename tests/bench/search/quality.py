"""Whether what is found is right: each query's articles against those that have its words."""

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Playwright

from tests.bench.search.corpus import Row
from tests.bench.search.sides import Side, launched
from tests.bench.search.truth import Query

FIND: Final = "typed => Bench.found(typed)"
_SIGNATURE: Final = b"pagefind_dcd"


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over queries that have an answer."""

    recall: float
    precision: float
    full: int
    """Queries all of whose articles are found."""
    pure: int
    """Queries all of whose results have the words."""
    queries: int
    worst: tuple[str, ...]
    """What was found worst, with the numbers: wanted, found, right."""


def score(query: Query, found: set[int]) -> tuple[float, float]:
    """Recall and precision; nothing found has nothing wrong in it."""
    right = len(found & set(query.articles))
    fit = len(found & {*query.articles, *query.alike})
    return right / len(query.articles), fit / len(found) if found else 1.0


def judged(queries: Sequence[Query], answers: Sequence[set[int]]) -> Quality:
    """All queries together."""
    asked = [(query, found) for query, found in zip(queries, answers, strict=True) if query.articles]
    scores = [score(query, found) for query, found in asked]
    order = sorted(range(len(asked)), key=lambda at: sum(scores[at]))
    return Quality(
        recall=sum(recall for recall, _ in scores) / len(scores),
        precision=sum(precision for _, precision in scores) / len(scores),
        full=sum(recall == 1 for recall, _ in scores),
        pure=sum(precision == 1 for _, precision in scores),
        queries=len(scores),
        worst=tuple(_told(*asked[at]) for at in order[:5] if sum(scores[at]) < 2),
    )


def _told(query: Query, found: set[int]) -> str:
    right = len(found & set(query.articles))
    return f"{query.typed}: {len(query.articles)} wanted, {len(found)} found, {right} right"


def ours(rows: Iterable[Row]) -> dict[str, int]:
    """The number of each article by what our page calls it."""
    return {row.id: number for number, row in enumerate(rows)}


def pagefind(rows: Iterable[Row], site: Path) -> dict[str, int]:
    """The number of each article by what Pagefind calls it: the name of the file with its text."""
    numbers = {f"/a/{row.slug}.html": number for number, row in enumerate(rows)}
    found = {}
    for path in (site / "pagefind" / "fragment").iterdir():
        told = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
        found[path.stem] = numbers[told["url"]]
    return found


def answers(side: Side, playwright: Playwright, queries: Sequence[Query], numbers: dict[str, int]) -> list[set[int]]:
    """The articles found for each query, all of them."""
    browser = launched(playwright)
    page = side.opened(browser, queries[0].typed, 1)
    page.evaluate("Bench.first()")
    found = [{numbers[each] for each in page.evaluate(FIND, query.typed)} for query in queries]
    browser.close()
    return found


def by_group(queries: Sequence[Query], found: Sequence[set[int]]) -> dict[str, Quality]:
    """All queries, and each group of them by itself."""
    made = {"all": judged(queries, found)}
    for group in dict.fromkeys(query.group for query in queries):
        chosen = [at for at, query in enumerate(queries) if query.group == group]
        made[group] = judged([queries[at] for at in chosen], [found[at] for at in chosen])
    return made
