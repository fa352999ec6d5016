"""Which changes are told, and how."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from banmian.serve.folders import Changes, changes


def told(root: Path, templates: Path | None, until: str, act: Callable[[], None]) -> list[Changes]:
    """What is told of what `act` does, up to the group in which a path is named."""

    async def watch() -> list[Changes]:
        stop = asyncio.Event()
        found: list[Changes] = []
        async for group in changes(root, templates, stop):
            if not group.paths:  # the watching has begun
                act()
                continue
            found.append(group)
            if until in group.paths:
                stop.set()
        return found

    with ThreadPoolExecutor(1) as thread:  # this one may have the event loop of the browser tests
        return thread.submit(asyncio.run, asyncio.wait_for(watch(), 60)).result()


def test_a_burst_of_changes_is_told_in_few_groups(archive: Path) -> None:
    """Two hundred files copied at once are a group or two, not two hundred; what is not ours is in none."""
    folder = archive / "seeds" / "xwb" / "2002-01-01"

    def copy() -> None:
        folder.mkdir()
        for number in range(100, 300):
            (folder / f"{number}.txt").write_text("字")
            (folder / f".{number}.txt.swp").write_text("字")
            (folder / f"{number}.txt~").write_text("字")

    found = told(archive, None, "seeds/xwb/2002-01-01/299.txt", copy)
    assert len(found) <= 5
    named = frozenset.union(*(group.paths for group in found)) - {"seeds/xwb/2002-01-01"}
    assert named <= {
        f"seeds/xwb/2002-01-01/{number}.txt" for number in range(100, 300)
    }  # a new folder's first may hide
    assert not any(group.templates for group in found)


def test_templates_are_told_apart(archive: Path, tmp_path: Path) -> None:
    """A change in the folder of the templates is one of these."""
    templates = tmp_path / "templates"
    templates.mkdir()
    found = told(archive, templates, "templates/a.j2", lambda: (templates / "a.j2").touch())
    assert found[-1] == Changes(frozenset({"templates/a.j2"}), templates=True)


def test_a_folder_that_is_not_there_yet_is_noticed_when_it_comes(tmp_path: Path) -> None:
    """In an empty folder, `seeds/` is found as soon as it is made."""
    found = told(tmp_path, None, "seeds", lambda: (tmp_path / "seeds").mkdir(exist_ok=True))
    assert found == [Changes(frozenset({"seeds"}))]
