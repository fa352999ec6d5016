"""The printed lines of a sheet, in runs with no blank line between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from banmian.text import printed

_WIDE = "\u3000"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One non-blank source line."""

    number: int
    text: str
    mark: int
    """Depth of a Markdown heading mark, 0 for none."""
    indented: bool


def runs_of(lines: Sequence[str]) -> Iterator[list[PrintedLine]]:
    """Runs of lines with no blank line between them."""
    run: list[PrintedLine] = []
    for number, line in enumerate(lines, start=1):
        text, mark = printed(line)
        if text:
            indented = line.lstrip("\ufeff").startswith((_WIDE * 2, "    ", "\t"))
            run.append(PrintedLine(number, text, mark, indented))
        elif run:
            yield run
            run = []
    if run:
        yield run
