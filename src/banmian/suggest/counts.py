"""Counts of one thing that disagree between the articles of an issue: 470 and 472 delegates present.

Precision first: the same meeting is known by the number who should be there, which both articles give; two articles
that say the same sentence with another number are asked about, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Source
from banmian.text import HAN

_DUE: Final = re.compile(rf"应(?:到|出席|参加)(?:会议)?(?:的)?(?P<noun>[{HAN}]{{0,8}}?)(?P<number>\d+)(?:名|人|位)")
_PRESENT: Final = re.compile(
    rf"(?:实到|实际?出席|实际?参加|实有)(?:会议)?(?:的)?(?P<noun>[{HAN}]{{0,8}}?)(?P<number>\d+)(?:名|人|位)"
)
_SAME: Final = re.compile(rf"(?P<before>[{HAN}]{{10}})(?P<number>\d+)(?P<after>[名人位届])")


@dataclass(frozen=True, slots=True)
class _Count:
    source: int
    text: int
    number: str
    what: str
    at: int


def counts(sources: Sequence[Source]) -> Iterator[tuple[int, int, Suspicion]]:
    """(number of the source, of its text, what is suspected), at the later of two that disagree."""
    first: dict[tuple[str, ...], _Count] = {}
    told: set[tuple[int, int, int]] = set()
    for source, whole in enumerate(sources):
        for number, text in enumerate(whole.texts):
            for key, count in _counts(source, number, text.text):
                other = first.setdefault(key, count)
                place = (count.source, count.text, count.at)
                if other.number != count.number and other.source != source and place not in told:
                    told.add(place)
                    article = sources[other.source].id
                    yield (
                        source,
                        number,
                        Suspicion("E111", count.what, count.at, {"other": other.what, "where": article}),
                    )


def _counts(source: int, number: int, text: str) -> Iterator[tuple[tuple[str, ...], _Count]]:
    """What is counted, under what it has to share with another count of the same thing."""
    due = _DUE.search(text)
    present = _PRESENT.search(text, due.end()) if due else None
    if due and present:
        what = present[0]
        yield ("due", due["number"], due["noun"][-2:]), _Count(source, number, present["number"], what, present.start())
        yield (
            ("present", present["number"], present["noun"][-2:]),
            _Count(source, number, due["number"], due[0], due.start()),
        )
    for match in _SAME.finditer(text):
        key = ("same", match["before"], match["after"])
        what = match[0]
        yield key, _Count(source, number, match["number"], what[-8:], match.start() + len(what) - len(what[-8:]))
