"""From a sheet's lines to units: the smallest pieces a role can be given to.

Most often a unit is one source line, since OCR and digital editions write a paragraph as a line. Where the lines
are those of the printed column, equally long one under the other, they are put together again here. A unit never
runs over a blank line: whether a paragraph goes on after one is for the decoder to say.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from banmian.model import Span
from banmian.text import printed, run_on

_WIDE = "\u3000"
_FULL_WITHIN = 2.0
"""A line counts as full if it is at most so many characters shorter than the column: punctuation is squeezed."""
_BEGINS = re.compile(r"[—－■□●○◆◇▲△★☆◎※【]|.{0,8}(?:记者|通讯员|記者)[\s\u3000]")
"""How a line of a head or a byline begins, but never the middle of a paragraph's line."""
_ENDS_CLAUSE = "，。；！？、：,;!?"
_WIDEST_COLUMN = 64.0
"""Characters. Lines longer than this are whole paragraphs, not lines of a column."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One non-blank source line."""

    number: int
    text: str
    mark: int
    """Depth of a Markdown heading mark, 0 for none."""
    indented: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more consecutive lines that belong together, as running text."""

    text: str
    lines: tuple[str, ...]
    """The printed lines, for heads, which keep them."""
    span: Span
    mark: int
    indented: bool
    tight: bool
    """Whether it follows the unit before without a blank line, on a sheet where blank lines mean something."""


def units(lines: Sequence[str], begins: Container[int] = ()) -> tuple[Unit, ...]:
    """The units of a sheet, in order; every non-blank line is in exactly one. At the lines in `begins` one begins."""
    runs = list(_runs(lines))
    count = sum(len(run) for run in runs)
    spaced = count > 0 and len(runs) > count / 3
    return tuple(unit for run in runs for unit in _units_of_run(run, spaced, begins))


def _runs(lines: Sequence[str]) -> Iterator[list[PrintedLine]]:
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


def _units_of_run(run: list[PrintedLine], spaced: bool, begins: Container[int]) -> Iterator[Unit]:
    column = _column(run)
    start = 0
    for index in range(1, len(run) + 1):
        parted = index == len(run) or run[index].number in begins
        if parted or not _runs_on(run[index - 1], run[index], column):
            yield _unit(run[start:index], tight=spaced and start > 0)
            start = index


def _unit(lines: list[PrintedLine], tight: bool) -> Unit:
    text = lines[0].text
    for line in lines[1:]:
        text = run_on(text, line.text)
    first = lines[0]
    return Unit(
        text=text,
        lines=tuple(line.text for line in lines),
        span=Span(first.number, lines[-1].number),
        mark=first.mark,
        indented=first.indented,
        tight=tight,
    )


def width(text: str) -> float:
    """How much of a column a text fills, in Han characters; Latin letters and digits fill half of one."""
    return sum(0.5 if character < "\u0250" else 1.0 for character in text)


def _column(run: list[PrintedLine]) -> float:
    """The width of the column these lines were printed in, or 0 if they are not lines of a column.

    In a column nearly every line is full: all but the last of each paragraph.
    """
    if len(run) < 3 or (len(run) < 5 and not any("。" in line.text for line in run)):
        return 0.0
    if sum(line.text[-1] in _ENDS_CLAUSE for line in run[:-1]) > 0.7 * (len(run) - 1):
        return 0.0  # lines of verse, or of a list: a column ends its lines anywhere
    widths = sorted(width(line.text) + 2 * line.indented for line in run)
    column = widths[int(len(widths) * 0.9)] if len(run) >= 10 else widths[-1]
    if column > _WIDEST_COLUMN or column < 8:
        return 0.0
    full = sum(value >= column - _FULL_WITHIN for value in widths)
    starts = sum(line.indented for line in run)
    enough = len(run) - 1 if len(run) < 5 else max(2.0, 0.5 * (len(run) - starts))
    return column if full >= enough else 0.0


def _runs_on(line: PrintedLine, after: PrintedLine, column: float) -> bool:
    """Whether a line of a column is full, so that the next one goes on with it."""
    if not column or after.indented or after.mark or line.mark or _BEGINS.match(after.text):
        return False
    return width(line.text) + 2 * line.indented >= column - _FULL_WITHIN
