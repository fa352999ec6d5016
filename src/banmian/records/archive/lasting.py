"""`content/addresses.txt` and `content/gone.yaml`: every address the site has ever had, and what became of some.

The first is kept by the build and read by people: sorted lines, so that two branches that add to it can be merged line by
line (in whatever order: the next build sorts them). The second is written by editors.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final

from pydantic import ConfigDict, StrictStr

from banmian.findings import Finding, short
from banmian.model import Gone
from banmian.records.files import store
from banmian.records.form.shapes import STRICT, IsoDate, Note, matching
from banmian.records.notation.validate import read_shape

HEADER: Final = "# Every address that this site has ever had. Kept by `banmian build`; see docs/formats.md."
MAX_BYTES: Final = 2**30
"""Some eighteen million addresses: those of an archive of a million articles."""

_ADDRESS: Final = r"(?!.*//)(?!.*\.\.)[0-9A-Za-z][^\s\\?#:]*"
_FORM: Final = "an address as in content/addresses.txt, such as hyrb/2021-09-28/02-05/"

Address = Annotated[StrictStr, matching(_ADDRESS, _FORM)]
Successor = Annotated[
    StrictStr, matching(rf"{_ADDRESS}|https://[^\s\"<>]+", f"{_FORM}, or one beginning with https://")
]


@dataclass(frozen=True, slots=True)
class GoneShape:
    """`{address: hyrb/2021-09-28/02-05/, date: 2024-03-01, why: …, see: hyrb/2021-09-28/02-06/}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    address: Address
    date: IsoDate
    why: Note
    see: Successor | None = None


def read_published(root: Path) -> tuple[tuple[str, ...], list[Finding]]:
    """The lines of `content/addresses.txt`, none if there is no such file; a finding for each that is no address."""
    text = _read(root, store.ADDRESSES, MAX_BYTES)
    if text is None:
        return (), []
    if isinstance(text, Finding):
        return (), [text]
    lines = tuple(line.strip() for line in text.removeprefix("\ufeff").split("\n"))
    lines = lines[:-1] if lines[-1] == "" else lines
    findings = [
        Finding("A119", store.ADDRESSES, number, values={"got": short(line)})
        for number, line in enumerate(lines, 1)
        if line and not line.startswith("#") and not re.fullmatch(_ADDRESS, line)
    ]
    return lines, findings


def read_gone(root: Path) -> tuple[tuple[Gone, ...], list[Finding]]:
    """The entries of `content/gone.yaml`, none if there is no such file or something in it is wrong."""
    text = _read(root, store.GONE, store.MAX_RECORD_BYTES)
    if text is None:
        return (), []
    if isinstance(text, Finding):
        return (), [text]
    shapes: Any = tuple[GoneShape, ...]
    read = read_shape(shapes, store.GONE, text)
    if read.shape is None:
        return (), list(read.findings)
    entries: tuple[GoneShape, ...] = read.shape
    return tuple(_gone(shape, read.loaded.place((index,))[0]) for index, shape in enumerate(entries)), []


def _gone(shape: GoneShape, line: int) -> Gone:
    see = shape.see or ""
    see = see if see.startswith("https://") else _slashed(see)
    return Gone(_slashed(shape.address), shape.date, tuple(sorted(shape.why.items())), see, line)


def _slashed(address: str) -> str:
    """The address of a page ends in a slash, whether or not an editor wrote it; the name of a file has a dot."""
    return address if not address or address.endswith("/") or "." in address.rpartition("/")[2] else f"{address}/"


def _read(root: Path, shown: str, limit: int) -> str | Finding | None:
    """The text of a file; `None` if there is none, or if it leads out of the archive, which is told elsewhere."""
    path = root / shown
    if not os.path.lexists(path) or store.leads_out(root, path):
        return None
    return store.read_record(path, shown, limit)


def keep(root: Path, published: Iterable[str], addresses: Iterable[str]) -> list[Finding]:
    """Add addresses to `content/addresses.txt`, whose lines are `published`; a finding if the system refuses.

    A file that has them all is left as it is.
    """
    known = {line for line in published if line and not line.startswith("#")}
    every = known.union(addresses)
    if every == known and (root / store.ADDRESSES).exists():
        return []
    comments = list(dict.fromkeys(line for line in published if line.startswith("#"))) or [HEADER]
    try:
        store.write(root / store.ADDRESSES, "".join(f"{line}\n" for line in (*comments, *sorted(every))))
    except OSError as error:
        return [store.unwritable(store.ADDRESSES, error)]
    return []
