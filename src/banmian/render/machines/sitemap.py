"""What search engines ask for: the list of all pages, each with the same page in other languages, and `robots.txt`.

A list of addresses holds absolute ones, so there is none as long as the archive doesn't know where it is published.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from banmian import promises
from banmian.i18n import tag
from banmian.model import Planned
from banmian.render.frame import addresses
from banmian.render.frame.engine import fill
from banmian.render.frame.site import Site
from banmian.render.links.articles import revised

MOST: Final = 50_000
"""Pages in one file, as the protocol has it; it also wants at most 50 MB, which so many don't have in two languages."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page, as the list has it."""

    url: str
    modified: str
    """When an editor says that it changed; mostly empty."""
    alternates: tuple[tuple[str, str], ...]
    """(tag, address), the page itself among them; none if it is in one language only."""


def plan(sites: Sequence[Site], paths: Iterable[str]) -> Iterator[Planned]:
    """`robots.txt` and, if the base URL is known, the sitemap of the pages at these paths, in several files if need be."""
    base, first = sites[0].settings.base_url, sites[0].language
    yield Planned("robots.txt", partial(_robots, base))
    if not base:
        return
    rests = _by_rest(sites, paths)
    pages = [(language, rest) for rest, languages in rests.items() for language in languages]
    most = min(MOST, 2 * MOST // len(sites))
    parts = [pages[start : start + most] for start in range(0, len(pages), most)]
    if len(parts) == 1:
        yield Planned("sitemap.xml", partial(_sitemap, sites, rests, pages))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield Planned("sitemap.xml", partial(_index, first, [base + name for name in names]))
    for name, part in zip(names, parts, strict=True):
        yield Planned(name, partial(_sitemap, sites, rests, part))


def _by_rest(sites: Sequence[Site], paths: Iterable[str]) -> dict[str, list[str]]:
    """The pages by their address without the language, in order, and the languages that have each."""
    there = {promises.public(path) for path in paths if path.endswith(promises.INDEX) and promises.promised(path)}
    languages = [site.language for site in sites]
    rests = sorted({promises.split(one)[1] for one in there})
    return {rest: [language for language in languages if f"{language}/{rest}" in there] for rest in rests}


def _robots(base: str) -> bytes:
    """Everything may be read."""
    sitemap = f"Sitemap: {base}sitemap.xml\n" if base else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()


def _index(language: str, urls: list[str]) -> bytes:
    return fill("sitemapindex.xml.j2", language, urls=urls)


def _sitemap(sites: Sequence[Site], rests: dict[str, list[str]], part: list[tuple[str, str]]) -> bytes:
    by_language = {site.language: site for site in sites}
    base = sites[0].settings.base_url
    dates = {one.language: _dates(one) for one in sites}
    rows = (
        Listed(
            f"{base}{language}/{rest}",
            dates[language].get(rest, ""),
            _alternates(base, sites[0].language, rest, rests[rest]) if len(by_language) > 1 else (),
        )
        for language, rest in part
    )
    return fill("sitemap.xml.j2", sites[0].language, pages=rows)


def _alternates(base: str, original: str, rest: str, languages: list[str]) -> tuple[tuple[str, str], ...]:
    """As the page itself has them."""
    anywhere = f"{original if original in languages else languages[0]}/{rest}" if rest else ""
    places = [(tag(language), f"{base}{language}/{rest}") for language in languages]
    return (*places, ("x-default", f"{base}{anywhere}"))


def _dates(site: Site) -> dict[str, str]:
    """When pages changed, by address without the language, where editors have said so."""
    found = {
        addresses.public(addresses.issue("", one.paper, one.date))[1:]: one.added
        for one in site.catalogue.archive.issues
    }
    for place in site.catalogue.places.values():
        found[place.id.path] = revised(site, place.article, place.issue)
    return found
