"""Which sequence of roles is the likeliest for a whole page: a Viterbi search, forwards and backwards.

Run in both directions, the search also tells what the best reading would score if a unit had another role; the
difference is how sure the reading is (its margin).
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from banmian.parse.decoding.strengths import strengths
from banmian.parse.decoding.weights import Weights, fitted
from banmian.parse.page.page import Page
from banmian.parse.roles import Role

_FORCED = -25.0
"""Score units, of what the parser would never say by itself."""
_TEMPERATURE = 2.0
"""Score units: how large a margin must be for the reading to be e times likelier right than wrong."""

Scores = NDArray[np.float64]
"""Scores by role, of one unit or (a row each) of several; minus infinity for what cannot be."""

Moves = NDArray[np.float64]
"""For each unit, what the step from each role of the unit before (row) to each of its own (column) scores, its own included."""


@dataclass(frozen=True, slots=True)
class Labelling:
    """The roles of a page's units, and how sure each unit's place is."""

    roles: tuple[Role, ...]
    sureness: tuple[float, ...]
    """0 to 1, that the unit has the role given."""


def label(
    page: Page, weights: Weights | None = None, allowed: Mapping[int, Collection[Role]] | None = None
) -> Labelling:
    """The likeliest roles of the units of a page; those of the units in `allowed` are among the ones given there."""
    if not page.count:
        return Labelling((), ())
    weights = weights or fitted()
    scores = _emissions(page, weights)
    steps = [weights.steps(openness(page, index), unit.short) for index, unit in enumerate(page.traits)]
    start, end = _by_role(weights.start), _by_role(weights.end)
    if allowed:
        for index, roles in allowed.items():
            scores[index] = _only(scores[index], roles)
        steps = [
            _possible(table) if {index, index - 1} & allowed.keys() else table for index, table in enumerate(steps)
        ]
        start = _possible(start) if 0 in allowed else start
        end = _possible(end) if page.count - 1 in allowed else end
    moves = np.concatenate(steps).reshape(page.count, len(Role), len(Role)) + scores[:, None, :]
    forward, backward = _forward(moves, start + scores[0]), _backward(moves, end)
    best = _trace(forward, moves, forward[-1] + end)
    return Labelling(tuple(map(Role, best)), tuple(_sureness(forward + backward, best)))


def _by_role(scores: Mapping[Role, float]) -> Scores:
    return np.array([scores.get(role, -math.inf) for role in Role])


def _possible(scores: Scores) -> Scores:
    """What cannot be becomes hardly possible: an editor says that it is."""
    return np.where(np.isneginf(scores), _FORCED, scores)


def _only(scores: Scores, allowed: Collection[Role]) -> Scores:
    return np.where([role in allowed for role in Role], _possible(scores), -math.inf)


def openness(page: Page, index: int) -> float:
    """How much the running text before a unit asks for more."""
    anchor = page.anchors[index]
    return page.opens[anchor] if anchor >= 0 else -6.0


def _emissions(page: Page, weights: Weights) -> Scores:
    """What each unit's own evidence says of each role it could have, added up in the same order on every machine."""
    found = strengths(page)
    units, rules = np.nonzero(found != 0)
    said = found[units, rules, None] * weights.says[rules]
    places = units[:, None] * len(Role) + np.arange(len(Role))
    total = np.bincount(places.ravel(), said.ravel(), page.count * len(Role)).reshape(page.count, len(Role))
    return weights.bases[[int(unit.short) for unit in page.traits]] + total


def _forward(moves: Moves, first: Scores) -> Scores:
    """For each unit and role, the best score of a reading up to there."""
    best = np.empty(moves.shape[:2])
    best[0] = first
    for index in range(1, len(moves)):
        np.maximum.reduce(best[index - 1, :, None] + moves[index], axis=0, out=best[index])
    return best


def _backward(moves: Moves, end: Scores) -> Scores:
    """For each unit and role, the best score of what comes after it, the end of the sheet included."""
    ahead = np.empty(moves.shape[:2])
    ahead[-1] = end
    for index in range(len(moves) - 1, 0, -1):
        np.maximum.reduce(moves[index] + ahead[index], axis=1, out=ahead[index - 1])
    return ahead


def _trace(forward: Scores, moves: Moves, last: Scores) -> list[int]:
    """The roles of the best reading, from the last unit back."""
    roles = [int(last.argmax())]
    for index in range(len(moves) - 1, 0, -1):
        roles.append(int((forward[index - 1] + moves[index, :, roles[-1]]).argmax()))
    roles.reverse()
    return roles


def _sureness(totals: Scores, roles: Sequence[int]) -> list[float]:
    """For each unit, how much better the reading is than the best one that gives it another role; as a probability."""
    units = np.arange(len(roles))
    chosen = totals[units, roles]
    totals[units, roles] = -math.inf
    margins = np.minimum(30.0, chosen - totals.max(axis=1))
    # Rounded, so that like doubts are alike, in whatever order they were added up.
    return [1.0 / (1.0 + math.exp(-margin / _TEMPERATURE)) for margin in margins.round(9).tolist()]
