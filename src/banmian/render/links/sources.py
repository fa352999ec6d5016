"""Where something an entry says is printed: an article, a paragraph of it, or a sheet's staff lines."""

from collections.abc import Iterator

from banmian.ids import sheet_id
from banmian.model import Issue, Passage, SheetEntry, Status
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.links.articles import title_of
from banmian.render.links.sheets import sheet_label
from banmian.text import printed


def sheet_of(site: Site, name: str) -> tuple[Issue, SheetEntry] | None:
    """The sheet with an id such as `hyrb-2021-09-28-02`."""
    found = (
        (issue, sheet)
        for issue in site.catalogue.archive.issues
        for sheet in issue.sheets
        if sheet_id(issue.paper, issue.date, sheet.text.name) == name
    )
    return next(found, None)


def staff_lines(sheet: SheetEntry) -> Iterator[tuple[int, str]]:
    """(number, text as printed) of the lines that say who made the page."""
    for piece in sheet.record.furniture:
        if piece.kind == "staff":
            for number in range(piece.lines.first, piece.lines.last + 1):
                if text := printed(sheet.text.lines[number - 1])[0]:
                    yield number, text


def source_link(site: Site, path: str, passage: Passage) -> Link:
    """The way to a passage, called by the article's title or the sheet's name."""
    place = site.catalogue.places.get(passage.article)
    if place is None:
        found = sheet_of(site, passage.article)
        if found is None:
            return Link("", passage.article)
        issue, sheet = found
        target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
        line = next((f"#L{number}" for number, _ in staff_lines(sheet)), "")
        return Link(addresses.relative(path, target) + line, sheet_label(site, sheet))
    shown = passage.block and place.article.status is not Status.WITHDRAWN
    target = addresses.article(site.language, place.id) + (f"#p{passage.block}" if shown else "")
    translated = (place.article.id, site.language) in site.catalogue.translations
    return Link(addresses.relative(path, target), title_of(site, place.article), "" if translated else site.foreign)
