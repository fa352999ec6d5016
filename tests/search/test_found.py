"""The words somebody searched for, marked on the page of an article."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

ARTICLE = "hyrb/2021-09-28/05-08/index.html"
Open = Callable[[str, str], Page]


@pytest.fixture
def open_article(page: Page, site: str) -> Open:
    """Opens an article, given its address below the site and the words in it, over http and from a disk."""

    def opened(path: str, typed: str) -> Page:
        page.goto(f"{site}/{path}" + (f"?q={quote(typed)}" if typed else ""))
        return page

    return opened


def _bar(page: Page, name: str = "所查字词") -> str:
    return page.get_by_role("region", name=name).get_by_role("status").inner_text()


def _marks(page: Page) -> list[str]:
    return page.locator("mark.found").all_inner_texts()


def test_a_result_opens_at_its_words(site: str, page: Page) -> None:
    """The article opened from a result marks the words, stands at the first, and leads on by buttons and by keys."""
    page.goto(f"{site}/zh/search/index.html?q={quote('军民融合')}")
    page.locator(".result a").first.click()
    page.wait_for_url("**/hyrb/**")
    expect(page.locator("mark.found").first).to_be_in_viewport()
    assert set(_marks(page)) == {"军民融合"}


def test_one_goes_from_match_to_match(open_article: Open) -> None:
    """Next and previous, by buttons and by n and p, go round; hide takes all marks off again and leaves the text as it was."""
    page = open_article(f"zh/{ARTICLE}", "")
    before = page.locator("article").inner_html()
    open_article(f"zh/{ARTICLE}", "党代会")
    marks = page.locator("mark.found")
    expect(marks).to_have_count(4)
    expect(marks.first).to_have_attribute("aria-current", "true")
    assert _bar(page) == "4 处"
    page.get_by_role("button", name="下一处").click()
    expect(marks.nth(1)).to_have_attribute("aria-current", "true")
    assert _bar(page) == "第 2 处，共 4 处"
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert _bar(page) == "第 4 处，共 4 处"
    page.keyboard.press("n")
    assert _bar(page) == "第 1 处，共 4 处"
    page.get_by_role("button", name="隐去标记").click()
    expect(page.get_by_role("region", name="所查字词")).to_have_count(0)
    assert page.locator("article").inner_html() == before


def test_marks_are_those_of_the_search(open_article: Open) -> None:
    """Stems, phrases, traditional characters, signs: what is marked is what the search finds."""
    page = open_article(f"zh/{ARTICLE}", "黨代會")
    expect(page.locator("mark.found")).to_have_count(4)
    open_article(f"zh/{ARTICLE}", "标题:党代会")
    expect(page.locator("mark.found")).to_have_count(1)
    open_article(f"zh/{ARTICLE}", "作者:李彦")
    expect(page.locator("mark.found")).to_have_count(1)
    expect(page.locator(".byline mark.found")).to_have_text("李彦")


def test_a_match_may_run_through_a_link(open_article: Open) -> None:
    """A phrase that begins within a linked name and ends outside is one place."""
    page = open_article(f"zh/{ARTICLE}", "代表团热议党代会")
    expect(page.get_by_role("region", name="所查字词")).to_be_visible()
    assert "".join(_marks(page)) == "代表团热议党代会"
    assert _bar(page) == "1 处"


def test_a_translation_and_both_side_by_side(open_article: Open) -> None:
    """The English page marks English words by their stems; a parallel page marks either language."""
    page = open_article(f"en/{ARTICLE}", "reporting")
    expect(page.locator("mark.found").first).to_be_visible()
    assert {text.lower() for text in _marks(page)} <= {"report", "reports", "reported", "reporting", "reporter"}
    open_article("en/hyrb/2021-09-28/05-08/parallel/index.html", "党代会 congress")
    expect(page.locator("mark.found").first).to_be_visible()
    assert {text.lower() for text in _marks(page)} == {"党代会", "congress"}


def test_words_that_are_not_there(open_article: Open) -> None:
    """If the text has none of the words, the bar says so; typed markup is only text."""
    page = open_article(f"zh/{ARTICLE}", "<img src=x onerror=alert(1)>")
    expect(page.get_by_role("region", name="所查字词")).to_contain_text("此文中没有所查的字词。")
    assert not page.locator("main img").count()


def test_without_a_query_nothing_is_loaded(built_site: Path, page: Page) -> None:
    """A page opened for itself loads neither the search nor its style sheet."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{built_site.as_uri()}/zh/{ARTICLE}")
    assert not [url for url in asked if "search" in url or "lunr" in url or "found.css" in url]


def test_marking_moves_nothing(built_site: Path, page: Page) -> None:
    """Every paragraph stands where it stands without the marks."""
    places = "Array.from(document.querySelectorAll('main .text > *'), one => one.getBoundingClientRect().top + scrollY)"
    page.goto(f"{built_site.as_uri()}/en/{ARTICLE}")
    before = page.evaluate(places)
    page.goto(f"{built_site.as_uri()}/en/{ARTICLE}?q=the%20congress")
    expect(page.locator("mark.found").first).to_be_visible()
    assert page.evaluate(places) == before


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_everybody_can_follow_the_marks(browser: Browser, built_site: Path, root: Path, dark: bool) -> None:
    """Axe has nothing to say of an article with marks and the bar."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark" if dark else "light")
    page.goto(f"{built_site.as_uri()}/en/{ARTICLE}?q=congress")
    expect(page.locator("mark.found").first).to_be_visible()
    page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    said = page.evaluate("axe.run({include: [['.found-bar'], ['mark.found']]}).then(found => found.violations)")
    page.close()
    assert [(one["id"], one["nodes"][0]["html"]) for one in said] == []
