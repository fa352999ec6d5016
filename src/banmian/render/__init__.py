"""From an archive to the pages of the site and the files they need.

Takes a finished `Archive` and gives `Output`s; reads nothing but templates and static files, writes nothing. What a
page says is decided here, as frozen values; the templates arrange them. The packages, from the ground up; each imports
those above it, never those below:

- `language`: words and how they are set: labels, dates, the order of names, where a head may be broken.
- `catalogue`: the archive, looked up the ways a page needs it; found once for a build.
- `frame`: what every page has around its content: its address, its template, the ways to all other pages.
- `links`: what has a page of its own, as other pages speak of it: articles, sheets, names, files.
- `passages`: wording that recurs: the notes beside a text, and their lists.
- `texts`: articles and heads of series: text, notes, translations, citations, what machines are told.
- `issues`: newspapers, issues, sheets, the calendar.
- `names`, `figures`, `pictures`: who and what is named, what is counted, and the archive drawn.
- `lists`: all ways in, and what is found there: kinds, series, authors, translations, the search page.
- `takeaway`, `machines`: what a reader takes along; what programs follow.
- `gone`: what stands at addresses that led to something once. `pages`: the pages there is one of, and the tree of all.

In a package, `pages` says which pages there are and which templates they are made of, `views` what those are given; the
modules between make the one of the other.
"""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from banmian.model import Archive, Output, Planned
from banmian.render import pages as _pages
from banmian.render import static, takeaway
from banmian.render.catalogue import catalogue
from banmian.render.frame import addresses, engine
from banmian.render.frame.site import Site, frame
from banmian.render.frame.views import Frame
from banmian.render.gone import notices
from banmian.render.language import labels
from banmian.render.machines import feeds, manifest, sitemap

__all__ = ["Site", "forget_templates", "frame", "messages", "pages", "plan", "static_files", "static_plan"]


def pages(archive: Archive) -> Iterator[Output]:
    """Every page of the site."""
    return (one.made() for one in plan(archive))


def plan(archive: Archive, sizes: takeaway.Sizes = dict) -> Iterator[Planned]:
    """Every page of the site, none made yet: a tree for each language, and the two that stand above the trees.

    Beside them lies what a reader may take along; `sizes` tells how large the data files are.
    Then come the pages that say what became of others, and what is made for programs that follow the archive or list it.
    """
    known = catalogue(archive)
    sites = tuple(Site(known, language) for language in known.languages)
    paths = []
    for one in chain(_gateway(sites), *map(_pages.tree, sites), takeaway.plan(sites, sizes)):
        paths.append(one.path)
        yield one
    yield from notices(known, paths)
    yield from chain.from_iterable(map(feeds.plan, sites))
    yield from chain.from_iterable(map(manifest.plan, sites))
    yield from sitemap.plan(sites, paths)


def messages() -> frozenset[str]:
    """The English messages of the pages: those of the templates, and the words for the records' vocabularies."""
    return engine.messages() | frozenset(labels.every_label())


def forget_templates() -> None:
    """Read the templates' messages again when they are next asked for; their files Jinja looks at by itself."""
    engine.messages.cache_clear()


def _gateway(sites: tuple[Site, ...]) -> Iterator[Planned]:
    """`index.html`, where a reader chooses a language, and `404.html`, which a server shows for any lost address."""
    yield Planned(addresses.INDEX, partial(_choice, sites))
    yield Planned("404.html", partial(_notice, sites))


def _frames(sites: tuple[Site, ...]) -> tuple[Frame, ...]:
    return tuple(frame(site, addresses.home(site.language), "") for site in sites)


def _choice(sites: tuple[Site, ...]) -> bytes:
    base, first = sites[0].settings.base_url, sites[0].language
    return engine.fill("pages/language.html.j2", first, frames=_frames(sites), root="", base=base)


def _notice(sites: tuple[Site, ...]) -> bytes:
    """A server shows it at addresses of any depth, so its links hold everywhere only if the base URL is known."""
    base, first, frames = sites[0].settings.base_url, sites[0].language, _frames(sites)
    notices = tuple((around, *_lost(site)) for site, around in zip(sites, frames, strict=True))
    return engine.fill("pages/lost.html.j2", first, frames=frames, root=base, notices=notices)


def _lost(site: Site) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """What is said of an address that isn't there: a title, a sentence, and the ways on, as (path, words)."""
    ways = (
        (addresses.home(site.language), site.words("To the home page")),
        (addresses.search(site.language), site.words("Search the archive")),
        (addresses.browse(site.language), site.words("All ways into the archive")),
    )
    return site.words("Page not found"), site.words("There is no page at this address."), ways


def static_files() -> Iterator[Output]:
    """Style sheets, scripts and lunr.js."""
    return (one.made() for one in static_plan())


def static_plan() -> Iterator[Planned]:
    """Style sheets, scripts and lunr.js, sorted by path."""
    return static.plan()
