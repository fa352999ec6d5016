"""What tests of several kinds share: the checkout's folder, the browser, Node.js, and how hypothesis behaves."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from banmian import pipeline
from banmian.model import Archive
from tests.archives import archive_copy, archive_of_page
from tests.processes import build

ROOT = Path(__file__).parents[1]
SEVERAL = "PYTEST_XDIST_WORKER" in os.environ
"""Whether the tests run in several processes, file by file."""

# No deadline: a slow machine is no failure. Derandomised: the same commit gives the same result.
settings.register_profile("banmian", deadline=None, derandomize=True, database=None)
settings.load_profile("banmian")
expect.set_options(timeout=30_000)  # milliseconds that something may take to be seen, on a busy machine


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden pages anew; look at the difference before committing it."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew instead of comparing")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that opens a page, so that `make unit` can leave it out; on several cores, begin with the longest.

    Of the program itself such a test runs little, and what drives the browser takes twice as long under coverage.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
            item.add_marker("no_cover")
    if SEVERAL:  # files are handed out in this order; a long one that began last would leave the other cores idle
        items.sort(key=_seconds, reverse=True)


def _seconds(item: pytest.Item) -> int:
    mark = item.get_closest_marker("seconds")
    return int(mark.args[0]) if mark else 0


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout's folder."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the machine's Chromium; `scripts/debian.sh` looks in the same places and installs it.

    The one without windows is the same engine, and opens a page in half the time or less.
    """
    chosen = os.environ.get("CHROMIUM")
    names = [chosen] if chosen else ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, "no Chromium: run scripts/debian.sh"
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running Chromium; open pages with `browser.new_page(...)` and a context's own settings."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page at desktop width, in which any script error fails the test."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert not errors


@pytest.fixture(scope="session")
def toy() -> Archive:
    """The toy archive of tests/toy: two tiny issues in which everything a page can show occurs."""
    archive, findings = pipeline.read_archive(ROOT / "tests" / "toy")
    assert not findings
    return archive


@pytest.fixture(scope="session")
def _page_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = archive_of_page(tmp_path_factory.mktemp("page") / "archive", "01")
    _, findings = pipeline.build(root, root.parent / "site")
    assert not any(map(pipeline.is_error, findings))
    return root


@pytest.fixture
def page_archive(_page_archive: Path, tmp_path: Path) -> Path:
    """An archive of one page with two articles (`archives.PAGE`) that has been built once: it has its records.

    It lies in `archive/`, its site beside it in `site/`. Building it takes a quarter of the time that the toy archive takes.
    """
    shutil.copytree(_page_archive.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / "archive"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own archive as a finished site, with all that is in a real one; nobody writes into it."""
    return _site("own", ROOT, tmp_path_factory)


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy archive as a finished site, a tenth as large; nobody writes into it."""
    return _site("toy", ROOT / "tests" / "toy", tmp_path_factory)


def _site(name: str, archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive's site, built once for all tests, whichever process they run in: the first that asks for it builds it."""
    folder = tmp_path_factory.getbasetemp()
    if SEVERAL:  # the folders of all processes lie in one, which they share
        folder = folder.parent
    out = folder / "built" / name / "site"
    out.parent.mkdir(parents=True, exist_ok=True)
    with (out.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # released when it is closed
        if not out.exists():
            copy = archive_copy(archive, out.parent / "archive")  # a build writes into its archive
            build(copy, out, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    return out
