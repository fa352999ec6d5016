"""A person's name written two ways in one issue: one character of two that sound alike.

Names are those that are credited or stand behind a role; whoever is only mentioned isn't asked about. A name of two
characters is asked about only if both are credited for the same work: 李明 and 李民 are mostly two people.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Final

from banmian.authority.order import syllables
from banmian.model import Article
from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Source

_SHORT: Final = 2
_LONG: Final = 4


@dataclass(slots=True)
class _Person:
    roles: set[str]
    count: int
    source: int
    """Number of the source that first credits the person."""


def names(sources: Sequence[Source]) -> Iterator[tuple[int, int, Suspicion]]:
    """(number of the source, of its text, what is suspected), at the name that is credited less often."""
    people: dict[str, _Person] = {}
    for number, source in enumerate(sources):
        for name, role in _credited(source.article) if source.article else ():
            person = people.setdefault(name, _Person(set(), 0, number))
            person.roles.add(role)
            person.count += 1
    families = groupby(sorted(people, key=_family), key=_family)
    for first, second in (pair for _, family in families for pair in combinations(family, 2)):
        if _alike(first, second, people[first].roles & people[second].roles):
            rare, often = sorted((first, second), key=lambda name: (people[name].count, -people[name].source))
            yield from _at(sources, people[rare].source, rare, often)


def _family(name: str) -> tuple[int, str]:
    """Names that could be one have this in common."""
    return len(name), name[:1]


def _credited(article: Article) -> Iterator[tuple[str, str]]:
    for credit in article.byline:
        yield credit.name, credit.role
    for block in article.blocks:
        if block.credit:
            yield block.credit, "photographer"


def _alike(first: str, second: str, shared: set[str]) -> bool:
    """Whether they differ in one character of a given name, and that sounds alike."""
    if not _SHORT <= len(first) <= _LONG:
        return False
    other = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    if len(other) != 1 or (len(first) == _SHORT and not shared):
        return False
    return any(_near(one, two) for one in syllables(other[0][0]) for two in syllables(other[0][1]))


def _near(first: str, second: str) -> bool:
    """The same syllable, or one that begins and ends alike: meng, ming."""
    return first == second or (first[0] == second[0] and first[-2:] == second[-2:] and first[1:2] != "h" != second[1:2])


def _at(sources: Sequence[Source], number: int, name: str, other: str) -> Iterator[tuple[int, int, Suspicion]]:
    for place, text in enumerate(sources[number].texts):
        for printed in (name, f"{name[0]} {name[1:]}", f"{name[0]}\u3000{name[1:]}"):
            if (at := text.text.find(printed)) >= 0:
                yield number, place, Suspicion("E112", printed, at, {"other": other})
                return
