"""A page with nothing but the scripts of the search, beside a folder of data files: for tests in a browser."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from banmian import resources


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain file server that doesn't write to the tests' output."""

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Says nothing."""

    def log_error(self, *args: object) -> None:
        """A file that isn't there is what some tests are about."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder over http, ending in a slash, as long as it is needed."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def write_page(folder: Path) -> None:
    """`index.html` with Lunr and the scripts of the search, but for the one that wants the search page around it."""
    scripts = resources.templates() / "static/js/search"
    names = [name for name in (scripts / "parts.txt").read_text("utf-8").split() if name != "page"]
    texts = [resources.lunr().read_text("utf-8"), *((scripts / f"{name}.js").read_text("utf-8") for name in names)]
    (folder / "scripts.js").write_text("\n".join(texts), "utf-8")
    html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><script src="scripts.js"></script>'
    (folder / "index.html").write_text(f"{html}</html>\n", "utf-8")


def write_data(folder: Path, name: str, data: str) -> None:
    """A data file below `search/`: JSON, handed over by a script."""
    path = folder / "search" / f"{name}.js"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'Banmian.receive("{name}",{data});\n', "utf-8")
