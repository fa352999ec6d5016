"""How strongly each rule applies to each unit of a page.

Which rules may have anything to say of a unit is told for the whole page at once, by its signs and the characters it
begins and ends with; the others are not asked. Those that are asked go rule by rule down the page, which Python does
faster than all rules for one unit after the other.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from banmian.parse.page.page import Page
from banmian.parse.rules.rule import always
from banmian.parse.rules.table import RULES

Strengths = NDArray[np.float64]
"""Units (rows) by rules (columns, in the order of `RULES`), 0 for what doesn't apply."""

_WHERE = np.array([rule.where for rule in RULES], np.int64)
_ASKED = np.array([rule.test is not always for rule in RULES])
_TESTS = tuple(rule.test for rule in RULES)


def strengths(page: Page) -> Strengths:
    """What every rule finds at every unit."""
    signs = np.array(page.signs, np.int64)
    applies: NDArray[np.bool_] = (signs[:, None] & _WHERE == _WHERE) & _by_characters(page)
    found: Strengths = applies.astype(np.float64)
    rules, units = np.nonzero((applies & _ASKED).T)
    traits = page.traits
    asked = zip(rules.tolist(), units.tolist(), strict=True)
    found[units, rules] = [_TESTS[rule](page, unit, traits[unit]) for rule, unit in asked]
    return found


def _by_characters(page: Page) -> NDArray[np.bool_]:
    """Which rules are for units that begin and end as these do."""
    first = np.concatenate([_first(traits.first) for traits in page.traits])
    last = np.concatenate([_last(traits.last) for traits in page.traits])
    both: NDArray[np.bool_] = first & last
    return both.reshape(page.count, len(RULES))


@cache
def _first(character: str) -> NDArray[np.bool_]:
    return np.array([not rule.first or character in rule.first for rule in RULES])


@cache
def _last(character: str) -> NDArray[np.bool_]:
    return np.array([not rule.last or character in rule.last for rule in RULES])
