"""An ordered table of patterns, each with what is made of it: how the numbers of a language are read."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

Result = TypeVar("Result")
Places = Callable[[str], Iterable[int]]
"""Where in a text, in order, it is worth trying the rules: for a language in which all patterns at once are slow."""
Rule = Callable[[re.Match[str]], Result | None]
"""What a pattern's match means; `None` if it isn't what it looked like, so that the next pattern is tried."""


class Table(Generic[Result]):
    """Reads a text from the left: at each place, the first rule that fits has it, and reading goes on behind it.

    Its patterns are long, and compiled only when there is a text to read: most commands have none.
    """

    def __init__(self, rows: Iterable[tuple[str, Rule[Result]]], places: Places | None = None) -> None:
        self.rules = tuple(rows)
        self._places = places or self.anywhere

    @cached_property
    def _rules(self) -> list[tuple[re.Pattern[str], Rule[Result]]]:
        return [(re.compile(pattern), rule) for pattern, rule in self.rules]

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return re.compile("|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern, _ in self.rules))

    def anywhere(self, text: str) -> Iterator[int]:
        """Every place where the pattern of some rule fits."""
        place = 0
        while match := self._anywhere.search(text, place):
            yield match.start()
            place = match.start() + 1

    def read(self, text: str) -> Iterator[tuple[re.Match[str], Result]]:
        """Each match with what it means, in order."""
        end = 0
        for place in self._places(text):
            for pattern, rule in self._rules if place >= end else ():
                match = pattern.match(text, place)
                if match and (result := rule(match)) is not None:
                    yield match, result
                    end = match.end()
                    break
