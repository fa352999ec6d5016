"""The container of an EPUB: a zip with a fixed order and fixed dates, so that the same book has the same bytes."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Final

MEDIA_TYPE: Final = b"application/epub+zip"
FOLDER: Final = "EPUB/"
_CONTAINER: Final = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="{FOLDER}package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_READABLE: Final = 0o100644 << 16
_UNIX: Final = 3


def packed(files: Iterable[tuple[str, bytes]], date: str) -> bytes:
    """An e-book of its files (path below the book's folder, bytes); `date` (ISO 8601) is theirs in the zip."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as book:
        # How one tells the sort of file from its first bytes: by the first entry, not compressed.
        _add(book, "mimetype", MEDIA_TYPE, date, zipfile.ZIP_STORED)
        _add(book, "META-INF/container.xml", _CONTAINER.encode(), date)
        for path, content in files:
            _add(book, FOLDER + path, content, date)
    return data.getvalue()


def _add(book: zipfile.ZipFile, path: str, data: bytes, date: str, method: int = zipfile.ZIP_DEFLATED) -> None:
    year, month, day = map(int, date.split("-"))
    entry = zipfile.ZipInfo(path, (max(year, 1980), month, day, 0, 0, 0))  # a zip knows no earlier year
    entry.compress_type, entry.external_attr, entry.create_system = method, _READABLE, _UNIX
    book.writestr(entry, data)
