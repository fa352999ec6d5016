"""The page at an address that led to something once. It asks to be left out of search engines."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from banmian import promises
from banmian.i18n import long_date, tag
from banmian.model import Gone
from banmian.render.catalogue import Catalogue
from banmian.render.frame import addresses
from banmian.render.frame.engine import fill
from banmian.render.frame.site import Shared, Site, frame, in_prose
from banmian.render.frame.views import Link, Prose
from banmian.render.links.articles import heads_of, title_of


@dataclass(frozen=True, slots=True)
class GoneView:
    """What the page says; everything may be empty."""

    what: str
    """`taken` (away, by an editor), `beside` (a text no longer side by side with another) or `empty` (a list)."""
    date: str
    why: Prose
    see: Link
    """Where to go on; its text is the address."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Addresses that are to be answered for."""

    there: frozenset[str]
    """The addresses of the site's pages."""
    told: Mapping[str, Gone | None]
    """Those of pages that led to something once, and what an editor says of each."""


def page(known: Catalogue, missing: Missing, address: str) -> bytes:
    """The page at an address that led to something once."""
    language, rest = promises.split(address)
    site = Site(known, language if language in known.languages else known.original)
    path = f"{address}{promises.INDEX}"
    entry = missing.told[address]
    view = _taken(site, path, missing, entry) if entry else _by_itself(site, path, rest)
    others = tuple(one for one in known.languages if f"{one}/{rest}" in missing.told)
    shared = Shared(others, addresses.home(site.language))
    around = frame(site, path, site.words("Nothing at this address any more"), shared=shared)
    return fill("pages/gone.html.j2", site.language, page=replace(around, alternates=()), view=view)


def _by_itself(site: Site, path: str, rest: str) -> GoneView:
    """A list that is empty today, or a text that stands alone: the page above goes on."""
    beside = promises.is_beside(rest)
    target = f"{path.rsplit('/', 2)[0]}/{promises.INDEX}" if beside else addresses.browse(site.language)
    text = site.words("The text by itself") if beside else site.words("All ways into the archive")
    link = Link(addresses.relative(path, target), text)
    return GoneView("beside" if beside else "empty", "", Prose(in_prose(site, ()).html, ""), link)


def _taken(site: Site, path: str, missing: Missing, entry: Gone) -> GoneView:
    target = successor(site, promises.public(path), missing.there, entry)
    link = Link("", "")
    if target.startswith("https://"):
        link = Link(target, target)
    elif target:
        link = _link(site, path, target)
    return GoneView("taken", long_date(entry.date, site.language), in_prose(site, entry.why), link)


def _link(site: Site, path: str, target: str) -> Link:
    """The way to a page: a text by its title, all else by its address."""
    href = addresses.relative(path, f"{target}{promises.INDEX}")
    language, rest = promises.split(target)
    place = site.catalogue.places.get(rest[:-1].replace("/", "-"))
    if place is None:
        return Link(href, f"{site.settings.base_url}{target}")
    there = Site(site.catalogue, language)
    lang = heads_of(there, place.article)[1] or (tag(language) if language != site.language else "")
    return Link(href, title_of(there, place.article), lang)


def successor(site: Site, address: str, there: Collection[str], entry: Gone) -> str:
    """What took the place of an address: of a folder the same place in another, if there is one; else what is named."""
    if not entry.see or entry.see.startswith("https://"):
        return entry.see
    whole = address if address.startswith(entry.address) else promises.split(address)[1]
    below = whole.removeprefix(entry.address)
    languages = (promises.split(address)[0], site.language, site.catalogue.original)
    named = (entry.see, *(f"{language}/{entry.see}" for language in languages))
    places = [f"{one}{below}" for one in named if one.endswith("/")] + list(named)
    return next((one for one in places if one in there), "")
