"""The archive's folders and files on disk: which there are, their bytes, and writing new ones.

Nothing here understands a record. Files are written beside their place and then renamed, so that a killed build
never leaves half of one; hidden files are not ours and are left alone.
"""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from banmian import sheets
from banmian.dates import is_date
from banmian.decoding import Fault, SheetError, full_name
from banmian.findings import Finding, short
from banmian.ids import LANGUAGE, PAPER, SHEET
from banmian.model import AuthorityKind, Sheet

SEEDS, CONTENT = "seeds", "content"
SETTINGS = f"{CONTENT}/archive.yaml"
ADDRESSES, GONE = f"{CONTENT}/addresses.txt", f"{CONTENT}/gone.yaml"
"""Every address the site has ever had, and what became of those that are there no more."""
AUTHORITY = f"{CONTENT}/authority"
"""Holds the editors' lists of names: no paper."""
MAX_RECORD_BYTES = 4 * 1024 * 1024
MAX_AUTHORITY_BYTES = 64 * 1024 * 1024
"""A list of names may have tens of thousands of entries."""

_ABOUT = re.compile(rf"about\.({LANGUAGE})\.md")
_SHEET_FILE = re.compile(rf"({SHEET})\.txt")
_FAULTS = {
    Fault.EMPTY: "S101",
    Fault.BINARY: "S102",
    Fault.UNDECODABLE: "S103",
    Fault.TOO_LARGE: "S104",
    Fault.BROKEN: "S106",
    Fault.UNLIKELY: "S107",
}


@dataclass(frozen=True, slots=True)
class IssueFolder:
    """One issue's files, by name. Paths in findings are relative to the archive, with `/`."""

    paper: str
    date: str
    sheets: Mapping[str, Path]
    """Sheet name → source file."""
    records: Mapping[str, Path]
    """File name → file in `content/`."""

    @property
    def content_path(self) -> str:
        """The folder of its records, relative to the archive."""
        return f"{CONTENT}/{self.paper}/{self.date}"

    def sheet_path(self, sheet: str) -> str:
        """The source file of a sheet, relative to the archive."""
        return f"{SEEDS}/{self.paper}/{self.date}/{sheet}.txt"


def find_issues(root: Path) -> tuple[list[IssueFolder], list[Finding]]:
    """The issues of an archive in order of paper and date, and the names that fit nowhere."""
    findings: list[Finding] = []
    seeds = dict(_issue_folders(root, SEEDS, findings))
    content = dict(_issue_folders(root, CONTENT, findings))
    issues = []
    for paper, day in sorted(seeds.keys() | content.keys()):
        texts: dict[str, Path] = {}
        for path in _visible(root, seeds.get((paper, day)), findings):
            match = _SHEET_FILE.fullmatch(path.name)
            if match is None:
                findings.append(_misnamed("A104", root, path))
            elif is_endless(path):
                findings.append(_no(path.relative_to(root).as_posix(), "a file"))
            else:
                texts[match[1]] = path
        records = {path.name: path for path in _visible(root, content.get((paper, day)), findings)}
        folder = IssueFolder(paper, day, texts, records)
        if not leads_out(root, root / folder.content_path):  # it has its finding, and nothing is to be written there
            issues.append(folder)
    return issues, findings


def find_about(root: Path) -> dict[str, Path]:
    """Language → what the archive says of itself: `content/about.zh.md` and the like."""
    found = {path: _ABOUT.fullmatch(path.name) for path in _visible(root, root / CONTENT, [])}
    return {match[1]: path for path, match in found.items() if match}


def find_authority(root: Path) -> tuple[dict[AuthorityKind, Path], list[Finding]]:
    """Kind → file of the authority files that are there, and what else lies beside them."""
    findings: list[Finding] = []
    found = {path.name: path for path in _visible(root, root / AUTHORITY, findings)}
    files = {kind: path for kind in AuthorityKind if (path := found.pop(f"{kind}.yaml", None))}
    return files, findings + [_misnamed("A115", root, path) for path in found.values()]


def _issue_folders(root: Path, top: str, findings: list[Finding]) -> Iterator[tuple[tuple[str, str], Path]]:
    """((paper, date), folder) of every issue below `seeds/` or `content/`."""
    for paper in _visible(root, root / top, findings):
        name = paper.relative_to(root).as_posix()
        if name in (SETTINGS, AUTHORITY, ADDRESSES, GONE) or (top == CONTENT and _ABOUT.fullmatch(paper.name)):
            continue
        if not re.fullmatch(PAPER, paper.name):
            findings.append(_misnamed("A102", root, paper))
            continue
        for day in _visible(root, paper, findings):
            if not is_date(day.name):
                findings.append(_misnamed("A103", root, day))
            elif is_folder(day):
                yield (paper.name, day.name), day
            else:
                findings.append(_no(day.relative_to(root).as_posix(), "a folder"))


def _visible(root: Path, folder: Path | None, findings: list[Finding]) -> list[Path]:
    """What lies in a folder (nothing, if there is none), hidden files aside, in order of name; no link leads out."""
    if folder is None or not os.path.lexists(folder):
        return []
    if leads_out(root, folder):
        findings += [leading_out(root, folder)] if folder.parent == root else []  # others have been told already
        return []
    if not is_folder(folder):
        findings.append(_no(folder.relative_to(root).as_posix(), "a folder"))
        return []
    try:
        found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        findings.append(unreadable(folder.relative_to(root).as_posix(), error))
        return []
    out = {path for path in found if path.is_symlink() and leads_out(root, path)}
    findings += [leading_out(root, path) for path in found if path in out and path != root / SETTINGS]  # see `config`
    return [path for path in found if path not in out]


def leads_out(root: Path, path: Path) -> bool:
    """Whether a path, if links on it are followed, ends outside the archive (which may itself be a link)."""
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def leading_out(root: Path, path: Path) -> Finding:
    """The finding for a link that leads out of the archive."""
    return Finding("A118", path.relative_to(root).as_posix())


def is_folder(path: Path) -> bool:
    """Whether there is a folder we may look at."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_endless(path: Path) -> bool:
    """Whether there is a pipe or a device, which may have no end, or never begin."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _no(shown: str, expected: str) -> Finding:
    return Finding("A113", shown, values={"expected": expected})


def _misnamed(code: str, root: Path, path: Path) -> Finding:
    return Finding(code, path.relative_to(root).as_posix(), values={"got": short(path.name)})


def read_sheet_file(path: Path, name: str, shown: str) -> Sheet | Finding:
    """The sheet in a source file, or why there is none; `shown` is the path that findings give."""
    try:
        # A file far too large is not worth reading; one byte over the limit is enough for `decode` to say so.
        with path.open("rb") as file:
            data = file.read(sheets.MAX_BYTES + 1)
        return sheets.decode(name, data)
    except OSError as error:
        return unreadable(shown, error)
    except SheetError as error:
        line, column = sheets.position(data, error.offset, error.encoding)
        values: dict[str, str | int] = {"offset": error.offset, "limit": sheets.MAX_BYTES}
        values["encoding"] = full_name(error.encoding)
        return Finding(_FAULTS[error.fault], shown, line, column, values)


def unreadable(shown: str, error: OSError) -> Finding:
    """The finding for a file the system does not give us."""
    return Finding("S105", shown, values={"reason": error.strerror or type(error).__name__})


def unwritable(shown: str, error: OSError) -> Finding:
    """The finding for a file or folder the system does not let us write."""
    return Finding("A111", shown, values={"reason": error.strerror or type(error).__name__})


def read_record(path: Path, shown: str, limit: int = MAX_RECORD_BYTES) -> str | Finding:
    """The text of a file in `content/`, or why it can't be read. Records are UTF-8, nothing else."""
    if is_endless(path):
        return _no(shown, "a file")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        return unreadable(shown, error)
    if len(data) > limit:
        return Finding("R112", shown, values={"limit": limit})
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Finding("R109", shown, *sheets.position(data, error.start), {"offset": error.start})


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all, whatever was there. Raises `OSError`, with this file's name."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from error
