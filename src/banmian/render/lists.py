"""What all lists have in common: the way down from the browse page, and a title for each of their pages."""

from typing import Final

from banmian.render import addresses, labels
from banmian.render.site import Site
from banmian.render.views import Link

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
