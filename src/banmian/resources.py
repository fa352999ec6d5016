"""Where the files that belong to the program, but are not Python, are found.

In a source checkout `templates/` and `node_modules/` stand beside `src/`; in an installed wheel they lie inside the
package. Nothing else in the program knows the difference.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from banmian.findings import Finding

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def _first(*candidates: Path) -> Path:
    """The first candidate that exists, else the last: the one an error should name."""
    return next((path for path in candidates if path.exists()), candidates[-1])


@cache
def templates() -> Path:
    """The folder of the Jinja2 templates and, in `static/`, the style sheets and scripts."""
    return _first(_PACKAGE / "templates", _CHECKOUT / "templates")


def editable_templates() -> Path | None:
    """The folder of the templates in a checkout, where they may change while the program runs; else `None`."""
    return templates() if templates() == _CHECKOUT / "templates" else None


@cache
def lunr() -> Path:
    """The unmodified lunr.js, as short as its makers publish it: a third of what readers would load otherwise.

    It comes from npm and may not have been fetched yet (see `missing`).
    """
    return _first(_PACKAGE / "vendor" / "lunr.min.js", _CHECKOUT / "node_modules" / "lunr" / "lunr.min.js")


def catalogue(language: str) -> Path:
    """The message catalogue of a language."""
    return _PACKAGE / "locale" / language / "LC_MESSAGES" / "banmian.po"


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, sorted."""
    return tuple(sorted(path.parents[1].name for path in (_PACKAGE / "locale").glob("*/LC_MESSAGES/banmian.po")))


def missing() -> Iterator[Finding]:
    """A finding for each resource the build needs and cannot find, with the remedy."""
    for path, remedy in ((templates(), "reinstall banmian"), (lunr(), "npm ci")):
        if not path.exists():
            yield Finding("W601", path.name, values={"path": path.as_posix(), "remedy": remedy})
