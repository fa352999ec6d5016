"""From a sheet's lines to units: the smallest pieces a role can be given to.

Most often a unit is one source line, since OCR and digital editions write a paragraph as a line. Where the lines
are those of the printed column, equally long one under the other, they are put together again here. A unit never
runs over a blank line: whether a paragraph goes on after one is for the decoder to say.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from banmian.model import Span
from banmian.parse.page.columns import Column, columns_of
from banmian.parse.page.lines import PrintedLine, runs_of
from banmian.parse.printed import forms
from banmian.parse.printed.furniture import furniture_kind
from banmian.parse.printed.plain import plainly
from banmian.text import run_on

_BEGINS = re.compile(
    r"[—－■□●○◆◇▲△★☆◎※【]|.{0,8}(?:记者|通讯员|記者)[\s\u3000]"
    r"|\d{1,2}(?:[.．](?!\d)|、)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]"
)
"""How a line of a head, a byline or an item of a list begins, but hardly ever the middle of a paragraph's line."""

_INDENTS = 3
"""Indented lines in a run from which paragraphs are taken to begin with one: what begins without is no paragraph."""

_LONG_RUN = 12
"""Lines with no blank one between them, among which there are heads."""
_CLAUSE = re.compile(r"[，。；,;]")
_ENDS_SENTENCE = "。！？”…）.!?)"
_ENDS_TEXT = _ENDS_SENTENCE + "：；，、:;,"


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
    runs = list(runs_of(lines))
    count = sum(len(run) for run in runs)
    spaced = count > 0 and len(runs) > count / 3
    found = zip(runs, columns_of(runs), strict=True)
    return tuple(unit for run, column in found for unit in _units_of_run(run, column, spaced, begins))


def _units_of_run(
    run: list[PrintedLine], column: Column | None, spaced: bool, begins: Container[int]
) -> Iterator[Unit]:
    indents = sum(line.indented for line in run) >= _INDENTS
    heads_within = indents or len(run) >= _LONG_RUN
    start = 0
    for index in range(1, len(run) + 1):
        parted = index == len(run) or run[index].number in begins or not _runs_on(run[index - 1], run[index], column)
        if parted or (heads_within and _is_head(run, start, index, column, indents)):
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


def _runs_on(line: PrintedLine, after: PrintedLine, column: Column | None) -> bool:
    """Whether a line of a column is full, so that the next one goes on with it."""
    if column is None or after.indented or after.mark or line.mark or _BEGINS.match(after.text):
        return False
    return column.filled(line) and not column.overrun(line) and not column.overrun(after)


def _is_no_text(line: str) -> bool:
    """Whether a line is furniture or a byline, which goes on nowhere though it be full."""
    plain = plainly(line)
    return not _CLAUSE.search(line) and (furniture_kind(plain) != "" or forms.BYLINE.match(plain) is not None)


def _is_head(run: Sequence[PrintedLine], start: int, index: int, column: Column | None, indents: bool) -> bool:
    """Whether, where heads stand close to the text, a full line ends a head, or comes before one.

    Where paragraphs have an indent, what begins without one is no paragraph, unless it goes on with one after a column break.
    And the last line of a paragraph may be full by chance: then what stands under it is no end of a sentence, and short or over a paragraph.
    """
    bare = indents and start > 0 and not run[start].indented
    if bare and not any(_CLAUSE.search(line.text) for line in run[start : start + 2]):
        return True
    last, after = run[index - 1], run[index]
    if start == index - 1 and _is_no_text(last.text):
        return True
    if column is None or last.text[-1] not in _ENDS_SENTENCE or after.text[-1] in _ENDS_TEXT:
        return False
    over_paragraph = index + 1 < len(run) and run[index + 1].indented and _CLAUSE.search(after.text) is None
    return over_paragraph or not column.filled(after)
