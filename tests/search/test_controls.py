"""The search page by itself, in front of an index that stands still: see `stub.js`."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

FOUND = {"zh": "找到 {n} 篇", "en": "{n} articles found"}


Open = Callable[..., Page]


@pytest.fixture
def open_page(page: Page, stubbed_site: Path) -> Open:
    """Opens the search page with a query, as an address has it, in a language."""

    def opened(query: str = "", language: str = "zh", failing: str = "") -> Page:
        if failing:
            page.add_init_script(f"globalThis.failing = ['{failing}']")
        page.goto(f"{stubbed_site.as_uri()}/{language}/search/index.html{query}")
        return page

    return opened


def _state(page: Page) -> list[tuple[str, str]]:
    """What the address says."""
    return parse_qsl(urlsplit(page.url).query)


def _found(page: Page, number: int, language: str = "zh") -> None:
    expect(page.get_by_role("status")).to_have_text(FOUND[language].format(n=number))


def _unfold(page: Page, name: str) -> None:
    page.locator("summary", has_text=name).click()


def _facet(page: Page, name: str) -> list[str]:
    """The values of a facet, each with its count."""
    return page.locator(f"[data-facet={name}] li:visible").all_inner_texts()


def test_controls_write_the_signs(open_page: Open) -> None:
    """An exact phrase, words not wanted and where to look become signs in the field, and search at once."""
    page = open_page("?q=海港")
    _found(page, 75)
    _unfold(page, "更多条件")
    field = page.get_by_role("searchbox")
    page.get_by_label("含有这句原文").fill("第7篇")
    expect(field).to_have_value('海港 "第7篇"')
    _found(page, 1)
    page.get_by_label("含有这句原文").fill("")
    page.get_by_label("不含这些字词").fill("harbour 第9篇")
    expect(field).to_have_value("海港 -harbour -第9篇")
    _found(page, 56)
    page.get_by_label("字词所在").select_option("标题之中")
    expect(field).to_have_value("headline:海港 -harbour -第9篇")
    assert _state(page) == [("q", "headline:海港 -harbour -第9篇")]


def test_controls_show_the_signs(open_page: Open) -> None:
    """Whatever signs were typed, in either language, the controls say the same."""
    page = open_page()
    page.get_by_role("searchbox").fill("标题:“海港早市” 标题：灯塔 －城墙 体裁:news 日期:2002..2003-05")
    _unfold(page, "更多条件")
    expect(page.get_by_label("字词所在")).to_have_value("headline")
    expect(page.get_by_label("不含这些字词")).to_have_value("城墙")
    expect(page.get_by_label("消息")).to_be_checked()
    expect(page.get_by_label("通讯")).not_to_be_checked()
    expect(page.get_by_label("自此日")).to_have_value("2002-01-01")
    expect(page.get_by_label("至此日")).to_have_value("2003-05-31")


def test_what_is_chosen_takes_the_place_of_what_was_typed(open_page: Open) -> None:
    """A control for a sign that was typed takes it out of the field; what is chosen stands in the address."""
    page = open_page("?q=海港 kind:news")
    _found(page, 25)
    _unfold(page, "更多条件")
    page.get_by_label("通讯").check()
    expect(page.get_by_role("searchbox")).to_have_value("海港")
    _found(page, 50)
    assert _state(page) == [("q", "海港"), ("kind", "news"), ("kind", "feature")]
    page.get_by_label("自此日").fill("2001-05-10")
    page.get_by_label("自此日").dispatch_event("change")
    assert ("from", "2001-05-10") in _state(page)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_facets_narrow_and_chips_widen(open_page: Open, language: str) -> None:
    """A value of a facet narrows the results and becomes a chip, which takes it off again; back undoes, forward does."""
    page = open_page("?q=海港", language)
    _found(page, 75, language)
    other = {"zh": "别报", "en": "Another Paper"}[language]
    assert _facet(page, "paper") == [
        f"{ {'zh': '小湾晚报', 'en': 'Xiaowan Evening News'}[language] }\n60",
        f"{other}\n15",
    ]
    assert _facet(page, "year") == ["2001\n25", "2002\n25", "2003\n25"]
    page.locator("[data-facet=paper]").get_by_role("link", name=other).click()
    _found(page, 15, language)
    expect(page.locator("[data-facet=paper]").get_by_role("link", name=other)).to_be_focused()
    page.locator("[data-facet=year]").get_by_role("link", name="2002").click()
    _found(page, 5, language)
    assert _state(page) == [("q", "海港"), ("paper", "other"), ("from", "2002-01-01"), ("to", "2002-12-31")]
    chips = page.get_by_role("navigation", name={"zh": "已限定", "en": "Narrowed to"}[language])
    assert chips.get_by_role("link").count() == 2
    chips.get_by_role("link", name=other).click()
    _found(page, 25, language)
    page.go_back()
    _found(page, 5, language)
    page.go_back()
    _found(page, 15, language)
    page.go_forward()
    _found(page, 5, language)
    expect(chips.get_by_role("link")).to_have_count(2)


def test_people_are_asked_for_when_somebody_wants_them(open_page: Open) -> None:
    """The people of an answer are counted when their list is opened; one of them narrows the results."""
    page = open_page("?q=海港")
    _found(page, 75)
    assert "people" not in page.evaluate("stub.asked")
    _unfold(page, "人物")
    people = page.locator("[data-facet=person]")
    expect(people.get_by_role("link")).to_have_count(8)
    people.get_by_role("button", name="全部列出").click()
    expect(people.get_by_role("link")).to_have_count(12)
    people.get_by_role("link", name="人物11").click()
    _found(page, 6)
    assert _state(page) == [("q", "海港"), ("person", "11")]
    page.reload()
    expect(page.get_by_role("navigation", name="已限定")).to_contain_text("人物 人物11")


def test_the_order_is_the_readers(open_page: Open) -> None:
    """By relevance, or by date from either end; the address says which."""
    page = open_page("?q=海港")
    first = page.locator(".result time").first
    expect(first).to_have_attribute("datetime", "2001-05-01")
    page.get_by_role("link", name="最新在前").click()
    expect(first).to_have_attribute("datetime", "2003-05-27")
    assert _state(page) == [("q", "海港"), ("order", "date")]
    page.reload()
    expect(first).to_have_attribute("datetime", "2003-05-27")
    expect(page.get_by_role("link", name="最新在前")).to_have_attribute("aria-current", "true")


def test_texts_come_as_they_are_needed(open_page: Open) -> None:
    """The texts of the first ten are asked for at once, of others when they come near; more are shown on demand."""
    page = open_page("?q=海港")
    texts = "stub.asked.filter(name => name.startsWith('text')).length"
    expect(page.locator(".result")).to_have_count(30)
    expect(page.locator(".result mark").first).to_be_visible()
    assert page.evaluate(texts) == 10
    page.locator(".result").nth(12).scroll_into_view_if_needed()
    expect(page.locator(".result").nth(12).locator("mark").first).to_be_visible()
    assert 10 < page.evaluate(texts) < 30
    # By its key: while texts still come, what is under the pointer moves.
    page.get_by_role("button", name="显示更多").press("Enter")
    expect(page.locator(".result")).to_have_count(60)
    expect(page.locator(".result").nth(30).get_by_role("link")).to_be_focused()
    assert _state(page) == [("q", "海港"), ("page", "2")]
    page.reload()
    expect(page.locator(".result")).to_have_count(60)


def test_coming_back_from_an_article(open_page: Open) -> None:
    """Back from an article one is at the result one left by, with as many results as there were."""
    page = open_page("?q=海港&page=2")
    link = page.locator(".result").nth(40).get_by_role("link")
    link.scroll_into_view_if_needed()
    expect(link).to_have_text("灯塔记事之41 海港早市")
    link.click()
    page.wait_for_url("**/01-02/**")
    page.go_back()
    expect(page.locator(".result")).to_have_count(60)
    expect(page.locator(".result").nth(40).get_by_role("link")).to_be_focused()
    expect(page.locator(".result").nth(40)).to_be_in_viewport()


def test_some_words_are_nowhere(open_page: Open) -> None:
    """If no article has all the words, it is said, and each result says what it lacks."""
    page = open_page("?q=海港 麒麟")
    expect(page.get_by_role("status")).to_have_text("没有一篇含有全部字词，以下 75 篇含有其中大部分")
    expect(page.locator(".result").first).to_contain_text("缺 “麒麟”")


def test_nothing_found_helps(open_page: Open) -> None:
    """Nothing found: what was looked for and where, what is similar, the search without narrowing, and other ways."""
    page = open_page("?q=headline:灯他 -鱼&kind=news&from=2001-05-01")
    expect(page.get_by_role("status")).to_have_text("没有找到。")
    hint = page.locator("[data-search-hint]")
    expect(hint).to_contain_text("查的是：标题中的“灯他”。 不要的是：“鱼”。 范围限于：消息，2001年5月1日起。")
    expect(hint.get_by_role("link", name="《小湾晚报》逐期浏览")).to_be_visible()
    hint.get_by_role("link", name="不限范围").click()
    expect(hint.get_by_role("link", name="不限范围")).to_be_hidden()
    hint.get_by_role("link", name="灯塔").click()
    expect(page.get_by_role("searchbox")).to_have_value("灯塔")
    _found(page, 75)
    expect(hint).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "message"),
    [("open", "索引未能载入。"), ("search", "索引的一部分未能载入。")],
)
def test_a_file_that_fails_can_be_tried_again(open_page: Open, name: str, message: str) -> None:
    """If the index or a part of it doesn't come, it is said, and a button tries again."""
    page = open_page("?q=海港", failing=name)
    expect(page.get_by_role("status")).to_have_text(message)
    page.evaluate(f"stub.failing.delete('{name}')")
    page.get_by_role("button", name="再试一次").click()
    _found(page, 75)
    expect(page.get_by_role("button", name="再试一次")).to_be_hidden()


def test_a_text_that_fails_can_be_tried_again(open_page: Open) -> None:
    """So with the text of one result."""
    page = open_page("?q=海港", failing="text")
    first = page.locator(".result").first
    expect(first.get_by_role("alert")).to_contain_text("这篇文字未能载入。")
    page.evaluate("stub.failing.clear()")
    first.get_by_role("button").click()
    expect(first.locator("mark").first).to_have_text("海港")


def test_people_that_fail_can_be_tried_again(open_page: Open) -> None:
    """And with the people, who are asked for later."""
    page = open_page("?q=海港", failing="people")
    _unfold(page, "人物")
    people = page.locator("[data-facet=person]")
    expect(people.get_by_role("alert")).to_contain_text("人物未能载入。")
    page.evaluate("stub.failing.clear()")
    people.get_by_role("button", name="再试一次").click()
    expect(people.get_by_role("link").first).to_be_visible()


def test_work_that_takes_a_while_is_told(open_page: Open) -> None:
    """While an answer is on its way, the page says so; an answer that comes too late is not shown."""
    page = open_page("?q=海港")
    _found(page, 75)
    page.evaluate("stub.delay = 2000")
    field = page.get_by_role("searchbox")
    field.fill("第7篇")
    expect(page.get_by_role("status")).to_have_text("正在检索……")
    expect(page.locator("[data-search-found]")).to_have_attribute("aria-busy", "true")
    page.evaluate("stub.delay = 0")
    field.fill("第8篇")
    _found(page, 1)
    page.wait_for_timeout(2000)
    expect(page.locator(".result h2")).to_have_text("灯塔记事之8 海港早市")


def test_the_keyboard_works_the_controls(open_page: Open) -> None:
    """A panel opens with Enter, closes with Esc, which leads back to where it was opened; Esc in a result leads to the field."""
    page = open_page("?q=海港")
    _found(page, 75)
    summary = page.locator("summary", has_text="更多条件")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("含有这句原文")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_label("含有这句原文")).to_be_hidden()
    expect(summary).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".result a").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("海港")


def test_a_result_leads_to_its_words(open_page: Open) -> None:
    """A result's link carries the words, without what only narrows; words of another language lead to both texts."""
    page = open_page('?q=灯塔 "海港" -城 kind:news')
    page.get_by_role("searchbox").fill('灯塔 "海港" -城镇 kind:news')
    link = page.locator(".result a").first
    expect(link).to_have_attribute("href", re.compile(r"/zh/xwb/2001-05-01/01-02/index\.html\?q=[^&]*$"))
    assert parse_qsl(urlsplit(link.get_attribute("href") or "").query) == [("q", '灯塔 "海港"')]
    page.get_by_role("searchbox").fill("harbour")
    expect(link).to_have_attribute("href", re.compile("/zh/xwb/.*/parallel/index.html.q=harbour$"))
    expect(page.locator(".result").first).to_contain_text("英语文本")
