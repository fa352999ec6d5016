"""The desk page of a sheet: both sides of it, its findings, and its least sure pieces."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from banmian.desk import places, sureness
from banmian.desk import reading as reads
from banmian.desk.findings import finding_views
from banmian.desk.known import Layout, Look, layout
from banmian.desk.source import begins, piece_views, role_words, sure_of
from banmian.desk.state import state
from banmian.desk.views import DeskPage, Unsure
from banmian.findings import Finding
from banmian.model import Issue, Kind, SheetEntry, SheetReading
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.links.sheets import sheet_label

SHOWN: Final = 8
"""How many of the least sure pieces are listed; the key finds them all."""


def least_sure(site: Site, sheet: SheetEntry, found: Layout) -> Iterator[Unsure]:
    """The pieces that are less than fairly sure, the least sure first."""
    open_pieces = [piece for piece in found.pieces if not piece.marked and piece.sureness < sureness.UNSURE]
    for piece in sorted(open_pieces, key=lambda one: (one.sureness, one.lines.first)):
        line = piece.lines.first
        yield Unsure(line, role_words(site, piece), begins(sheet, line, 24), sure_of(site, piece))


def count_articles(sheet: SheetEntry) -> int:
    """How many articles a sheet has; the head of a series is none."""
    return sum(article.kind is not Kind.SERIES for article in sheet.articles)


def count_lines(sheet: SheetEntry) -> int:
    """How many lines of a sheet have text."""
    return sum(bool(line.strip()) for line in sheet.text.lines)


def desk_page(
    site: Site,
    path: str,
    issue: Issue,
    sheet: SheetEntry,
    reading: SheetReading,
    findings: Sequence[Finding],
    look: Look | None = None,
) -> DeskPage:
    """Everything the desk page of a sheet shows; without a look it is for looking only."""
    found = layout(reading)
    read = reads.articles(site, path, sheet, found)
    others = reads.furniture(site, sheet, found)
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    return DeskPage(
        label=sheet_label(site, sheet),
        facts=_facts(site, sheet),
        findings=finding_views(site, issue, sheet, findings),
        unsure=tuple(least_sure(site, sheet, found)),
        pieces=piece_views(site, sheet, found, reads.anchors(read, others)),
        articles=read,
        furniture=others,
        edited=look.edited if look else (),
        sheet=Link(addresses.relative(path, target), site.words("The page for readers")),
        before=_neighbour(site, path, issue, sheet, -1),
        after=_neighbour(site, path, issue, sheet, 1),
        editing=look is not None,
        state=_state(issue, sheet, look, found) if look else {},
    )


def _state(issue: Issue, sheet: SheetEntry, look: Look, found: Layout) -> dict[str, Any]:
    return {**state(sheet, look, found), "address": places.marks(issue.paper, issue.date, sheet.text.name)}


def _facts(site: Site, sheet: SheetEntry) -> tuple[str, ...]:
    count = site.words.count
    decided = count("{n} decision of an editor", "{n} decisions of editors", len(sheet.marks))
    return (
        count("{n} line", "{n} lines", count_lines(sheet)),
        count("{n} article", "{n} articles", count_articles(sheet)),
        *([decided] if sheet.marks else []),
    )


def _neighbour(site: Site, path: str, issue: Issue, sheet: SheetEntry, step: int) -> Link | None:
    place = issue.sheets.index(sheet) + step
    if not 0 <= place < len(issue.sheets):
        return None
    target = places.sheet(site.language, issue.paper, issue.date, issue.sheets[place].text.name)
    return Link(addresses.relative(path, target), sheet_label(site, issue.sheets[place]))
