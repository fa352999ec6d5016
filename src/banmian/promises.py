"""The addresses that a site promises: once published, each of them goes on leading somewhere.

An address is the path of a file of the site, for a page without `index.html`: `zh/hyrb/2021-09-28/02-05/`. Promised is
whatever a reader may have noted down: pages, and files to take away. What only serves the pages (style sheets, the search
index, the second page of a list) is no address of anything.
"""

import re
from collections.abc import Iterator
from typing import Final

from banmian.ids import NUMBER, PAPER, RESERVED, SHEET, parse_article_id

INDEX: Final = "index.html"

_FOR_MACHINES: Final = ("404.html", "site.webmanifest", "search/opensearch.xml")
"""What only pages lead to. Some of it is there only if the archive knows where it is published."""
_CONTINUED = re.compile(r"(?:.*/)?page-[0-9]+\.html")
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_BESIDE = re.compile(f"{PAPER}/{_DATE}/{SHEET}-{NUMBER}/[^/]+/")
_IDENTITY = re.compile(
    f"(?:{PAPER}/(?:{_DATE}/(?:{SHEET}(?:-{NUMBER})?/)?)?)|(?:people|places|organisations|terms)/[^/]+/"
)


def public(path: str) -> str:
    """The address of a file: its path, without `index.html`."""
    return path.removesuffix(INDEX)


def folder(address: str) -> str:
    """The folder that a file lies in, or a page's own."""
    return address[: address.rfind("/") + 1]


def is_page(address: str) -> bool:
    """Whether it is the address of a page."""
    return address.endswith("/")


def promised(path: str) -> bool:
    """Whether the address of a file of the site is one that lasts."""
    top, _, rest = path.partition("/")
    if not rest or top in ("static", "search") or rest.startswith("desk/"):
        return False
    return top == "data" or not (rest in _FOR_MACHINES or _CONTINUED.fullmatch(rest))


def split(address: str) -> tuple[str, str]:
    """The language's folder of an address, and the rest, which is the same in every language."""
    language, _, rest = address.partition("/")
    return language, rest


def is_identity(rest: str) -> bool:
    """Whether a page (its address without the language) is of one thing that has a name: a text, a sheet, a person.

    All other pages list such things, or set them side by side: they come and go with what there is to show.
    """
    return _IDENTITY.fullmatch(rest) is not None and not _is_list(rest)


def _is_list(rest: str) -> bool:
    """A first folder alone is a newspaper's, unless the site has a list of this name."""
    return rest.count("/") == 1 and rest[:-1] in RESERVED


def is_beside(rest: str) -> bool:
    """Whether a page (its address without the language) shows a text that has a page of its own, one folder up."""
    return _BESIDE.fullmatch(rest) is not None


def folder_of(article_id: str) -> str:
    """The address of a text, without the language; empty if it isn't an article's id."""
    known = parse_article_id(article_id)
    return known.path if known else ""


def around(address: str) -> Iterator[str]:
    """The address and the folders that it lies in, the nearest first, each as it is and then without its language."""
    while address:
        yield address
        if rest := split(address)[1]:
            yield rest
        address = address[: address.rstrip("/").rfind("/") + 1]
