"""Each page of the site as a file: which template, at which path, with which view.

Every function here is pure and makes the page of one thing, so that pages can be made in any order or in parallel.
"""

from collections.abc import Iterator

from banmian.i18n import long_date
from banmian.model import Issue, Kind, Output, SheetEntry
from banmian.render import addresses
from banmian.render.article import article_page, series_page, sheet_link
from banmian.render.catalogue import Place, in_words
from banmian.render.engine import fill
from banmian.render.entries import excerpt, page_label, sheet_label, title_of
from banmian.render.issue import crumbs, issue_view, newest, paper_view
from banmian.render.prose import prose
from banmian.render.sheet import sheet_page
from banmian.render.site import Site, frame, in_prose


def _page(site: Site, template: str, path: str, **values: object) -> Output:
    return Output(path, fill(f"pages/{template}.html.j2", site.language, **values))


def home(site: Site) -> Output:
    """The home page of a language: the newest issue as a front page, and the papers."""
    path = addresses.home(site.language)
    issue = newest(site)
    return _page(
        site,
        "home",
        path,
        page=frame(site, path, "", section="home"),
        description=prose(in_words(site.settings.description, site.language)),
        issue=issue_view(site, path, issue) if issue else None,
        papers=tuple(paper_view(site, path, one.id) for one in site.settings.papers),
    )


def search(site: Site) -> Output:
    """The search page of a language; what happens in it is the script's."""
    path = addresses.search(site.language)
    return _page(site, "search", path, page=frame(site, path, site.words("Search"), section="search"))


def about(site: Site) -> Output:
    """The page on which the archive says what it is."""
    path, title = addresses.about(site.language), site.words("About this archive")
    return _page(
        site, "about", path, page=frame(site, path, title, section="about"), text=in_prose(site, site.settings.about)
    )


def missing(site: Site) -> Output:
    """The page for an address that isn't there."""
    path = f"{site.language}/404.html"
    return _page(site, "missing", path, page=frame(site, path, site.words("Page not found")))


def paper(site: Site, paper_id: str) -> Output:
    """The page of a newspaper."""
    path = addresses.paper(site.language, paper_id)
    view = paper_view(site, path, paper_id)
    return _page(site, "paper", path, page=frame(site, path, view.name), paper=view)


def issue(site: Site, one: Issue) -> Output:
    """The page of an issue."""
    path = addresses.issue(site.language, one.paper, one.date)
    view = issue_view(site, path, one)
    title = f"{view.nameplate} {view.date.long}"
    about = f"{title} · {view.holding}"
    return _page(
        site, "issue", path, page=frame(site, path, title, about, crumbs(site, path, paper_id=one.paper)), issue=view
    )


def sheet(site: Site, one: Issue, entry: SheetEntry) -> Output:
    """The page of a sheet."""
    path = addresses.sheet(site.language, one.paper, one.date, entry.text.name)
    where = f"{site.paper_name(one.paper)} {long_date(one.date, site.language)}"
    title = " ".join(filter(None, (where, sheet_label(site, entry), page_label(site, entry))))
    about = f"{title} · " + " · ".join(title_of(site, article) for article in entry.articles)
    return _page(
        site,
        "sheet",
        path,
        page=frame(site, path, title, about, crumbs(site, path, one)),
        view=sheet_page(site, path, one, entry),
    )


def article(site: Site, place: Place) -> Output:
    """The page of an article, or of a series head."""
    path = addresses.article(site.language, place.id)
    where = f"{site.paper_name(place.issue.paper)} {long_date(place.issue.date, site.language)}"
    around = frame(
        site,
        path,
        f"{title_of(site, place.article)} – {where}",
        excerpt(site, place.article) or title_of(site, place.article),
        (*crumbs(site, path, place.issue), sheet_link(site, path, place)),
    )
    if place.article.kind is Kind.SERIES:
        return _page(site, "series", path, page=around, view=series_page(site, path, place))
    return _page(site, "article", path, page=around, view=article_page(site, path, place))


def tree(site: Site) -> Iterator[Output]:
    """All pages of one language."""
    yield home(site)
    yield search(site)
    if site.settings.about:
        yield about(site)
    yield missing(site)
    for one in site.settings.papers:
        yield paper(site, one.id)
    for each in site.catalogue.archive.issues:
        yield issue(site, each)
        for entry in each.sheets:
            yield sheet(site, each, entry)
    for place in site.catalogue.places.values():
        yield article(site, place)
