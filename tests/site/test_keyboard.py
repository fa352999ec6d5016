"""Whole journeys with the keyboard alone, and what keeps its place when the text is twice as large."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.shapes import samples

pytestmark = pytest.mark.seconds(20)

FOCUS = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
    return {
        text: one.textContent.trim(), href: one.getAttribute("href") ?? "",
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    };
}"""


def go(page: Page, to: str, most: int = 200) -> None:
    """Press Tab until the focus is on the link that says or names `to`, seeing the focus all the way, and follow it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        assert at["seen"], at
        assert at["marked"], at
        if to in (at["text"], at["href"]):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way to {to}")


def test_from_the_first_page_to_a_paragraph_and_its_source(browser: Browser, toy_site: Path) -> None:
    """From the gateway to the issue, an article, its other language and the lines of the source: Tab and Enter are enough."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto((toy_site / "index.html").as_uri())
    for to in ("中文", "小湾晚报", "上一期 2001年5月1日", "灯塔今夜重新点亮", "English", "lines 22–42"):
        go(page, to)
    assert page.url.endswith("/en/xwb/2001-05-01/01/index.html#L22")
    page.close()


def test_the_first_press_offers_to_skip_the_header(browser: Browser, toy_site: Path) -> None:
    """The first stop of every page leads past its header, to where the text begins."""
    page = browser.new_page()
    for path in samples(toy_site / "zh", ("xwb",)).values():
        page.goto(path.as_uri())
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["href"] == "#main", path
        page.keyboard.press("Enter")
        assert page.evaluate("document.querySelector(':target').tagName") == "MAIN", path
    page.close()


def test_text_twice_as_large_loses_nothing(browser: Browser, built_site: Path) -> None:
    """With text of twice the size, on a small screen, nothing sticks out to the side and no text is cut off."""
    page = browser.new_page(viewport={"width": 640, "height": 800}, bypass_csp=True)
    wide = {}
    for shape, path in samples(built_site, ("hyrb",)).items():
        page.goto(path.as_uri())
        page.add_style_tag(content="html { font-size: 200% !important }")
        found = page.evaluate("""() => [
            ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
            ...[...document.querySelectorAll("main *")].filter(one => {
                const style = getComputedStyle(one);
                const heard = style.clipPath !== "none" || style.clip !== "auto"; // words for voices alone
                return !heard && style.overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1;
            }).map(one => `${one.tagName}.${one.className}`).slice(0, 3)]""")
        if found:
            wide[shape] = found
    page.close()
    assert wide == {}
