"""Citing in a browser: the styles unfold without a script; with one, a press of a button copies, or selects."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ARTICLE = "en/xwb/2001-05-01/01-02/index.html"
ADDRESS = "https://xiaowan.example/archive/en/xwb/2001-05-01/01-02/"
COPIED = "() => navigator.clipboard.readText()"


@pytest.fixture
def article(browser: Browser, toy_site: Path) -> Iterator[Page]:
    """An article's page, whose reader sees it on 1 July 2026 and lets it write to the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], timezone_id="UTC")
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2026, 7, 1, 12, tzinfo=UTC))
    page.goto((toy_site / ARTICLE).as_uri())
    yield page
    context.close()


def test_the_styles_unfold_without_a_script(browser: Browser, toy_site: Path) -> None:
    """Every style can be read and every file fetched; there is no button that would do nothing."""
    page = browser.new_page(java_script_enabled=False)
    page.goto((toy_site / ARTICLE).as_uri())
    assert page.locator("#cite-chicago").inner_text().endswith(f"May 1, 2001. {ADDRESS}.")
    assert not page.locator("#cite-apa").is_visible()
    page.get_by_text("Other styles and files").click()
    assert page.locator("#cite-apa").inner_text().endswith(ADDRESS)
    assert page.locator("#cite-gbt-2025").inner_text().endswith(f"2001-05-01. {ADDRESS}.")
    assert page.locator("button.copy:visible").count() == 0
    assert page.locator(".cite .files a").count() == 3
    page.close()


def test_a_press_copies(article: Page) -> None:
    """What is copied is the citation as it stands, with the day on which the reader saw the text; it is said so."""
    article.get_by_text("Other styles and files").click()
    article.locator("#cite-gbt-2015 + button").click()
    article.get_by_text("Copied.").wait_for()
    assert article.evaluate(COPIED) == article.locator("#cite-gbt-2015").inner_text()
    assert f"Xiaowan Evening News, 2001-05-01[2026-07-01]. {ADDRESS}." in article.evaluate(COPIED)


def test_a_paragraph_that_is_looked_at_is_what_is_cited(article: Page) -> None:
    """The citations lead to the paragraph that the address names, if there is one."""
    article.goto(f"{article.url}#p3")
    assert article.locator("#cite-chicago").inner_text().endswith(f"{ADDRESS}#p3.")
    article.evaluate("() => { location.hash = '#p2'; }")
    expect(article.locator("#cite-chicago .paragraph")).to_have_text("#p2")
    article.evaluate("() => { location.hash = '#p999'; }")
    expect(article.locator("#cite-chicago .paragraph")).to_have_text("")


def test_the_number_of_a_paragraph_copies_its_address(article: Page) -> None:
    """It leads there, the public address is copied, and it is said so beside the number and to voices."""
    article.locator("#p2 > .anchor").click()
    article.locator(".anchor[data-told]").wait_for()
    assert article.url.endswith("#p2")
    assert article.evaluate(COPIED) == f"{ADDRESS}#p2"
    assert article.get_by_role("status").inner_text() == "Address copied."


def test_where_the_browser_refuses_the_citation_is_selected(article: Page) -> None:
    """Then it can be copied as any text can."""
    article.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    article.locator("#cite-chicago + button").click()
    article.get_by_text("Selected: your browser can copy it.").wait_for()
    assert article.evaluate("() => String(getSelection())") == article.locator("#cite-chicago").inner_text()


def test_the_keys_are_enough(article: Page) -> None:
    """The button, the fold and the files are reached by Tab and worked by the keys."""
    article.locator("#cite-chicago + button").focus()
    article.keyboard.press("Enter")
    article.get_by_text("Copied.").wait_for()
    article.keyboard.press("Tab")
    article.keyboard.press("Enter")
    assert article.locator("#cite-apa").is_visible()
