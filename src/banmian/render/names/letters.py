"""A list of names under its letters, split into pages if it is long."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final, TypeVar

from banmian.render.catalogue.rows import split
from banmian.render.frame import addresses
from banmian.render.frame.pager import pager
from banmian.render.frame.views import Link
from banmian.render.language.order import OTHER, SortKey, letter
from banmian.render.names.views import Letters, NameRow

NAMES: Final = 500
"""How many names stand on a page: they are short, and one looks for them by their letter."""

Item = TypeVar("Item")


def by_letter(
    path: str, first: str, number: int, names: Sequence[tuple[SortKey, Item]], row: Callable[[Item], NameRow]
) -> Letters:
    """Page `number` of a list, for the page at `path`; `names` is the whole list in order, `first` its address."""
    pages = split(names, NAMES)
    here = [(letter(key), row(item)) for key, item in pages[number - 1]]
    return Letters(
        heads=tuple(
            (_id(head), head, tuple(one for _, one in group)) for head, group in groupby(here, key=lambda pair: pair[0])
        ),
        ways=_ways(path, first, pages),
        span=(here[0][1].link, here[-1][1].link) if len(pages) > 1 else (),
        pager=pager(path, first, number, len(pages)),
    )


def _ways(path: str, first: str, pages: Sequence[Sequence[tuple[SortKey, Item]]]) -> tuple[Link, ...]:
    """To each letter, on the first page that has it."""
    links: dict[str, Link] = {}
    for number, page in enumerate(pages, 1):
        for key, _ in page:
            head = letter(key)
            if head not in links:
                here = addresses.relative(path, addresses.numbered(first, number))
                target = f"#{_id(head)}" if addresses.numbered(first, number) == path else f"{here}#{_id(head)}"
                links[head] = Link(target, head)
    return tuple(links.values())


def _id(head: str) -> str:
    return "letter-other" if head == OTHER else f"letter-{head.lower()}"
