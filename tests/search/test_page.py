"""The search page as a reader has it: typed into, walked through, over http and from a disk."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from banmian.search.tokens import fold


@pytest.fixture(scope="module")
def having(built_site: Path) -> dict[str, str]:
    """Every article's text, by its address below a language: the truth, from the data the site publishes."""
    found = {}
    for line in (built_site / "data/articles.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        heads = [one["kicker"], one["headline"], one["subhead"]]
        names = [each["name"] for each in one["byline"]] + [each.get("credit", "") for each in one["blocks"]]
        paper, date = one["paper"], one["date"]
        folder = f"{paper}/{date}/{one['id'].removeprefix(f'{paper}-{date}-')}/index.html"
        found[folder] = fold("\n".join([*heads, *names, *(block["text"] for block in one["blocks"])]))
    return found


def _type(page: Page, query: str) -> None:
    page.get_by_role("searchbox").press_sequentially(query)


def _addresses(page: Page, language: str) -> list[str]:
    """Which articles the results lead to, below the language's folder; some to both texts side by side."""
    found = page.locator(".result h2 a").evaluate_all("links => links.map(link => link.href)")
    return sorted(address.split(f"/{language}/")[1].split("?")[0].replace("parallel/", "") for address in found)


@pytest.mark.parametrize(("language", "message"), [("zh", "找到 {n} 篇"), ("en", "{n} articles found")])
def test_a_reader_searches_and_opens_an_article(
    site: str, language: str, message: str, page: Page, having: dict[str, str]
) -> None:
    """Typing 乡村振兴 lists every article that has it, marked, with date and sheet; one of them opens."""
    page.goto(f"{site}/{language}/search/index.html")
    _type(page, "乡村振兴")
    wanted = sorted(path for path, text in having.items() if "乡村振兴" in text)
    expect(page.get_by_role("status")).to_have_text(message.format(n=len(wanted)))
    assert _addresses(page, language) == wanted
    first = page.locator(".result").first
    assert set(first.locator("mark").all_inner_texts()) == {"乡村振兴"}
    expect(first.locator("time")).to_have_attribute("datetime", "2021-09-28")
    expect(first.locator("time")).to_have_text({"zh": "2021年9月28日", "en": "28 September 2021"}[language])
    headline = first.locator("h2").inner_text()
    first.locator("h2 a").click()
    expect(page.locator("h1")).to_contain_text(headline.split()[0])
    assert f"/{language}/hyrb/2021-09-28/" in page.url


def test_a_series_is_shown_apart(built_site: Path, page: Page) -> None:
    """The head of a series is listed below the articles, in a list of its own, and leads to the series."""
    page.goto(f"{built_site.as_uri()}/zh/search/index.html")
    expect(page.get_by_role("region", name="组稿")).to_be_hidden()
    _type(page, "各代表团讨论侧记")
    expect(page.get_by_role("status")).to_have_text("找到 0 篇")
    page.get_by_role("region", name="组稿").get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("瞄准新定位")


def test_the_keyboard_is_enough(site: str, page: Page) -> None:
    """/ goes to the field, the arrows walk through the results and back, Enter opens, Esc empties."""
    page.goto(f"{site}/zh/search/index.html")
    expect(page.locator(":root")).to_have_attribute("data-searching", "here")
    page.keyboard.press("/")
    page.keyboard.insert_text("党代会")
    expect(page.locator(".result").nth(1)).to_be_visible()
    field, links = page.get_by_role("searchbox"), page.locator(".result a")
    for key, focused in [
        ("ArrowDown", links.first),
        ("ArrowDown", links.nth(1)),
        ("ArrowUp", links.first),
        ("ArrowUp", field),
    ]:
        page.keyboard.press(key)
        expect(focused).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(page.locator(".result")).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text("")
    page.keyboard.insert_text("党代会")
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/hyrb/**")


def test_the_address_keeps_the_query(site: str, page: Page) -> None:
    """An address with a query shows its results; going back shows those of before; another language asks the same."""
    page.goto(f"{site}/zh/search/index.html?q=%E6%95%99%E8%82%B2")
    field, status = page.get_by_role("searchbox"), page.get_by_role("status")
    expect(field).to_have_value("教育")
    expect(status).to_contain_text("找到")
    field.press("Enter")
    field.fill("乡村振兴")
    page.wait_for_url("**/index.html?q=%E4%B9%A1%E6%9D%91%E6%8C%AF%E5%85%B4")
    page.locator(".result a").first.click()
    page.wait_for_url("**/zh/hyrb/**")
    page.go_back()
    expect(field).to_have_value("乡村振兴")
    expect(page.locator(".result mark").first).to_have_text("乡村振兴")
    page.go_back()
    expect(field).to_have_value("教育")
    expect(page.locator(".result mark").first).to_have_text("教育")
    page.get_by_role("link", name="English", exact=True).click()
    expect(status).to_contain_text("found")
    expect(field).to_have_value("教育")


@pytest.mark.parametrize(
    "query",
    [
        "没有这个词组",
        ":",
        '^ ~ + - * "',
        "title:x",
        "<script>alert(1)</script>",
        "<b>",
        "__proto__",
        "乡" * 10_000,
        "thethe",
    ],
    ids=lambda query: query[:10],
)
def test_nothing_found_is_said(query: str, built_site: Path, page: Page) -> None:
    """Whatever is typed, the page says that nothing was found and what may help; nothing typed becomes part of it."""
    page.goto(f"{built_site.as_uri()}/zh/search/index.html")
    page.get_by_role("searchbox").evaluate("(field, query) => field.value = query", query)
    page.get_by_role("searchbox").dispatch_event("input")
    expect(page.get_by_role("status")).not_to_have_text("")
    expect(page.get_by_role("link", name="回首页")).to_be_visible()
    expect(page.locator(".result")).to_have_count(0)
    assert not page.locator("main script, main b").count()


def test_typing_with_an_input_method(built_site: Path, page: Page) -> None:
    """While an input method still shows pinyin, nothing is looked for; Enter and Esc are the method's."""
    page.goto(f"{built_site.as_uri()}/zh/search/index.html")
    field = page.get_by_role("searchbox")
    expect(page.get_by_role("status")).to_have_text("")
    field.focus()
    composing = page.context.new_cdp_session(page)
    composing.send("Input.imeSetComposition", {"text": "jiao'yu", "selectionStart": 7, "selectionEnd": 7})
    page.wait_for_timeout(300)
    expect(page.get_by_role("status")).to_have_text("")
    composing.send("Input.insertText", {"text": "教育"})
    expect(page.get_by_role("status")).to_contain_text("找到")


def test_without_scripts_the_page_says_so(browser: Browser, built_site: Path) -> None:
    """Without JavaScript there is no field that does nothing, but the way to everything there is."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{built_site.as_uri()}/en/search/index.html")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    page.get_by_role("link", name="To the home page, with all issues").click()
    expect(page.get_by_role("link", name="rural revitalisation").first).to_be_attached()
    context.close()


@pytest.mark.parametrize(
    ("file", "message"), [("manifest", "The index could not"), ("index", "A part of the index could not")]
)
def test_missing_data_is_said(browser: Browser, served: str, file: str, message: str) -> None:
    """If the index can't be loaded, the page says so, and finds what was asked for when it is tried again."""
    page = browser.new_page()
    page.route(f"**/search/{file}.js", lambda route: route.abort())
    page.goto(f"{served}/en/search/index.html?q=congress")
    expect(page.get_by_role("status")).to_contain_text(message)
    page.unroute(f"**/search/{file}.js")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("status")).to_contain_text("articles found")
    page.close()


def test_what_is_typed_before_the_search_is_there_is_not_lost(browser: Browser, served: str) -> None:
    """The field is offered before the search's scripts come; what was typed till then is looked for when they have."""
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/static/js/search.js", lambda route: held.append(route))
    with page.expect_request("**/static/js/search.js"):
        page.goto(f"{served}/en/search/index.html", wait_until="commit")
    page.get_by_role("searchbox").fill("congress")
    held[0].continue_()
    expect(page.get_by_role("status")).to_contain_text("articles found")
    page.close()


def test_without_its_script_the_page_offers_the_indexes(browser: Browser, served: str) -> None:
    """If the search itself can't be loaded, there is no field that does nothing, but the other ways in."""
    page = browser.new_page()
    page.route("**/static/js/search.js", lambda route: route.abort())
    page.goto(f"{served}/en/search/index.html")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.locator("[data-search-without]")).to_be_visible()
    page.close()
