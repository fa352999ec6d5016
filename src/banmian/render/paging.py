"""Long lists, split into numbered pages.

Page 1 stands at the list's own address, `…/index.html`, the others beside it as `…/page-2.html`: a folder `…/2/` might be
the address of an entry. The number of a page is no identity; it says where something stands today.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from banmian.render import addresses
from banmian.render.views import Link

ROWS: Final = 200
"""How many rows of a list stand on a page."""

_NEAR: Final = 2
"""How many pages before and after this one are linked by number."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pager:
    """The ways from one page of a list to the others. A link without text stands for pages left out."""

    pages: tuple[Link, ...]
    """By number; the page itself has no address."""
    before: str
    after: str
    number: int
    last: int


def split(items: Sequence[Item], size: int = ROWS) -> tuple[Sequence[Item], ...]:
    """The pages of a list, at least one; the last may be a quarter longer than the others, so that none has but a few rows."""
    starts = range(0, max(len(items) - size // 4, 1), size)
    ends = (*starts[1:], len(items))
    return tuple(items[start:end] for start, end in zip(starts, ends, strict=True))


def gathered(groups: Iterable[Item], rows_of: Callable[[Item], int], size: int = ROWS) -> tuple[tuple[Item, ...], ...]:
    """Groups of rows as they are split into pages, at least one: a page is full when it has `size` rows or more."""
    pages: list[list[Item]] = [[]]
    rows = 0
    for group in groups:
        if rows >= size:
            pages.append([])
            rows = 0
        pages[-1].append(group)
        rows += rows_of(group)
    return tuple(map(tuple, pages))


def pages_of(number: int, size: int = ROWS) -> int:
    """How many pages a list of so many rows has."""
    return len(range(0, max(number - size // 4, 1), size))


def pager(path: str, first: str, number: int, last: int) -> Pager | None:
    """The ways from the page at `path`, which is page `number` of `last`, of the list that begins at `first`."""
    if last < 2:
        return None
    near = {1, last, *range(max(number - _NEAR, 1), min(number + _NEAR, last) + 1)}
    pages: list[Link] = []
    done = 0
    for one in sorted(near):
        if one == done + 2:
            pages.append(_link(path, first, done + 1, number))
        elif one > done + 2:
            pages.append(Link("", ""))
        pages.append(_link(path, first, one, number))
        done = one
    return Pager(
        pages=tuple(pages),
        before=addresses.relative(path, addresses.numbered(first, number - 1)) if number > 1 else "",
        after=addresses.relative(path, addresses.numbered(first, number + 1)) if number < last else "",
        number=number,
        last=last,
    )


def _link(path: str, first: str, one: int, here: int) -> Link:
    return Link("" if one == here else addresses.relative(path, addresses.numbered(first, one)), str(one))
