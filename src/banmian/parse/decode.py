"""Which sequence of roles is the likeliest for a whole page: a Viterbi search, forwards and backwards.

Run in both directions, the search also tells what the best reading would score if a unit had another role; the
difference is how sure the reading is (its margin).
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from banmian.parse.page import Page
from banmian.parse.roles import Role
from banmian.parse.weights import Steps, Weights, fitted

_NEVER = -math.inf
_HOPELESS = 40.0
"""Score units. A beginning so much worse than the best one up to the same unit is not followed up; margins end at 30."""
_FORCED = -25.0
"""Score units, of what the parser would never say by itself."""
_TEMPERATURE = 2.0
"""Score units: how large a margin must be for the reading to be e times likelier right than wrong."""

Scores = list[float]
"""Scores by role; `_NEVER` for what cannot be."""


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
    scores = [_emission(page, index, weights) for index in range(page.count)]
    steps = [weights.steps(openness(page, index), unit.short) for index, unit in enumerate(page.traits)]
    start, end = _by_role(weights.start), _by_role(weights.end)
    if allowed:
        scores = [_only(row, allowed[index]) if index in allowed else row for index, row in enumerate(scores)]
        steps = [_all_steps(row) if {index, index - 1} & allowed.keys() else row for index, row in enumerate(steps)]
        start = _possible(start) if 0 in allowed else start
        end = _possible(end) if page.count - 1 in allowed else end
    forward, back = _forward(scores, steps, start)
    backward = _backward(scores, steps, end, [_hopeful(best) for best in forward])
    forward[-1] = _plus(forward[-1], end)
    roles = _trace(forward[-1], back)
    return Labelling(tuple(Role(role) for role in roles), tuple(_sureness(forward, backward, roles)))


def _by_role(scores: Mapping[Role, float]) -> Scores:
    return [scores.get(role, _NEVER) for role in Role]


def _plus(left: Scores, right: Scores) -> Scores:
    return [one + other for one, other in zip(left, right, strict=True)]


def _possible(scores: Scores) -> Scores:
    """What cannot be becomes hardly possible: an editor says that it is."""
    return [score if score > _NEVER else _FORCED for score in scores]


def _only(scores: Scores, allowed: Collection[Role]) -> Scores:
    return [score if role in allowed else _NEVER for role, score in zip(Role, _possible(scores), strict=True)]


def _all_steps(steps: Steps) -> Steps:
    """All steps from role to role, those that do not occur hardly possible."""
    return tuple(tuple((int(role), dict(row).get(role, _FORCED)) for role in Role) for row in steps)


def openness(page: Page, index: int) -> float:
    """How much the running text before a unit asks for more."""
    anchor = page.anchors[index]
    return page.opens[anchor] if anchor >= 0 else -6.0


def _emission(page: Page, index: int, weights: Weights) -> Scores:
    """What the unit's own evidence says of each role it could have."""
    unit = page.traits[index]
    base, tests = weights.evidence(page.signs[index])
    scores = list(base)
    for test, by_role in tests:
        strength = test(page, index, unit)
        if strength:
            for role, weight in by_role:
                scores[role] += weight * strength
    return scores


def _forward(scores: Sequence[Scores], steps: Sequence[Steps], start: Scores) -> tuple[list[Scores], list[list[int]]]:
    """For each unit and role, the best score of a reading up to there, and the role before in it."""
    best = [_plus(start, scores[0])]
    back: list[list[int]] = []
    for emission, table in zip(scores[1:], steps[1:], strict=True):
        here, came = [_NEVER] * len(emission), [0] * len(emission)
        for before in _hopeful(best[-1]):
            total = best[-1][before]
            for role, step in table[before]:
                if total + step > here[role]:
                    here[role] = total + step
                    came[role] = before
        best.append(_plus(here, emission))
        back.append(came)
    return best, back


def _hopeful(scores: Scores) -> list[int]:
    """The roles that are worth following up."""
    least = max(scores) - _HOPELESS
    return [role for role, score in enumerate(scores) if score >= least]


def _backward(
    scores: Sequence[Scores], steps: Sequence[Steps], end: Scores, hopeful: Sequence[Sequence[int]]
) -> list[Scores]:
    """For each unit and hopeful role, the best score of what comes after it, the end of the sheet included."""
    ahead = [end]
    for emission, table, befores in zip(scores[:0:-1], steps[:0:-1], hopeful[-2::-1], strict=True):
        after = _plus(ahead[-1], emission)
        here = [_NEVER] * len(after)
        for before in befores:
            best = _NEVER
            for role, step in table[before]:
                if after[role] + step > best:
                    best = after[role] + step
            here[before] = best
        ahead.append(here)
    ahead.reverse()
    return ahead


def _trace(last: Scores, back: Sequence[list[int]]) -> list[int]:
    role = last.index(max(last))
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
        totals = forward[index] if index == final else _plus(forward[index], backward[index])
        chosen = totals[role]
        totals[role] = _NEVER
        margin = round(
            min(30.0, chosen - max(totals)), 9
        )  # like doubts are alike, in whatever order they were added up
        result.append(1.0 / (1.0 + math.exp(-margin / _TEMPERATURE)))
    return result
