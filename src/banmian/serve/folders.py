"""Which files of an archive have changed: told in groups, when they have come to rest for a moment.

A folder may be deleted while it is watched, and made again, or another put in its place: so it is looked for twice a
second, and the watching begins anew.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchfiles import Change, DefaultFilter, awatch

from banmian.records.files.store import CONTENT, SEEDS

QUIET: Final = 60
"""Milliseconds without a change after which a group is told …"""
LONGEST: Final = 1000
"""… and how long one may last: a copy of thousands of files is told more than once."""
LOOK: Final = 500
"""Milliseconds between two looks at whether the folders are still there."""

There = dict[Path, tuple[int, int]]
"""The folders that exist, each with what tells it from another of its name."""


@dataclass(frozen=True, slots=True)
class Changes:
    """A group of changes."""

    paths: frozenset[str]
    """In the archive, with `/`; a template's begins with `templates/`."""
    templates: bool = False
    """Whether templates, style sheets or scripts are among them."""


class _Ours(DefaultFilter):
    """Hidden files and those of text editors (`name~`, `.name.swp`) are not ours."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and not Path(path).name.startswith(".")


async def changes(root: Path, templates: Path | None, stop: asyncio.Event) -> AsyncIterator[Changes]:
    """Every group of changes in an archive, and in a folder of templates, until `stop` is set.

    A group without paths says that the watching has begun: what happened before may have gone unnoticed.
    """
    root = root.absolute()
    folders = [root / SEEDS, root / CONTENT, *filter(None, [templates])]
    there = _there(folders)
    while not stop.is_set():
        now, begun = there, False
        async with aclosing(_watched(there, stop)) as groups:
            async for group in groups:
                if group or not begun:
                    yield _told(group, root, templates)
                begun, now = True, _there(folders)
                if now != there:
                    break
        if gone := [folder for folder in folders if there.get(folder) != now.get(folder)]:
            yield _told(gone, root, templates)
        there = now


def _there(folders: Iterable[Path]) -> There:
    found: There = {}
    for folder in folders:
        try:
            about = folder.stat()
        except OSError:
            continue
        found[folder] = about.st_dev, about.st_ino
    return found


async def _watched(there: There, stop: asyncio.Event) -> AsyncGenerator[list[Path], None]:
    """Groups of changed paths in the folders that are there; an empty one twice a second."""
    if not there:
        yield []
        await asyncio.sleep(LOOK / 1000)
        yield []
        return
    async for group in awatch(
        *there,
        watch_filter=_Ours(),
        debounce=LONGEST,
        step=QUIET,
        stop_event=stop,
        rust_timeout=LOOK,
        yield_on_timeout=True,
    ):
        yield [Path(path) for _, path in group]


def _told(paths: Iterable[Path], root: Path, templates: Path | None) -> Changes:
    own: set[str] = set()
    site = False
    for path in paths:
        if templates and path.is_relative_to(templates):
            site = True
            own.add(f"templates/{path.relative_to(templates).as_posix()}")
        else:
            own.add(Path(os.path.relpath(path, root)).as_posix())
    return Changes(frozenset(own), site)
