"""The editor's desk: for each sheet, the source on one side, the articles as they will read on the other.

Takes a finished archive and how the parser reads its sheets, and gives files: a list of all sheets, and a page for each,
in every language. With `banmian serve` the pages have the buttons and keys that take an editor's decisions; else they
are for looking. What a page says is decided here, as the frozen values of `views`; the templates in `templates/desk`
arrange them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from banmian.desk import places
from banmian.desk.actions import ARTICLES, DECISIONS, EDITING, GAPS, HELP, PARAGRAPHS, ROLES, WAYS
from banmian.desk.findings import by_sheet
from banmian.desk.index import desk_index
from banmian.desk.known import Look, LookAt, Read, SheetKey
from banmian.desk.sheet import desk_page
from banmian.findings import Finding
from banmian.i18n import long_date
from banmian.model import Archive, Issue, Output, Planned, SheetEntry
from banmian.render.catalogue import catalogue
from banmian.render.frame import addresses, engine
from banmian.render.frame.site import Site, frame
from banmian.render.frame.views import Link
from banmian.render.links.sheets import sheet_label

__all__ = ["Look", "LookAt", "Read", "SheetKey", "by_sheet", "messages", "pages", "places", "plan"]

_TABLES = {
    "roles": ROLES,
    "articles": ARTICLES,
    "paragraphs": PARAGRAPHS,
    "gaps": GAPS,
    "decisions": DECISIONS,
    "ways": WAYS,
    "editing": EDITING,
    "help": HELP,
}


def pages(archive: Archive, read: Read, findings: Iterable[Finding], look_at: LookAt | None = None) -> Iterator[Output]:
    """Every page of the desk."""
    return (one.made() for one in plan(archive, read, findings, look_at))


def plan(archive: Archive, read: Read, findings: Iterable[Finding], look_at: LookAt | None = None) -> Iterator[Planned]:
    """The desk of an archive, no page made yet: for each language the list of sheets, then a page for each of them.

    With `look_at` an editor can decide on the pages, which takes a server; without it they are for looking.
    """
    found = catalogue(archive)
    grouped = by_sheet(findings)
    for language in found.languages:
        site = Site(found, language)
        path = places.index(language)
        yield Planned(path, partial(_index_page, site, path, read, grouped, editing=look_at is not None))
        for issue in archive.issues:
            for sheet in issue.sheets:
                key = (issue.paper, issue.date, sheet.text.name)
                path = places.sheet(language, *key)
                yield Planned(path, partial(_sheet_page, site, path, issue, sheet, read, grouped.get(key, ()), look_at))


def messages() -> frozenset[str]:
    """The English messages that stand in the tables of the desk, where no template marks them."""
    return frozenset(text for one in (*EDITING, *WAYS, HELP) for text in (one.words, one.more) if text)


def _index_page(
    site: Site, path: str, read: Read, findings: Mapping[SheetKey, Sequence[Finding]], *, editing: bool
) -> bytes:
    view = desk_index(site, path, read, findings, editing=editing)
    return engine.fill("desk/index.html.j2", site.language, page=frame(site, path, site.words("Desk")), view=view)


def _sheet_page(
    site: Site,
    path: str,
    issue: Issue,
    sheet: SheetEntry,
    read: Read,
    findings: Sequence[Finding],
    look_at: LookAt | None,
) -> bytes:
    look = look_at(issue, sheet) if look_at else None
    view = desk_page(site, path, issue, sheet, read(sheet), findings, look)
    title = site.words("{sheet}: desk").format(sheet=sheet_label(site, sheet))
    around = frame(site, path, title, crumbs=_crumbs(site, path, issue))
    return engine.fill("desk/sheet.html.j2", site.language, page=around, view=view, table=_TABLES)


def _crumbs(site: Site, path: str, issue: Issue) -> tuple[Link, ...]:
    index = addresses.relative(path, places.index(site.language))
    target = addresses.issue(site.language, issue.paper, issue.date)
    name = f"{site.paper_name(issue.paper)}, {long_date(issue.date, site.language)}"
    return (Link(index, site.words("Desk")), Link(addresses.relative(path, target), name))
