"""Keeps what is served in step with the archive, one thing at a time, and tells the open pages.

The work itself is done by functions (`state`), in threads, so that pages are answered meanwhile.
"""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter  # noqa: TID251  # how long a build took is told, and goes into no file
from typing import Any, Final, TypeVar

from anyio import to_thread

from banmian import check, i18n, render
from banmian.findings import Finding, Severity, severity
from banmian.records.editing.again import Reread
from banmian.render.frame.addresses import INDEX
from banmian.serve.edition import File
from banmian.serve.folders import Changes
from banmian.serve.state import State, looked_over, renewed

T = TypeVar("T")

PAUSE: Final = 1.0
"""Seconds without a change before all pages are made and looked at."""


@dataclass(frozen=True, slots=True)
class Built:
    """News: the archive was read."""

    seconds: float
    findings: tuple[Finding, ...]
    fault: str
    whole: bool
    """Whether there are pages of it as it now is."""

    def count(self, grave: Severity) -> int:
        """How many findings are as grave as that."""
        return sum(severity(one) is grave for one in self.findings)


@dataclass(frozen=True, slots=True)
class Changed:
    """News: files have changed."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listening:
    """News: pages can be asked for."""

    address: str


News = Built | Changed | Listening
Tell = Callable[[News], None]


@dataclass(eq=False)
class Reader:
    """An open page."""

    path: str
    seen: str
    """The state of the page it shows."""
    news: asyncio.Queue[tuple[str, Any]] = field(default_factory=asyncio.Queue)
    """(name, data) of events it has to be told."""


class Workshop:
    """The archive in a folder, as it is served."""

    def __init__(self, root: Path, token: str, tell: Tell, language: str = i18n.SOURCE_LANGUAGE) -> None:
        """`token` is of this run; `language` is that of whatever belongs to no page."""
        self.root, self.token, self.tell, self._language = root, token, tell, language
        self.state = State()
        self.readers: set[Reader] = set()
        self.closing = False
        self._assets = ""
        self._busy = asyncio.Lock()
        self._facts: dict[str, tuple[bytes, check.PageFacts]] = {}
        self._look: asyncio.Task[None] | None = None
        self._generation = 0

    async def renew(self, changes: Changes | None = None) -> None:
        """Read what has changed, and tell the open pages."""
        async with self._busy:
            await self._renew(changes)

    async def change(self, act: Callable[[], Reread]) -> Reread:
        """Write into the archive, in its turn; when this returns, what is served knows of it."""
        async with self._busy:
            result = await to_thread.run_sync(act)  # not to be left alone half-way
            if result.changed:
                await self._renew(Changes(frozenset(result.changed)))
        return result

    async def _renew(self, changes: Changes | None) -> None:
        paths, templates = (changes.paths, changes.templates) if changes else (frozenset[str](), False)
        if paths:
            self.tell(Changed(tuple(sorted(paths))))
        began, before = perf_counter(), self.state
        self._generation += 1
        self.state = await _in_thread(renewed, self.root, before, paths, templates=templates)
        if templates or not self._assets:
            self._assets = await _in_thread(_assets)
        if paths or self.state is not before:
            self.tell(Built(perf_counter() - began, tuple(self.state.told()), self.state.fault, not self.state.stale))
        await self._told(before)
        self._look_later()

    async def _told(self, before: State) -> None:
        """Send the open pages what concerns them: that they have changed, or that there are other findings."""
        paths = {reader.path for reader in self.readers}
        now = {path: await _in_thread(self.seen, path) for path in sorted(paths)}
        other = sorted(path for path in paths if any(one.seen != now[path] for one in self.readers if one.path == path))
        for reader in self.readers:
            if reader.seen != now[reader.path]:
                reader.seen = now[reader.path]
                reader.news.put_nowait(("reload", {"paths": other, "seen": reader.seen}))
            elif self.state is not before:
                reader.news.put_nowait(("findings", {}))

    def _look_later(self) -> None:
        if self._look:
            self._look.cancel()
        self._look = asyncio.create_task(self._look_over())

    async def _look_over(self) -> None:
        await asyncio.sleep(PAUSE)
        before, generation = self.state, self._generation

        def going() -> bool:
            return generation == self._generation and not self.closing

        looked = await _in_thread(looked_over, before, self._facts, going)
        if going() and looked is not before:
            self.state = looked
            if looked.of_pages != before.of_pages:
                self.tell(Built(0, tuple(looked.told()), "", whole=True))
                await self._told(before)

    def file(self, path: str) -> File | None:
        """A file of the site."""
        return self.state.edition.file(path) if self.state.edition else None

    def language(self, path: str) -> str:
        """The language of a page: the folder it is in."""
        first, edition = path.partition("/")[0], self.state.edition
        known = edition.archive.settings.languages if edition else i18n.languages()
        if first in known:
            return first
        return known[0] if path == INDEX and edition else self._language

    def has(self, path: str) -> bool:
        """Whether the site has a file at a path."""
        return self.state.edition is not None and path in self.state.edition.plan

    def seen(self, path: str) -> str:
        """What tells one state of a page from another: its bytes, the style sheets and scripts, this run."""
        file = self.file(path)
        parts = (self.token, self._assets, file.digest if file and file.data else "")
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def faults(self) -> dict[str, str]:
        """The pages that were asked for and can't be made, and why."""
        return dict(self.state.edition.faults()) if self.state.edition else {}

    def close(self) -> None:
        """Let every open page go."""
        self.closing = True
        for reader in self.readers:
            reader.news.put_nowait(("bye", {}))
        if self._look:
            self._look.cancel()


async def _in_thread(function: Callable[..., T], *values: object, **named: object) -> T:
    """What a function gives, called in a thread that is left alone if the program ends meanwhile."""
    return await to_thread.run_sync(partial(function, *values, **named), abandon_on_cancel=True)


def _assets() -> str:
    """Of the bytes of all style sheets and scripts."""
    whole = hashlib.sha256()
    for output in render.static_files():
        whole.update(output.data)
    return whole.hexdigest()[:16]
