"""The forms of the drawings. Each is a function of plain values; all lengths are in units of the drawing.

Nothing is told by colour: length and area carry the numbers, and numbers that matter are written out.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final

from banmian.render.links.names import Name
from banmian.render.pictures.views import WIDTH, Box, Disc, Drawing, Label, Rule, Value

ROW: Final = 31
"""Of a bar with its name over it."""
STEP: Final = 15
"""Between the names of a triangle."""
_SIZE: Final = 13
"""Of a letter: a Han character is as wide as high, a Latin one about half."""
_SMALL: Final = 11


def bars(values: Sequence[Value]) -> Drawing:
    """A bar for each value under its name, the number at the end of the line."""
    most = max((value.number for value in values), default=0) or 1
    boxes, labels = [], []
    for place, value in enumerate(values):
        y = place * ROW
        room = WIDTH - _width(value.shown, _SIZE) - 12
        labels.append(Label(0, y + 13, fitted(value.name.text, room, _SIZE), value.name.lang))
        labels.append(Label(WIDTH, y + 13, value.shown, anchor="end", role="number"))
        boxes.append(Box(0, y + 18, WIDTH * value.number / most, 5))
    return Drawing(len(values) * ROW - 4, boxes=tuple(boxes), labels=tuple(labels))


def strips(rows: Sequence[tuple[Value, Sequence[tuple[float, str]]]]) -> Drawing:
    """A strip for each row, cut into pieces of a length and a role."""
    most = max((value.number for value, _ in rows), default=0) or 1
    boxes, labels = [], []
    for place, (value, pieces) in enumerate(rows):
        y, x = place * (ROW + 10), 0.0
        labels.append(Label(0, y + 13, fitted(value.name.text, WIDTH / 2, _SIZE), value.name.lang))
        labels.append(Label(WIDTH, y + 13, value.shown, anchor="end", role="number"))
        for length, role in pieces:
            width = WIDTH * length / most
            boxes.append(Box(x, y + 19, max(width - 1, width / 2), 12, role))
            x += width
    return Drawing(len(rows) * (ROW + 10) - 8, boxes=tuple(boxes), labels=tuple(labels))


def triangle(names: Sequence[Name], together: Mapping[tuple[int, int], int]) -> Drawing:
    """Names down a diagonal; where the row of one meets the column of another, a disc says how often they go together.

    `together` has a number for pairs of places (later, earlier).
    """
    most = max(together.values(), default=0) or 1
    rules, labels = [], []
    for place, name in enumerate(names):
        x, y = place * STEP, (place + 0.5) * STEP
        if place:
            rules.append(Rule(0, y, x, 0))
        if place < len(names) - 1:
            rules.append(Rule(x + STEP / 2, y + STEP / 2, 0, (len(names) - 1 - place) * STEP - STEP / 2))
        labels.append(Label(x + 4, y + 4, fitted(name.text, WIDTH - x - 6, _SMALL), name.lang, role="small"))
    discs = tuple(
        Disc((column + 0.5) * STEP, (row + 0.5) * STEP, sqrt(number / most) * (STEP / 2 - 0.5))
        for (row, column), number in sorted(together.items())
    )
    return Drawing(len(names) * STEP, rules=tuple(rules), discs=discs, labels=tuple(labels))


def grid(rows: Sequence[str], columns: Sequence[str], numbers: Sequence[Sequence[int]], left: float = 88) -> Drawing:
    """A table of discs with their numbers on them."""
    most = max((number for row in numbers for number in row), default=0) or 1
    step = (WIDTH - left) / len(columns)
    rules, discs, labels = [], [], []
    for place, name in enumerate(rows):
        y = place * step + step / 2
        rules.append(Rule(left, y, WIDTH - left, 0))
        labels.append(Label(0, y + 4, fitted(name, left - 4, _SIZE)))
        for column, number in enumerate(numbers[place]):
            x = left + (column + 0.5) * step
            if number:
                discs.append(Disc(x, y, sqrt(number / most) * (step / 2 - 1), "ground"))
                labels.append(Label(x, y + 4, str(number), anchor="middle", role="on"))
    foot = len(rows) * step + 14
    labels += [
        Label(left + (place + 0.5) * step, foot, name, anchor="middle", role="small")
        for place, name in enumerate(columns)
    ]
    return Drawing(foot + 4, rules=tuple(rules), discs=tuple(discs), labels=tuple(labels))


def columns(rows: Sequence[tuple[Value, Sequence[float]]], first: str, last: str) -> Drawing:
    """For each row its numbers as small columns side by side, all rows to the same scale; the first and last are named."""
    most = max((number for _, numbers in rows for number in numbers), default=0) or 1
    height, tall = 58, 32
    rules, boxes, labels = [], [], []
    for place, (value, numbers) in enumerate(rows):
        top, step = place * height, WIDTH / max(len(numbers), 1)
        foot = top + 19 + tall
        labels.append(Label(0, top + 13, fitted(value.name.text, WIDTH - 70, _SIZE), value.name.lang))
        labels.append(Label(WIDTH, top + 13, value.shown, anchor="end", role="number"))
        rules.append(Rule(0, foot, WIDTH, 0))
        for column, number in enumerate(numbers):
            up = tall * number / most
            if number:
                wide = min(step * 0.8, tall / 2)
                boxes.append(Box((column + 0.5) * step - wide / 2, foot - up, wide, up))
    foot = len(rows) * height + 8
    labels += [Label(0, foot, first, role="small"), Label(WIDTH, foot, last, anchor="end", role="small")]
    return Drawing(foot + 4, rules=tuple(rules), boxes=tuple(boxes), labels=tuple(labels))


def fitted(text: str, room: float, size: float) -> str:
    """A text cut to so much room, with an ellipsis if anything is left out."""
    if _width(text, size) <= room:
        return text
    while text and _width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _width(text: str, size: float) -> float:
    """About how wide a text is set."""
    return sum(size if unicodedata.east_asian_width(sign) in "WF" else size * 0.55 for sign in text)
