"""The pages there is one of, and in `tree` all pages of a language.

Here, and in the `pages` of every package, stands which template a page is made of, with which view, and at which path.
Every function is pure and makes the page of one thing, so that pages can be made in any order, in parallel, or only when
somebody asks for them: `tree` names them all and makes none.
"""

from collections.abc import Iterator

from banmian.model import Planned
from banmian.render.figures import pages as figures
from banmian.render.frame import addresses
from banmian.render.frame.engine import fill
from banmian.render.frame.engine import page as _page
from banmian.render.frame.pager import down
from banmian.render.frame.site import Site, frame, in_prose
from banmian.render.frame.site import planned as _at
from banmian.render.issues import pages as issues
from banmian.render.issues.days import recent
from banmian.render.issues.issue import issue_view, newest, paper_view
from banmian.render.language import labels
from banmian.render.links.report import report_address
from banmian.render.lists import pages as lists
from banmian.render.lists.search import description, search_page
from banmian.render.names import pages as names
from banmian.render.passages import pages as passages
from banmian.render.pictures import pictures_page
from banmian.render.texts import pages as texts
from banmian.render.texts.translations import coverage_link


def home(site: Site, path: str) -> bytes:
    """The home page of a language: the newest issue as a front page, and the papers."""
    issue = newest(site)
    return _page(
        site.language,
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
    return _page(site.language, "search", page=around, view=search_page(site, path))


def opensearch(site: Site, path: str) -> bytes:
    """What tells a browser how to search the archive from its own field."""
    return fill("opensearch.xml.j2", site.language, view=description(site, path))


def about(site: Site, path: str) -> bytes:
    """The page on which the archive says what it is, and how to report an error."""
    title = site.words("About this archive")
    return _page(
        site.language,
        "about",
        page=frame(site, path, title, section="about"),
        text=in_prose(site, site.settings.about),
        report=report_address(site, site.words("An error"), ""),
        translations=coverage_link(site, path).href if len(site.catalogue.languages) > 1 else "",
    )


def missing(site: Site, path: str) -> bytes:
    """The page for an address that isn't there."""
    return _page(site.language, "missing", page=frame(site, path, site.words("Page not found")))


def pictures(site: Site, path: str) -> bytes:
    """The archive in pictures."""
    title = site.words(labels.WAYS["pictures"])
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    return _page(site.language, "pictures", page=around, title=title, view=pictures_page(site, path))


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
    if known.holdings.issues:
        yield _at(addresses.pictures(language), pictures, site)
    for subject in (lists, names, passages, figures, issues, texts):
        yield from subject.tree(site)
