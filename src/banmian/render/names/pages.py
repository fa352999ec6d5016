"""The pages of people, places, organisations and terms: their lists, and one for each; long ones in several pages."""

from collections.abc import Iterator

from banmian.model import AuthorityKind, Entry, Planned
from banmian.render.catalogue.rows import pages_of
from banmian.render.frame import addresses
from banmian.render.frame.engine import page as _page
from banmian.render.frame.pager import down, numbered
from banmian.render.frame.site import Site, frame
from banmian.render.frame.site import planned as _at
from banmian.render.names.contexts import pages_of_mentions
from banmian.render.names.entry import entry_page
from banmian.render.names.letters import NAMES
from banmian.render.names.lists import names_page


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


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    known = site.catalogue.mentions
    for one in known.kinds:
        first = addresses.names(site.language, one)
        for number in range(1, pages_of(sum(of is one for of, _ in known.entries), NAMES) + 1):
            yield _at(addresses.numbered(first, number), names, site, one, number)
    for entry in known.entries.values():
        first = addresses.entry(site.language, entry.kind, entry.id)
        for number in range(1, len(pages_of_mentions(known.of(entry))) + 1):
            yield _at(addresses.numbered(first, number), named, site, entry, number)
