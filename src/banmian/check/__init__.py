"""The finished pages, looked at once more before they are published.

Each page is read on its own (`facts`, pure and independent of the others), then what the pages say of one another is
compared: every internal link and fragment must lead somewhere. Nothing here knows how the pages were made.
"""

from collections.abc import Callable, Iterable, Iterator

from banmian.check.facts import PageFacts, facts
from banmian.check.links import broken_links
from banmian.check.page import page_findings
from banmian.check.words import missing_words
from banmian.findings import Finding
from banmian.model import Output

__all__ = ["PageFacts", "facts", "missing_words", "outputs"]


def outputs(files: Iterable[Output], read: Callable[[Output], PageFacts] = facts) -> Iterator[Finding]:
    """Everything wrong with the files of a site, taken together; `read` may remember what it has read before."""
    seen: set[str] = set()
    pages: list[PageFacts] = []
    for output in files:
        if output.path in seen:
            yield Finding("W101", output.path)
        seen.add(output.path)
        if output.path.endswith(".html"):
            page = read(output)
            pages.append(page)
            yield from page_findings(page)
    yield from broken_links(pages, seen)
