"""Where a record is filed: what the names of the files in an issue's folder mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from banmian.ids import LANGUAGE, NUMBER, SHEET, ArticleId
from banmian.model import Sheet

ISSUE_FILE: Final = "issue.yaml"
CHECKSUMS: Final = "parsed.sha256"
GONE: Final = "#"
"""Stands before the line of a record that is no longer there, so that its number is not used for another text."""
_SHEET_FILE = re.compile(rf"({SHEET})\.sheet\.yaml")
_MARKS_FILE = re.compile(rf"({SHEET})\.marks\.yaml")
_RECORD_FILE = re.compile(rf"(?P<sheet>{SHEET})-(?P<number>{NUMBER})\.(?P<language>{LANGUAGE})\.md")


@dataclass(frozen=True, slots=True)
class Filed:
    """What the name of a record's file says: `02-05.zh.md`."""

    sheet: str
    number: str
    language: str


@dataclass(frozen=True, slots=True)
class IssueTexts:
    """What is on disk for one issue, decoded. Paths are relative to the archive, with `/`."""

    paper: str
    date: str
    sheets: Mapping[str, Sheet]
    sheet_paths: Mapping[str, str]
    """Of every source file, also of those that could not be read."""
    records: Mapping[str, str]
    """File name → text, of the files that could be read."""
    record_names: frozenset[str]
    """Of every file in the issue's folder, also of those that could not be read."""
    content_path: str

    @property
    def gone(self) -> frozenset[str]:
        """Ids of articles that went when their pages were read again."""
        lines = self.records.get(CHECKSUMS, "").splitlines()
        names = (line.partition("  ")[2] for line in lines if line.startswith(GONE))
        return frozenset(self.id_of(filed) for name in names if (filed := filed_record(name)))

    @property
    def noted(self) -> frozenset[str]:
        """The files that the parser wrote, and the files of marks that it read their pages with."""
        lines = (line.partition("  ") for line in self.records.get(CHECKSUMS, "").splitlines())
        return frozenset(name for sha256, _, name in lines if name and not sha256.startswith(GONE))

    def id_of(self, filed: Filed) -> str:
        """The id of the record filed there."""
        return str(ArticleId(self.paper, self.date, filed.sheet, filed.number))


def filed_record(name: str) -> Filed | None:
    """The parts of the name of an article's or a translation's file; `None` if it is another file."""
    match = _RECORD_FILE.fullmatch(name)
    return Filed(match["sheet"], match["number"], match["language"]) if match else None


def filed_sheet(name: str) -> str | None:
    """The sheet whose own record has this file name; `None` if it is another file."""
    match = _SHEET_FILE.fullmatch(name)
    return match[1] if match else None


def sheet_file(sheet: str) -> str:
    """The name of a sheet's own record."""
    return f"{sheet}.sheet.yaml"


def filed_marks(name: str) -> str | None:
    """The sheet whose file of marks has this name; `None` if it is another file."""
    match = _MARKS_FILE.fullmatch(name)
    return match[1] if match else None


def marks_file(sheet: str) -> str:
    """The name of a sheet's file of marks."""
    return f"{sheet}.marks.yaml"


def record_file(sheet_and_number: str, language: str) -> str:
    """The name of the file of a record: `02-05` and `zh` give `02-05.zh.md`."""
    return f"{sheet_and_number}.{language}.md"
