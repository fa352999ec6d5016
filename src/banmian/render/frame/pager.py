"""The ways between the pages of a long list, and down to it from the browse page.

Page 1 stands at the list's own address, `…/index.html`, the others beside it as `…/page-2.html`: a folder `…/2/` might be
the address of an entry. The number of a page is no identity; it says where something stands today.
"""

from dataclasses import dataclass
from typing import Final

from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels

_NEAR: Final = 2
"""How many pages before and after this one are linked by number."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The ways from one page of a list to the others. A link without text stands for pages left out."""

    pages: tuple[Link, ...]
    """By number; the page itself has no address."""
    before: str
    after: str
    number: int
    last: int


def pager(path: str, first: str, number: int, last: int) -> Pager | None:
    """The ways from the page at `path`, which is page `number` of `last`, of the list that begins at `first`."""
    if last < 2:
        return None
    near = {1, last, *range(max(number - _NEAR, 1), min(number + _NEAR, last) + 1)}
    pages: list[Link] = []
    done = 0
    for one in sorted(near):
        if one == done + 2:
            pages.append(_link(path, first, done + 1, number))
        elif one > done + 2:
            pages.append(Link("", ""))
        pages.append(_link(path, first, one, number))
        done = one
    return Pager(
        pages=tuple(pages),
        before=addresses.relative(path, addresses.numbered(first, number - 1)) if number > 1 else "",
        after=addresses.relative(path, addresses.numbered(first, number + 1)) if number < last else "",
        number=number,
        last=last,
    )


def _link(path: str, first: str, one: int, here: int) -> Link:
    return Link("" if one == here else addresses.relative(path, addresses.numbered(first, one)), str(one))


_ABOVE: Final = {
    "calendar": addresses.calendar,
    "kinds": addresses.kinds,
    "authors": addresses.authors,
    "passages": addresses.passages,
}
"""The lists that have lists below them."""


def down(site: Site, path: str, through: str = "") -> tuple[Link, ...]:
    """The way down from the browse page to the page at `path`, through another list if there is one between."""
    links = [Link(addresses.relative(path, addresses.browse(site.language)), site.words(labels.WAYS["browse"]))]
    if through:
        target = _ABOVE[through](site.language)
        links.append(Link(addresses.relative(path, target), site.words(labels.WAYS[through])))
    return tuple(links)


def numbered(site: Site, title: str, number: int) -> str:
    """The title of one page of a list."""
    return title if number == 1 else site.words("{title}, page {n}").format(title=title, n=number)
