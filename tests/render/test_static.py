"""Style sheets and scripts: which are published, and how those in parts are put together."""

from pathlib import Path

from banmian import render


def test_a_script_in_parts_is_published_as_one(root: Path) -> None:
    """A reader's browser asks for one file, which has every part in the order of the list."""
    files = {output.path: output.data for output in render.static_files()}
    folder = root / "templates/static/js/search"
    names = (folder / "parts.txt").read_text("utf-8").split()
    assert files["static/js/search.js"] == b"\n".join((folder / f"{name}.js").read_bytes() for name in names)
    assert not [path for path in files if path.startswith("static/js/search/")]


def test_every_part_of_a_script_is_listed_once(root: Path) -> None:
    """No part is forgotten, and none is run twice."""
    folder = root / "templates/static/js/search"
    names = (folder / "parts.txt").read_text("utf-8").split()
    assert sorted(names) == sorted(path.stem for path in folder.glob("*.js"))
