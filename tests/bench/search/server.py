"""A host on this machine that compresses what it sends, and counts it.

It does as little as it can for a request, so that what is measured is the browser's time, not its own.
"""

import asyncio
import mimetypes
from asyncio import BaseTransport, Protocol, Transport
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final, cast
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


class _Talk(Protocol):
    """One connection: answers what it is asked, in turn, and stays open."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.waiting = b""
        self.transport: Transport | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        self.transport = cast("Transport", transport)

    def data_received(self, data: bytes) -> None:
        *asked, self.waiting = (self.waiting + data).split(b"\r\n\r\n")
        for one in asked:
            path = unquote(one.split(b" ", 2)[1].decode().partition("?")[0])
            if self.transport:
                self.transport.write(self._answer(path + "index.html" * path.endswith("/")))

    def _answer(self, path: str) -> bytes:
        found = self.host.answer(path)
        body, is_compressed = found or (b"", False)
        kind = _TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
        head = [f"HTTP/1.1 {200 if found else 404} .", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
        head += ["Cache-Control: max-age=600"] + ["Content-Encoding: gzip"] * is_compressed
        return "\r\n".join([*head, "", ""]).encode() + body


async def _serve(host: Host, ready: Event, done: Event) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Talk(host), "127.0.0.1", 0)
    host.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    ready.set()
    async with server:
        await loop.run_in_executor(None, done.wait)


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    """The host, listening on a free port of this machine."""
    ready, done = Event(), Event()
    thread = Thread(target=lambda: asyncio.run(_serve(host, ready, done)), daemon=True)
    thread.start()
    ready.wait()
    yield host
    done.set()
    thread.join()
