"""Where a corrected text differs from the printed lines it comes from: line by line, as small as can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import reduce

from banmian.text import run_on


@dataclass(frozen=True, slots=True, order=True)
class Hunk:
    """Characters `start` to `end` (excluded) of a line, and what stands there instead."""

    start: int
    end: int
    reading: str


def hunks_by_line(texts: Mapping[int, str], reading: str) -> Iterator[tuple[int, Hunk]]:
    """(line, hunk) of all differences; `texts` are lines (number → text, at least one), one running on from the other."""
    places: dict[int, int] = {}
    whole = ""
    for line, text in texts.items():
        whole = run_on(whole, text)
        places[line] = len(whole) - len(text)
    for hunk in hunks(reduce(run_on, texts.values()), reading):
        yield from _in_lines(texts, places, hunk)


def _in_lines(texts: Mapping[int, str], places: Mapping[int, int], hunk: Hunk) -> Iterator[tuple[int, Hunk]]:
    """A hunk that runs over the end of a line is one in each; the first has all of the reading."""
    reading = hunk.reading
    touched = [line for line in texts if places[line] < hunk.end and hunk.start < places[line] + len(texts[line])]
    if not touched:  # something was put in: at the end of a line rather than at the beginning of the next
        touched = [next(line for line in texts if hunk.start <= places[line] + len(texts[line]))]
    for line in touched:
        start = max(0, hunk.start - places[line])
        yield line, Hunk(start, max(start, min(len(texts[line]), hunk.end - places[line])), reading)
        reading = ""


def hunks(one: str, other: str) -> Iterator[Hunk]:
    """The differences of two texts, those that lie side by side but for one character as one."""
    head = _common(one, other)
    room = min(len(one), len(other)) - head
    tail = _common(one[len(one) - room :][::-1], other[len(other) - room :][::-1]) if room else 0
    matcher = SequenceMatcher(None, one[head : len(one) - tail], other[head : len(other) - tail], autojunk=False)
    open_: tuple[int, int, int, int] | None = None
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            continue
        if open_ and start - open_[1] <= 1:
            open_ = (open_[0], end, open_[2], to)
            continue
        if open_:
            yield _hunk(open_, head, other)
        open_ = (start, end, from_, to)
    if open_:
        yield _hunk(open_, head, other)


def patched(text: str, changes: Sequence[Hunk]) -> str:
    """A line with changes made, which are in order and apart."""
    for change in reversed(changes):
        text = text[: change.start] + change.reading + text[change.end :]
    return text.strip()


def _hunk(found: tuple[int, int, int, int], head: int, other: str) -> Hunk:
    start, end, from_, to = found
    return Hunk(head + start, head + end, other[head + from_ : head + to])


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    length = min(len(one), len(other))
    return next((at for at in range(length) if one[at] != other[at]), length)
