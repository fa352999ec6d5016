"""The figures of an archive, read once for a build, and the rows in which they are listed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from banmian import figures
from banmian.figures import Figure, Group, Kind
from banmian.model import Archive
from banmian.render.catalogue.rows import ROWS

_MOST: Final = 20 * ROWS
"""Paragraphs of a kind that are listed: those on the things most spoken of."""
Rows = Sequence[tuple[Group, tuple[Figure, ...]]]
"""Paragraphs with their figures, group by group."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The figures of a kind as they are listed."""

    rows: Rows
    all: int
    """How many paragraphs there are, listed or not."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted and measured in an archive."""

    groups: dict[Kind, tuple[Group, ...]] = field(default_factory=dict)
    lists: dict[Kind, Listed] = field(default_factory=dict)


def counted(archive: Archive) -> Counted:
    """The figures of an archive."""
    groups = figures.figures(archive)
    return Counted(groups, {kind: _listed(some) for kind, some in groups.items()})


def _listed(groups: Sequence[Group]) -> Listed:
    rows: list[tuple[Group, tuple[Figure, ...]]] = []
    paragraphs = 0
    for group in groups:
        found = [tuple(some) for _, some in groupby(group.figures, key=lambda one: (one.article, one.block))]
        paragraphs += len(found)
        if len(rows) < _MOST:
            rows += [(group, some) for some in _ordered(group, found)]
    return Listed(rows[:_MOST], paragraphs)


def _ordered(group: Group, found: list[tuple[Figure, ...]]) -> list[tuple[Figure, ...]]:
    """Numbers in descending order, so that those that are alike stand together; dates and ordinals as they are read."""
    if group.kind in (Kind.DATES, Kind.SPANS, Kind.ORDINALS):
        return found
    return sorted(found, key=lambda some: max(one.reading.values for one in some), reverse=True)
