"""Lighthouse finds nothing to better on the pages that a reader meets first; and they are light.

How fast they are is measured by tests/bench/site, since that depends on the machine; what the speed comes from is held here:
few bytes, nothing that moves, no other host.
"""

from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser

from tests.hosting import hosted
from tests.site.lighthouse import lacking, reports, scores

pytestmark = pytest.mark.seconds(35)

PAGES: Final = {  # of the toy archive, which says where it is published: an address is canonical only if it is whole
    "home": "zh/index.html",
    "issue": "zh/xwb/2001-05-01/index.html",
    "article": "zh/xwb/2001-05-01/01-02/index.html",
    "search": "en/search/index.html",
}
CATEGORIES: Final = ("accessibility", "best-practices", "seo")
LARGEST: Final = 40_000
"""Bytes, compressed, that an article costs a reader who comes for the first time."""
SHIFTS: Final = """() => new Promise(done => {
    let moved = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value; })
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(moved), 500);
})"""


@pytest.fixture(scope="module")
def audited(toy_site: Path, chromium: str) -> dict[str, dict[str, Any]]:
    """Its reports by kind of page."""
    with hosted(toy_site) as address:
        addresses = [address + path for path in PAGES.values()]
        return dict(zip(PAGES, reports(addresses, chromium, CATEGORIES), strict=True))


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_to_better(audited: dict[str, dict[str, Any]], kind: str) -> None:
    """All points for accessibility, best practices and what search engines need."""
    assert scores(audited[kind]).keys() == set(CATEGORIES)
    assert lacking(audited[kind]) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_article_is_light(browser: Browser, built_site: Path, language: str) -> None:
    """Everything a first visit loads is some kilobytes, from the site's own host, and nothing moves while it comes."""
    page = browser.new_page(viewport={"width": 375, "height": 812})
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received: dict[str, float] = {}
    session.on("Network.loadingFinished", lambda one: received.update({one["requestId"]: one["encodedDataLength"]}))
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    with hosted(built_site) as address:
        page.goto(f"{address}{language}/hyrb/2021-09-28/01-02/index.html", wait_until="networkidle")
    shift = page.evaluate(SHIFTS)
    page.close()
    assert [one for one in asked if not one.startswith(address)] == []
    assert sum(received.values()) <= LARGEST
    assert shift == 0
