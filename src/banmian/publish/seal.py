"""What can be said of a site only when it is all there: the checksum of every file, and the whole as one zip.

Both are written while the files are, one after the other, so that no more than one file is held however large the site.
The zip holds everything that the list of checksums names, and the list itself; so what was unpacked can be checked too.
"""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from banmian.downloads import BUNDLE, BUNDLE_SUM, SUMS

FOLDER: Final = "archive"
"""The folder in the zip: unpacking strews nothing about."""
_PACKED: Final = (".epub", ".png", ".ico", ".zip")
"""What is compressed already."""
_READABLE: Final = 0o100644 << 16
_UNIX: Final = 3
_EARLIEST: Final = "1980-01-01"
"""A zip knows no earlier date."""
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Sealing:
    """How a site is sealed."""

    bundled: bool = True
    """Whether it is also one zip."""
    date: str = _EARLIEST
    """Of the files in the zip, ISO 8601: a build has no clock, so it is that of the newest issue."""


class Seal:
    """The files that are being sealed. Used as a context; at its end the seal is complete."""

    def __init__(self, folder: Path, sealing: Sealing) -> None:
        """For a site in the making. Raises `OSError` if the disk refuses, as all else here."""
        self._folder = folder
        self._sealing = sealing
        self._sums: IO[str] = (folder / SUMS).open("w", encoding="utf-8", newline="\n")
        self._zip = zipfile.ZipFile(folder / BUNDLE, "w") if sealing.bundled else None

    def add(self, path: str, data: bytes) -> None:
        """A file that was written."""
        self._sums.write(sum_line(hashlib.sha256(data).hexdigest(), path))
        self._pack(path, data)

    def _pack(self, path: str, data: bytes) -> None:
        if self._zip:
            year, month, day = map(int, max(self._sealing.date, _EARLIEST).split("-"))
            entry = zipfile.ZipInfo(f"{FOLDER}/{path}", (year, month, day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if path.endswith(_PACKED) else zipfile.ZIP_DEFLATED
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            self._zip.writestr(entry, data)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sums.close()
        if self._zip and kind is None:
            self._pack(SUMS, (self._folder / SUMS).read_bytes())
        if self._zip:
            self._zip.close()
        if self._zip and kind is None:
            line = sum_line(checksum(self._folder / BUNDLE), BUNDLE)
            (self._folder / BUNDLE_SUM).write_text(line, encoding="utf-8", newline="\n")


def sum_line(digest: str, path: str) -> str:
    """A line as `sha256sum` writes and reads it."""
    return f"{digest}  {path}\n"


def checksum(path: Path) -> str:
    """Of a file of any size. Raises `OSError`."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
