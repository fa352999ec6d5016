"""The pages of figures: what kinds there are, and those of each kind; long lists in several pages."""

from collections.abc import Iterator

from banmian.figures import Kind
from banmian.model import Planned
from banmian.render.catalogue.rows import ROWS, pages_of
from banmian.render.figures.lists import figure_list, figures_page
from banmian.render.frame import addresses
from banmian.render.frame.engine import page as _page
from banmian.render.frame.pager import down, numbered
from banmian.render.frame.site import Site, frame
from banmian.render.frame.site import planned as _at
from banmian.render.frame.views import Link
from banmian.render.language import labels


def figures(site: Site, path: str) -> bytes:
    """What kinds of figures there are."""
    title = site.words(labels.WAYS["figures"])
    about = site.words(labels.WAY_NOTES["figures"])
    around = frame(site, path, title, about, crumbs=down(site, path), section="list")
    return _page(site.language, "figures", page=around, title=title, view=figures_page(site, path))


def kind(site: Site, path: str, one: Kind, number: int) -> bytes:
    """The figures of a kind."""
    view = figure_list(site, path, one, number)
    up = Link(addresses.relative(path, addresses.figures(site.language)), site.words(labels.WAYS["figures"]))
    title = numbered(site, f"{up.text}{site.words(': ')}{view.title}", number)
    around = frame(site, path, title, f"{title} · {view.extent}", crumbs=(*down(site, path), up), section="list")
    return _page(site.language, "figurelist", page=around, view=view)


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    known = site.catalogue.counted.lists
    if known:
        yield _at(addresses.figures(site.language), figures, site)
    for one, found in known.items():
        for number in range(1, pages_of(len(found.rows), ROWS) + 1):
            yield _at(addresses.numbered(addresses.figures(site.language, one), number), kind, site, one, number)
