"""Lighthouse finds nothing to better on the pages that a reader meets first; and they are light.

How fast they are is measured by tests/bench/site, since that depends on the machine; what the speed comes from is held here:
few bytes, nothing that moves, no other host.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.hosting import hosted
from tests.site.lighthouse import lacking, report

pytestmark = pytest.mark.seconds(60)

PAGES: Final = {
    "home": "zh/index.html",
    "issue": "zh/hyrb/2021-09-28/index.html",
    "article": "zh/hyrb/2021-09-28/01-02/index.html",
    "search": "en/search/index.html",
}
LARGEST: Final = 40_000
"""Bytes, compressed, that an article costs a reader who comes for the first time."""
SHIFTS: Final = """() => new Promise(done => {
    let moved = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value; })
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(moved), 500);
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """Where the real archive is published, as it says itself: the canonical address of a page is whole only then."""
    folder = tmp_path_factory.mktemp("published") / "site"
    with hosted(folder) as found:
        command = [sys.executable, "-m", "banmian", "build", "--archive", str(root), "--out", str(folder)]
        subprocess.run([*command, "--base-url", found], check=True, capture_output=True)
        yield found


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_to_better(address: str, chromium: str, kind: str) -> None:
    """All points for accessibility, best practices and what search engines need."""
    found = report(address + PAGES[kind], chromium, ("accessibility", "best-practices", "seo"))
    assert lacking(found) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_article_is_light(browser: Browser, address: str, language: str) -> None:
    """Everything a first visit loads is some kilobytes, from the site's own host, and nothing moves while it comes."""
    page = browser.new_page(viewport={"width": 375, "height": 812})
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received: dict[str, float] = {}
    session.on("Network.loadingFinished", lambda one: received.update({one["requestId"]: one["encodedDataLength"]}))
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(f"{address}{language}/hyrb/2021-09-28/01-02/index.html", wait_until="networkidle")
    shift = page.evaluate(SHIFTS)
    page.close()
    assert [one for one in asked if not one.startswith(address)] == []
    assert sum(received.values()) <= LARGEST
    assert shift == 0
