"""A host on this machine that compresses what it sends, and counts it."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Final
from urllib.parse import unquote

from tests.bench.search.sizes import packed

_TYPES: Final = {".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8"}


@dataclass(slots=True)
class Host:
    """What it serves and what it has sent."""

    folders: tuple[Path, ...]
    """A path is looked for in each in turn."""
    made: dict[str, bytes] = field(default_factory=dict)
    """Pages that are in no folder, by path."""
    address: str = ""
    sent: int = 0
    """Bytes of bodies, compressed."""
    requests: int = 0
    ready: dict[str, tuple[bytes, bool]] = field(default_factory=dict)
    """What was asked for before, with whether it has been compressed here."""
    lock: Lock = field(default_factory=Lock)

    def answer(self, path: str) -> tuple[bytes, bool] | None:
        """The body for a path, counted."""
        if path not in self.ready:
            data = self.made.get(path)
            places = (folder / path.removeprefix("/") for folder in self.folders)
            place = next((place for place in places if place.is_file()), None)
            if data is None and place is None:
                return None
            data = data if data is not None else place.read_bytes() if place else b""
            self.ready[path] = (packed(data), packed(data) != data)
        with self.lock:
            self.requests += 1
            self.sent += len(self.ready[path][0])
        return self.ready[path]

    def count(self) -> tuple[int, int]:
        """Bytes and requests since it was asked last."""
        with self.lock:
            counted = (self.sent, self.requests)
            self.sent = self.requests = 0
        return counted


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    host: Host

    def do_GET(self) -> None:
        path = unquote(self.path.partition("?")[0])
        path += "index.html" if path.endswith("/") else ""
        found = self.host.answer(path)
        body, is_compressed = found or (b"", False)
        suffix = Path(path).suffix
        kind = _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
        head = [f"HTTP/1.1 {200 if found else 404} .", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        head += ["Cache-Control: max-age=600"] + ["Content-Encoding: gzip"] * is_compressed
        self.wfile.write("\r\n".join([*head, "", ""]).encode() + body)  # at once: two pieces wait for each other

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    """The host, listening on a free port of this machine."""
    handler = type("Handler", (_Handler,), {"host": host})
    with _Server(("127.0.0.1", 0), handler) as server:
        host.address = f"http://127.0.0.1:{server.server_address[1]}/"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield host
        server.shutdown()
