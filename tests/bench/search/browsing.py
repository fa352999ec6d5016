"""What a reader waits for and downloads: the first query, cold, and those that follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

from playwright.sync_api import Page, Playwright

from tests.bench.search.sides import Side, heap, launched
from tests.bench.search.truth import Query

SHOWN: Final = 10
"""Results whose texts are wanted."""
COLD: Final = 5
"""Queries that a visit may begin with."""
HEAP_AFTER: Final = 10
REST: Final = 300
"""Milliseconds after an answer in which a page may load what it likes: it is counted."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query took."""

    typed: str
    sent: int
    """Bytes of all bodies, compressed."""
    requests: int
    first: float
    """Milliseconds to the first result with its text; for the first query of a visit since the page was asked for."""
    all: float
    """Milliseconds to ten, or to all that there are."""


def _wanted(query: Query) -> int:
    return min(SHOWN, len(query.articles))


def _answer(side: Side, page: Page, query: Query, took: dict[str, float], extra: int = 0) -> Answer:
    page.wait_for_timeout(REST)
    sent, requests = side.host.count()
    return Answer(query.typed, sent - extra, requests, took["first"], took["all"])


def first(side: Side, playwright: Playwright, query: Query) -> tuple[Answer, Page]:
    """A visit that begins with a query, in a new browser."""
    side.host.count()
    page = side.opened(launched(playwright), query.typed, _wanted(query))
    took = page.evaluate("Bench.first()")
    return _answer(side, page, query, took, side.extra), page


def following(side: Side, page: Page, query: Query) -> Answer:
    """A further query on the same page."""
    took = page.evaluate("([typed, wanted]) => Bench.ask(typed, wanted)", [query.typed, _wanted(query)])
    return _answer(side, page, query, took)


def close(page: Page) -> None:
    """End a visit."""
    browser = page.context.browser
    if browser:
        browser.close()


def visit(side: Side, playwright: Playwright, queries: Sequence[Query]) -> dict[str, Any]:
    """A whole visit: what each query took, and the memory after ten."""
    answer, page = first(side, playwright, queries[0])
    answers, held = [answer], 0.0
    for number, query in enumerate(queries[1:], start=2):
        answers.append(following(side, page, query))
        if number == HEAP_AFTER:
            held = heap(page)
    close(page)
    return {"answers": answers, "heap": held}


def cold(side: Side, playwright: Playwright, queries: Iterable[Query]) -> list[Answer]:
    """Visits of one query each."""
    answers = []
    for query in queries:
        answer, page = first(side, playwright, query)
        close(page)
        answers.append(answer)
    return answers


def of_groups(queries: Iterable[Query], most: int) -> tuple[list[Query], list[Query]]:
    """What is asked: readers' queries, and as many phrases; those that have an answer."""
    answered = [query for query in queries if query.articles]
    readers = [query for query in answered if query.group == "readers"]
    return readers, [query for query in answered if query.group == "phrases"][:most]


def summary(answers: Sequence[Answer]) -> dict[str, float]:
    """The middle and the worst of some answers."""
    return {
        "bytes": median(one.sent for one in answers),
        "bytes_most": max(one.sent for one in answers),
        "requests": median(one.requests for one in answers),
        "first": median(one.first for one in answers),
        "all": median(one.all for one in answers),
        "all_most": max(one.all for one in answers),
    }


def measured(sides: Sequence[Side], playwright: Playwright, queries: Sequence[Query], rounds: int) -> dict[str, Any]:
    """Both sides in turn; a visit that isn't counted comes first, so that each host has compressed its files."""
    readers, phrases = of_groups(queries, 40)
    found: dict[str, dict[str, list[Any]]] = {
        side.name: {"cold": [], "next": [], "any": [], "heap": []} for side in sides
    }
    for side in sides:
        visit(side, playwright, [*readers, *phrases])
    for _ in range(rounds):
        for side in sides:
            mine = found[side.name]
            whole = visit(side, playwright, [*readers, *phrases])
            mine["cold"] += [whole["answers"][0], *cold(side, playwright, readers[1:COLD])]
            mine["next"] += whole["answers"][1 : len(readers)]
            mine["any"] += whole["answers"][len(readers) :]
            mine["heap"].append(whole["heap"])
    return {
        name: {part: summary(mine[part]) for part in ("cold", "next", "any")} | {"heap": max(mine["heap"])}
        for name, mine in found.items()
    }
