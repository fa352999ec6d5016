"""Text set for a terminal: lines broken where the language allows it, by the columns they take and not by characters."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.cli.excerpt import width

_NOT_FIRST: Final = "，。、；：？！）》」』”’…,.;:?!)"
_NOT_LAST: Final = "（《「『“‘("
_PIECE: Final = re.compile(r"`[^`]*`\S?|[^\s\u2e80-\uffef`]+|[\u2e80-\uffef]|\s+|`")


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns`: broken at spaces, and between Han characters; what stands in backticks is kept whole."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > columns:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """What must not be broken: words, Han characters with the punctuation that clings to them."""
    held = ""
    for match in _PIECE.finditer(text):
        piece = match.group()
        if held and not (held[-1] in _NOT_LAST or piece[0] in _NOT_FIRST):
            yield held
            held = ""
        held += " " if piece.isspace() else piece
    if held:
        yield held


def indented(text: str, by: str = "    ") -> str:
    """Every line of a text, moved to the right."""
    return "\n".join(f"{by}{line}" if line else "" for line in text.split("\n"))
