"""Which sequence of roles is the likeliest for a whole page: a Viterbi search, forwards and backwards.

Run in both directions, the search also tells what the best reading would score if a unit had another role; the
difference is how sure the reading is (its margin).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from banmian.parse.page import Page
from banmian.parse.roles import Role
from banmian.parse.weights import Steps, Weights, fitted

_NEVER = -1e9
_TEMPERATURE = 2.0
"""Score units: how large a margin must be for the reading to be e times likelier right than wrong."""

Scores = dict[int, float]
"""Scores by role; what is missing cannot be."""


@dataclass(frozen=True, slots=True)
class Labelling:
    """The roles of a page's units, and how sure each unit's place is."""

    roles: tuple[Role, ...]
    sureness: tuple[float, ...]
    """0 to 1, that the unit has the role given."""


def label(page: Page, weights: Weights | None = None) -> Labelling:
    """The likeliest roles of the units of a page."""
    if not page.count:
        return Labelling((), ())
    weights = weights or fitted()
    scores = [_emission(page, index, weights) for index in range(page.count)]
    steps = [weights.steps(openness(page, index)) for index in range(page.count)]
    end = {int(role): score for role, score in weights.end.items()}
    forward, back = _forward(scores, steps, {int(role): score for role, score in weights.start.items()})
    forward[-1] = {role: total + end.get(role, _NEVER) for role, total in forward[-1].items()}
    backward = _backward(scores, steps, end)
    roles = _trace(forward[-1], back)
    return Labelling(tuple(Role(role) for role in roles), tuple(_sureness(forward, backward, roles)))


def openness(page: Page, index: int) -> float:
    """How much the running text before a unit asks for more."""
    anchor = page.anchors[index]
    return page.traits[anchor].open if anchor >= 0 else -6.0


def _emission(page: Page, index: int, weights: Weights) -> Scores:
    """What the unit's own evidence says of each role it could have."""
    unit = page.traits[index]
    scores = {int(role): score for role, score in (weights.short if unit.short else weights.long).items()}
    for test, by_role in weights.short_tests if unit.short else weights.long_tests:
        strength = test(page, index, unit)
        if strength:
            for role, weight in by_role:
                if role in scores:
                    scores[role] += weight * strength
    return scores


def _forward(
    scores: Sequence[Scores], steps: Sequence[Steps], start: Scores
) -> tuple[list[Scores], list[dict[int, int]]]:
    """For each unit and role, the best score of a reading up to there, and the role before in it."""
    best: list[Scores] = [{role: start.get(role, _NEVER) + score for role, score in scores[0].items()}]
    back: list[dict[int, int]] = []
    for emission, table in zip(scores[1:], steps[1:], strict=True):
        here: Scores = {}
        came: dict[int, int] = {}
        for before, total in best[-1].items():
            for role, step in table[before]:
                if role in emission and total + step > here.get(role, -math.inf):
                    here[role] = total + step
                    came[role] = before
        best.append({role: total + emission[role] for role, total in here.items()})
        back.append(came)
    return best, back


def _backward(scores: Sequence[Scores], steps: Sequence[Steps], end: Scores) -> list[Scores]:
    """For each unit and role, the best score of what comes after it, the end of the sheet included."""
    ahead: list[Scores] = [{role: end.get(role, _NEVER) for role in scores[-1]}]
    for index in range(len(scores) - 1, 0, -1):
        after = {role: ahead[-1][role] + score for role, score in scores[index].items() if role in ahead[-1]}
        here: Scores = {}
        for role in scores[index - 1]:
            reachable = [after[to] + step for to, step in steps[index][role] if to in after]
            if reachable:
                here[role] = max(reachable)
        ahead.append(here)
    ahead.reverse()
    return ahead


def _trace(last: Scores, back: Sequence[dict[int, int]]) -> list[int]:
    role = max(last, key=lambda candidate: (last[candidate], -candidate))
    roles = [role]
    for came in reversed(back):
        role = came[role]
        roles.append(role)
    roles.reverse()
    return roles


def _sureness(forward: Sequence[Scores], backward: Sequence[Scores], roles: Sequence[int]) -> list[float]:
    """For each unit, how much better the reading is than the best one that gives it another role."""
    result = []
    final = len(roles) - 1
    for index, role in enumerate(roles):
        rest = backward[index] if index < final else dict.fromkeys(forward[index], 0.0)
        totals = {
            candidate: total + rest[candidate] for candidate, total in forward[index].items() if candidate in rest
        }
        others = [total for candidate, total in totals.items() if candidate != role]
        margin = totals[role] - max(others, default=totals[role] - 20.0)
        result.append(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, margin / _TEMPERATURE)))))
    return result
