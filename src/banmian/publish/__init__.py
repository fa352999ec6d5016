"""From outputs to a folder on disk: everything or nothing.

The files go to a fresh folder beside the old one, which then takes its place in one step, so that whoever looks, and
whatever is killed, there is one whole site: the old or the new. A folder that isn't ours is never touched.
"""

import ctypes
import os
import shutil
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from banmian.findings import Finding
from banmian.model import Output
from banmian.publish.seal import Seal, Sealing
from banmian.publish.verify import Verified, verify

__all__ = ["MARKER", "Sealing", "Verified", "publish", "replaced", "swap", "verify"]

MARKER: Final = ".banmian-site"
"""A file in the root of every site we publish: the folder that holds it is ours to replace."""

_MARKER_TEXT: Final = "This folder is made by banmian and replaced as a whole by the next build.\n"
_RENAME_EXCHANGE: Final = 2
_AT_FDCWD: Final = -100


def _whatever_they_are() -> bool:
    """The outputs are fit."""
    return True


def publish(
    outputs: Iterable[Output],
    out: Path,
    are_fit: Callable[[], bool] = _whatever_they_are,
    sealing: Sealing | None = None,
) -> tuple[Finding, ...]:
    """Write the outputs to `out` in place of what is there; a finding, and nothing touched, if that isn't ours.

    They are written as they come, and sealed if that is asked for (see `seal`). After the last one `are_fit` is asked: if they aren't, the old site stays.
    Raises `OSError` if the disk refuses, `ValueError` for a path that leads out of the site: the site in `out` is
    then still the old one.
    """
    out = Path(os.path.realpath(out))  # unlike `resolve`, it bears with links in a circle
    fresh, old = _beside(out, "new"), _beside(out, "old")
    foreign = [folder for folder in (out, fresh, old) if not _is_ours(folder)]
    if foreign:
        return tuple(Finding("W501", folder.as_posix(), values={"marker": MARKER}) for folder in foreign)
    _tidy(out, fresh, old)
    fresh.mkdir(parents=True)
    (fresh / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")
    if sealing is None:
        deque(_written(outputs, fresh), maxlen=0)
    else:
        with Seal(fresh, sealing) as seal:
            for output in _written(outputs, fresh):
                seal.add(output.path, output.data)
    if are_fit():
        swap(fresh, out, old)
    else:
        _remove(fresh)
    return ()


def _beside(out: Path, what: str) -> Path:
    return out.parent / f".{out.name}.{what}"


def _is_ours(folder: Path) -> bool:
    """Whether a folder may be replaced: it isn't there, it is empty, or it bears our mark."""
    if not folder.exists():
        return True
    return folder.is_dir() and ((folder / MARKER).is_file() or not any(folder.iterdir()))


def _tidy(out: Path, fresh: Path, old: Path) -> None:
    """Mend what a killed build may have left: a site moved out of the way goes back, half a site goes."""
    if old.exists() and not out.exists():
        old.rename(out)
    for folder in (fresh, old):
        if folder.exists():
            _remove(folder)


def _written(outputs: Iterable[Output], folder: Path) -> Iterator[Output]:
    """The outputs, each as soon as it is written."""
    for output in outputs:
        path = PurePosixPath(output.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"not a path within the site: {output.path!r}")
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.data)
        yield output


def replaced(folder: Path, change: Callable[[Path], None]) -> None:
    """Change a folder as a whole or not at all: a copy of it is changed, and takes its place. Raises `OSError`."""
    folder = Path(os.path.realpath(folder))
    fresh, old = _beside(folder, "new"), _beside(folder, "old")
    _tidy(folder, fresh, old)
    try:
        shutil.copytree(folder, fresh, symlinks=True)
        change(fresh)
        swap(fresh, folder, old)
    finally:
        if fresh.exists():
            _remove(fresh)


def swap(fresh: Path, out: Path, old: Path) -> None:
    """Put `fresh` in the place of `out`: in one step where the system can exchange two names, else in two."""
    if not out.exists():
        fresh.rename(out)
    elif _exchange(fresh, out):
        _remove(fresh)
    else:
        out.rename(old)
        fresh.rename(out)
        _remove(old)


def _remove(folder: Path) -> None:
    """Remove a site of ours, what is read-only in it included (a copy from a disc often is)."""
    for path, _, _ in os.walk(folder):
        os.chmod(path, stat.S_IRWXU)  # noqa: PTH101  # os.walk gives no Path
    shutil.rmtree(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once (Linux's `renameat2`); false where there is no such call."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
