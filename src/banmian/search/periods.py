"""Which articles make up a bucket: those of a period of the calendar, or of several that follow one another.

A period is divided until what it holds is neither too much nor, if the newest issue is in it, more than one wants to make
anew with every issue. Of what it is divided into, all that is over goes together again: a query asks every bucket. So an
issue that is added touches one small bucket; only when a few days, a month or a year are over is a larger one made anew.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

MOST_CLOSED: Final = 32_768
"""Articles in a bucket of periods that are over. More are divided, down to a day."""

MOST_OPEN: Final = 400
"""Articles in the bucket that the newest issue is in: the next issue makes it anew."""


def _half_decade(date: str) -> str:
    first = int(date[:4]) // 5 * 5
    return f"{first:04}-{first + 4:04}"


def _sixth(date: str) -> str:
    """Five days of a month; the last are six, or three."""
    return f"{date[:7]}-{'abcdef'[min((int(date[8:]) - 1) // 5, 5)]}"


_PERIODS: Final[tuple[Callable[[str], str], ...]] = (
    lambda date: f"{date[:3]}0s",
    _half_decade,
    lambda date: date[:4],
    lambda date: date[:7],
    _sixth,
    lambda date: date,
)
"""What the period is called that a date (`2021-09-28`) is in, from the longest to a day."""

_Period = tuple[str, int, int]
"""Its name, its first article, and where it ends."""


def periods(dates: Sequence[str]) -> Iterator[_Period]:
    """The periods that articles of these dates (ascending) are divided into: name, first article, end."""
    days, end = [], 0
    for day, group in groupby(dates):
        start, end = end, end + len(list(group))
        days.append((day, start, end))
    if days:
        yield from _divided(days, len(dates), 0)


def _divided(days: Sequence[_Period], number: int, level: int) -> Iterator[_Period]:
    """These days, in periods; `number`: of all articles."""
    together: list[_Period] = []
    for name, group in groupby(days, lambda day: _PERIODS[level](day[0])):
        among = list(group)
        first, last = among[0][1], among[-1][2]
        is_open = last == number
        is_large = last - first > (MOST_OPEN if is_open else MOST_CLOSED) and level + 1 < len(_PERIODS)
        if together and (is_open or is_large or last - together[0][1] > MOST_CLOSED):
            yield _joined(together)
            together = []
        if is_large:
            yield from _divided(among, number, level + 1)
        else:
            together.append((name, first, last))
    if together:
        yield _joined(together)


def _joined(periods: Sequence[_Period]) -> _Period:
    (first, start, _), (last, _, end) = periods[0], periods[-1]
    return first if len(periods) == 1 else f"{first}_{last}", start, end
