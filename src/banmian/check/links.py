"""Every internal link and fragment must lead somewhere."""

import posixpath
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from urllib.parse import unquote, urlsplit

from banmian.check.facts import PageFacts
from banmian.findings import Finding


def _target(page: str, link: str) -> tuple[str, str] | None:
    """(path, fragment) a link leads to within the site; `None` if it leaves it."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return joined, unquote(parts.fragment)


def broken_links(pages: Iterable[PageFacts], files: AbstractSet[str]) -> Iterator[Finding]:
    """A finding for each link to a file that isn't there, and for each fragment its page doesn't have."""
    known = {page.path: page for page in pages}
    ids = {path: {mark.text for mark in page.ids} for path, page in known.items()}
    for page in known.values():
        for link in page.links:
            target = _target(page.path, link.text)
            if target is None:
                continue
            path, fragment = target
            if path not in files:
                yield Finding("W102", page.path, link.line, values={"link": link.text, "target": path})
            elif fragment and path in ids and fragment not in ids[path]:
                values = {"link": link.text, "fragment": fragment, "target": path}
                yield Finding("W103", page.path, link.line, values=values)
