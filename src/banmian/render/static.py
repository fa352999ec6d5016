"""Style sheets and scripts, without their comments and indentation, which would be a third of what a reader loads.

A folder with a `parts.txt` is one script, or one style sheet, cut into files of one noun each. It is published as one
file beside the folder (`js/search/` → `js/search.js`, `css/article/` → `css/article.css`): what is listed there, in that
order, so that a reader's browser asks once.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from banmian import resources
from banmian.model import Planned

PARTS: Final = "parts.txt"
"""In the folder: the names of the parts without `.js` or `.css`, in the order of loading, one a line."""

_COMMENT: Final = re.compile(rb"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
"""One that has its lines for itself."""

_INDENTATION: Final = re.compile(rb"^[ \t]+", re.MULTILINE)


def plan() -> Iterator[Planned]:
    """Style sheets, scripts and lunr.js, sorted by path."""
    root = resources.templates() / "static"
    for path in sorted(root.rglob("*")):
        if path.name == PARTS:
            kind = path.parent.parent.name  # `js` or `css`
            whole = path.parent.with_suffix(f".{kind}").relative_to(root)
            yield Planned(f"static/{whole.as_posix()}", partial(_joined, path.parent, kind))
        elif path.is_file() and not path.name.startswith(".") and not (path.parent / PARTS).exists():
            made = partial(_bared, path) if path.suffix in {".css", ".js"} else path.read_bytes
            yield Planned(f"static/{path.relative_to(root).as_posix()}", made)
    yield Planned("favicon.ico", (root.parent / "favicon.ico").read_bytes)
    if resources.lunr().exists():
        yield Planned("static/lunr.js", resources.lunr().read_bytes)


def _joined(folder: Path, kind: str) -> bytes:
    """The parts, one after the other; each stands by itself, so that nothing has to be between them."""
    names = (folder / PARTS).read_text("utf-8").split()
    return b"\n".join(_bared(folder / f"{name}.{kind}") for name in names)


def _bared(file: Path) -> bytes:
    return bare(file.read_bytes())


def bare(text: bytes) -> bytes:
    """A file without the comments on lines of their own, and without indentation; its lines stay as they are."""
    return _INDENTATION.sub(b"", _COMMENT.sub(b"", text))
