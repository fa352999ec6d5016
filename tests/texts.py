"""The files of a site that are text, as tests read them."""

from collections.abc import Iterable
from typing import Final

from banmian import render
from banmian.model import Archive, Output

BINARY: Final = (".epub", ".ico", ".png", ".zip")
"""What isn't: tests of their own open these."""


def texts(outputs: Iterable[Output]) -> dict[str, str]:
    """Each file that is text, by its path."""
    return {one.path: one.data.decode() for one in outputs if not one.path.endswith(BINARY)}


def text(archive: Archive, path: str) -> str:
    """One file of an archive's site; no other is made."""
    (planned,) = (one for one in render.plan(archive) if one.path == path)
    return planned.make().decode()
