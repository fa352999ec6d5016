"""An ordered table of patterns, each with what is made of it: how the numbers of a language are read."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

Result = TypeVar("Result")
Rule = Callable[[re.Match[str]], Result | None]
"""What a pattern's match means; `None` if it isn't what it looked like, so that the next pattern is tried."""


class Table(Generic[Result]):
    """Reads a text from the left: at each place, the first rule that fits has it, and reading goes on behind it."""

    def __init__(self, rows: Iterable[tuple[str, Rule[Result]]]) -> None:
        self._rules = [(re.compile(pattern), rule) for pattern, rule in rows]
        # Where any of them may fit: looked for at once, which is much faster than one after the other.
        nameless = (re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in self._rules)
        self._anywhere = re.compile("|".join(nameless))

    def read(self, text: str) -> Iterator[tuple[re.Match[str], Result]]:
        """Each match with what it means, in order."""
        place = 0
        while found := self._anywhere.search(text, place):
            place = found.start() + 1
            for pattern, rule in self._rules:
                match = pattern.match(text, found.start())
                if match and (result := rule(match)) is not None:
                    yield match, result
                    place = match.end()
                    break
