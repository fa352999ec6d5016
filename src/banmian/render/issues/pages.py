"""The pages of newspapers, their issues and sheets, and the calendar."""

from collections.abc import Iterator

from banmian.i18n import long_date
from banmian.model import Issue, Planned, SheetEntry
from banmian.render.frame import addresses
from banmian.render.frame.engine import page as _page
from banmian.render.frame.pager import down
from banmian.render.frame.site import Site, frame
from banmian.render.frame.site import planned as _at
from banmian.render.issues.days import calendar_page, year_page, year_words
from banmian.render.issues.issue import issue_view, paper_page, years_apart
from banmian.render.issues.sheet import sheet_page
from banmian.render.language import labels
from banmian.render.links.articles import title_of
from banmian.render.links.sheets import crumbs, page_label, sheet_label


def paper(site: Site, path: str, paper_id: str, year: str = "") -> bytes:
    """The page of a newspaper, or of one year of it."""
    view = paper_page(site, path, paper_id, year)
    title = f"{view.name} {year}" if year else view.name
    down = crumbs(site, path, paper_id=paper_id) if year else ()
    return _page(site.language, "paper", page=frame(site, path, title, crumbs=down), paper=view)


def issue(site: Site, path: str, one: Issue) -> bytes:
    """The page of an issue."""
    view = issue_view(site, path, one)
    title = f"{view.nameplate} {view.date.long}"
    about = f"{title} · {view.holding}"
    return _page(
        site.language, "issue", page=frame(site, path, title, about, crumbs(site, path, paper_id=one.paper)), issue=view
    )


def sheet(site: Site, path: str, one: Issue, entry: SheetEntry) -> bytes:
    """The page of a sheet."""
    where = f"{site.paper_name(one.paper)} {long_date(one.date, site.language)}"
    title = " ".join(filter(None, (where, sheet_label(site, entry), page_label(site, entry))))
    about = f"{title} · " + " · ".join(title_of(site, article) for article in entry.articles)
    return _page(
        site.language,
        "sheet",
        page=frame(site, path, title, about, crumbs(site, path, one)),
        view=sheet_page(site, path, one, entry),
    )


def calendar(site: Site, path: str) -> bytes:
    """The years there are issues of."""
    title = site.words(labels.WAYS["calendar"])
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    return _page(site.language, "calendar", page=around, view=calendar_page(site, path))


def year(site: Site, path: str, one: str) -> bytes:
    """A year, day by day."""
    title = f"{site.words(labels.WAYS['calendar'])} {year_words(site, one)}"
    around = frame(site, path, title, crumbs=down(site, path, "calendar"), section="list")
    return _page(site.language, "year", page=around, view=year_page(site, path, one))


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    known, language = site.catalogue.holdings, site.language
    if known.issues:
        yield _at(addresses.calendar(language), calendar, site)
    for one in known.by_year:
        yield _at(addresses.calendar(language, one), year, site, one)
    yield from _papers(site)


def _papers(site: Site) -> Iterator[Planned]:
    """The newspapers, their issues and sheets."""
    language = site.language
    for one in site.settings.papers:
        yield _at(addresses.paper(language, one.id), paper, site, one.id)
        for year in years_apart(site, one.id):
            yield _at(addresses.year_of_paper(language, one.id, year), paper, site, one.id, year)
    for each in site.catalogue.archive.issues:
        yield _at(addresses.issue(language, each.paper, each.date), issue, site, each)
        for entry in each.sheets:
            yield _at(addresses.sheet(language, each.paper, each.date, entry.text.name), sheet, site, each, entry)
