"""How often an article read like this one is right: what `confidence` says.

The decoder tells how much better its reading is than the best other one, at the article's least sure unit. How often
that comes out right was counted on annotated pages that the numbers had not seen (`tests/bench/parsing/calibrate.py`),
apart for items without a head, whose place is a question of its own. Between the counted points a line is drawn.
"""

from bisect import bisect_right
from collections.abc import Sequence

Points = Sequence[tuple[float, float]]
"""(sureness of the least sure unit, share of such articles that are right), both rising."""

HEADED: Points = (
    (0.0, 0.66),
    (0.543, 0.66),
    (0.633, 0.73),
    (0.726, 0.87),
    (0.802, 0.9),
    (0.86, 0.94),
    (0.904, 0.95),
    (0.955, 0.98),
    (1.0, 0.98),
)
HEADLESS: Points = ((0.0, 0.56), (1.0, 0.56))
"""Without a head, however sure the units are, the place of an item is as uncertain."""


def confidence(sureness: float, placed: bool) -> float:
    """0 to 1, for an article whose least sure unit is so sure; `placed` if it has a head, or an editor set it apart."""
    points = HEADED if placed else HEADLESS
    after = min(len(points) - 1, max(1, bisect_right(points, (sureness, 1.0))))
    (left, low), (right, high) = points[after - 1], points[after]
    share = (sureness - left) / (right - left) if right > left else 1.0
    return round(low + (high - low) * max(0.0, min(1.0, share)), 3)
