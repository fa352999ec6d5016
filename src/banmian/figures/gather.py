"""All figures of an archive, in groups that speak of the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from banmian.figures.reading import Reading, read
from banmian.figures.units import Kind
from banmian.model import Archive, Status

Key = tuple[str, str, tuple[Fraction, ...]]
"""What figures have to share to stand together: unit, noun, and of dates and times the value."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure where it stands."""

    article: str
    """Its id."""
    block: int
    """Counted from 1."""
    reading: Reading


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that speak of the same thing."""

    kind: Kind
    key: Key
    figures: tuple[Figure, ...]
    """In reading order."""

    @property
    def noun(self) -> str:
        """What they are numbers of; empty if that isn't known."""
        return self.key[1]

    @property
    def values(self) -> tuple[tuple[Fraction, ...], ...]:
        """The different values, in ascending order."""
        return tuple(sorted({one.reading.values for one in self.figures}))


def figures(archive: Archive) -> dict[Kind, tuple[Group, ...]]:
    """The figures of an archive by kind, each kind's groups in order: those of the most figures first, dates by date."""
    groups: dict[tuple[Kind, Key], list[Figure]] = {}
    for figure in _all(archive):
        groups.setdefault((figure.reading.kind, _key(figure.reading)), []).append(figure)
    by_kind: dict[Kind, list[Group]] = {kind: [] for kind in Kind}
    for (kind, key), found in groups.items():
        by_kind[kind].append(Group(kind, key, tuple(found)))
    return {kind: tuple(sorted(found, key=_order)) for kind, found in by_kind.items() if found}


def _all(archive: Archive) -> Iterator[Figure]:
    for issue in archive.issues:
        for sheet in issue.sheets:
            for article in sheet.articles:
                for number, block in enumerate(article.blocks if article.status is not Status.WITHDRAWN else (), 1):
                    yield from (Figure(article.id, number, reading) for reading in read(block.text))


def _key(one: Reading) -> Key:
    match one.kind:
        case Kind.DATES | Kind.SPANS:
            return one.base, "", one.values
        case Kind.PEOPLE | Kind.THINGS if one.noun:
            return "", one.noun, ()
        case _:
            return one.base, one.noun, ()


def _order(group: Group) -> tuple[bool, int, Key]:
    if group.kind is Kind.DATES:
        return False, 0, group.key
    return not group.noun and group.kind is not Kind.SPANS, -len(group.figures), group.key
