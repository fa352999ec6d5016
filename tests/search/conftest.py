"""Real prose as an archive, the page's own scripts to search it with, and the page in front of an index that stands still."""

import functools
import http.server
import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from banmian import render
from banmian.model import Archive, Article, Output
from banmian.publish import publish
from tests.processes import uncovered
from tests.search.archives import ENGLISH, RARE, WITHDRAWN, archive, seed_articles, written

Ask = Callable[..., Any]
HARNESS = Path(__file__).with_name("harness.js")
STUB = Path(__file__).with_name("stub.js")


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Puts a question to the page's scripts, running in Node: see `harness.js`."""

    def asked(question: str, **values: object) -> Any:
        given = json.dumps({"ask": question, **values}).encode()
        result = subprocess.run(["node", str(HARNESS)], input=given, capture_output=True, check=False)
        assert result.returncode == 0, result.stderr.decode()
        return json.loads(result.stdout)

    return asked


@pytest.fixture(scope="session")
def prose(root: Path) -> list[Article]:
    """The seeds' text, with an article of rarities and one that was withdrawn."""
    return [*seed_articles(root), RARE, WITHDRAWN]


@pytest.fixture(scope="session")
def prose_archive(prose: list[Article]) -> Archive:
    """All of it as an archive, with a translation."""
    return archive(prose, (ENGLISH,))


@pytest.fixture(scope="session")
def prose_folder(prose_archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder with its `search/`."""
    return written(prose_archive, tmp_path_factory.mktemp("prose"))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain file server that doesn't write to the tests' output."""

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address of the site below a sub-path, as GitHub Pages has it."""
    handler = functools.partial(_Quiet, directory=str(built_site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{built_site.name}"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["http", "file"])
def site(request: pytest.FixtureRequest, built_site: Path, served: str) -> str:
    """The address of the site, over http and from a disk."""
    return served if request.param == "http" else built_site.as_uri()


@pytest.fixture(scope="session")
def stubbed_site(toy: Archive, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy archive's pages, with the stub in the place of the index."""
    scripts = root / "templates/static/js/search"
    names = (scripts / "parts.txt").read_text("utf-8").split()
    at = names.index("elements")
    parts = [*(scripts / f"{name}.js" for name in names[:at]), STUB, *(scripts / f"{name}.js" for name in names[at:])]
    joined = Output("static/js/search.js", b"".join(part.read_bytes() for part in parts))
    others = (one for one in render.static_files() if one.path != joined.path)
    out = tmp_path_factory.mktemp("stubbed") / "site"
    with uncovered():
        assert publish((*render.pages(toy), *others, joined), out) == ()
    return out
