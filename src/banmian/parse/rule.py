"""What a rule is: a test of one unit, and what it says for and against roles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from banmian.parse.page import Page
from banmian.parse.roles import Role
from banmian.parse.traits import Traits

Test = Callable[[Page, int, Traits], float]


@dataclass(frozen=True, slots=True)
class Rule:
    """One piece of evidence."""

    name: str
    example: str
    test: Test
    weights: Mapping[Role, float]
