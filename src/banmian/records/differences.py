"""The emendation that would declare a difference between printed lines and a reading: what an editor can paste."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import zip_longest

from banmian.records.yamlio import Flow, dump
from banmian.text import run_on

_FEW = 40
"""Only so many lines are compared with a head that isn't one of them."""


def emendation_entry(texts: Mapping[int, str], reading: str) -> str:
    """`{line: 97, source: 三五—, reading: 三五一, why: …}`, for the line (or run of lines) that reads most like it."""
    if not texts:
        return "–"
    whole = ""
    for text in texts.values():
        whole = run_on(whole, text)
    if len(texts) > 1 and _likeness(whole, reading) < 0.8:
        best = max(list(texts)[:_FEW], key=lambda line: _likeness(texts[line], reading))
        return _entry(best, texts[best], 0, texts[best], reading)
    start = _first_difference(whole, reading)
    offset = 0
    for line, text in texts.items():
        at = whole.index(text, offset)
        if start < at + len(text) or line == list(texts)[-1]:
            return _entry(line, text, at, whole, reading)
        offset = at + len(text)
    raise AssertionError("a text without lines")


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
