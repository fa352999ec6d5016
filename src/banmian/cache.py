"""What was made before and may be taken again: a folder beside the archive that anybody may delete at any time.

Each thing lies in a file of its own, under a key that says what it was made of. The folder is also named by the program's
own code and the libraries it stands on, so that nothing is taken that would be made otherwise today. A disk that refuses
costs time, nothing else.
"""

import contextlib
import hashlib
import os
import shutil
import sys
import unicodedata
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

FOLDER: Final = ".cache"
"""Below the archive's folder."""

_LIBRARIES: Final = ("lunr", "numpy", "opencc")
"""Those that have a say in what is kept."""


@cache
def _program() -> str:
    """A checksum of the code that runs."""
    digest = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    known = (sys.version, unicodedata.unidata_version, *(version(name) for name in _LIBRARIES))
    digest.update("\0".join(known).encode())
    return digest.hexdigest()[:16]


class Kept:
    """Things of one sort that are kept for an archive."""

    def __init__(self, root: Path, sort: str) -> None:
        """For the archive in the folder `root`. Nothing is written before there is something to keep."""
        self._all = root / FOLDER / sort
        self._folder = self._all / _program()
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """What was put away under a key, if it is still there and can be read."""
        self._used.add(key)
        try:
            return (self._folder / key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Put something away: all of it or, if the disk refuses, nothing."""
        self._used.add(key)
        fresh = self._folder / f"{key}.{os.getpid()}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._all / ".gitignore").write_text("*\n", encoding="utf-8")
            fresh.write_bytes(data)
            fresh.replace(self._folder / key)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink()

    def tidy(self) -> None:
        """Throw away what nobody has asked for, and what another state of the program has left."""
        with contextlib.suppress(OSError):
            for folder in self._all.iterdir():
                if folder.is_dir() and folder != self._folder:
                    shutil.rmtree(folder, ignore_errors=True)
            for file in self._folder.iterdir():
                if file.name not in self._used:
                    file.unlink()
