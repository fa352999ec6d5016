"""What an editor wrote around the marks of a file, so that it outlives the next mark: comments, and entries as they stand.

A comment belongs to the entry below it, or to the file if it stands at its beginning or end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file, line by line."""

    lead: tuple[str, ...] = ()
    """The comments and blank lines above it."""
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of marks in pieces."""

    head: tuple[str, ...] = ()
    entries: Mapping[int, Entry] = field(default_factory=dict)
    """By the line that the entry is about."""
    tail: tuple[str, ...] = ()


def kept(text: str, begins: Mapping[int, int]) -> Kept:
    """The pieces of a file; `begins`: line of the sheet → line of the file (from 1) on which the entry about it begins."""
    lines = [line.rstrip() for line in text.removeprefix("\ufeff").splitlines()]
    starts = sorted(begins.values())
    if not all(lines[start - 1].startswith("-") for start in starts) or len(set(starts)) != len(starts):
        return Kept(_leading(lines))
    entries: dict[int, Entry] = {}
    lead: tuple[str, ...] = ()
    for line, start in sorted(begins.items(), key=lambda item: item[1]):
        after = next((other for other in starts if other > start), len(lines) + 1)
        own = lines[start - 1 : after - 1]
        below = _leading(own[::-1])[::-1]
        entries[line] = Entry(lead, tuple(own[: len(own) - len(below)]))
        lead = below
    return Kept(_leading(lines), entries, lead)


def _leading(lines: Sequence[str]) -> tuple[str, ...]:
    count = next((number for number, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    return tuple(lines[:count])
