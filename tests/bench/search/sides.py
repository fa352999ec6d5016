"""The two that are measured: how each is opened and asked in a browser."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from playwright.sync_api import Browser, Page, Playwright

from tests.bench.search.server import Host, serving
from tests.bench.search.sizes import packed

HERE: Final = Path(__file__).parent
PAGEFIND_PAGE: Final = (HERE / "pagefind.html").read_bytes()
WAIT: Final = 300_000
"""Milliseconds after which something has gone wrong."""


@dataclass(frozen=True, slots=True)
class Side:
    """A search, ready to be asked."""

    name: str
    host: Host
    page: str
    """Its address on the host."""
    script: str = ""
    """For every page, before its own: defines `Bench`, where the page doesn't."""
    extra: int = 0
    """Bytes that are the bench's own."""

    def address(self, typed: str) -> str:
        """Of the page that searches at once."""
        return f"{self.host.address}{self.page}?q={quote(typed)}"

    def opened(self, browser: Browser, typed: str, wanted: int) -> Page:
        """The page, searching; so many results are waited for."""
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(WAIT)
        if self.script:
            page.add_init_script(f"{self.script}\nBench.begin({wanted});")
        page.goto(self.address(typed))
        page.wait_for_function("globalThis.Bench")
        return page


@contextmanager
def ours(site: Path) -> Iterator[Side]:
    """Our search page on a host."""
    with serving(Host((site,))) as host:
        yield Side("ours", host, "zh/search/", (HERE / "browser.js").read_text("utf-8"))


@contextmanager
def pagefind(site: Path, name: str = "pagefind") -> Iterator[Side]:
    """Pagefind behind the smallest of pages, which is not counted.

    On a page that says its language it cuts a query into words, and fetches a part of the index for each: it finds
    more, and loads more, than on a page that doesn't (`bare`).
    """
    page = PAGEFIND_PAGE.replace(b'<html lang="zh">', b"<html>") if name == "bare" else PAGEFIND_PAGE
    with serving(Host((site,), {"/index.html": page})) as host:
        yield Side(name, host, "", extra=len(packed(page)))


def launched(playwright: Playwright) -> Browser:
    """A browser that has never been anywhere: the machine's Chromium."""
    return playwright.chromium.launch(executable_path=shutil.which("chromium"))


def heap(page: Page) -> float:
    """Megabytes that the page's scripts hold, arrays of numbers too, after everything unused is gone."""
    session = page.context.new_cdp_session(page)
    for _ in range(2):
        session.send("HeapProfiler.collectGarbage")
    used: dict[str, Any] = session.send("Runtime.getHeapUsage")
    return (float(used["usedSize"]) + float(used.get("backingStorageSize", 0))) / 1e6
