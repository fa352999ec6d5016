"""The pages that lead to the articles: all ways in, the calendar, kinds, series, authors, names; long lists in several pages."""

from collections.abc import Iterator

from banmian.model import AuthorityKind, Entry, Kind, Planned
from banmian.render import addresses, labels
from banmian.render.articlelists import author_page, kind_page, kinds_page
from banmian.render.authors import authors_page
from banmian.render.browse import browse_page
from banmian.render.contexts import pages_of_mentions
from banmian.render.coverage import coverage_page
from banmian.render.days import calendar_page, year_page, year_words
from banmian.render.engine import page as _page
from banmian.render.entrypage import entry_page
from banmian.render.holdings import Author
from banmian.render.letters import NAMES
from banmian.render.lists import down, numbered
from banmian.render.names import names_page
from banmian.render.paging import ROWS, pages_of
from banmian.render.pictures import pictures_page
from banmian.render.planning import planned as _at
from banmian.render.report import REPORT
from banmian.render.site import Site, frame


def browse(site: Site, path: str) -> bytes:
    """All ways into the archive."""
    title = site.words(labels.WAYS["browse"])
    return _page(site.language, "browse", page=frame(site, path, title, section="browse"), view=browse_page(site, path))


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


def names(site: Site, path: str, one: AuthorityKind, number: int) -> bytes:
    """The list of all people, places, organisations or terms."""
    view = names_page(site, path, one, number)
    around = frame(site, path, numbered(site, view.title, number), crumbs=down(site, path), section="list")
    return _page(site.language, "names", page=around, view=view)


def named(site: Site, path: str, entry: Entry, number: int) -> bytes:
    """The page of one of them."""
    view = entry_page(site, path, entry, number)
    title = " ".join(name.text for name in (view.name, *view.others))
    about = f"{title}{site.words(': ')}{view.explanation.text or view.extent}"
    above = (*down(site, path), view.kind)
    around = frame(site, path, numbered(site, title, number), about, above, section="list")
    return _page(site.language, "entry", page=around, view=view)


def translation(site: Site, path: str, number: int) -> bytes:
    """What is translated, how, and how well looked after."""
    title = numbered(site, site.words(labels.WAYS["translations"]), number)
    report = addresses.relative(path, f"{addresses.about(site.language)}#{REPORT}") if site.settings.about else ""
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    view = coverage_page(site, path, number)
    return _page(site.language, "translation", page=around, view=view, report=report)


def pictures(site: Site, path: str) -> bytes:
    """The archive in pictures."""
    title = site.words(labels.WAYS["pictures"])
    around = frame(site, path, title, crumbs=down(site, path), section="list")
    return _page(site.language, "pictures", page=around, title=title, view=pictures_page(site, path))


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    known, language = site.catalogue, site.language
    yield _at(addresses.browse(language), browse, site)
    if known.holdings.issues:
        yield _at(addresses.calendar(language), calendar, site)
        yield _at(addresses.pictures(language), pictures, site)
    for one in known.holdings.by_year:
        yield _at(addresses.calendar(language, one), year, site, one)
    yield from _kinds(site)
    yield from _authors(site)
    yield from _names(site)
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


def _names(site: Site) -> Iterator[Planned]:
    known = site.catalogue.mentions
    for one in known.kinds:
        first = addresses.names(site.language, one)
        for number in range(1, pages_of(sum(of is one for of, _ in known.entries), NAMES) + 1):
            yield _at(addresses.numbered(first, number), names, site, one, number)
    for entry in known.entries.values():
        first = addresses.entry(site.language, entry.kind, entry.id)
        for number in range(1, len(pages_of_mentions(known.of(entry))) + 1):
            yield _at(addresses.numbered(first, number), named, site, entry, number)
