"""The pages that lead to the articles: all ways in, kinds, series, authors, translations; long lists in several pages."""

from collections.abc import Iterator

from banmian.model import Kind, Planned
from banmian.render.catalogue.holdings import Author
from banmian.render.catalogue.rows import ROWS, pages_of
from banmian.render.frame import addresses
from banmian.render.frame.engine import page as _page
from banmian.render.frame.pager import down, numbered
from banmian.render.frame.site import Site, frame
from banmian.render.frame.site import planned as _at
from banmian.render.language import labels
from banmian.render.links.report import REPORT
from banmian.render.lists.articles import author_page, kind_page, kinds_page
from banmian.render.lists.authors import authors_page
from banmian.render.lists.browse import browse_page
from banmian.render.lists.coverage import coverage_page
from banmian.render.names.letters import NAMES


def browse(site: Site, path: str) -> bytes:
    """All ways into the archive."""
    title = site.words(labels.WAYS["browse"])
    return _page(site.language, "browse", page=frame(site, path, title, section="browse"), view=browse_page(site, path))


def kinds(site: Site, path: str) -> bytes:
    """The kinds of article."""
    title = site.words(labels.WAYS["kinds"])
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    return _page(site.language, "kinds", page=around, title=title, view=kinds_page(site, path))


def kind(site: Site, path: str, one: Kind, number: int) -> bytes:
    """The articles of a kind, or the series."""
    title = site.words(labels.KINDS[one])
    above = down(site, path) if one is Kind.SERIES else down(site, path, "kinds")
    around = frame(site, path, numbered(site, title, number), crumbs=above, section="list")
    return _page(site.language, "articles", page=around, view=kind_page(site, path, one, number))


def authors(site: Site, path: str, number: int) -> bytes:
    """Everybody whom a byline names."""
    view = authors_page(site, path, number)
    around = frame(site, path, numbered(site, view.title, number), crumbs=down(site, path), section="list")
    return _page(site.language, "names", page=around, view=view)


def author(site: Site, path: str, one: Author, number: int) -> bytes:
    """What one name is credited with."""
    view = author_page(site, path, one, number)
    title = " ".join(name.text for name in (view.title, *view.others))
    about = f"{title}{site.words(': ')}{view.count}"
    above = down(site, path, "authors")
    around = frame(site, path, numbered(site, title, number), about, above, section="list")
    return _page(site.language, "articles", page=around, view=view)


def translation(site: Site, path: str, number: int) -> bytes:
    """What is translated, how, and how well looked after."""
    title = numbered(site, site.words(labels.WAYS["translations"]), number)
    report = addresses.relative(path, f"{addresses.about(site.language)}#{REPORT}") if site.settings.about else ""
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    view = coverage_page(site, path, number)
    return _page(site.language, "translation", page=around, view=view, report=report)


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    known, language = site.catalogue, site.language
    yield _at(addresses.browse(language), browse, site)
    yield from _kinds(site)
    yield from _authors(site)
    if len(known.languages) > 1:
        for number in range(1, len(known.holdings.sheets) + 1):
            yield _at(addresses.numbered(addresses.translations(language), number), translation, site, number)


def _kinds(site: Site) -> Iterator[Planned]:
    known = site.catalogue.holdings.kinds
    if set(known) - {Kind.SERIES}:
        yield _at(addresses.kinds(site.language), kinds, site)
    for one, articles in known.items():
        first = addresses.series(site.language) if one is Kind.SERIES else addresses.kinds(site.language, one)
        for number in range(1, pages_of(len(articles), ROWS) + 1):
            yield _at(addresses.numbered(first, number), kind, site, one, number)


def _authors(site: Site) -> Iterator[Planned]:
    known = site.catalogue.holdings.authors
    if known:
        for number in range(1, pages_of(len(known), NAMES) + 1):
            yield _at(addresses.numbered(addresses.authors(site.language), number), authors, site, number)
    for one in known.values():
        for number in range(1, pages_of(len(one.works), ROWS) + 1):
            first = addresses.author(site.language, one.name)
            yield _at(addresses.numbered(first, number), author, site, one, number)
