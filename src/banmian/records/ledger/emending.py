"""The emendations that turn one printed line into its reading, as short as they can be.

What is declared already stays as it is, unless the reading differs within it. An emendation's source has to occur in
its line exactly once, also after those before it are made; so a short one is widened by what stands around it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from banmian.model import Emendation
from banmian.records.ledger.hunks import Hunk, hunks, patched

_CONTEXT: Final = 8
"""So many characters on each side are shown of the line."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An emendation to be declared, with what stands around it in its line."""

    emendation: Emendation
    before: str
    after: str


def emended(text: str, emendations: Iterable[Emendation]) -> str:
    """A line with those emendations made that can be made."""
    for one in emendations:
        if text.count(one.source) == 1:
            text = text.replace(one.source, one.reading).strip()
    return text


def redeclared(
    line: int, text: str, declared: Sequence[Emendation], reading: str
) -> tuple[list[Correction], list[Emendation]]:
    """The new emendations of a line that reads `reading`, and those declared that go."""
    kept = _kept(text, declared, reading)
    if kept is not None:
        places = [place for place, _ in kept]
        changes = [_in_print(places, hunk) for hunk in hunks(patched(text, places), reading)]
        new = [_correction(line, text, hunk) for hunk in _unique(text, changes, places)]
        stays = [one for one in declared if one in [each for _, each in kept]]
        if emended(text, [*stays, *(one.emendation for one in new)]) == reading:
            return new, [one for one in declared if one not in stays]
    whole = _correction(line, text, Hunk(0, len(text), reading))
    return ([whole] if text != reading else []), list(declared)


def _kept(text: str, declared: Sequence[Emendation], reading: str) -> list[tuple[Hunk, Emendation]] | None:
    """The declared emendations that the reading bears out, with their places; `None` if these can't be told."""
    if any(text.count(one.source) != 1 for one in declared):
        return None
    kept = [(_place(text, one), one) for one in sorted(declared, key=lambda one: text.index(one.source))]
    if any(before.end > after.start for (before, _), (after, _) in pairwise(kept)):
        return None
    while True:
        places = [place for place, _ in kept]
        changes = list(hunks(patched(text, places), reading))
        spans = _spans(places)
        touched = {at for at, span in enumerate(spans) if any(_touches(hunk, span) for hunk in changes)}
        touched |= {at for at in range(len(places)) if changes and _undone(text, places, at, reading, len(changes))}
        if not touched:
            return kept
        kept = [one for at, one in enumerate(kept) if at not in touched]


def _undone(text: str, places: Sequence[Hunk], at: int, reading: str, changes: int) -> bool:
    """Whether there is less to declare without this emendation than with it: a change beside it takes it back."""
    return len(list(hunks(patched(text, [*places[:at], *places[at + 1 :]]), reading))) < changes


def _place(text: str, emendation: Emendation) -> Hunk:
    start = text.index(emendation.source)
    return Hunk(start, start + len(emendation.source), emendation.reading)


def _spans(places: Sequence[Hunk]) -> list[tuple[int, int]]:
    """Where the readings stand in the emended text."""
    spans, moved = [], 0
    for place in places:
        spans.append((place.start + moved, place.start + moved + len(place.reading)))
        moved += len(place.reading) - (place.end - place.start)
    return spans


def _touches(hunk: Hunk, span: tuple[int, int]) -> bool:
    """Whether a change lies in a reading, wholly or in part; where a reading is nothing, what is put there."""
    if span[0] == span[1]:
        return hunk.start <= span[0] <= hunk.end
    return hunk.start < span[1] and span[0] < max(hunk.end, hunk.start + 1)


def _in_print(places: Sequence[Hunk], hunk: Hunk) -> Hunk:
    """A change of the emended text, which touches none of the emendations, as one of the printed text."""
    before = [place for place, span in zip(places, _spans(places), strict=True) if span[1] <= hunk.start]
    moved = sum(len(place.reading) - (place.end - place.start) for place in before)
    return Hunk(hunk.start - moved, hunk.end - moved, hunk.reading)


def _unique(text: str, changes: Sequence[Hunk], places: Sequence[Hunk]) -> list[Hunk]:
    """The changes, each widened until what it replaces occurs once; two that would meet become one."""
    found: list[Hunk] = []
    for at, change in enumerate(changes):
        low = max([0, *(one.end for one in (*found, *places) if one.end <= change.start)])
        high = min([len(text), *(one.start for one in (*changes[at + 1 :], *places) if one.start >= change.end)])
        wide = _widened(text, change, low, high)
        while text.count(text[wide.start : wide.end]) != 1 and found and found[-1].end == wide.start:
            above = found.pop()
            wide = Hunk(above.start, wide.end, above.reading + wide.reading)
        found.append(wide)
    return found


def _widened(text: str, change: Hunk, low: int, high: int) -> Hunk:
    start, end = change.start, change.end
    left = True
    while (start == end or text.count(text[start:end]) != 1) and (start > low or end < high):
        if (left and start > low) or end == high:
            start -= 1
        else:
            end += 1
        left = not left
    return Hunk(start, end, text[start : change.start] + change.reading + text[change.end : end])


def _correction(line: int, text: str, hunk: Hunk) -> Correction:
    source = text[hunk.start : hunk.end]
    before, after = text[max(0, hunk.start - _CONTEXT) : hunk.start], text[hunk.end : hunk.end + _CONTEXT]
    return Correction(Emendation(line, source, hunk.reading), before, after)
