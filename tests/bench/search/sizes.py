"""How big files are on the way to a reader: compressed as a host compresses them."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LEVEL: Final = 6
_GZIPPED: Final = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Size:
    """Of a folder."""

    files: int
    stored: int
    """Bytes on the disk."""
    sent: int
    """Bytes, each file compressed by itself."""


def packed(data: bytes) -> bytes:
    """A file as a host sends it; what is compressed already stays as it is."""
    return data if data.startswith(_GZIPPED) else gzip.compress(data, LEVEL, mtime=0)


def _everything(path: str) -> bool:
    """Nothing is left out."""
    return bool(path)


def size(folder: Path, counts: Callable[[str], bool] = _everything) -> Size:
    """Of the files of a folder; `counts` is asked for each path relative to it."""
    files = stored = sent = 0
    for path in sorted(folder.rglob("*")):
        if path.is_file() and counts(path.relative_to(folder).as_posix()):
            data = path.read_bytes()
            files, stored, sent = files + 1, stored + len(data), sent + len(packed(data))
    return Size(files, stored, sent)
