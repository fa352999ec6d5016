"""The sheet map: a small drawing of a sheet as a column of bars, each as tall as its text.

Heads are dark, text is light, furniture is hatched, column breaks and lost text are ticks at the edge. Units are the
map's own: one for a printed line of about `ROW` characters.
"""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from banmian.model import Issue, SheetEntry
from banmian.render.catalogue.ledger import Line
from banmian.render.frame import addresses
from banmian.render.frame.addresses import text_anchor
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.links.articles import article_link


@dataclass(frozen=True, slots=True)
class MapBlock:
    """One bar of the sheet map, in the map's own units (see `sheetmap`)."""

    y: int
    height: int
    kind: str
    """`head`, `text` or `furniture`."""
    target: Link
    current: bool


@dataclass(frozen=True, slots=True)
class SheetMap:
    """A sheet drawn as a column of blocks."""

    height: int
    blocks: tuple[MapBlock, ...]
    ticks: tuple[tuple[int, str], ...]
    """(y, `join` or `gap`)."""


ROW: Final = 40
"""Characters of a sheet's line that make one unit of height."""
_HEADS: Final = ("kicker", "headline", "subhead", "byline")


def _kind(line: Line) -> str:
    if line.role.startswith("furniture") or line.owner is None:
        return "furniture"
    return "head" if line.role in _HEADS else "text"


def _height(line: Line) -> int:
    return 2 * (1 + len(line.text) // ROW)


def _target(site: Site, path: str, home: str, first: Line, within: bool) -> Link:
    """Where a bar leads: to its article, or to its first line on the sheet's page (`home`)."""
    if first.owner is None:
        return Link(addresses.relative(path, f"{home}#L{first.number}"), site.words("Outside the articles"))
    link = article_link(site, path, site.catalogue.places[first.owner.id].article)
    return replace(link, href=f"#{text_anchor(first.owner.id)}") if within else link


def sheet_map(
    site: Site, path: str, issue: Issue, sheet: SheetEntry, current: str = "", within: bool = False
) -> SheetMap:
    """The map of a sheet for the page at `path`; `current` is the id of the article that page shows.

    `within` is for the page of the sheet itself: its articles are reached on it.
    """
    home = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    blocks: list[MapBlock] = []
    ticks: list[tuple[int, str]] = []
    y = 0
    inked = [line for line in site.catalogue.ledger(issue, sheet) if line.text.strip()]
    for (owner, kind), group in groupby(inked, key=lambda line: (line.owner, _kind(line))):
        rows = list(group)
        if blocks and kind != "text":
            y += 2
        top = y
        for line in rows:
            y += _height(line)
            ticks += [(y, "gap")] * bool(line.gaps) + [(y, "join")] * bool(line.joined_to)
        target = _target(site, path, home, rows[0], within)
        here = owner is not None and owner.id == current
        blocks.append(MapBlock(y=top, height=max(y - top - 1, 1), kind=kind, target=target, current=here))
    return SheetMap(height=max(y, 1), blocks=tuple(blocks), ticks=tuple(ticks))
