"""What a rule is: a test of one unit, and what it says for and against roles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banmian.parse.page.signs import ANYWHERE
from banmian.parse.roles import Role

if TYPE_CHECKING:
    from banmian.parse.page.page import Page
    from banmian.parse.page.traits import Traits

Test = Callable[["Page", int, "Traits"], float]


def always(page: "Page", index: int, unit: "Traits") -> float:
    """The test of a rule whose signs say it all."""
    return 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """One piece of evidence."""

    name: str
    example: str
    test: Test
    """How strongly it applies to a unit, asked only of units with the signs of `where`."""
    weights: Mapping[Role, float]
    where: int = ANYWHERE
    """The signs (bits of `signs`) that a unit must have."""
    first: str = ""
    """The characters that a unit may begin with for it, if not any; so most units need not be asked."""
    last: str = ""
    """The same of its end."""

    def applies(self, signs: int, unit: "Traits") -> bool:
        """Whether it may have anything to say of a unit with these signs."""
        return (
            self.where & signs == self.where
            and (not self.first or unit.first in self.first)
            and (not self.last or unit.last in self.last)
        )

    def strength(self, page: "Page", index: int) -> float:
        """How strongly it applies to a unit, 0 for not at all."""
        unit = page.traits[index]
        return self.test(page, index, unit) if self.applies(page.signs[index], unit) else 0.0
