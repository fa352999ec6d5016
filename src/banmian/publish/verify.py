"""Whether a published folder is what was published: every file there, none changed, none added.

`sha256sum -c SHA256SUMS` tells the first two without this program. Nothing is written.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from banmian.downloads import BUNDLE, BUNDLE_SUM, SUMS
from banmian.findings import Finding
from banmian.publish.seal import checksum

_LINE: Final = re.compile(r"([0-9a-f]{64}) [ *](.+)")
_UNLISTED: Final = frozenset({SUMS, BUNDLE, BUNDLE_SUM})


@dataclass(slots=True)
class Verified:
    """How many files were looked at."""

    files: int = 0


def verify(folder: Path, seen: Verified) -> Iterator[Finding]:
    """What in a folder isn't as it was published; `seen` counts the files that are."""
    listed: set[str] = set()
    for name in (SUMS, BUNDLE_SUM):
        if name == SUMS or (folder / BUNDLE).exists():
            for number, path, digest in _read(folder, name):
                if not digest:
                    yield Finding("W802" if number else "W801", name, number or 1)
                    continue
                listed.add(path)
                if (finding := _compared(folder, path, digest)) is not None:
                    yield finding
                else:
                    seen.files += 1
    if (folder / SUMS).is_file():
        yield from (Finding("W805", path) for path in _files(folder) if path not in listed | _UNLISTED)


def _read(folder: Path, name: str) -> Iterator[tuple[int, str, str]]:
    """(line, path, checksum) of a list; no checksum where the line is none, and one such for a list that isn't there."""
    try:
        with (folder / name).open(encoding="utf-8", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                match = _LINE.fullmatch(line.rstrip("\r\n"))
                if match and _is_within(match[2]):
                    yield number, match[2], match[1]
                else:
                    yield number, "", ""
    except OSError:
        yield 0, "", ""


def _is_within(path: str) -> bool:
    """Whether a path stays in the folder: a list that was tampered with may name any file."""
    parts = PurePosixPath(path)
    return not parts.is_absolute() and ".." not in parts.parts and "\\" not in path and "\0" not in path


def _compared(folder: Path, path: str, digest: str) -> Finding | None:
    try:
        return None if checksum(folder / path) == digest else Finding("W804", path)
    except OSError:
        return Finding("W803", path)


def _files(folder: Path) -> Iterator[str]:
    """Every file below a folder, sorted; those whose names begin with a dot are the host's, or ours."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield (Path(root) / name).relative_to(folder).as_posix()
