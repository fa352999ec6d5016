"""Each page of the site as a file: which template, at which path, with which view.

Every function here is pure and makes the page of one thing, so that pages can be made in any order or in parallel.
"""

from collections.abc import Iterator

from banmian.i18n import long_date
from banmian.model import AuthorityKind, Entry, Issue, Kind, Output, SheetEntry
from banmian.render import addresses
from banmian.render.article import article_page, series_page, sheet_link
from banmian.render.catalogue import Place
from banmian.render.coverage import coverage_page
from banmian.render.engine import fill
from banmian.render.entries import excerpt, page_label, sheet_label, title_of
from banmian.render.entrypage import entry_page
from banmian.render.issue import crumbs, issue_view, newest, paper_view
from banmian.render.names import names_page
from banmian.render.parallel import columns_of, parallel_page, shared
from banmian.render.report import REPORT, report_address
from banmian.render.sheet import sheet_page
from banmian.render.site import Site, frame, in_prose
from banmian.render.translations import coverage_link, parallel_link


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
        description=in_prose(site, site.settings.description),
        issue=issue_view(site, path, issue) if issue else None,
        papers=tuple(paper_view(site, path, one.id) for one in site.settings.papers),
    )


def search(site: Site) -> Output:
    """The search page of a language; what happens in it is the script's."""
    path = addresses.search(site.language)
    return _page(site, "search", path, page=frame(site, path, site.words("Search"), section="search"))


def about(site: Site) -> Output:
    """The page on which the archive says what it is, and how to report an error."""
    path, title = addresses.about(site.language), site.words("About this archive")
    return _page(
        site,
        "about",
        path,
        page=frame(site, path, title, section="about"),
        text=in_prose(site, site.settings.about),
        report=report_address(site, site.words("An error"), ""),
        translations=coverage_link(site, path).href if len(site.catalogue.languages) > 1 else "",
    )


def translation(site: Site) -> Output:
    """The page on the translations."""
    path, title = addresses.translations(site.language), site.words("Translations")
    report = addresses.relative(path, f"{addresses.about(site.language)}#{REPORT}") if site.settings.about else ""
    view = coverage_page(site, path)
    return _page(site, "translation", path, page=frame(site, path, title), view=view, report=report)


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


def parallel(site: Site, place: Place) -> Output:
    """An article, or a series head, in several languages side by side."""
    path = addresses.parallel(site.language, place.id)
    view = parallel_page(site, path, place)
    where = f"{site.paper_name(place.issue.paper)} {long_date(place.issue.date, site.language)}"
    title = f"{title_of(site, place.article)} – {parallel_link(site, path, place, columns_of(site, place.article)[-1]).text} – {where}"
    about = excerpt(site, place.article) or title_of(site, place.article)
    down = (*crumbs(site, path, place.issue), sheet_link(site, path, place))
    around = frame(site, path, title, about, down, shared=shared(site, place))
    return _page(site, "parallel", path, page=around, view=view)


def names(site: Site, kind: AuthorityKind) -> Output:
    """The list of all people, places, organisations or terms."""
    path = addresses.names(site.language, kind)
    view = names_page(site, path, kind)
    return _page(site, "names", path, page=frame(site, path, view.title, section="names"), view=view)


def named(site: Site, entry: Entry) -> Output:
    """The page of one of them."""
    path = addresses.entry(site.language, entry.kind, entry.id)
    view = entry_page(site, path, entry)
    title = " ".join(name.text for name in (view.name, *view.others))
    about = f"{title}{site.words(': ')}{view.explanation.text or view.extent}"
    around = frame(site, path, title, about, (view.kind,), section="names")
    return _page(site, "entry", path, page=around, view=view)


def tree(site: Site) -> Iterator[Output]:
    """All pages of one language."""
    yield home(site)
    yield search(site)
    if site.settings.about:
        yield about(site)
    if len(site.catalogue.languages) > 1:
        yield translation(site)
    yield missing(site)
    for kind in site.catalogue.mentions.kinds:
        yield names(site, kind)
    for known in site.catalogue.mentions.entries.values():
        yield named(site, known)
    for one in site.settings.papers:
        yield paper(site, one.id)
    for each in site.catalogue.archive.issues:
        yield issue(site, each)
        for entry in each.sheets:
            yield sheet(site, each, entry)
    for place in site.catalogue.places.values():
        yield article(site, place)
        if columns_of(site, place.article):
            yield parallel(site, place)
