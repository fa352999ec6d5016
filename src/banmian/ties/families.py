"""Wordings that are parts of one another, put together: a passage in its longest form, and how much of it each article has.

A sentence of a report is quoted whole by one article and in part by five others, each part a wording of its own. Who reads
a list of passages wants to see that once. Families are made from the strongest wording on: the longest one that
holds it is the passage, and takes all its parts along.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from banmian.ties.folding import Numbers
from banmian.ties.wordings import Place, Ties, Wording


@dataclass(frozen=True, slots=True)
class Part:
    """What one paragraph has of a passage."""

    place: Place
    length: int
    """In characters, as of a wording."""


@dataclass(frozen=True, slots=True)
class Family:
    """A passage in its longest form, and every paragraph that has it or a part of it."""

    wording: Wording
    parts: tuple[Part, ...]
    """Each paragraph once, with the longest part it has: the longest first, then in reading order."""
    articles: int


def families(ties: Ties, most: int, *, formulas: bool = False) -> tuple[Family, ...]:
    """At most so many passages, the strongest first: those that are no formulas, or those that are."""
    return tuple(_families(_Nest(ties, formulas), most))


def _families(nest: "_Nest", most: int) -> Iterator[Family]:
    taken = np.zeros(len(nest.ties.lengths), np.bool_)
    made = 0
    for number in nest.numbers:
        if taken[number]:
            continue
        if made == most:
            return
        made += 1
        head = nest.longest_around(number)
        members = nest.inside(head)
        taken[members] = True
        taken[number] = True
        yield nest.family(head, members)


class _Nest:
    """The places of all wordings of a kind by the text they stand in, to see which lies within which."""

    def __init__(self, ties: Ties, formulas: bool) -> None:
        self.ties = ties
        known = np.arange(len(ties.lengths))
        wanted = (known >= len(ties)) == formulas
        self.numbers: list[int] = known[wanted].tolist()
        wording = np.repeat(known, np.diff(ties.bounds))
        some = wanted[wording]
        places, wording = ties.places[some].astype(np.int64), wording[some]
        order = np.argsort(places[:, 0], kind="stable")
        self.texts, self.begins, self.ends = places[order].T
        self.wording = wording[order]

    def longest_around(self, number: int) -> int:
        """The longest wording that holds this one somewhere; itself, if none does."""
        found = [number]
        for text, start, end in self._places(number):
            here = self._of_text(text)
            found += self.wording[here][(self.begins[here] <= start) & (self.ends[here] >= end)].tolist()
        return min(found, key=lambda one: (-self.ties.lengths[one], one))

    def inside(self, number: int) -> Numbers:
        """All wordings that are parts of this one, and itself."""
        found = [np.array([number])]
        for text, start, end in self._places(number)[:1]:  # what it holds it holds everywhere
            here = self._of_text(text)
            found.append(self.wording[here][(self.begins[here] >= start) & (self.ends[here] <= end)])
        return np.unique(np.concatenate(found))

    def family(self, head: int, members: Numbers) -> Family:
        """A passage with its parts."""
        best: dict[tuple[str, int], Part] = {}
        for number in sorted(members.tolist(), key=lambda one: -self.ties.lengths[one]):
            for place in self.ties.wording(number).places:
                best.setdefault((place.article, place.block), Part(place, int(self.ties.lengths[number])))
        parts = tuple(sorted(best.values(), key=lambda one: -one.length))
        return Family(self.ties.wording(head), parts, len({part.place.article for part in parts}))

    def _of_text(self, text: int) -> slice:
        return slice(*np.searchsorted(self.texts, (text, text + 1)).tolist())

    def _places(self, number: int) -> list[list[int]]:
        places: list[list[int]] = self.ties.places[self.ties.bounds[number] : self.ties.bounds[number + 1]].tolist()
        return places
