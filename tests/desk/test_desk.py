"""A misread page is mended at the desk of a running `banmian serve`, in a real browser, from start to finish."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from banmian.pipeline import read_archive
from banmian.records.marks.file import read_marks
from tests.processes import build
from tests.serve.running import Running, running

pytestmark = pytest.mark.seconds(60)

ISSUE = "sqb/2003-03-05"
SETTINGS = """\
title: {en: Neighbourhood News, zh: 社区报}
languages: [zh, en]
papers:
  sqb: {name: {en: Neighbourhood News, zh: 社区报}}
"""
PAGE = """\
第03版：社区

柳溪社区办起邻里书屋

本报讯（记者 沈知秋）柳溪社区把闲置多年的旧车棚改成邻里书屋，三月二日起对居民开放。书屋有藏书两千余册，大半由居民自己送来。

书屋由七位退休教师轮流照看。

他们中年纪最大的已经八十一岁，每个星期二上午总是准时到，把还回来的书一本一本擦净，再放回架上。

天气渐暖。

书屋门前的长凳上坐满了人。老人们在这里看报，孩子们在这里写作业，等父母下班来接。社区打算在夏天之前把院子里的

路灯换成新的，让晚归的人也能看清台阶。

南门市场的早点摊昨天搬进了新棚。新棚有水有电，地面铺了防滑砖，摊主们说，下雨天再也不用撑伞卖豆浆了。

摊位费三个月之内不变，以后怎么收，市场管理处说要先听摊主的意见。

书屋的规矩

本报讯（记者 沈知秋）借书不收押金，登记姓名和门牌就行。一次可借三册，三十天内归还；逾期不罚款，只请还书的人替书屋扫一次地。

责编/何渡 校对/宋一苇
"""
"""As the parser reads it: two articles, the second with a head of its own."""
DECIDED = [
    {"line": 9, "text": "他们中年纪最大的已经八十", "paragraph": 7},
    {"line": 11, "text": "天气渐暖。", "role": "section"},
    {"line": 13, "text": "书屋门前的长凳上坐满了人", "gap": "after", "note": "约二十字"},
    {"line": 15, "text": "路灯换成新的，让晚归的人", "paragraph": "new"},
    {"line": 17, "text": "南门市场的早点摊昨天搬进", "article": "new"},
    {"line": 21, "text": "书屋的规矩", "article": 17},
]
"""What makes of the page what it is (or might be)."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of one misread page, that has no records yet."""
    root = tmp_path / "archive"
    for name, text in (("content/archive.yaml", SETTINGS), (f"seeds/{ISSUE}/01.txt", PAGE)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture
def serving(archive: Path) -> Iterator[Running]:
    """It is served."""
    with running(archive) as served:
        yield served


@pytest.fixture
def desk(page: Page, serving: Running) -> Page:
    """Its page at the desk."""
    page.goto(f"{serving.address}en/desk/{ISSUE}/01/")
    expect(page.locator("[data-palette]")).to_be_visible()
    return page


def marks_file(archive: Path) -> Path:
    """Where the decisions are."""
    return archive / "content" / ISSUE / "01.marks.yaml"


def marks(archive: Path) -> list[dict[str, Any]]:
    """The decisions, as the file has them."""
    found: list[dict[str, Any]] = yaml.safe_load(marks_file(archive).read_text("utf-8"))
    return found


def number(page: Page, line: int) -> Locator:
    """A line's number in the source."""
    return page.locator(f'[data-source] .n[data-at="{line}"]')


def piece(page: Page, line: int) -> Locator:
    """The piece that begins with a line."""
    return page.locator(f'.piece[data-line="{line}"]')


def said(page: Page, text: str) -> None:
    """What was done is told to those who can't see it, once it is done."""
    expect(page.locator("[data-said]")).to_contain_text(text)


def choose(page: Page, line: int, menu: str, name: str) -> None:
    """With the pointer: a piece, a menu, a button in it."""
    piece(page, line).locator(".as-filed-text").first.click()
    page.locator(f'[data-menu="{menu}"] summary').click()
    page.locator(f'[data-menu="{menu}"] button[data-do="{name}"]').click()


def test_a_misread_page_is_mended_with_the_pointer(desk: Page, archive: Path) -> None:
    """Each decision is seen at once; the file says exactly what was decided; the build gives the mended articles."""
    choose(desk, 11, "role", "role:section")
    said(desk, "Line 11 is now: section head.")
    expect(piece(desk, 11).locator(".role")).to_have_text("section head")
    expect(desk.locator("[data-reading] h4.section")).to_have_text("天气渐暖。")
    choose(desk, 17, "article", "article:new")
    said(desk, "A new article begins in line 17. New: sqb-2003-03-05-01-03.")
    expect(piece(desk, 17).locator(".letter")).to_have_text("B")
    choose(desk, 21, "article", "article:merge")
    said(desk, "No longer there: sqb-2003-03-05-01-02.")
    expect(piece(desk, 21).locator(".letter")).to_have_text("B")
    choose(desk, 9, "paragraph", "paragraph:join")
    said(desk, "Line 9 goes on with the paragraph of line 7.")
    choose(desk, 15, "paragraph", "paragraph:new")
    said(desk, "Line 15 begins a paragraph.")
    choose(desk, 13, "gap", "gap:after")
    desk.get_by_label("What is known of the lost text").fill("约二十字")
    desk.get_by_role("button", name="Mark the gap").click()
    said(desk, "Text is missing after line 13.")
    expect(desk.locator("[data-reading] .gap")).to_contain_text("约二十字")
    assert marks(archive) == DECIDED
    is_mended(archive)
    desk.reload()
    expect(piece(desk, 11)).to_have_class("piece is-section band-1 marked")
    expect(desk.locator("[data-reading] article.read")).to_have_count(2)


def is_mended(archive: Path) -> None:
    """The archive builds, and has the articles that the page should be read as."""
    out = archive / "site"
    build(archive, out)
    articles = read_archive(archive)[0].issues[0].sheets[0].articles
    assert [article.heads.headline for article in articles] == ["柳溪社区办起邻里书屋", ""]
    assert [[block.kind for block in article.blocks] for article in articles] == [
        ["paragraph", "paragraph", "section", "paragraph", "paragraph"],
        ["paragraph", "paragraph", "section", "paragraph"],
    ]
    assert articles[0].blocks[1].text.startswith("书屋由七位退休教师轮流照看。他们中年纪最大的")
    assert [(gap.after, gap.note) for gap in articles[0].gaps] == [(13, "约二十字")]
    assert (out / "zh" / ISSUE / articles[1].id.removeprefix("sqb-2003-03-05-") / "index.html").exists()


def press(page: Page, *keys: str) -> None:
    """Keys, one after the other, at whatever has the focus."""
    for key in keys:
        page.keyboard.press(key)


def test_a_misread_page_is_mended_by_keyboard_alone(desk: Page, archive: Path) -> None:
    """Nothing needs a pointer: choosing, deciding, a note, undo and redo, help."""
    while not desk.evaluate("document.activeElement.matches('[data-source] .n')"):
        press(desk, "Tab")
    press(desk, "ArrowDown", "j", "j", "k", "j", "j")
    expect(number(desk, 9)).to_be_focused()
    press(desk, "w")
    said(desk, "Line 9 goes on with the paragraph of line 7.")
    expect(number(desk, 9)).to_be_focused()
    press(desk, "j", "d")
    said(desk, "Line 11 is now: section head.")
    press(desk, "j", "g")
    desk.keyboard.type("约二十字")
    press(desk, "Enter")
    said(desk, "Text is missing after line 13.")
    press(desk, "j", "o")
    said(desk, "Line 15 begins a paragraph.")
    press(desk, "j", "n")
    said(desk, "A new article begins in line 17.")
    press(desk, "Control+z")
    said(desk, "Taken back.")
    expect(piece(desk, 17).locator(".letter")).to_have_text("A")
    press(desk, "Control+Shift+z")
    said(desk, "Done again.")
    press(desk, "j", "j", "m")
    said(desk, "goes on with the one above")
    press(desk, "Shift+?")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_visible()
    press(desk, "Escape")
    expect(number(desk, 21)).to_be_focused()
    press(desk, "Enter")
    expect(desk.locator('[data-reading] .bit[data-line="21"] .back')).to_be_focused()
    press(desk, "Enter")
    expect(number(desk, 21)).to_be_focused()
    assert marks(archive) == DECIDED
    is_mended(archive)


def test_what_is_taken_back_leaves_nothing(desk: Page, archive: Path) -> None:
    """Undo goes back to the beginning, where there is no file; so does asking for what the parser reads anyway."""
    number(desk, 11).focus()
    press(desk, "d")
    said(desk, "Line 11 is now: section head.")
    press(desk, "g")
    desk.get_by_role("button", name="Mark the gap").click()
    said(desk, "Text is missing after line 11.")
    press(desk, "Control+z")
    said(desk, "Taken back.")
    assert marks(archive) == [DECIDED[1]]
    desk.reload()
    expect(desk.locator("[data-palette]")).to_be_visible()
    press(desk, "Control+z")
    said(desk, "Taken back.")
    assert not marks_file(archive).exists()
    number(desk, 11).focus()
    press(desk, "x")
    said(desk, "Line 11 is now: box.")
    press(desk, "p")
    said(desk, "Line 11 is now: text.")
    assert not marks_file(archive).exists()
    press(desk, "p")
    said(desk, "It is so already.")
    press(desk, "Delete")
    said(desk, "Nothing has been decided about line 11.")
    press(desk, "v")
    said(desk, "Line 11 is now: verse.")
    press(desk, "Delete")
    said(desk, "Line 11 is read as the parser reads it.")
    assert not marks_file(archive).exists()


def test_a_file_changed_by_another_hand_is_not_written_over(desk: Page, archive: Path) -> None:
    """The page shows the file as it is now by itself, and goes on from there."""
    marks_file(archive).write_text("# by hand\n- {line: 11, role: section}\n", "utf-8")
    expect(piece(desk, 11).locator(".role")).to_have_text("section head")
    said(desk, "has changed meanwhile")
    number(desk, 17).focus()
    press(desk, "n")
    said(desk, "A new article begins in line 17.")
    text = marks_file(archive).read_text("utf-8")
    assert text.startswith("# by hand\n")
    assert [mark.line for mark in read_marks(text, "")[0]] == [11, 17]


def test_records_edited_by_hand_stand_in_the_way_and_are_named(desk: Page, archive: Path) -> None:
    """A decision that would have to change one is refused in words, and nothing is written."""
    record = archive / "content" / ISSUE / "01-01.zh.md"
    record.write_text(record.read_text("utf-8").replace("\nsource:", "\nstatus: checked\nsource:", 1), "utf-8")
    expect(desk.locator(".read .who").first).to_contain_text("checked against the source")
    number(desk, 11).focus()
    press(desk, "d")
    expect(desk.get_by_role("alert")).to_contain_text("Records edited by hand stand in the way")
    expect(desk.get_by_role("alert")).to_contain_text(f"content/{ISSUE}/01-01.zh.md")
    assert not marks_file(archive).exists()
    expect(piece(desk, 11).locator(".role")).to_have_text("text")


def test_text_after_an_inset_goes_on_with_the_article_chosen(desk: Page, archive: Path) -> None:
    """The articles above are offered by letter and title."""
    number(desk, 23).focus()
    press(desk, "a")
    expect(desk.get_by_role("dialog", name="Goes on with article")).to_contain_text("柳溪社区办起邻里书屋")
    press(desk, "Enter")
    said(desk, "goes on with the article of line 3")
    assert marks(archive) == [{"line": 23, "text": "本报讯（记者 沈知秋）借", "article": 3}]


def test_each_side_finds_the_other(desk: Page) -> None:
    """A click on either side marks the piece on both."""
    desk.locator('[data-reading] .bit[data-line="15"]').click()
    expect(piece(desk, 15)).to_have_class("piece is-paragraph band-1 chosen")
    piece(desk, 19).locator(".as-filed-text").click()
    expect(desk.locator('[data-reading] .bit[data-line="19"]')).to_have_class("bit chosen")
    expect(desk.locator(".chosen")).to_have_count(2)


def test_without_a_script_the_page_reads_and_its_links_lead(browser: Browser, serving: Running) -> None:
    """Everything is there, and a number leads to the other side."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{serving.address}en/desk/{ISSUE}/01/")
    expect(page.locator(".piece")).to_have_count(13)
    number(page, 15).click()
    assert page.url.endswith("#R15")
    expect(page.locator("#R15")).to_contain_text("路灯换成新的")
    page.close()
