"""The lines of a file as findings count them, so that a report can show the one that a finding is about.

Findings of sheets count the lines of the decoded source, those of records the lines of the file. What can't be read has
no lines here: that it can't is a finding of its own.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from banmian import sheets
from banmian.records.files import store
from banmian.records.form.documents import lines_of


def quoter(root: Path) -> Callable[[str, int], str]:
    """A function of a file's path in the archive and a line's number; it gives the line, empty if there is none.

    Each file is read once.
    """

    @cache
    def lines(path: str) -> tuple[str, ...]:
        return () if store.leads_out(root, root / path) else _lines(root / path, path)

    return lambda path, line: lines(path)[line - 1] if 0 < line <= len(lines(path)) else ""


def _lines(path: Path, shown: str) -> tuple[str, ...]:
    if store.is_endless(path):
        return ()
    try:
        with path.open("rb") as file:
            data = file.read(store.MAX_RECORD_BYTES)
    except OSError:
        return ()
    if shown.startswith(f"{store.SEEDS}/"):
        try:
            return sheets.decode(path.stem, data).lines
        except sheets.SheetError as error:  # shown in the encoding in which its finding counts
            return sheets.lines_of(data.decode(error.encoding, "replace"))
    return tuple(lines_of(data.decode("utf-8", "replace")))
