"""The size and checksum of each data file, for the files and pages that tell of it.

A file is made once in a build: whoever makes it first, its facts are kept, and of the file itself nothing.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from banmian.model import Planned


@dataclass(frozen=True, slots=True)
class Fact:
    """What is to be known of a file."""

    size: int
    """In bytes."""
    sha256: str


def _nothing() -> None:
    """There is nothing to let go of."""


class Facts:
    """Of files that are planned."""

    def __init__(self, planned: Iterable[Planned], forget: Callable[[], object] = _nothing) -> None:
        """Of these files; none is made before somebody asks. `forget` lets go of what they are made from.

        Who has made all of them calls it: it is much, and a build goes on for long.
        """
        self.forget = forget
        self._planned = {one.path: one for one in planned}
        self._known: dict[str, Fact] = {}

    def plan(self) -> Iterator[Planned]:
        """The same files; when one is made, its facts are noted."""
        return (Planned(path, partial(self._made, path)) for path in self._planned)

    def _made(self, path: str) -> bytes:
        data = self._planned[path].make()
        self._known[path] = Fact(len(data), hashlib.sha256(data).hexdigest())
        return data

    def of(self, path: str) -> Fact:
        """The facts of a file, which is made for them if it hasn't been yet. Raises `KeyError` for another."""
        if path not in self._known:
            self._made(path)
        return self._known[path]

    def sizes(self) -> dict[str, int]:
        """The size of every file in bytes, in the order of the plan."""
        return {path: self.of(path).size for path in self._planned}
