"""The pages of what recurs: passages and formulas; long lists in several pages."""

from collections.abc import Iterator

from banmian.model import Planned
from banmian.render import addresses, labels
from banmian.render.engine import page as _page
from banmian.render.paging import pages_of
from banmian.render.passages import ON_A_PAGE, formulas_page, passages_page
from banmian.render.planning import planned as _at
from banmian.render.site import Site, frame
from banmian.render.views import Link


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
    up = Link(addresses.relative(path, addresses.passages(site.language)), site.words("Passages that recur"))
    title = numbered(site, view.title, number)
    around = frame(site, path, title, view.intro[0], crumbs=(*down(site, path), up), section="list")
    return _page(site.language, "passages", page=around, view=view)


def numbered(site: Site, title: str, number: int) -> str:
    """The title of one page of a list."""
    return title if number == 1 else site.words("{title}, page {n}").format(title=title, n=number)


def down(site: Site, path: str) -> tuple[Link, ...]:
    """The way down from the browse page."""
    return (Link(addresses.relative(path, addresses.browse(site.language)), site.words(labels.WAYS["browse"])),)


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    found = site.catalogue.recurring
    lists = ((addresses.passages, passages, found.passages), (addresses.formulas, formulas, found.formulas))
    for address, make, rows in lists:
        for number in range(1, pages_of(len(rows), ON_A_PAGE) + 1) if rows else ():
            yield _at(addresses.numbered(address(site.language), number), make, site, number)
