"""Two languages and the lists of names, as a reader has them: in Chromium, with a pointer, with keys, with a finger."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

PARALLEL = "en/hyrb/2021-09-28/02-05/parallel/index.html"
ARTICLE = "en/hyrb/2021-09-28/02-05/index.html"
SHOWN = "term => getComputedStyle(term, '::after').visibility"


@pytest.fixture
def finger(browser: Browser) -> Iterator[Page]:
    """A page on a phone, without scripts."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def cells(page: Page) -> list[list[dict[str, float]]]:
    """Where each cell of each row stands."""
    found: list[list[dict[str, float]]] = page.evaluate(
        """() => [...document.querySelectorAll('.row[id]')].map(row => [...row.querySelectorAll(':scope > .cell')]
        .map(cell => { const b = cell.getBoundingClientRect(); const t = cell.firstElementChild.getBoundingClientRect();
        return {top: t.top, left: b.left, right: b.right, bottom: b.bottom}; }))"""
    )
    return found


def test_paragraphs_stand_side_by_side_on_a_desk(built_site: Path, page: Page) -> None:
    """Each row holds a paragraph in both languages, which begin at one height, and the next row begins below both."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto((built_site / PARALLEL).as_uri())
    rows = cells(page)
    assert len(rows) == 7
    for chinese, english in rows:
        assert abs(chinese["top"] - english["top"]) < 2
        assert chinese["right"] <= english["left"] + 1
    for (above, beside), (below, _) in pairwise(rows):
        assert below["top"] >= max(above["bottom"], beside["bottom"])
    heads = [page.locator(f".heads-row .cell:lang({tag}) .headline").bounding_box() for tag in ("zh", "en")]
    assert heads[0]
    assert heads[1]
    assert abs(heads[0]["y"] - heads[1]["y"]) < 2


def test_paragraphs_stand_under_one_another_on_a_phone(built_site: Path, finger: Page) -> None:
    """The original above its translation, as wide as the screen; the page isn't wider."""
    finger.goto((built_site / PARALLEL).as_uri())
    first, second = (finger.locator(f"#p1 .cell:lang({tag})").bounding_box() for tag in ("zh", "en"))
    assert first
    assert second
    assert second["y"] >= first["y"] + first["height"] - 1
    assert first["x"] == second["x"]
    assert first["x"] + first["width"] <= 390


def test_each_column_speaks_its_own_language(built_site: Path, page: Page) -> None:
    """Down to what is said to voices; one main heading, in the page's language; the same anchors as the article."""
    page.goto((built_site / "zh/hyrb/2021-09-28/05-16/parallel/index.html").as_uri())
    assert page.locator("h1").inner_text() == "瞄准新定位 担当新使命"
    assert page.locator('[lang="en"] h2.headline').count() == 1
    assert page.locator(".member-row").count() == 15
    page.goto((built_site / PARALLEL).as_uri())
    anchors = page.locator(".row[id]").evaluate_all("rows => rows.map(row => row.id)")
    page.goto((built_site / ARTICLE).as_uri())
    assert page.locator('.text [id^="p"]').evaluate_all("blocks => blocks.map(block => block.id)") == anchors
    page.get_by_role("link", name="Chinese and English side by side").click()
    page.get_by_role("link", name="中文").last.click()
    assert page.url.endswith("/zh/hyrb/2021-09-28/02-05/index.html")
    page.get_by_role("link", name="中文、英文对照").click()
    assert page.url.endswith("/zh/hyrb/2021-09-28/02-05/parallel/index.html")


def test_a_term_tells_its_meaning_to_keys_and_pointer(built_site: Path, page: Page) -> None:
    """With the focus or the pointer on it; Esc closes it; a voice is told the same text; Enter leads to its page."""
    page.goto((built_site / ARTICLE).as_uri())
    term = page.locator(".term").first
    assert term.evaluate(SHOWN) == "hidden"
    page.locator(".text .named:not(.term)").first.focus()
    while not term.evaluate("term => term === document.activeElement"):
        page.keyboard.press("Tab")
    assert term.evaluate(SHOWN) == "visible"
    described = term.evaluate("term => document.getElementById(term.getAttribute('aria-describedby')).textContent")
    assert described == term.get_attribute("data-tip")
    page.keyboard.press("Escape")
    assert term.evaluate(SHOWN) == "hidden"
    page.keyboard.press("Tab")
    term.hover()
    assert term.evaluate(SHOWN) == "visible"
    term.press("Enter")
    assert "/en/terms/" in page.url


def test_a_meaning_stands_in_the_margin_where_there_is_one(built_site: Path, page: Page) -> None:
    """Beside the text on a desk, so that it hides nothing; at the foot of a narrow window."""
    page.goto((built_site / ARTICLE).as_uri())
    place = "term => getComputedStyle(term, '::after').position"
    term = page.locator(".term").first
    assert term.evaluate(place) == "absolute"
    page.set_viewport_size({"width": 800, "height": 900})
    assert term.evaluate(place) == "fixed"


def test_a_term_tells_its_meaning_to_a_finger(built_site: Path, finger: Page) -> None:
    """A tap on the sign beside it, even on the term's own end, opens it without a script; a tap elsewhere closes it."""
    finger.goto((built_site / ARTICLE).as_uri())
    sign = finger.locator(".ask").first
    meaning = finger.locator(".tip").first
    expect(meaning).to_be_hidden()
    sign.tap()
    expect(meaning).to_be_visible()
    expect(meaning.get_by_role("link", name="Where it is used")).to_be_visible()
    finger.touchscreen.tap(200, 20)
    expect(meaning).to_be_hidden()


def test_no_line_begins_with_a_comma_after_a_sign(built_site: Path, finger: Page) -> None:
    """The sign for a finger leaves a term and the comma after it together, as Chinese is set."""
    finger.goto((built_site / "zh/hyrb/2021-09-28/01-02/index.html").as_uri())
    torn = finger.locator(".term + .ask").evaluate_all(
        """signs => signs.filter(sign => {
            const next = sign.nextSibling, range = document.createRange();
            if (!/^[，。、；：！？”’）》]/.test(next.data)) return false;
            range.setStart(next, 0);
            range.setEnd(next, 1);
            return range.getBoundingClientRect().top > [...sign.previousSibling.getClientRects()].pop().bottom - 2;
        }).map(sign => sign.ariaLabel)"""
    )
    assert torn == []


def test_printed_terms_are_notes(built_site: Path, page: Page) -> None:
    """On paper there is nothing to point at: what the terms mean stands under the text."""
    page.emulate_media(media="print")
    page.goto((built_site / ARTICLE).as_uri())
    assert page.locator(".tip").count() > 3
    assert all(page.locator(".tip").nth(number).is_visible() for number in range(page.locator(".tip").count()))
    assert page.locator(".term").first.evaluate("term => getComputedStyle(term, '::after').display") == "none"


def test_a_list_is_filtered_as_one_types(built_site: Path, page: Page) -> None:
    """By Chinese, by Latin letters without accents; letters without names go; Esc shows all again."""
    page.goto((built_site / "zh/people/index.html").as_uri())
    shown = page.locator("[data-find]:visible")
    every = shown.count()
    field = page.get_by_role("searchbox")
    for typed, expected in (("秦国文", "秦国文"), ("lu yi", "吕毅"), ("QIN GUO", "秦国文")):
        field.fill(typed)
        expect(shown).to_have_count(1)
        expect(shown.get_by_role("link")).to_have_text(expected)
        expect(page.locator(".letter:visible")).to_have_count(1)
    expect(page.locator("output")).to_have_text(f"{every} 条中的 1 条")
    field.press("Escape")
    expect(shown).to_have_count(every)


def test_without_scripts_a_list_has_no_field(built_site: Path, finger: Page) -> None:
    """What would do nothing isn't shown; the letters lead through the list."""
    finger.goto((built_site / "zh/people/index.html").as_uri())
    expect(finger.get_by_role("searchbox")).to_be_hidden()
    finger.locator(".letters").get_by_role("link", name="Z").click()
    expect(finger.get_by_role("heading", name="Z")).to_be_in_viewport()
