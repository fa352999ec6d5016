"""Which articles make up a bucket: those of a period of the calendar.

A period is divided until what it holds is neither too much nor, if the newest issue is in it, more than one wants to make
anew with every issue. So an issue that is added touches one small bucket; when a period is over its parts become one.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

MOST_CLOSED: Final = 32_768
"""Articles in a bucket of a period that is over. More are divided, down to a day."""

MOST_OPEN: Final = 512
"""Articles in the bucket that the newest issue is in: the next issue makes it anew."""


def _quarter(date: str) -> str:
    return f"{date[:4]}q{(int(date[5:7]) + 2) // 3}"


def _half_decade(date: str) -> str:
    first = int(date[:4]) // 5 * 5
    return f"{first:04}-{first + 4:04}"


def _third(date: str) -> str:
    day = int(date[8:])
    return f"{date[:7]}-{'early' if day <= 10 else 'mid' if day <= 20 else 'late'}"


_PERIODS: Final[tuple[Callable[[str], str], ...]] = (
    lambda date: f"{date[:3]}0s",
    _half_decade,
    lambda date: date[:4],
    _quarter,
    lambda date: date[:7],
    _third,
    lambda date: date,
)
"""What the period is called that a date (`2021-09-28`) is in, from the longest to a day."""


def periods(dates: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The periods that articles of these dates (ascending) are divided into: name, first article, end."""
    if dates:
        yield from _divided(dates, 0, len(dates), 0)


def _divided(dates: Sequence[str], start: int, end: int, level: int) -> Iterator[tuple[str, int, int]]:
    for name, group in groupby(dates[start:end], _PERIODS[level]):
        size = sum(1 for _ in group)
        is_open = start + size == len(dates)
        if size > (MOST_OPEN if is_open else MOST_CLOSED) and level + 1 < len(_PERIODS):
            yield from _divided(dates, start, start + size, level + 1)
        else:
            yield name, start, start + size
        start += size
