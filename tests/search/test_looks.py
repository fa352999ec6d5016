"""How the search page looks in front of an index that stands still: on a desk, on a phone, to those who can't see it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.seconds(25)


@pytest.fixture
def phone(browser: Browser, stubbed_site: Path) -> Iterator[Page]:
    """The search page on a phone."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{stubbed_site.as_uri()}/zh/search/index.html?q=%E6%B5%B7%E6%B8%AF")
    yield page
    page.close()


def test_on_a_phone_the_facets_are_folded(phone: Page) -> None:
    """On a phone the results come first, and what narrows them can be unfolded."""
    expect(phone.get_by_role("status")).to_have_text("找到 75 篇")
    expect(phone.locator("[data-facet=year]")).to_be_hidden()
    phone.locator("summary", has_text="缩小范围").click()
    expect(phone.locator("[data-facet=year]")).to_be_visible()


STATES = {
    "empty": "",
    "results": "?q=海港",
    "narrowed": "?q=海港&kind=news&paper=xwb&from=2001-05-01&order=date",
    "partial": "?q=海港 麒麟",
    "nothing": "?q=麒麟&kind=news",
}


LOOKS: dict[str, dict[int, Literal["light", "dark"]]] = {
    "zh": {1280: "light", 390: "dark"},
    "en": {1280: "dark", 390: "light"},
}
"""By language, the scheme at each width: each look in one of the languages, since their pages have the same style sheets."""


@pytest.mark.parametrize("language", LOOKS)
def test_everybody_can_use_it(browser: Browser, stubbed_site: Path, root: Path, language: str) -> None:
    """Axe has nothing to say of the page in any of its states, on a desk and on a phone, with everything unfolded."""
    page = browser.new_page()
    page.context.set_default_timeout(10_000)
    faults = {}
    for name, query in STATES.items():
        for width, scheme in LOOKS[language].items():
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.goto(f"{stubbed_site.as_uri()}/{language}/search/index.html{query}")
            expect(page.locator("form.query")).to_be_visible()
            if query:
                expect(page.get_by_role("status")).not_to_have_text("")
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
            said = page.evaluate("axe.run(document).then(found => found.violations)")
            if said:
                faults[name, width] = [(one["id"], [node["html"] for node in one["nodes"]][:2]) for one in said]
            sticking_out = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert sticking_out <= 0, (name, width)
    page.close()
    assert faults == {}
