"""Which sequence of roles is the likeliest for a whole page: a Viterbi search, forwards and backwards.

Run in both directions, the search also tells what the best reading would score if a unit had another role; the
difference is how sure the reading is (its margin).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from banmian.parse.page import Page
from banmian.parse.roles import BODY_ROLES, END, FOLLOWS, HEAD_ROLES, START, C, F, G, H, I, K, P, Role, S, T, V, X, Z
from banmian.parse.rules import ANY, LONG, SHORT, SHORT_START

_NEVER = -1e9
_TEMPERATURE = 2.0
"""Score units. How large a margin must be for the reading to be e times likelier right than wrong; set on fixtures."""

Scores = dict[Role, float]


@dataclass(frozen=True, slots=True)
class Labelling:
    """The roles of a page's units, and how sure each unit's place is."""

    roles: tuple[Role, ...]
    sureness: tuple[float, ...]
    """0 to 1, that the unit is (or isn't) where an article begins, as the roles have it."""


def label(page: Page) -> Labelling:
    """The likeliest roles of the units of a page."""
    if not page.count:
        return Labelling((), ())
    scores = [_emission(page, index) for index in range(page.count)]
    steps = [_steps(page, index) for index in range(page.count)]
    forward, back = _forward(scores, steps)
    backward = _backward(scores, steps)
    roles = _trace(forward[-1], back)
    return Labelling(roles, tuple(_sureness(forward, backward, roles)))


def _emission(page: Page, index: int) -> Scores:
    """What the unit's own evidence says of each role it could have."""
    unit = page.traits[index]
    scores = dict(SHORT_START if unit.short else LONG)
    for rule in (ANY + SHORT) if unit.short else ANY:
        strength = rule.test(page, index, unit)
        if strength:
            for role, weight in rule.weights.items():
                if role in scores:
                    scores[role] += weight * strength
    return scores


def _steps(page: Page, index: int) -> Mapping[Role, Mapping[Role, float]]:
    """How likely each role follows each, here: where a text broke off, its continuation is awaited."""
    anchor = page.anchors[index]
    openness = page.traits[anchor].open if anchor >= 0 else -6.0
    return _table(round(openness, 1))


_tables: dict[float, Mapping[Role, Mapping[Role, float]]] = {}


def _table(openness: float) -> Mapping[Role, Mapping[Role, float]]:
    """`FOLLOWS`, for a text before that asks for more by so much."""
    if openness not in _tables:
        lack = max(openness, 0.0)
        awaited = {C: openness, I: min(openness, 4.5), P: -0.6 * lack, X: -0.2 * lack}
        after_text = {role: awaited.get(role, -0.4 * lack) for role in Role}
        table = {}
        for before, following in FOLLOWS.items():
            if before in (P, C):
                table[before] = {role: score + after_text[role] for role, score in following.items()}
            elif before in (I, X, F):
                table[before] = {role: score + (openness if role is C else 0.0) for role, score in following.items()}
            else:
                table[before] = following
        _tables[openness] = table
    return _tables[openness]


def _forward(
    scores: Sequence[Scores], steps: Sequence[Mapping[Role, Mapping[Role, float]]]
) -> tuple[list[Scores], list[dict[Role, Role]]]:
    """For each unit and role, the best score of a reading up to there, and the role before in it."""
    best: list[Scores] = [{role: START.get(role, _NEVER) + score for role, score in scores[0].items()}]
    back: list[dict[Role, Role]] = []
    for index in range(1, len(scores)):
        here: Scores = {}
        came: dict[Role, Role] = {}
        emission = scores[index]
        for before, total in best[-1].items():
            for role, step in steps[index][before].items():
                if role in emission and total + step > here.get(role, _NEVER * 2):
                    here[role] = total + step
                    came[role] = before
        best.append({role: total + emission[role] for role, total in here.items()})
        back.append(came)
    best[-1] = {role: total + END.get(role, _NEVER) for role, total in best[-1].items()}
    return best, back


def _backward(scores: Sequence[Scores], steps: Sequence[Mapping[Role, Mapping[Role, float]]]) -> list[Scores]:
    """For each unit and role, the best score of what comes after it."""
    ahead: list[Scores] = [{role: 0.0 for role in scores[-1]}]
    closing = {role: END.get(role, _NEVER) for role in scores[-1]}
    for index in range(len(scores) - 1, 0, -1):
        after = {
            role: ahead[-1][role] + score + (closing[role] if index == len(scores) - 1 else 0.0)
            for role, score in scores[index].items()
            if role in ahead[-1]
        }
        here: Scores = {}
        for role in scores[index - 1]:
            reachable = [after[to] + step for to, step in steps[index][role].items() if to in after]
            if reachable:
                here[role] = max(reachable)
        ahead.append(here)
    ahead.reverse()
    return ahead


def _trace(last: Scores, back: Sequence[dict[Role, Role]]) -> tuple[Role, ...]:
    role = max(last, key=lambda candidate: (last[candidate], -candidate))
    roles = [role]
    for came in reversed(back):
        role = came[role]
        roles.append(role)
    return tuple(reversed(roles))


def _sureness(forward: Sequence[Scores], backward: Sequence[Scores], roles: Sequence[Role]) -> list[float]:
    """For each unit, how much better the reading is than the best one that begins (or doesn't begin) a head here."""
    result = []
    for index, role in enumerate(roles):
        last = index == len(roles) - 1
        totals = {
            candidate: total + (0.0 if last else backward[index][candidate])
            for candidate, total in forward[index].items()
            if last or candidate in backward[index]
        }
        heads = role in HEAD_ROLES
        others = [total for candidate, total in totals.items() if (candidate in HEAD_ROLES) != heads]
        margin = totals[role] - max(others, default=totals[role] - 20.0)
        result.append(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, margin / _TEMPERATURE)))))
    return result


