"""How the page gets its data, over http and from a disk: each file once, and again if it failed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.search.bare import serving, write_data, write_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bare page."""
    write_page(tmp_path)
    return tmp_path


@pytest.fixture(params=["http", "file"])
def bare(request: pytest.FixtureRequest, folder: Path, page: Page) -> Iterator[Page]:
    """The bare page, opened over http and from a disk, with a loader of its `search/`."""
    with serving(folder) as address:
        page.goto((address if request.param == "http" else folder.as_uri() + "/") + "index.html")
        page.evaluate("globalThis.load = Banmian.loader('search/'); load.toString().length")
        yield page


FAILURE = "load('b/one/3').then(() => '', (error) => error.message)"


def test_a_missing_file_is_an_error_and_asked_for_again(bare: Page, folder: Path) -> None:
    """A file that isn't there rejects; once it is there, the next to ask gets it, without opening the page again."""
    assert "search/b/one/3.js did not load" in bare.evaluate(FAILURE)
    assert "search/b/one/3.js did not load" in bare.evaluate(FAILURE)
    write_data(folder, "b/one/3", '["乡村",1]')
    assert bare.evaluate("load('b/one/3')") == ["乡村", 1]


def test_a_file_that_brings_nothing_is_an_error(folder: Path, page: Page) -> None:
    """What isn't the file, though there is something at its address, is no data; nor is the data of another name."""
    write_data(folder, "other", "1")
    page.goto(folder.as_uri() + "/index.html")
    page.evaluate("globalThis.load = Banmian.loader('search/'); 0")
    path = folder / "search/b/one/3.js"
    path.parent.mkdir(parents=True)
    path.write_text((folder / "search/other.js").read_text("utf-8"), "utf-8")
    assert "brought nothing" in page.evaluate(FAILURE)
    write_data(folder, "b/one/3", "{}")
    assert page.evaluate("load('b/one/3')") == {}


def test_who_asks_at_the_same_time_waits_for_the_same(bare: Page, folder: Path) -> None:
    """A file on its way is asked for once, however many want it."""
    write_data(folder, "terms/x", '["a"]')
    asked: list[str] = []
    bare.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    same = bare.evaluate("Promise.all([load('terms/x'), load('terms/x')]).then(([a, b]) => a === b && a[0])")
    assert (same, asked) == ("a", ["x.js"])
    assert bare.evaluate("document.querySelectorAll('script').length") == 1


CACHE = """
async () => {
  const made = [];
  const ask = Banmian.cache(10, (value) => value.length);
  const get = (key) => ask(key, async () => { made.push(key); return key; });
  await Promise.all([get("aaaa"), get("aaaa"), get("bbbb")]);
  await get("aaaa");           // used again: now bbbb is the oldest
  await get("cccc");           // 12 > 10: bbbb goes
  await get("aaaa");
  await get("bbbb");
  const failing = ask("x", async () => { throw new Error("no"); }).catch((error) => error.message);
  return [made, await failing, await ask("x", async () => "yes")];
}
"""


def test_what_is_kept_has_a_limit(folder: Path, page: Page) -> None:
    """What was used longest ago goes first; what could not be made is made again."""
    page.goto(folder.as_uri() + "/index.html")
    assert page.evaluate(CACHE) == [["aaaa", "bbbb", "cccc", "bbbb"], "no", "yes"]
