"""The emendation that would declare a difference between printed lines and a reading: what an editor can paste."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import zip_longest

from banmian.records.notation.yamlio import Flow, dump
from banmian.text import run_on

_FEW = 40
"""Only so many lines are compared with a head that isn't one of them."""


def nearest_line(texts: Mapping[int, str], reading: str) -> int | None:
    """The line that a reading seems to be a corrected form of, if any."""
    likeness = {line: _likeness(texts[line], reading) for line in list(texts)[:_FEW]}
    best = max(likeness, key=lambda line: likeness[line], default=None)
    return best if best is not None and likeness[best] >= 0.5 else None


def emendation_entry(texts: Mapping[int, str], reading: str) -> str:
    """`{line: 97, source: 三五—, reading: 三五一, why: …}` for the first difference between some lines and a reading.

    `texts` are the printed lines (number → text, at least one), one running on from the other.
    """
    whole = ""
    starts = {}
    for line, text in texts.items():
        whole = run_on(whole, text)
        starts[line] = len(whole) - len(text)
    first = _first_difference(whole, reading)
    line = max((line for line in texts if starts[line] <= first), key=lambda line: starts[line])
    return _entry(line, texts[line], starts[line], whole, reading)


def _entry(line: int, text: str, at: int, whole: str, reading: str) -> str:
    """The entry for the difference between `whole` and `reading`, which begins in `text`, at offset `at`."""
    first = _first_difference(whole, reading)
    room = min(len(whole), len(reading)) - first
    tail = min(_first_difference(whole[::-1], reading[::-1]), room)
    start, end = max(0, first - at), min(len(text), len(whole) - tail - at)
    changed = reading[first : len(reading) - tail]
    source = text[start:end]
    left, right = start, max(start, end)
    while text.count(source) != 1 and (left > 0 or right < len(text)):
        left, right = max(0, left - 1), min(len(text), right + 1)
        source = text[left:right]
    changed = text[left:start] + changed + text[max(start, end) : right]
    fields = {"line": line, "source": source, "reading": changed, "why": "…"}
    return dump({"": Flow(fields)}).partition(": ")[2].strip()


def _first_difference(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip_longest(one, other)) if a != b), len(one))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:400], other[:400], autojunk=False).quick_ratio()
