"""The numbers behind the decoder: what each rule's evidence weighs, how likely each role follows each.

`rules` and `roles` state what we expect by hand. `weights.json` holds the same numbers fitted to the annotated pages
in `tests/parse/pages` (by `tests/bench/parsing/fit.py`, which starts from the hand-set ones and stays near them). A
rule that has not been fitted yet counts with its hand-set weights, so that a new row works at once.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from banmian.parse import roles
from banmian.parse.roles import Role
from banmian.parse.rules.table import LONG, RULES, SHORT_START

_FITTED = Path(__file__).with_name("weights.json")

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
    def says(self) -> NDArray[np.float64]:
        """What each rule says of each role: rules, in the order of `RULES`, by roles."""
        table = np.zeros((len(RULES), len(Role)))
        for number, rule in enumerate(RULES):
            for role, weight in self.rules.get(rule.name, rule.weights).items():
                table[number, role] = weight
        return table

    @cached_property
    def bases(self) -> NDArray[np.float64]:
        """What long and short units (rows) start from, minus infinity for what they cannot be."""
        return np.array([[base.get(role, -math.inf) for role in Role] for base in (self.long, self.short)])

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
        rules={rule.name: rule.weights for rule in RULES},
        short=SHORT_START,
        long=LONG,
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
