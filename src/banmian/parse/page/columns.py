"""How wide the columns were that a sheet's lines were printed in, where its lines are those of the columns.

A line of a column ends where the column does: nearly all but the last of each paragraph are equally long. Text recognition
keeps them so, and some papers' files do. How long is told by a run of lines that stand one under the other, or, where
blank lines part the paragraphs, by all of the sheet's together.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from banmian.parse.page.lines import PrintedLine

_FULL_WITHIN = 2.0
"""A line counts as full if it is at most so much shorter than the column: punctuation is squeezed."""
_HANGS = "，。；：！？、”’）》」』,.;:!?)"
"""Marks that begin no line."""
_WIDEST, _NARROWEST, _NARROWEST_ALONE = 64.0, 8.0, 10.0
"""Longer lines are whole paragraphs, not lines of a column; shorter ones verse or heads."""
_ENDS_CLAUSE = "，。；！？、：,.;:!?"
_MOST_CLAUSES = 0.7
"""A column ends its lines anywhere; lines of verse, or of a list, end with a clause."""
_LEAST_LINES = 8
"""Full lines that a sheet must have, for short runs to be taken for lines of a column."""
_ENDS_PARAGRAPH = "。！？”）.!?)"
_PROSE_SIGN = re.compile(r"[，。；：！？、“”,.;:!?]")
_MOST_WIDTHS = 2
"""Kinds of columns on one sheet."""
_EACH, _TOGETHER = 0.25, 0.8
"""The share of lines that one width must tell, and that all widths of a sheet must."""

Measure = Callable[[str], float]


def width(text: str) -> float:
    """How much of a column a text fills, in Han characters; Latin letters and digits fill half of one."""
    return sum(0.5 if character < "\u0250" else 1.0 for character in text)


@dataclass(frozen=True, slots=True)
class Column:
    """A width, and how it was measured: by what is printed, or by counting characters, as some programs break lines."""

    width: float
    measure: Measure

    def of(self, line: PrintedLine) -> float:
        """How much of the column a line fills, its indent included."""
        return self.measure(line.text) + 2 * line.indented

    def filled(self, line: PrintedLine) -> bool:
        """Whether the text goes on in the next line."""
        return self.of(line) >= self.width - _FULL_WITHIN

    def overrun(self, line: PrintedLine) -> bool:
        """Whether a line is too long for the column, as heads are; punctuation at its end may stand out."""
        return self.measure(line.text.rstrip(_HANGS)) + 2 * line.indented > self.width

    def fits(self, run: Sequence[PrintedLine]) -> bool:
        """Whether lines may be paragraphs of this column: all but the last of each full, and none longer."""
        return all(map(self.filled, _within(run))) and not any(map(self.overrun, run))


def columns_of(runs: Sequence[Sequence[PrintedLine]]) -> list[Column | None]:
    """For each run of lines, the column it was printed in; `None` if its lines are no lines of a column."""
    found = [_own(run) for run in runs]
    common = _common(runs)
    return [
        own or (next((column for column in common if column.fits(run)), None) if _is_prose(run) else None)
        for run, own in zip(runs, found, strict=True)
    ]


def _own(run: Sequence[PrintedLine]) -> Column | None:
    """What the lines of a run tell by themselves: nearly every line is full, all but the last of each paragraph."""
    if len(run) < 3 or (len(run) < 5 and not any("。" in line.text for line in run)) or _are_clauses(run[:-1]):
        return None
    starts = sum(line.indented for line in run)
    enough = len(run) - 1 if len(run) < 5 else max(2.0, 0.5 * (len(run) - starts))
    for measure in (width, len):
        widths = sorted(measure(line.text) + 2 * line.indented for line in run)
        column = Column(widths[int(len(widths) * 0.9)] if len(run) >= 10 else widths[-1], measure)
        if _NARROWEST <= column.width <= _WIDEST and sum(map(column.filled, run)) >= enough:
            return column
    return None


def _common(runs: Sequence[Sequence[PrintedLine]]) -> tuple[Column, ...]:
    """The widths of the lines which paragraphs of several lines have, but for their last; none if they share no widths."""
    lines = [line for run in runs if run[-1].text[-1] in _ENDS_PARAGRAPH for line in _within(run)]
    if len(lines) < _LEAST_LINES or _are_clauses(lines):
        return ()
    told, columns = max((_widths(lines, measure) for measure in (width, len)), key=lambda found: found[0])
    return columns if told >= _TOGETHER * len(lines) else ()


def _within(run: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines that are no paragraph's last, nor a marked head."""
    return (line for line, after in pairwise(run) if not (after.indented or line.mark))


def _widths(lines: Sequence[PrintedLine], measure: Measure) -> tuple[int, tuple[Column, ...]]:
    """The commonest widths by one measure, and how many lines fill one of them."""
    found: list[Column] = []
    rest = list(lines)
    for _ in range(_MOST_WIDTHS):
        sizes = Counter(Column(0, measure).of(line) for line in rest)
        told = {
            size: sum(number for other, number in sizes.items() if size - _FULL_WITHIN <= other <= size)
            for size in sizes
            if _NARROWEST_ALONE <= size <= _WIDEST
        }
        best = max(told, key=lambda size: (told[size], -size), default=0.0)
        if told.get(best, 0) < _EACH * len(lines):
            break
        found.append(Column(best, measure))
        rest = [line for line in rest if not best - _FULL_WITHIN <= found[-1].of(line) <= best]
    return len(lines) - len(rest), tuple(sorted(found, key=lambda column: column.width))


def _is_prose(run: Sequence[PrintedLine]) -> bool:
    """Whether lines can be those of a paragraph: the two lines of a head are no column's."""
    return len(run) > 1 and any(_PROSE_SIGN.search(line.text) for line in run)


def _are_clauses(lines: Sequence[PrintedLine]) -> bool:
    return sum(line.text[-1] in _ENDS_CLAUSE for line in lines) > _MOST_CLAUSES * len(lines)
