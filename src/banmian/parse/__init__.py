"""Reading a page: from a sheet of plain text to articles, without knowing the newspaper.

units → page (traits) → decode (rules, roles) → assemble. Pure functions of one sheet. The packages, from the ground up;
each imports those above it, never those below:

- `printed`: what newspapers of all decades print, as patterns: lead-ins, furniture, names and offices, credits.
- `page`: a page as the rules see it: its units, what each shows, and what only the whole page tells.
- `roles`: what a unit can be, and how likely one role follows another.
- `evidence`: what speaks for or against a role: functions of a page, a place on it and the unit there.
- `rules`: the table: which evidence speaks for and against which roles, and where it is asked.
- `decoding`: from what the rules say to the likeliest roles of a whole page, and how sure that is.
- `marks`: what an editor has decided, as the parser obeys it, and what can't be obeyed.
- `assembly`: from labelled units to articles, series, furniture and the facts of a masthead.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from banmian.model import ArticleReading, HeadLine, Mark, Sheet, SheetReading
from banmian.parse.assembly.assemble import assemble
from banmian.parse.decoding.decode import label
from banmian.parse.marks.faults import Fault, disobeyed, mark_faults
from banmian.parse.marks.marks import decisions, obeyable, parts_unit
from banmian.parse.page.page import Page
from banmian.parse.page.units import units
from banmian.text import printed

__all__ = ["Fault", "as_json", "disobeyed", "head_text", "mark_faults", "read_sheet"]


def read_sheet(sheet: Sheet, marks: Sequence[Mark] = ()) -> SheetReading:
    """The articles, series heads, furniture and masthead of one sheet; every line is in exactly one place.

    What an editor decided is obeyed; what can't be, `mark_faults` tells.
    """
    decided = obeyable(marks, sheet.lines)
    page = Page(units(sheet.lines, {mark.line for mark in decided if parts_unit(mark)}))
    on_page = decisions(page, decided, lambda: label(page).roles)
    return assemble(page, label(page, allowed=on_page.allowed), on_page)


def head_text(heads: tuple[HeadLine, ...], role: str) -> str:
    """The printed lines of one part of a head, joined by a space; empty if the paper prints none."""
    return " ".join(line.text.replace("\n", " ") for line in heads if line.role == role)


def as_json(path: str, sheet: Sheet, reading: SheetReading) -> Iterator[dict[str, Any]]:
    """What `banmian parse --json` prints: an object for each article, then one for the sheet."""
    for article in reading.articles:
        yield _article_json(path, reading, article)
    yield {
        "sheet": path,
        "furniture": [
            {
                "kind": item.kind,
                "text": "\n".join(printed(line)[0] for line in sheet.lines[item.lines.first - 1 : item.lines.last]),
                "lines": [item.lines.first, item.lines.last],
            }
            for item in reading.furniture
        ],
        "masthead": _masthead_json(reading),
        "series": [_series_json(reading, number) for number in range(len(reading.series))],
    }


def _article_json(path: str, reading: SheetReading, article: ArticleReading) -> dict[str, Any]:
    spans = [line.lines for line in article.heads] + [span for block in article.blocks for span in block.lines]
    return {
        "sheet": path,
        "order": article.order,
        "kind": article.kind,
        "kicker": head_text(article.heads, "kicker"),
        "headline": head_text(article.heads, "headline"),
        "subhead": head_text(article.heads, "subhead"),
        "byline": [{"name": credit.name, "role": credit.role} for credit in article.byline],
        "series": None if article.series is None else _series_json(reading, article.series),
        "blocks": [
            {"kind": block.kind, "text": block.text}
            | ({"credit": block.credit} if block.credit else {})
            | {"lines": [block.lines[0].first, block.lines[-1].last]}
            for block in article.blocks
        ],
        "gaps": [{"after": gap.after} | ({"note": gap.note} if gap.note else {}) for gap in article.gaps],
        "joins": [[join.before, join.after] for join in article.joins],
        "heads": [
            {"role": line.role, "text": line.text, "lines": [line.lines.first, line.lines.last]}
            for line in article.heads
        ],
        "lines": [min(span.first for span in spans), max(span.last for span in spans)],
        "confidence": article.confidence,
    }


def _series_json(reading: SheetReading, number: int) -> dict[str, str]:
    heads = reading.series[number].heads
    return {"headline": head_text(heads, "headline"), "subhead": head_text(heads, "subhead")}


def _masthead_json(reading: SheetReading) -> dict[str, Any]:
    names = ("title", "date", "weekday", "lunar", "number", "cn", "pages", "page", "section")
    values = {name: getattr(reading.masthead, name) for name in names}
    return {name: value for name, value in values.items() if value not in ("", None)}
