"""A collection of heads: `tests/parse/heads/*.txt`, two lines or more each, with the opening of the text under them.

Their papers, people and figures are invented, though some speak of events that everybody knows; the forms are those of
newspapers from 1949 to 2024. Each line says what it is: `K` kicker, `H` headline, `S` subhead, `P` the opening. A line
`# …` says which paper, of which year, the next ones might be from.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from banmian.parse.roles import H, K, Role, S

HEADS = Path(__file__).parents[2] / "parse" / "heads"
_ROLES = {"K": K, "H": H, "S": S}


@dataclass(frozen=True)
class Head:
    """A head, and how the text under it begins."""

    lines: tuple[tuple[Role, str], ...]
    opening: str


def heads(folder: Path = HEADS) -> Iterator[Head]:
    """The whole collection."""
    for path in sorted(folder.glob("*.txt")):
        for group in path.read_text("utf-8").split("\n\n"):
            lines = [line.partition(" ") for line in group.splitlines() if not line.startswith("#")]
            yield Head(
                tuple((_ROLES[sign], text) for sign, _, text in lines if sign in _ROLES),
                next(text for sign, _, text in lines if sign == "P"),
            )


def neighbours(found: Iterable[Head]) -> Iterator[tuple[str, str, bool]]:
    """Two lines, one over the other: and whether the upper one is the headline (`True`) or leads up to it."""
    for head in found:
        for (above, upper), (below, lower) in zip(head.lines, head.lines[1:], strict=False):
            if (above, below) in ((K, H), (H, S)):
                yield upper, lower, above is H
