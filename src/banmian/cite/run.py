"""The pieces a citation is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from banmian.cite.reference import Reference, Text


class Slot(StrEnum):
    """A place in a citation that only the reader can fill."""

    PARAGRAPH = "paragraph"
    """`#p3` after the address."""
    ACCESSED = "accessed"
    """When the reader saw it: `[2026-07-01]`."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a citation; `language` is its own if that may not be the citation's."""

    text: str
    language: str = ""
    italic: bool = False
    slot: Slot | None = None
    whole: bool = False
    """Whether it stays on one line, as a date does."""


def plain_text(runs: Iterable[Run]) -> str:
    """A citation as a line of text."""
    return "".join(run.text for run in runs)


def run(text: Text, *, italic: bool = False) -> Run:
    """A title or name as a piece."""
    return Run(text.text, text.language, italic)


def where(reference: Reference) -> list[Run]:
    """Where the text is found: its address, or if that isn't known its id; and the paragraph."""
    place = reference.url or reference.id
    return [Run(place), Run(reference.fragment, slot=Slot.PARAGRAPH)] if place else []


def in_a_row(parts: Sequence[Sequence[Run]], between: str, last: str | None = None) -> list[Run]:
    """Parts with a sign between them, and possibly another before the last; a part without pieces is passed over."""
    parts = [part for part in parts if part]
    runs: list[Run] = []
    for number, part in enumerate(parts):
        if number:
            runs.append(Run(between if last is None or number < len(parts) - 1 else last))
        runs += part
    return runs
