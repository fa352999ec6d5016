"""The browse page: every way into the archive, how much is at its end, and a few examples."""

from collections.abc import Callable, Iterator
from heapq import nlargest
from itertools import groupby
from typing import Final

from banmian.model import AuthorityKind
from banmian.render.figures.lists import figure_kinds
from banmian.render.frame import addresses, ways
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.frame.ways import Way
from banmian.render.language import labels
from banmian.render.links.articles import article_link
from banmian.render.links.names import entry_link
from banmian.render.lists.articles import author_names, kind_leads
from banmian.render.lists.views import BrowsePage, Lead, LeadGroup
from banmian.render.passages.lists import passage_link

SAMPLES: Final = 6
"""How many examples a way has; of years twice as many."""


def browse_page(site: Site, path: str) -> BrowsePage:
    """Everything the browse page shows."""
    order = list(labels.WAY_GROUPS)
    found = [way for way in ways.ways(site.catalogue) if way.group]
    found.sort(key=lambda way: order.index(way.group))
    return BrowsePage(
        tuple(
            LeadGroup(group, site.words(labels.WAY_GROUPS[group]), tuple(_leads(site, path, group, some)))
            for group, some in groupby(found, key=lambda way: way.group)
        )
    )


def _leads(site: Site, path: str, group: str, some: Iterator[Way]) -> Iterator[Lead]:
    for way in some:
        yield _lead(site, path, way)
    if group == "time":
        yield from _papers(site, path)


def _lead(site: Site, path: str, way: Way) -> Lead:
    more = _MORE.get(way.name)
    count, samples = more(site, path) if more else ("", ())
    note = labels.WAY_NOTES.get(way.name, "")
    target = addresses.relative(path, way.address(site.language))
    return Lead(Link(target, ways.title(site.words, way)), count, site.words(note) if note else "", samples)


def _papers(site: Site, path: str) -> Iterator[Lead]:
    for paper in site.settings.papers:
        number = len(site.catalogue.issues(paper.id))
        target = addresses.relative(path, addresses.paper(site.language, paper.id))
        count = site.words.count("{n} issue", "{n} issues", number)
        yield Lead(Link(target, site.paper_name(paper.id)), count, site.words("The newspaper, issue by issue."), ())


More = tuple[str, tuple[Link, ...]]


def _calendar(site: Site, path: str) -> More:
    years = list(site.catalogue.holdings.by_year)[-2 * SAMPLES :]
    links = (Link(addresses.relative(path, addresses.calendar(site.language, year)), year) for year in reversed(years))
    return site.words.count("{n} issue", "{n} issues", len(site.catalogue.holdings.issues)), tuple(links)


def _kinds(site: Site, path: str) -> More:
    return "", tuple(lead.link for lead in kind_leads(site, path))


def _series(site: Site, path: str) -> More:
    heads = site.catalogue.holdings.series
    links = tuple(article_link(site, path, head) for head in heads[: -SAMPLES // 2 - 1 : -1])
    return str(len(heads)), links


def _authors(site: Site, path: str) -> More:
    authors = site.catalogue.holdings.authors.values()
    most = nlargest(SAMPLES, authors, key=lambda author: len(author.works))
    links = []
    for author in most:
        name = author_names(site, author)[0]
        target = addresses.author(site.language, author.name)
        links.append(Link(addresses.relative(path, target), name.text, name.lang))
    return str(len(authors)), tuple(links)


def _names(kind: AuthorityKind) -> Callable[[Site, str], More]:
    def more(site: Site, path: str) -> More:
        known = site.catalogue.mentions
        entries = [entry for (of, _), entry in known.entries.items() if of is kind]
        most = nlargest(SAMPLES, entries, key=lambda entry: len(known.of(entry)))
        return str(len(entries)), tuple(entry_link(site, path, entry) for entry in most)

    return more


def _passages(site: Site, path: str) -> More:
    found = site.catalogue.recurring.passages
    return str(len(found)), tuple(passage_link(site, path, family) for family in found[: SAMPLES // 2])


def _figures(site: Site, path: str) -> More:
    return "", tuple(kind.link for kind in figure_kinds(site, path))


_MORE: Final[dict[str, Callable[[Site, str], More]]] = {
    "calendar": _calendar,
    "kinds": _kinds,
    "series": _series,
    "authors": _authors,
    "passages": _passages,
    "figures": _figures,
    **{kind.value: _names(kind) for kind in AuthorityKind},
}
