"""What is shown where somebody passes a page on: OpenGraph.

`og:type` has to be `article` for a text, or reference managers would take it for a web page (see `metadata`).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from banmian.i18n import locale

Property = tuple[str, str]
"""(property, content)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The page, as far as it is shown elsewhere. What is absolute is empty if nobody knows where the site is published."""

    title: str
    description: str
    url: str
    picture: str
    archive: str
    """The archive's title."""
    language: str
    others: Collection[str]
    """The other languages that the page is in."""
    published: str = ""
    """Of a text: the date of the newspaper; empty for any other page."""
    revised: str = ""


def graph(page: Shown) -> tuple[Property, ...]:
    """The properties of a page, those that are known."""
    return tuple(one for one in _properties(page) if one[1])


def _properties(page: Shown) -> Iterator[Property]:
    yield "og:type", "article" if page.published else "website"
    yield "og:title", page.title
    yield "og:description", page.description
    yield "og:url", page.url
    yield "og:image", page.picture
    yield "og:site_name", page.archive
    yield "og:locale", _territory(page.language)
    for other in page.others:
        yield "og:locale:alternate", _territory(other)
    yield "article:published_time", page.published
    yield "article:modified_time", page.revised


def _territory(language: str) -> str:
    """As OpenGraph writes it, without the script: `zh_CN`."""
    first, *others = locale(language).split("-")
    return "_".join((first, *others[-1:]))
