"""The finished pages, looked at once more before they are published.

Each page is read on its own (`facts`, pure and independent of the others), then what the pages say of one another is
compared: every internal link and fragment must lead somewhere. Nothing here knows how the pages were made.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from banmian.check.addresses import gone_addresses, lasting, new_addresses
from banmian.check.facts import PageFacts, facts
from banmian.check.links import broken_links
from banmian.check.page import page_findings
from banmian.check.words import missing_words
from banmian.downloads import ADDED
from banmian.findings import Finding
from banmian.model import Output

__all__ = ["PageFacts", "facts", "gone_addresses", "lasting", "missing_words", "new_addresses", "outputs", "passed"]


def outputs(files: Iterable[Output], read: Callable[[Output], PageFacts] = facts) -> list[Finding]:
    """Everything wrong with the files of a site, taken together; `read` may remember what it has read before."""
    found: list[Finding] = []
    deque(passed(files, found, read), maxlen=0)
    return found


def passed(
    files: Iterable[Output], found: list[Finding], read: Callable[[Output], PageFacts] = facts
) -> Iterator[Output]:
    """The files of a site one by one, as they are; what is wrong with them is added to `found`.

    Whether a link leads nowhere is known after the last file. So no more than one page is held at a time.
    """
    seen: set[str] = set(ADDED)
    pages: list[PageFacts] = []
    for output in files:
        if output.path in seen:
            found.append(Finding("W101", output.path))
        seen.add(output.path)
        if output.path.endswith(".html"):
            page = read(output)
            pages.append(page)
            found.extend(page_findings(page))
        yield output
    found.extend(broken_links(pages, seen))
