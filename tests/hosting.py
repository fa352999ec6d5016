"""A folder on a web server of the machine, for as long as a test looks at it."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Final

COMPRESSED: Final = frozenset({".html", ".css", ".js", ".json", ".jsonl", ".svg", ".txt", ".xml", ".webmanifest"})
"""What hosts send compressed."""


class _Host(http.server.SimpleHTTPRequestHandler):
    """Compresses text, as every static host does, and says nothing of it."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """A text, compressed if it is one and the browser takes it; all else, and what is missing, as the library has it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        asked = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (asked and path.suffix in COMPRESSED and path.is_file()):
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of the folder, ending in `/`: below a server's root, as GitHub Pages has a site."""
    handler = functools.partial(_Host, directory=str(folder.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        finally:
            server.shutdown()
            thread.join()
