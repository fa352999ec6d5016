"""`banmian serve`: the site while one works on it, on this machine alone.

What is served is made from the archive in memory: `state` reads it and keeps the last good pages, `edition` makes a page
when it is asked for, `folders` notices what changes, `workshop` keeps it all in step and tells the open pages, `app` has
the addresses, `guard` decides who may ask, `panel` says what is found. `banmian.cli` prints and exits.
"""

import asyncio
import errno
import secrets  # noqa: TID251  # the token is for one run and goes into no file of the site
import socket  # noqa: TID251  # a server needs one
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Final

import uvicorn

from banmian import resources
from banmian.serve.app import application
from banmian.serve.folders import changes
from banmian.serve.workshop import Built, Changed, Listening, News, Tell, Workshop

__all__ = ["HOST", "Built", "Changed", "Listening", "News", "PortError", "Tell", "serve"]

HOST: Final = "127.0.0.1"


class PortError(Exception):
    """The port can't be had. `taken` says that another program has it; else the system gives the reason."""

    def __init__(self, port: int, error: OSError) -> None:
        super().__init__(error.strerror or str(error))
        self.port = port
        self.taken = error.errno == errno.EADDRINUSE


def serve(root: Path, port: int, language: str, tell: Tell, *, open_browser: bool = False) -> None:
    """Serve the archive in the folder `root` until Ctrl-C; port 0 is any that is free. Raises `PortError`."""
    with _bound(port) as listener, suppress(KeyboardInterrupt):
        asyncio.run(_serve(root, listener, language, tell, webbrowser.open if open_browser else None))


def _bound(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port we have just left can be had again
        listener.bind((HOST, port))
        listener.listen()
    except (OSError, OverflowError) as error:
        listener.close()
        raise PortError(port, error if isinstance(error, OSError) else OSError(errno.EINVAL, str(error))) from error
    return listener


class _Server(uvicorn.Server):
    """Uvicorn's, that lets the open pages go before it waits for them."""

    closing: Callable[[], object] = staticmethod(lambda: None)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ctrl-C, or a polite request to end."""
        self.closing()
        super().handle_exit(sig, frame)


async def _serve(
    root: Path, listener: socket.socket, language: str, tell: Tell, show: Callable[[str], object] | None
) -> None:
    port = listener.getsockname()[1]
    workshop = Workshop(root, secrets.token_urlsafe(24), tell, language)
    config = uvicorn.Config(
        application(workshop, port),
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=2,
        lifespan="off",
    )
    server, stop, loop = _Server(config), asyncio.Event(), asyncio.get_running_loop()

    def closing() -> None:
        loop.call_soon_threadsafe(workshop.close)
        loop.call_soon_threadsafe(stop.set)

    server.closing = closing
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    watched = asyncio.Event()
    watching = asyncio.create_task(_watch(workshop, stop, watched))
    announcing = asyncio.create_task(_announce(workshop, watched, f"http://{HOST}:{port}/", show))
    try:
        await serving
    finally:
        stop.set()
        for task in (watching, announcing):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _watch(workshop: Workshop, stop: asyncio.Event, watched: asyncio.Event) -> None:
    """Follow what changes; `watched` is set when nothing can go unnoticed any more."""
    async for group in changes(workshop.root, resources.editable_templates(), stop):
        await workshop.renew(group)
        watched.set()


async def _announce(
    workshop: Workshop, watched: asyncio.Event, address: str, show: Callable[[str], object] | None
) -> None:
    """Read the archive, and say where it is shown."""
    await workshop.renew()
    await watched.wait()
    workshop.tell(Listening(address))
    if show:
        await asyncio.to_thread(show, address)
