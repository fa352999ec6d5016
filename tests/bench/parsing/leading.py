"""Learn which of two lines of a head is the headline, and write `src/banmian/parse/page/leading.json`.

    python -m tests.bench.parsing.leading

A logistic regression over the features of both lines (`banmian.parse.page.leading`), on a collection of heads in which
kickers and subheads are about as frequent as in print. `--measure` tells how well it does by thirds, each with numbers learned
from the others.
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from banmian.parse.page import leading as leading_of_heads
from banmian.parse.page.leading import Leading, between, features
from tests.bench.parsing.heads import Head, heads, neighbours

TARGET = Path(__file__).parents[3] / "src" / "banmian" / "parse" / "page" / "leading.json"

PARTS = 3
_HELD = 4.0
"""How strongly the numbers are held to zero."""
_STEPS = 300
_LEAST = 2
"""A feature that fewer heads show tells nothing."""
_STEP = 0.05
"""What the numbers are rounded to."""

Array = NDArray[np.float64]
Table = dict[str, dict[str, float]]


def learn(found: Iterable[Head]) -> Table:
    """The number of each feature, of the upper line, the lower one and both."""
    pairs = list(neighbours(found))
    shown = [_shown(upper, lower) for upper, lower, _ in pairs]
    count = Counter(feature for row in shown for feature in row)
    known = sorted(feature for feature, number in count.items() if number >= _LEAST)
    number_of = {feature: number for number, feature in enumerate(known)}
    rows = [sorted(number_of[feature] for feature in row if feature in number_of) for row in shown]
    numbers = _regression(rows, np.array([is_headline for _, _, is_headline in pairs], np.float64), len(known))
    table: Table = {"upper": {}, "lower": {}, "both": {}}
    for (part, feature), value in zip(known, numbers, strict=True):
        if rounded := round(float(value) / _STEP) * _STEP:
            table[part][feature] = rounded
    return table


def _shown(upper: str, lower: str) -> list[tuple[str, str]]:
    parts = {"upper": features(upper), "lower": features(lower), "both": between(upper, lower)}
    return [(part, feature) for part, found in parts.items() for feature in found]


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


@contextmanager
def learned_from(found: Iterable[Head]) -> Iterator[None]:
    """Read with the numbers that these heads alone give."""
    with tempfile.TemporaryDirectory() as folder:
        learned = Path(folder, "leading.json")
        write(learn(found), learned)
        with mock.patch.object(leading_of_heads, "_LEARNED", learned):
            leading_of_heads.leading.cache_clear()
            yield
    leading_of_heads.leading.cache_clear()


def write(table: Table, path: Path) -> None:
    """The numbers as a file: features by number, to keep it small."""
    groups: dict[str, dict[str, list[str]]] = {}
    for part, found in table.items():
        for feature, value in sorted(found.items()):
            groups.setdefault(part, {}).setdefault(f"{value:.2f}", []).append(feature)
    text = json.dumps(groups, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text.replace("],", "],\n") + "\n", "utf-8")


def measure(found: Sequence[Head]) -> float:
    """The share of neighbours that are told, by parts."""
    told: list[bool] = []
    for part in range(PARTS):
        table = learn(head for number, head in enumerate(found) if number % PARTS != part)
        model = Leading(table["upper"], table["lower"], table["both"])
        mine = [head for number, head in enumerate(found) if number % PARTS == part]
        told += [(model.lean(upper, lower) > 0) == is_headline for upper, lower, is_headline in neighbours(mine)]
    return sum(told) / len(told)


def main() -> None:
    """Learn, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        print(f"{measure(list(heads())):.3f} of the neighbours are told")
    else:
        write(learn(heads()), TARGET)


if __name__ == "__main__":
    main()
