"""Pages at addresses that led to something once: what became of it, and where to go on.

An editor has said so in `content/gone.yaml`; or it was a list of things of which there are none today, or a text side by side
with a translation that is there no more. Such a page asks to be left out of search engines.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from banmian import promises
from banmian.i18n import long_date, tag
from banmian.model import Archive, Gone, Planned
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
class _Missing:
    """Addresses that are to be answered for."""

    there: frozenset[str]
    """The addresses of the site's pages."""
    told: Mapping[str, Gone | None]
    """Those that led to something once, and what an editor says of each."""


def notices(known: Catalogue, paths: Collection[str]) -> Iterator[Planned]:
    """A page for every page that was published, isn't among the `paths` of the pages, and of which something can be said."""
    if not known.archive.published:
        return
    there = frozenset(map(promises.public, paths))
    told = dict(_told(known.archive, there))
    missing = _Missing(there, MappingProxyType(told))
    for address in sorted(told):
        yield Planned(f"{address}{promises.INDEX}", partial(_page, known, missing, address), instead=True)


def _told(archive: Archive, there: frozenset[str]) -> Iterator[tuple[str, Gone | None]]:
    tombstones = {entry.address: entry for entry in reversed(archive.gone)}
    for address in archive.published:
        if address in there or not promises.is_page(address) or address.startswith("#"):
            continue
        entry = next((tombstones[one] for one in promises.around(address) if one in tombstones), None)
        language, rest = promises.split(address)
        if entry or (language in archive.settings.languages and not promises.is_identity(rest)):
            yield address, entry


def _page(known: Catalogue, missing: _Missing, address: str) -> bytes:
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


def _taken(site: Site, path: str, missing: _Missing, entry: Gone) -> GoneView:
    target = _successor(site, path, missing, entry)
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


def _successor(site: Site, path: str, missing: _Missing, entry: Gone) -> str:
    """What took the place of an address: of a folder the same place in another, if there is one; else what is named."""
    if not entry.see or entry.see.startswith("https://"):
        return entry.see
    address = promises.public(path)
    whole = address if address.startswith(entry.address) else promises.split(address)[1]
    below = whole.removeprefix(entry.address)
    languages = (promises.split(address)[0], site.language, site.catalogue.original)
    named = (entry.see, *(f"{language}/{entry.see}" for language in languages))
    places = [f"{one}{below}" for one in named if one.endswith("/")] + list(named)
    return next((one for one in places if one in missing.there), "")
