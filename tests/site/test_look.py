"""How a text is set, as a reader chose it: in Chromium, kept from page to page, and never needed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

ARTICLE = "xwb/2001-05-01/01-03/index.html"


def opened(browser: Browser, site: Path, javascript: bool = True) -> Page:
    """An article on a desk, and a list of complaints that has to stay empty."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, java_script_enabled=javascript, color_scheme="light"
    )
    page = context.new_page()
    page.goto((site / "zh" / ARTICLE).as_uri())
    return page


def style(page: Page, name: str, selector: str = "#p1") -> str:
    """A computed property of an element."""
    value: str = page.eval_on_selector(selector, f"one => getComputedStyle(one).getPropertyValue('{name}')")
    return value


def choose(page: Page, legend: str, value: str) -> None:
    """Open the panel if it isn't, and choose a value."""
    if not page.locator("#look").is_visible():
        page.get_by_role("button", name="显示").click()
    page.get_by_role("group", name=legend).get_by_text(value, exact=True).click()


def test_the_page_above_the_languages_obeys_a_choice(browser: Browser, toy_site: Path) -> None:
    """Light or dark is as chosen where one chooses a language, too; without a script it is the system's."""
    page = opened(browser, toy_site)
    gateway = (toy_site / "index.html").as_uri()
    choose(page, "明暗", "深")
    dark = style(page, "background-color", "html")
    page.goto(gateway)
    assert style(page, "background-color", "html") == dark
    page.context.close()
    page = opened(browser, toy_site, javascript=False)
    page.goto(gateway)
    assert style(page, "background-color", "html") != dark
    page.context.close()


def test_a_choice_is_kept_on_other_pages_and_in_other_languages(browser: Browser, toy_site: Path) -> None:
    """Size, length of line, typeface and light are as chosen on the next page too, and can be taken back."""
    page = opened(browser, toy_site)
    before = {name: style(page, name) for name in ("font-size", "font-family", "max-width")}
    width = page.locator(".text").bounding_box()
    for legend, value in (("字号", "特大"), ("行长", "短"), ("字体", "黑体"), ("明暗", "深"), ("反差", "强")):
        choose(page, legend, value)
    page.goto((toy_site / "en" / ARTICLE).as_uri())
    assert style(page, "font-size") == "25px"
    assert style(page, "font-family") != before["font-family"]
    assert style(page, "background-color", "html") == "rgb(0, 0, 0)"
    page.goto((toy_site / "zh" / ARTICLE).as_uri())
    for legend, value in (("字号", "中"), ("行长", "中"), ("字体", "宋体"), ("明暗", "随系统"), ("反差", "随系统")):
        choose(page, legend, value)
    page.reload()
    assert {name: style(page, name) for name in before} == before
    assert page.locator(".text").bounding_box() == width
    page.context.close()


def test_the_panel_is_worked_by_keys_alone(browser: Browser, toy_site: Path) -> None:
    """Enter opens it, Tab leads to the groups, arrows choose, Esc closes it and gives the focus back."""
    page = opened(browser, toy_site)
    page.get_by_role("button", name="显示").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert style(page, "font-size") == "21px"
    page.keyboard.press("Escape")
    assert not page.locator("#look").is_visible()
    assert page.evaluate("document.activeElement.className") == "look-open"
    page.context.close()


@pytest.mark.parametrize("kept", ["null", "7", "[]", '{"size":{"a":1},"theme":"\\"><b>"}', "{"])
def test_what_is_kept_can_be_anything(browser: Browser, toy_site: Path, kept: str) -> None:
    """Another program's, or a broken, value is as if there were none, and the panel still works."""
    page = opened(browser, toy_site)
    page.evaluate("kept => localStorage.setItem('banmian.look', kept)", kept)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.reload()
    assert style(page, "font-size") == "18px"
    choose(page, "字号", "大")
    page.reload()
    assert style(page, "font-size") == "21px"
    assert complaints == []
    page.context.close()


def test_without_scripts_there_is_no_panel_and_no_room_for_it(browser: Browser, toy_site: Path) -> None:
    """Nothing on the page promises what it can't do."""
    page = opened(browser, toy_site, javascript=False)
    assert not page.get_by_text("显示", exact=True).first.is_visible()
    assert not page.locator("#look").is_visible()
    page.context.close()
