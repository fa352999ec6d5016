"""banmian serve as an editor sees it: in a real browser, with real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .running import Running, running

pytestmark = pytest.mark.seconds(35)

PAGE = "zh/xwb/2001-05-01/01-02/"
RECORD = "content/xwb/2001-05-01/01-02.zh.md"


@pytest.fixture
def serving(archive: Path) -> Iterator[Running]:
    """A copy of the toy archive, being served."""
    with running(archive) as served:
        yield served


def edit(path: Path, old: str, new: str) -> None:
    """Change a file as an editor's program does: a new one takes its place."""
    beside = path.with_name(f".{path.name}.swp")
    text = path.read_text()
    assert old in text
    beside.write_text(text.replace(old, new))
    beside.replace(path)


def test_a_changed_record_is_seen_without_a_hand(page: Page, serving: Running, archive: Path) -> None:
    """Saved in `content/`, a change is on the open page by itself; the page stays where it was scrolled to."""
    page.goto(serving.address + PAGE)
    expect(page.locator("main")).to_contain_text("小湾灯塔")
    expect(page.locator("#banmian-panel[data-worst]")).not_to_contain_text("错误")
    page.evaluate("document.documentElement.dataset.before = ''")
    edit(archive / RECORD, "status: checked", "status: parsed")
    expect(page.locator("html[data-before]")).to_have_count(0)
    expect(page.locator("#banmian-panel[data-worst]")).not_to_contain_text("错误")


def test_a_page_that_did_not_change_is_left_alone(page: Page, serving: Running, archive: Path) -> None:
    """A change of an article does not load the page of another issue anew."""
    page.goto(f"{serving.address}en/xwb/2001-05-02/01-01/")
    expect(page.locator("#banmian-panel[data-worst]")).not_to_contain_text("error")
    page.evaluate("document.documentElement.dataset.before = ''")
    edit(archive / RECORD, "status: checked", "status: parsed")
    serving.line("changed: ")
    serving.line("built in ")
    page.evaluate("new Promise((done) => setTimeout(done, 300))")
    expect(page.locator("html[data-before]")).to_have_count(1)


def test_findings_come_and_go_and_the_last_good_page_stays(page: Page, serving: Running, archive: Path) -> None:
    """An error appears in the panel, with place and code, over the page as it was; mended, it is gone."""
    page.goto(serving.address + PAGE)
    panel = page.locator("#banmian-panel")
    expect(page.locator("#banmian-panel[data-worst]")).not_to_contain_text("错误")
    page.evaluate("document.documentElement.dataset.before = ''")
    edit(archive / RECORD, "kind: news", "kind: nonsense")
    expect(panel).to_contain_text("1 个错误")
    expect(panel).to_contain_text("网页保持原样")
    expect(page.locator("main")).to_contain_text("小湾灯塔")
    panel.locator("summary").click()
    row = panel.locator("li.error")
    expect(row.locator(".place")).to_have_text(f"{RECORD}:3:1")
    expect(row.locator(".code")).to_have_text("R111")
    page.reload()
    expect(panel.locator("li.error")).to_be_visible()  # it stays unfolded
    edit(archive / RECORD, "kind: nonsense", "kind: news")
    expect(page.locator("#banmian-panel[data-worst]")).not_to_contain_text("错误")


def test_the_panel_works_with_the_keyboard(page: Page, serving: Running, archive: Path) -> None:
    """Reached by Tab, it unfolds with Enter and folds with Esc, which leaves the focus where it was."""
    edit(archive / RECORD, "kind: news", "kind: nonsense")
    serving.line("read in ")
    page.goto(serving.address + PAGE)
    summary = page.locator("#banmian-panel summary")
    expect(summary).to_contain_text("1 个错误")
    page.keyboard.press("Shift+Tab")
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#banmian-panel li.error")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#banmian-panel li.error")).to_be_hidden()
    expect(summary).to_be_focused()


def test_a_page_says_so_when_nobody_answers(page: Page, serving: Running) -> None:
    """When the program has ended the page stays, and the panel says why nothing happens any more."""
    page.goto(f"{serving.address}en/")
    expect(page.locator("#banmian-panel[data-worst]")).not_to_contain_text("error")
    status, said = serving.ended()
    assert status == 0
    assert "ended" in said
    expect(page.locator("#banmian-panel")).to_contain_text("does not answer")


def test_another_site_can_neither_read_nor_write(page: Page, serving: Running) -> None:
    """A page of another origin in the same browser gets no answer it could read, and its PUT is refused."""
    attempt = """async (address) => {
        const found = [];
        for (const options of [{}, {method: "PUT", body: "{}"}, {method: "POST", mode: "no-cors", body: "{}"}]) {
            try {
                const answer = await fetch(address, options);
                found.push(answer.type);
            } catch (error) { found.push("refused"); }
        }
        return found;
    }"""
    with_other_name = serving.address.replace("127.0.0.1", "localhost")
    page.goto(f"{with_other_name}-/findings.json")
    found = page.evaluate(attempt, f"{serving.address}-/findings.json")
    assert found[:2] == ["refused", "refused"]
    assert found[2] != "basic"
