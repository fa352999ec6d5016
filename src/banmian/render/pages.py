"""Each page of the site: which template, with which view, and in `tree` at which path.

Every function here is pure and makes the page of one thing, so that pages can be made in any order, in parallel, or
only when somebody asks for them: `tree` names them all and makes none.
"""

from collections.abc import Iterator

from banmian.i18n import long_date
from banmian.model import Issue, Kind, Planned, SheetEntry
from banmian.render import addresses, figurepages, listpages, tiepages
from banmian.render.article import article_page, series_page, sheet_link
from banmian.render.catalogue import Place
from banmian.render.days import recent
from banmian.render.engine import fill
from banmian.render.engine import page as _filled
from banmian.render.entries import excerpt, page_label, sheet_label, title_of
from banmian.render.feeds import revised
from banmian.render.issue import crumbs, issue_view, newest, paper_page, paper_view, years_apart
from banmian.render.parallel import columns_of, parallel_page, shared
from banmian.render.planning import planned as _at
from banmian.render.report import report_address
from banmian.render.searching import description, search_page
from banmian.render.sheet import sheet_page
from banmian.render.site import Site, frame, in_prose
from banmian.render.translations import coverage_link, parallel_link


def _page(site: Site, template: str, **values: object) -> bytes:
    return _filled(site.language, template, **values)


def home(site: Site, path: str) -> bytes:
    """The home page of a language: the newest issue as a front page, and the papers."""
    issue = newest(site)
    return _page(
        site,
        "home",
        page=frame(site, path, "", section="home"),
        description=in_prose(site, site.settings.description),
        issue=issue_view(site, path, issue) if issue else None,
        papers=tuple(paper_view(site, path, one.id) for one in site.settings.papers),
        recent=recent(site, path),
    )


def search(site: Site, path: str) -> bytes:
    """The search page of a language; what happens in it is the script's."""
    around = frame(site, path, site.words("Search"), section="search")
    return _page(site, "search", page=around, view=search_page(site, path))


def opensearch(site: Site, path: str) -> bytes:
    """What tells a browser how to search the archive from its own field."""
    return fill("opensearch.xml.j2", site.language, view=description(site, path))


def about(site: Site, path: str) -> bytes:
    """The page on which the archive says what it is, and how to report an error."""
    title = site.words("About this archive")
    return _page(
        site,
        "about",
        page=frame(site, path, title, section="about"),
        text=in_prose(site, site.settings.about),
        report=report_address(site, site.words("An error"), ""),
        translations=coverage_link(site, path).href if len(site.catalogue.languages) > 1 else "",
    )


def missing(site: Site, path: str) -> bytes:
    """The page for an address that isn't there."""
    return _page(site, "missing", page=frame(site, path, site.words("Page not found")))


def paper(site: Site, path: str, paper_id: str, year: str = "") -> bytes:
    """The page of a newspaper, or of one year of it."""
    view = paper_page(site, path, paper_id, year)
    title = f"{view.name} {year}" if year else view.name
    down = crumbs(site, path, paper_id=paper_id) if year else ()
    return _page(site, "paper", page=frame(site, path, title, crumbs=down), paper=view)


def issue(site: Site, path: str, one: Issue) -> bytes:
    """The page of an issue."""
    view = issue_view(site, path, one)
    title = f"{view.nameplate} {view.date.long}"
    about = f"{title} · {view.holding}"
    return _page(
        site, "issue", page=frame(site, path, title, about, crumbs(site, path, paper_id=one.paper)), issue=view
    )


def sheet(site: Site, path: str, one: Issue, entry: SheetEntry) -> bytes:
    """The page of a sheet."""
    where = f"{site.paper_name(one.paper)} {long_date(one.date, site.language)}"
    title = " ".join(filter(None, (where, sheet_label(site, entry), page_label(site, entry))))
    about = f"{title} · " + " · ".join(title_of(site, article) for article in entry.articles)
    return _page(
        site,
        "sheet",
        page=frame(site, path, title, about, crumbs(site, path, one)),
        view=sheet_page(site, path, one, entry),
    )


def article(site: Site, path: str, place: Place) -> bytes:
    """The page of an article, or of a series head."""
    where = f"{site.paper_name(place.issue.paper)} {long_date(place.issue.date, site.language)}"
    around = frame(
        site,
        path,
        f"{title_of(site, place.article)} – {where}",
        excerpt(site, place.article) or title_of(site, place.article),
        (*crumbs(site, path, place.issue), sheet_link(site, path, place)),
        dates=(place.issue.date, revised(site, place.article, place.issue)),
    )
    if place.article.kind is Kind.SERIES:
        return _page(site, "series", page=around, view=series_page(site, path, place))
    return _page(site, "article", page=around, view=article_page(site, path, place))


def parallel(site: Site, path: str, place: Place) -> bytes:
    """An article, or a series head, in several languages side by side."""
    view = parallel_page(site, path, place)
    where = f"{site.paper_name(place.issue.paper)} {long_date(place.issue.date, site.language)}"
    title = f"{title_of(site, place.article)} – {parallel_link(site, path, place, columns_of(site, place.article)[-1]).text} – {where}"
    about = excerpt(site, place.article) or title_of(site, place.article)
    down = (*crumbs(site, path, place.issue), sheet_link(site, path, place))
    dates = (place.issue.date, revised(site, place.article, place.issue))
    around = frame(site, path, title, about, down, shared=shared(site, place), dates=dates)
    return _page(site, "parallel", page=around, view=view)


def tree(site: Site) -> Iterator[Planned]:
    """All pages of one language."""
    known, language = site.catalogue, site.language
    yield _at(addresses.home(language), home, site)
    yield _at(addresses.search(language), search, site)
    if site.settings.base_url:
        yield _at(addresses.opensearch(language), opensearch, site)
    if site.settings.about:
        yield _at(addresses.about(language), about, site)
    yield _at(addresses.missing(language), missing, site)
    yield from listpages.tree(site)
    yield from tiepages.tree(site)
    yield from figurepages.tree(site)
    yield from _papers(site)
    for place in known.places.values():
        yield _at(addresses.article(language, place.id), article, site, place)
        if columns_of(site, place.article):
            yield _at(addresses.parallel(language, place.id), parallel, site, place)


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
