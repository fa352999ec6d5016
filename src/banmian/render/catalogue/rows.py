"""Long lists, cut into pages by the number of their rows."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

ROWS: Final = 200
"""How many rows of a list stand on a page."""
Item = TypeVar("Item")


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
