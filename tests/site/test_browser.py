"""The site as a reader has it: in Chromium, on a phone and on a desk, from a disk and from a server."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.site.shapes import various

pytestmark = pytest.mark.seconds(50)

PHONE = {"width": 375, "height": 812}
DESK = {"width": 1440, "height": 900}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library calls it so
        """Say nothing."""


@pytest.fixture(scope="module")
def sub_path(toy_site: Path) -> Iterator[str]:
    """The toy site on a server, below the server's root: the address of the site, ending in `/`."""
    handler = functools.partial(_Quiet, directory=str(toy_site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{toy_site.name}/"
        server.shutdown()


def opened(browser: Browser, javascript: bool = True, dark: bool = False) -> tuple[Page, list[str]]:
    """A page on a phone, and the list into which its complaints go."""
    page = browser.new_page(
        viewport=PHONE,  # type: ignore[arg-type]  # a plain dict will do
        java_script_enabled=javascript,
        color_scheme="dark" if dark else "light",
    )
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url) if missed(request) else None)
    return page, complaints


def missed(request: Request) -> bool:
    """Whether a file is missing; a page left while its icon was still on the way isn't missing it."""
    return request.failure != "net::ERR_ABORTED"


def heads_and_too_wide(page: Page) -> tuple[list[str], list[str]]:
    """The page's main headings, and the elements that stick out of it to the right; in one question, since pages are many."""
    heads, wide = page.evaluate(
        """() => [[...document.querySelectorAll('h1')].map(e => e.innerText.trim()),
        document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => `${e.tagName}.${e.className}`).slice(0, 5)]"""
    )
    return heads, wide


@pytest.mark.parametrize("site", ["toy_site", "built_site"])
def test_every_page_reads_from_a_disk_on_a_phone(browser: Browser, site: str, request: pytest.FixtureRequest) -> None:
    """No page complains, misses a file, or is wider than the narrowest phone; each has one main heading with words in it."""
    root: Path = request.getfixturevalue(site)
    page, complaints = opened(browser)
    page.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for path in various(root):
        page.goto(path.as_uri())
        name = path.relative_to(root).as_posix()
        heads, sticking_out = heads_and_too_wide(page)
        assert len(heads) == 1, name
        assert heads[0], name
        if sticking_out:
            wide[name] = sticking_out
    page.close()
    assert complaints == []
    assert wide == {}


def test_only_the_search_needs_javascript(toy_site: Path) -> None:
    """Other pages have small scripts at most: the reader's choices, Esc for terms, citations, what was found, filters."""
    scripts = {
        name
        for path in toy_site.rglob("*.html")
        if path.parent.name != "search"
        for name in re.findall(r'<script src="[^"]*/([^/"]+)"', path.read_text())
    }
    assert scripts == {"look.js", "article.js", "filter.js"}


@pytest.mark.parametrize("place", ["index", "xwb/2001-05-01/index", "xwb/2001-05-01/01/index", "search/index", "404"])
def test_pages_read_without_javascript(browser: Browser, toy_site: Path, place: str) -> None:
    """With scripts switched off each kind of page stands, says what it is, and leads on."""
    page, complaints = opened(browser, javascript=False)
    page.goto((toy_site / f"zh/{place}.html").as_uri())
    assert page.locator("h1").inner_text().strip()
    assert page.locator("main a:visible").count()
    page.close()
    assert complaints == []


def test_from_the_gateway_to_an_article_and_its_source(browser: Browser, sub_path: str) -> None:
    """A reader goes from the first page to an article, to its other language, and to its lines in the source."""
    page, complaints = opened(browser)
    page.goto(sub_path)
    page.get_by_role("link", name="中文").click()
    page.locator(".papers").get_by_role("link", name="小湾晚报").click()
    page.get_by_role("link", name="2001年5月1日").click()
    page.get_by_role("link", name="灯塔今夜重新点亮").click()
    assert page.url == f"{sub_path}zh/xwb/2001-05-01/01-02/index.html"
    page.get_by_role("link", name="English").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Tonight the lighthouse shines again"
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="lines 22–42").click()
    assert page.url.endswith("/en/xwb/2001-05-01/01/index.html#L22")
    page.locator("#L22 .line").wait_for(state="visible")
    page.close()
    assert complaints == []


def test_an_untranslated_article_says_so_and_is_marked_as_chinese(browser: Browser, toy_site: Path) -> None:
    """On the English page the notice is English and the text is marked as Chinese, for voices and fonts alike."""
    page, _ = opened(browser)
    page.goto((toy_site / "en/xwb/2001-05-01/01-03/index.html").as_uri())
    assert "no English text yet" in page.locator(".state").inner_text()
    assert page.locator("#p1").get_attribute("lang") == "zh-Hans"
    assert page.locator("hgroup").get_attribute("lang") == "zh-Hans"
    assert page.locator("html").get_attribute("lang") == "en"
    page.close()


def test_the_text_of_a_paragraph_is_what_was_printed(browser: Browser, toy_site: Path) -> None:
    """Paragraph numbers are set by the style sheet: they are not in the text one copies."""
    page, _ = opened(browser)
    page.goto((toy_site / "zh/xwb/2001-05-01/02-01/index.html").as_uri())
    assert page.locator("#p2").text_content() == (
        '造价约３０００元，用料ＡＢＣ三种。写在图上的是 <script>alert("窗")</script> 一行怪字，没有人认得。'
    )
    page.close()


@pytest.mark.parametrize("dark", [False, True])
def test_ink_stands_out_from_paper(browser: Browser, toy_site: Path, dark: bool) -> None:
    """In light and in dark, every colour a text is set in contrasts enough with the paper (WCAG AA, 4.5 to 1)."""
    page, _ = opened(browser, dark=dark)
    page.goto((toy_site / "zh/xwb/2001-05-01/01-03/index.html").as_uri())
    ratios: dict[str, float] = page.evaluate(
        """() => {
        const luminance = text => {
            const [r, g, b] = text.match(/\\d+/g).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const probe = document.body.appendChild(document.createElement('i'));
        const value = name => { probe.style.color = `var(${name})`; return luminance(getComputedStyle(probe).color); };
        const paper = value('--paper');
        const contrast = one => (Math.max(one, paper) + 0.05) / (Math.min(one, paper) + 0.05);
        return Object.fromEntries(['--ink', '--ink-soft', '--vermilion'].map(name => [name, contrast(value(name))]));
        }"""
    )
    page.close()
    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}


def test_headline_phrases_are_kept_whole(browser: Browser, toy_site: Path) -> None:
    """On a desk no phrase of a headline is broken over two lines."""
    page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]  # a plain dict will do
    for path in sorted((toy_site / "zh").rglob("*-*/index.html")):
        page.goto(path.as_uri())
        tall: list[str] = page.evaluate(
            """() => [...document.querySelectorAll('h1 .phrase')].filter(phrase =>
            phrase.getClientRects().length > 1 ||
            phrase.getBoundingClientRect().height > 1.5 * parseFloat(getComputedStyle(phrase).lineHeight))
            .map(phrase => phrase.textContent)"""
        )
        assert tall == []
    page.close()


def test_notes_stand_in_the_margin_where_there_is_one(browser: Browser, toy_site: Path) -> None:
    """On a wide screen a note is open beside its line; on a phone it is folded under its paragraph, and opened by its mark."""
    page, _ = opened(browser, javascript=False)
    address = (toy_site / "zh/xwb/2001-05-01/01-03/index.html").as_uri()
    page.goto(address)
    places = """() => {
        const [note, text, mark] = ['.note-1', '#p1', '[href="#n1"]']
            .map(one => document.querySelector(one).getBoundingClientRect());
        return {under: note.top >= text.bottom, beside: note.left > text.right && Math.abs(note.top - mark.top) < 30};
    }"""
    assert page.evaluate(places) == {"under": True, "beside": False}
    assert not page.locator("#n1").is_visible()
    page.locator('[href="#n1"]').click()
    assert page.locator("#n1").is_visible()
    page.goto("about:blank")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a plain dict will do
    page.goto(address)
    assert page.evaluate(places) == {"under": False, "beside": True}
    assert page.locator("#n1").is_visible()
    page.close()


def test_notes_of_one_line_stand_below_each_other(browser: Browser, built_site: Path) -> None:
    """What stands beside a text never lies on something else that does."""
    page, _ = opened(browser)
    page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a plain dict will do
    for place in ("01-02", "02-01", "03-01", "04-01"):
        page.goto((built_site / f"zh/hyrb/2021-09-28/{place}/index.html").as_uri())
        page.evaluate("for (const one of document.querySelectorAll('.passage > details')) one.open = true")
        beside = page.evaluate(
            "[...document.querySelectorAll('.passage > details')].map(one => one.getBoundingClientRect())"
            ".map(({top, bottom, left, right}) => [top, bottom, left, right])"
        )
        assert len(beside) > 3
        assert all(one[1] <= other[0] for one, other in pairwise(beside))
        assert all(right <= DESK["width"] for _, _, _, right in beside)
    page.close()


def test_the_text_as_it_was_printed_is_shown_without_a_script(browser: Browser, toy_site: Path) -> None:
    """One touch puts the source's own lines in the place of the reading text, another puts it back."""
    page, _ = opened(browser, javascript=False)
    page.goto((toy_site / "zh/xwb/2001-05-01/01-03/index.html").as_uri())
    assert not page.locator(".filed").is_visible()
    page.get_by_text("原样", exact=True).click()
    assert not page.locator(".text").is_visible()
    lines = page.locator(".filed li")
    assert lines.count() == 2
    assert page.locator(".filed .emended").count()
    lines.last.get_by_role("link").click()
    assert "/01/index.html#L" in page.url
    page.go_back()
    page.get_by_text("整理文", exact=True).click()
    assert page.locator(".text").is_visible()
    page.close()


def lines_of(page: Page, selector: str) -> list[str]:
    """The lines an element is set in, as a reader sees them."""
    found: list[str] = page.evaluate(
        """selector => {
        const lines = [], walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        let top = -99;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) [...node.data].forEach((sign, at) => {
            const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (!box.width) return;
            if (Math.abs(box.top - top) > box.height / 2) { lines.push(''); top = box.top; }
            lines[lines.length - 1] += sign;
        });
        return lines.map(line => line.trim());
        }""",
        selector,
    )
    return found


def test_heads_on_a_phone_break_where_they_may(browser: Browser, built_site: Path) -> None:
    """A phrase of twelve characters has a line to itself, a longer one breaks after its comma, a kicker runs on."""
    page, _ = opened(browser)
    issue = built_site / "zh/hyrb/2021-09-28"
    page.goto((issue / "04-01/index.html").as_uri())
    assert lines_of(page, ".headline") == ["衡阳：落实“三高四新”", "推进“三强一化”"]
    kicker = lines_of(page, ".kicker")
    assert "".join(kicker).startswith("强创新、强开放、强集聚，不断加快区域中心化进程，看衡阳")
    assert min(map(len, kicker)) > 12
    page.goto((issue / "05-01/index.html").as_uri())
    assert lines_of(page, ".headline") == ["落实报告精神，", "建成“四区一花园”"]
    page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a plain dict will do
    page.goto((issue / "04-01/index.html").as_uri())
    assert len(lines_of(page, ".kicker")) == 3
    page.close()
