"""What the search page is given, and what a browser is told that can search from its own field (OpenSearch).

What is found is the scripts' affair; here is what they can't know: the archive's papers and kinds in words, its first
and last day, and the ways to everything that need no script.
"""

from dataclasses import dataclass
from typing import Final

from banmian.i18n import tag
from banmian.model import Kind
from banmian.render.catalogue import in_words
from banmian.render.frame import addresses
from banmian.render.frame.site import Site, address
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.text import clipped

SHORT: Final = 16
"""Characters that OpenSearch allows for a short name …"""
LONG: Final = 48
"""… and for a long one."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search page offers."""

    kinds: tuple[tuple[str, str], ...]
    """(value, in words) of each kind of article that the archive has."""
    papers: tuple[tuple[str, str], ...]
    """(id, name)."""
    first: str
    """The date of the first issue and of the last, as YYYY-MM-DD; empty if there is none."""
    last: str
    ways: tuple[Link, ...]
    """To everything in the archive, without a search."""


@dataclass(frozen=True, slots=True)
class Description:
    """An OpenSearch description; addresses are absolute."""

    short: str
    long: str
    about: str
    tag: str
    image: str
    search: str
    own: str


def search_page(site: Site, path: str) -> SearchPage:
    """Everything the search page offers."""
    issues = site.catalogue.archive.issues
    occurring = {article.kind for issue in issues for sheet in issue.sheets for article in sheet.articles}
    kinds = (kind for kind in Kind if kind in occurring and kind is not Kind.SERIES)
    dates = sorted(issue.date for issue in issues)
    return SearchPage(
        kinds=tuple((str(kind), labels.label(site.words, labels.KINDS, kind)) for kind in kinds),
        papers=tuple((paper.id, site.paper_name(paper.id)) for paper in site.settings.papers),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        ways=ways(site, path),
    )


def ways(site: Site, path: str) -> tuple[Link, ...]:
    """The lists that lead to everything: the home page, the papers with their issues, and all other ways there are."""
    home = Link(
        addresses.relative(path, addresses.home(site.language)), site.words("To the home page, with all issues")
    )
    papers = (
        Link(addresses.relative(path, addresses.paper(site.language, paper.id)), _issues_of(site, paper.id))
        for paper in site.settings.papers
    )
    others = (Link(addresses.relative(path, target), text) for target, text in site.ways)
    return (home, *papers, *others)


def _issues_of(site: Site, paper: str) -> str:
    return site.words("{paper}, issue by issue").format(paper=site.paper_name(paper))


def description(site: Site, path: str) -> Description:
    """How a browser searches the archive, whose base URL is known; `path` is that of the description itself."""
    title = in_words(site.settings.title, site.language)
    return Description(
        short=_clipped(title, SHORT),
        long=_clipped(title, LONG),
        about=clipped(site.words("Search the archive") + site.words(": ") + title),
        tag=tag(site.language),
        image=site.settings.base_url + "static/icon.svg",
        search=address(site, addresses.search(site.language)),
        own=address(site, path),
    )


def _clipped(title: str, length: int) -> str:
    """A title of at most so many characters, cut between words where that leaves something."""
    if len(title) <= length:
        return title
    head = title[: length + 1]
    return (head[: head.rfind(" ")] if " " in head else head[:length]).rstrip()
