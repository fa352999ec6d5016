"""The pages of what recurs: passages and formulas; long lists in several pages."""

from collections.abc import Iterator

from banmian.model import Planned
from banmian.render.catalogue.rows import pages_of
from banmian.render.frame import addresses
from banmian.render.frame.engine import page as _page
from banmian.render.frame.pager import down, numbered
from banmian.render.frame.site import Site, frame
from banmian.render.frame.site import planned as _at
from banmian.render.passages.lists import ON_A_PAGE, formulas_page, passages_page


def passages(site: Site, path: str, number: int) -> bytes:
    """The strongest of the passages that recur."""
    view = passages_page(site, path, number)
    around = frame(
        site, path, numbered(site, view.title, number), view.intro[0], crumbs=down(site, path), section="list"
    )
    return _page(site.language, "passages", page=around, view=view)


def formulas(site: Site, path: str, number: int) -> bytes:
    """What is said everywhere."""
    view = formulas_page(site, path, number)
    title = numbered(site, view.title, number)
    around = frame(site, path, title, view.intro[0], crumbs=down(site, path, "passages"), section="list")
    return _page(site.language, "passages", page=around, view=view)


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    found, first = site.catalogue.recurring, addresses.passages(site.language)
    for number in range(1, pages_of(len(found.passages), ON_A_PAGE) + 1) if found else ():
        yield _at(addresses.numbered(first, number), passages, site, number)
    first = addresses.formulas(site.language)
    for number in range(1, pages_of(len(found.formulas), ON_A_PAGE) + 1) if found.formulas else ():
        yield _at(addresses.numbered(first, number), formulas, site, number)
