"""Style sheets and scripts: which are published, and how those in parts are put together."""

import re
from pathlib import Path

from banmian import render
from banmian.render.static import bare


def test_a_script_in_parts_is_published_as_one(root: Path) -> None:
    """A reader's browser asks for one file, which has every part in the order of the list."""
    files = {output.path: output.data for output in render.static_files()}
    folder = root / "templates/static/js/search"
    names = (folder / "parts.txt").read_text("utf-8").split()
    assert files["static/js/search.js"] == b"\n".join(bare((folder / f"{name}.js").read_bytes()) for name in names)
    assert not [path for path in files if path.startswith("static/js/search/")]


def test_every_part_is_listed_once(root: Path) -> None:
    """No part of a script or a style sheet is forgotten, and none is there twice."""
    lists = sorted((root / "templates/static").rglob("parts.txt"))
    assert len(lists) >= 4
    for path in lists:
        names = path.read_text("utf-8").split()
        assert sorted(names) == sorted(one.stem for one in path.parent.iterdir() if one != path), path.parent.name


def test_comments_stay_behind() -> None:
    """Comments on lines of their own and indentation go; whatever stands on a line with code stays."""
    script = b"""/**
 * What it does.
 */
(function () {
  // Why.
  const a = "// no comment"; // one that stays
  /** @type {string} */ const b = 1;
  /* one */
  return a /* two */ + b;
})();
"""
    assert bare(script).decode().split("\n") == [
        "(function () {",
        'const a = "// no comment"; // one that stays',
        "/** @type {string} */ const b = 1;",
        "return a /* two */ + b;",
        "})();",
        "",
    ]


def test_no_text_in_a_script_runs_over_lines(root: Path) -> None:
    """Nothing but a text between backticks could mean something else without its indentation."""
    for path in sorted((root / "templates/static/js").rglob("*.js")):
        code = bare(path.read_bytes()).decode()
        assert not [line for line in code.splitlines() if re.sub(r"\\.", "", line).count("`") % 2], path.name
