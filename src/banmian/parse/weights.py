"""The numbers behind the decoder: what each rule's evidence weighs, how likely each role follows each.

`rules` and `roles` state what we expect by hand. `weights.json` holds the same numbers fitted to the annotated pages
in `tests/parse/pages` (by `tests/bench/parsing/fit.py`, which starts from the hand-set ones and stays near them). A
rule that has not been fitted yet counts with its hand-set weights, so that a new row works at once.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from banmian.parse import roles, rules
from banmian.parse.roles import Role
from banmian.parse.rule import Rule, Test, always
from banmian.parse.signs import SHORT

_FITTED = Path(__file__).with_name("weights.json")

Row = tuple[int, Test, tuple[tuple[int, float], ...]]
"""Of a rule: the signs that it needs, its test, and what that says by role."""

Evidence = tuple[tuple[float, ...], tuple[tuple[Test, tuple[tuple[int, float], ...]], ...]]
"""Scores by role (minus infinity for what cannot be), and tests, each with its weights by role."""

Steps = NDArray[np.float64]
"""The score of the step from each role (row) to each (column), minus infinity for what does not occur."""


@dataclass(frozen=True)
class Weights:
    """All the numbers, by role."""

    rules: Mapping[str, Mapping[Role, float]]
    short: Mapping[Role, float]
    long: Mapping[Role, float]
    start: Mapping[Role, float]
    end: Mapping[Role, float]
    follows: Mapping[Role, Mapping[Role, float]]
    awaits: Mapping[Role, tuple[float, float]]
    """After a text that asks for more, or for no more: what each role gains per unit of openness, above and below 0."""
    resumes: tuple[float, float]
    """The same for a continuation after a caption, a box or furniture between two columns."""

    @cached_property
    def _by_signs(self) -> dict[int, Evidence]:
        return {}

    def evidence(self, signs: int) -> Evidence:
        """What units with these signs start from, and what else is to be asked of them, whatever they begin or end with."""
        if signs not in self._by_signs:
            self._by_signs[signs] = self._evidence(signs)
        return self._by_signs[signs]

    def _evidence(self, signs: int) -> Evidence:
        base = self.short if signs & SHORT else self.long
        scores = [base.get(role, -math.inf) for role in Role]
        tests = []
        for where, test, weights in self._anywhere:
            if where & signs == where:
                if test is always:
                    for role, weight in weights:
                        scores[role] += weight
                else:
                    tests.append((test, weights))
        return tuple(scores), tuple(tests)

    @cached_property
    def _anywhere(self) -> tuple[Row, ...]:
        return tuple(self._row(rule) for rule in rules.RULES if not (rule.first or rule.last))

    @cached_property
    def by_first(self) -> dict[str, tuple[Row, ...]]:
        """What else is to be asked of units that begin with a character."""
        return self._by_character(lambda rule: rule.first)

    @cached_property
    def by_last(self) -> dict[str, tuple[Row, ...]]:
        """What else is to be asked of units that end with a character."""
        return self._by_character(lambda rule: "" if rule.first else rule.last)

    def _by_character(self, characters: Callable[[Rule], str]) -> dict[str, tuple[Row, ...]]:
        found: dict[str, list[Row]] = {}
        for rule in rules.RULES:
            for character in sorted(set(characters(rule))):
                found.setdefault(character, []).append(self._row(rule))
        return {character: tuple(rows) for character, rows in found.items()}

    def _row(self, rule: Rule) -> Row:
        weights = self.rules.get(rule.name, rule.weights)
        return rule.where, rule.test, tuple((int(role), weight) for role, weight in weights.items())

    def steps(self, openness: float, short: bool) -> Steps:
        """The steps to a unit, short or long, where the text before asks for more by `openness`."""
        return _steps(self, round(openness, 1), short)

    def __hash__(self) -> int:
        return id(self)


@cache
def _steps(weights: Weights, openness: float, short: bool) -> Steps:
    above, below = max(openness, 0.0), min(openness, 0.0)
    possible = weights.short if short else weights.long
    table = np.full((len(Role), len(Role)), -math.inf)
    for before in Role:
        for role, score in weights.follows.get(before, {}).items():
            if role not in possible:
                continue
            if before in (Role.PARAGRAPH, Role.CONTINUED):
                gain = weights.awaits.get(role, (0.0, 0.0))
                score += gain[0] * above + gain[1] * below
            elif before in (Role.INSERT, Role.BOX, Role.FURNITURE) and role is Role.CONTINUED:
                score += weights.resumes[0] * above + weights.resumes[1] * below
            table[before, role] = score
    table.flags.writeable = False
    return table


def by_hand() -> Weights:
    """The numbers as `rules` and `roles` state them."""
    return Weights(
        rules={rule.name: rule.weights for rule in rules.RULES},
        short=rules.SHORT_START,
        long=rules.LONG,
        start=roles.START,
        end=roles.END,
        follows=roles.FOLLOWS,
        awaits=roles.AWAITS,
        resumes=roles.RESUMES,
    )


@cache
def fitted() -> Weights:
    """The numbers fitted to annotated pages."""
    return from_json(json.loads(_FITTED.read_text("utf-8")))


def from_json(data: Mapping[str, Any]) -> Weights:
    """The numbers from the form they are stored in; roles by their names."""
    return Weights(
        rules={name: _by_role(values) for name, values in data["rules"].items()},
        short=_by_role(data["short"]),
        long=_by_role(data["long"]),
        start=_by_role(data["start"]),
        end=_by_role(data["end"]),
        follows={Role[name]: _by_role(values) for name, values in data["follows"].items()},
        awaits={Role[name]: _pair(values) for name, values in data["awaits"].items()},
        resumes=_pair(data["resumes"]),
    )


def _by_role(values: Mapping[str, float]) -> dict[Role, float]:
    return {Role[name]: value for name, value in values.items()}


def _pair(values: Sequence[float]) -> tuple[float, float]:
    return values[0], values[1]


def to_json(weights: Weights) -> dict[str, Any]:
    """The form the numbers are stored in."""

    def named(values: Mapping[Role, float]) -> dict[str, float]:
        return {role.name: round(value, 2) for role, value in sorted(values.items())}

    return {
        "rules": {name: named(values) for name, values in sorted(weights.rules.items())},
        "short": named(weights.short),
        "long": named(weights.long),
        "start": named(weights.start),
        "end": named(weights.end),
        "follows": {role.name: named(values) for role, values in sorted(weights.follows.items())},
        "awaits": {role.name: [round(value, 2) for value in values] for role, values in sorted(weights.awaits.items())},
        "resumes": [round(value, 2) for value in weights.resumes],
    }
