"""What features tell of two kinds of things, as a logistic regression learns it from a collection.

The scores it finds are read by `banmian.parse.page.learned`.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from banmian.parse.page.learned import Seen

_HELD = 4.0
"""How strongly the numbers are held to zero."""
_STEPS = 300
_LEAST = 2
"""A feature that fewer things show tells nothing."""
_STEP = 0.05
"""What the numbers are rounded to."""

Array = NDArray[np.float64]
Table = dict[str, dict[str, float]]
"""The score of each feature of each part."""
Example = tuple[Seen, bool]
"""What is seen of a thing, and whether it is of the first kind."""


def learn(examples: Sequence[Example]) -> Table:
    """The score of each feature: above 0 for the first kind, below for the second."""
    shown = [{(part, feature) for part, found in seen.items() for feature in found} for seen, _ in examples]
    count = Counter(feature for row in shown for feature in row)
    known = sorted(feature for feature, number in count.items() if number >= _LEAST)
    number_of = {feature: number for number, feature in enumerate(known)}
    rows = [sorted(number_of[feature] for feature in row if feature in number_of) for row in shown]
    numbers = _regression(rows, np.array([first for _, first in examples], np.float64), len(known))
    table: Table = {part: {} for seen, _ in examples for part in seen}
    for (part, feature), value in zip(known, numbers, strict=True):
        if rounded := round(float(value) / _STEP) * _STEP:
            table[part][feature] = rounded
    return table


def _regression(rows: Sequence[Sequence[int]], wanted: Array, count: int) -> Array:
    """The numbers that make what is wanted most probable while staying near zero (Adam)."""
    columns = np.concatenate([np.array(row, np.int64) for row in rows])
    row_of = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    now, mean, square = np.zeros(count), np.zeros(count), np.zeros(count)
    for step in range(1, _STEPS + 1):
        scores = np.bincount(row_of, now[columns], len(rows))
        off = 1 / (1 + np.exp(-scores)) - wanted
        slope = np.bincount(columns, off[row_of], count) + _HELD * now
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        now = now - 0.02 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return now


def write(table: Table, path: Path) -> None:
    """The scores as a file: features by number, to keep it small."""
    groups: dict[str, dict[str, list[str]]] = {}
    for part, found in table.items():
        for feature, value in sorted(found.items()):
            groups.setdefault(part, {}).setdefault(f"{value:.2f}", []).append(feature)
    text = json.dumps(groups, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text.replace("],", "],\n") + "\n", "utf-8")
