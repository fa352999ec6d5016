"""What it costs to add an issue: the time of the index, and the files that a host has to take anew."""

import hashlib
import shutil
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.bench.search.process import cost
from tests.bench.search.sizes import packed


@dataclass(slots=True)
class Changes:
    """Files of one kind, before and after."""

    files: int = 0
    """There are now."""
    new: int = 0
    """Of them, with a name that wasn't there."""
    changed: int = 0
    gone: int = 0
    sent: int = 0
    """Bytes of what is new or changed, compressed."""


def kind(path: str) -> str:
    """What a file of the index is: the folder it lies in, or its own name."""
    parts = path.removeprefix("search/").split("/")
    return parts[0] if len(parts) > 1 else parts[0].partition(".")[0].partition("-")[0]


def checksums(folder: Path) -> dict[str, str]:
    """Of every file, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, Changes]:
    """By kind, what adding did."""
    found = {kind(path): Changes() for path in sorted({*before, *after})}
    for path, checksum in after.items():
        mine = found[kind(path)]
        mine.files += 1
        mine.new += path not in before
        mine.changed += before.get(path, checksum) != checksum
    for name, number in Counter(kind(path) for path in before if path not in after).items():
        found[name].gone = number
    return found


_PARTS: Final = ("index", "processor", "write")


def _indexed(corpus: Path, out: Path, most: int, *more: str) -> dict[str, Any]:
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "tests.bench.search.ours", str(corpus), str(out), str(most), *more]
    return cost(command, Path.cwd()).said


def measured(corpus: Path, most: int, work: Path, rounds: int) -> dict[str, Any]:
    """The newest issue of a corpus is added to all that came before."""
    full, added = [], []
    for _ in range(rounds):
        cache = work / "cache"
        shutil.rmtree(cache, ignore_errors=True)
        full.append(_indexed(corpus, work / "full", most))
        _indexed(corpus, work / "before", most, "--without-newest", "--cache", str(cache))
        added.append(_indexed(corpus, work / "after", most, "--cache", str(cache)))
    after, whole = checksums(work / "after"), checksums(work / "full")
    if after != whole:
        raise ValueError("what is made with the cache is not what is made without it")
    before = checksums(work / "before")
    found = changes(before, after)
    for path, checksum in after.items():
        if before.get(path) != checksum:
            found[kind(path)].sent += len(packed((work / "after" / path).read_bytes()))
    return {
        "full": {part: median(one[part] for one in full) for part in _PARTS},
        "added": {part: median(one[part] for one in added) for part in _PARTS},
        "changes": {name: asdict(one) for name, one in found.items()},
    }
