"""A large archive searched in a browser, over http and from a disk; and when something doesn't come."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from banmian.model import Article
from tests.search import large
from tests.search.bare import serving, write_page

OPEN = """
async () => {
  const source = await Banmian.openSource(lunr, "search/");
  globalThis.engine = Banmian.searchEngine(lunr, source);
  globalThis.find = async (typed) => (await engine.search(typed)).results.map(({ ref }) => ref);
}
"""


@pytest.fixture(scope="module")
def folder(prose: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare page beside the `search/` of an archive with several buckets."""
    made = tmp_path_factory.mktemp("bare")
    large.written(large.archive(prose), made)
    write_page(made)
    return made


@pytest.fixture(params=["http", "file"])
def bare(request: pytest.FixtureRequest, folder: Path, page: Page) -> Iterator[Page]:
    """The page, with an engine for the archive."""
    with serving(folder) as address:
        page.goto((address if request.param == "http" else folder.as_uri() + "/") + "index.html")
        page.evaluate(OPEN)
        yield page


def test_several_buckets_are_searched(bare: Page) -> None:
    """A query finds articles of every decade, a phrase only where it stands, an English word by its stem."""
    found = bare.evaluate("find('乡村振兴')")
    assert {ref[4:8] for ref in found} == set(large.YEARS)
    assert bare.evaluate("find('村乡振兴')") == []
    assert sorted(bare.evaluate("find('meetings')")) == ["xwb-1996-05-01-01-03", "xwb-2021-05-01-02-01"]


def test_a_missing_file_is_said_and_asked_for_again(bare: Page, folder: Path) -> None:
    """A search whose postings don't come fails; when they come, the same search finds, on the same page."""
    asked: list[str] = []
    bare.on("request", lambda request: asked.append(request.url))
    # Of a server that says nothing of how long a file is good, the browser keeps one for as long as it sees fit.
    session = bare.context.new_cdp_session(bare)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    all_of = bare.evaluate("find('乡村振兴')")
    name = next(url for url in asked if re.search(r"/b/.*/\d+\.js$", url)).split("/search/")[1]
    bare.reload()
    bare.evaluate(OPEN)
    path = folder / "search" / name
    hidden = path.rename(path.with_suffix(".hidden"))
    try:
        for _ in range(2):
            failure = bare.evaluate("find('乡村振兴').catch((error) => String(error.message))")
            assert f"{name} did not load" in failure
    finally:
        hidden.rename(path)
    assert bare.evaluate("find('乡村振兴')") == all_of


MANY = """
async () => {
  const first = (await Banmian.loader("search/")("pages")).join(" ").split(" ");
  for (const term of first.flatMap((each) => [each, each.slice(0, 1)]).slice(0, 300)) await engine.search(term);
}
"""


def test_many_searches_leave_the_heap_small(bare: Page) -> None:
    """After some hundred searches the page holds less than sixty megabytes."""
    bare.evaluate(OPEN)
    bare.evaluate(MANY)
    session = bare.context.new_cdp_session(bare)
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    assert usage["usedSize"] + usage.get("backingStorageSize", 0) < 60_000_000
