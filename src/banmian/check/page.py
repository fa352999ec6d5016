"""What every page must have, and must not have, whatever else is on it."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from banmian.check.facts import PageFacts
from banmian.findings import Finding, short

_FORBIDDEN: Final = ("'unsafe-inline'", "'unsafe-eval'", "*", "data:", "http:", "https:")


def page_findings(page: PageFacts) -> Iterator[Finding]:
    """Everything wrong with one page on its own."""
    yield from _duplicate_ids(page)
    yield from _inline(page)
    yield from _policy(page)
    for mark in page.unmarked:
        yield Finding("W110", page.path, mark.line, values={"text": short(mark.text)})
    if not page.language:
        yield Finding("W106", page.path)
    if not page.title:
        yield Finding("W107", page.path)


def _duplicate_ids(page: PageFacts) -> Iterator[Finding]:
    """An id names one thing on a page."""
    counts = Counter(mark.text for mark in page.ids)
    seen: set[str] = set()
    for mark in page.ids:
        if counts[mark.text] > 1 and mark.text in seen:
            yield Finding("W104", page.path, mark.line, values={"id": mark.text})
        seen.add(mark.text)


def _inline(page: PageFacts) -> Iterator[Finding]:
    """Scripts and styles come in files: the policy refuses them anywhere else."""
    for mark in page.inline:
        yield Finding("W105", page.path, mark.line, values={"what": mark.text})


def _policy(page: PageFacts) -> Iterator[Finding]:
    """A page says what it may load, and that is what belongs to the site."""
    sources = page.policy.replace(";", " ").split()
    if "default-src" not in sources:
        yield Finding("W108", page.path)
    for source in sorted(set(sources) & set(_FORBIDDEN)):
        yield Finding("W109", page.path, values={"source": source})
