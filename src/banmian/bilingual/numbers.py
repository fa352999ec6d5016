"""Whether the numbers of two texts are the same, whatever words and signs each language has for them.

A reader of a language (`chinese`, `english`) turns a text into `Number`s. Each says in which ways another text could
say the same: `9月27日` is said by the date 27 September, or by the month and a 27. `missing` compares two of them.
A number said twice has to be said twice, else a wrong one could hide behind a right one; one more is no addition.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf

Key = tuple[str, Fraction]
"""What kind of number, and which: (`n`, 27) any number, count or ordinal; (`%`, 5) five per cent; (`m`, 9) a month;
(`d`, 27) a day of a month; (`md`, 927) 27 September; (`t`, 900) minutes after midnight; (`wd`, 2) Tuesday; (`dec`, 1980)
a decade, (`dec`, 80) one of whatever century; (`¤CNY`, 0) an amount in that currency."""
Way = frozenset[Key]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text."""

    text: str
    start: int
    end: int
    ways: tuple[Way, ...]
    """Any one of these, whole, says the same."""
    demanded: bool = True
    """Whether the other text has to say it too; if not, it may."""
    also: Way = frozenset()
    """What it says besides, though it is not said by that: 27 September says September."""


Reader = Callable[[str], list[Number]]
"""The numbers of a text, in order."""


def key(kind: str, value: Fraction | int) -> Key:
    """One key."""
    return kind, Fraction(value)


def ways(*alternatives: Iterable[Key]) -> tuple[Way, ...]:
    """Ways of saying one number."""
    return tuple(frozenset(alternative) for alternative in alternatives)


def plain(*values: Fraction | int) -> tuple[Way, ...]:
    """Ways of a number that is any one of these values."""
    return ways(*([key("n", value)] for value in values))


def part_of_whole(value: Fraction) -> tuple[Way, ...]:
    """Ways of a fraction: itself, per cent, or so many of so many."""
    counts = [key("n", value.numerator), key("n", value.denominator)]
    return ways([key("n", value)], [key("%", value * 100)], counts)


def date(month: int, day: int) -> tuple[Way, ...]:
    """Ways of a day of the year."""
    return ways([key("md", month * 100 + day)], [key("m", month), key("n", day)])


def missing(numbers: Iterable[Number], others: Sequence[Number], *, strict: bool = False) -> Iterator[Number]:
    """The numbers that the other text should say and doesn't.

    `strict`: each as often, and no number of the other text by halves (a quarter says neither one nor four).
    """
    said = {item for other in others for item in _says(other, strict)}
    times: Counter[tuple[Way, ...]] = Counter()
    for number in (number for number in numbers if number.demanded):
        times[number.ways] += 1
        if not any(way <= said for way in number.ways) or (strict and times[number.ways] > _often(number, others)):
            yield number


def _says(number: Number, strict: bool) -> Iterator[Key]:
    """All that a number may say; strictly, its first way and whatever is a way by itself."""
    yield from number.also
    for place, way in enumerate(number.ways):
        if not strict or place == 0 or len(way) == 1:
            yield from way


def _often(number: Number, others: Iterable[Number]) -> float:
    """How often other numbers say this one. Years, dates and currencies are said once, then understood."""
    single = {item for way in number.ways if len(way) == 1 for item in way}
    if any(kind not in ("n", "%") or (kind == "n" and 1000 <= value <= 2100) for kind, value in single):
        return inf
    return max(1, sum(not single.isdisjoint(_says(other, strict=True)) for other in others))
