"""What today's parser reads otherwise in the sheets that no editor has touched.

A sheet is untouched if all its records are byte for byte what the parser wrote, by the checksums noted then: an edited
one is named and left alone, with all others of its sheet, for articles of one sheet share its lines. Nothing is
written here but into a copy of an issue's folder, which is put in its place as a whole.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from banmian.findings import Finding
from banmian.model import Article, Settings
from banmian.parse import read_sheet
from banmian.records import store, write
from banmian.records.documents import read_article
from banmian.records.filing import CHECKSUMS, IssueTexts, filed_record, filed_sheet
from banmian.records.ledger import source_lines
from banmian.records.read import read_texts


@dataclass(frozen=True, slots=True)
class Change:
    """A record that would be written otherwise: one that is new has no old text, one that goes has no new one."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class SheetChanges:
    """What would change in the records of one sheet."""

    sheet: str
    changes: tuple[Change, ...]
    moved: tuple[tuple[str, str], ...]
    """(id, id under which most of its lines would stand); the second is empty if they would stand in none."""
    translations: tuple[str, ...]
    """Files that translate a record which would change."""

    @property
    def ids(self) -> frozenset[str]:
        """What in other files may refer to: the numbers of the records that would change, as `02-05`."""
        return frozenset(change.name.split(".")[0] for change in self.changes if change.old is not None)


@dataclass(frozen=True, slots=True)
class IssueChanges:
    """What would change in the records of one issue."""

    paper: str
    date: str
    folder: str
    """In the archive."""
    sheets: tuple[SheetChanges, ...]
    edited: tuple[str, ...]
    """Records that an editor has touched; the records of their sheets stay as they are."""
    checksums: str
    """`parsed.sha256` as it stands."""


def compare(
    root: Path, settings: Settings, paper: str = "", date: str = "", sheet: str = ""
) -> tuple[list[IssueChanges], list[Finding]]:
    """What would change in the issues asked for (all, if none is), and the files that can't be read."""
    folders, _ = store.find_issues(root)
    found: list[IssueChanges] = []
    findings: list[Finding] = []
    for folder in folders:
        if folder.paper == (paper or folder.paper) and folder.date == (date or folder.date):
            texts, unreadable = read_texts(folder)
            findings += unreadable
            if not unreadable:
                found.append(_issue(texts, settings.languages[0], sheet))
    return found, findings


def _issue(texts: IssueTexts, language: str, only: str) -> IssueChanges:
    checksums = texts.records.get(CHECKSUMS, "")
    noted = {name: sha256 for sha256, _, name in (line.partition("  ") for line in checksums.splitlines())}
    sheets: list[SheetChanges] = []
    edited: list[str] = []
    for name in sorted(texts.sheets, key=int):
        own = {file: text for file, text in texts.records.items() if _is_of(file, name, language)}
        if not own or name != (only or name):
            continue
        touched = _touched(own, {file: sha256 for file, sha256 in noted.items() if _is_of(file, name, language)})
        edited += [f"{texts.content_path}/{file}" for file in touched]
        if not touched and (changes := _sheet(texts, name, language, own)).changes:
            sheets.append(changes)
    return IssueChanges(texts.paper, texts.date, texts.content_path, tuple(sheets), tuple(edited), checksums)


def _is_of(file: str, sheet: str, language: str) -> bool:
    """Whether a file is a record of a sheet: its own, or an article in the language of the paper."""
    filed = filed_record(file)
    return filed_sheet(file) == sheet or (filed is not None and (filed.sheet, filed.language) == (sheet, language))


def _touched(own: Mapping[str, str], noted: Mapping[str, str]) -> list[str]:
    """Records that are not as the parser wrote them; one that is gone is touched, too."""
    sums = {file: hashlib.sha256(text.encode()).hexdigest() for file, text in own.items()}
    return sorted(file for file in sums.keys() | noted.keys() if sums.get(file) != noted.get(file))


def _sheet(texts: IssueTexts, name: str, language: str, old: Mapping[str, str]) -> SheetChanges:
    sheet = texts.sheets[name]
    new = write.sheet_texts(texts.paper, texts.date, language, sheet, read_sheet(sheet))
    changes = tuple(
        Change(file, old.get(file), new.get(file))
        for file in sorted(old.keys() | new.keys())
        if old.get(file) != new.get(file)
    )
    numbers = {change.name.split(".")[0] for change in changes if change.old is not None}
    translations = sorted(
        f"{texts.content_path}/{file}"
        for file in texts.records
        if (filed := filed_record(file)) and filed.language != language and f"{filed.sheet}-{filed.number}" in numbers
    )
    return SheetChanges(name, changes, tuple(_moved(_articles(old), _articles(new))), tuple(translations))


def _articles(texts: Mapping[str, str]) -> list[Article]:
    documents = (read_article(file, text) for file, text in sorted(texts.items()) if filed_record(file))
    return [document.record for document in documents if document.record]


def _moved(old: list[Article], new: list[Article]) -> Iterator[tuple[str, str]]:
    """The ids that would name another text than before, or none."""
    for before in old:
        lines = set(source_lines(before))
        shared = {after.id: len(lines & set(source_lines(after))) for after in new}
        best = max(shared, key=lambda name: (shared[name], name == before.id), default="")
        if not best or not shared[best]:
            yield before.id, ""
        elif best != before.id:
            yield before.id, best


def write_into(folder: Path, issue: IssueChanges) -> None:
    """Make the changes in a copy of the issue's folder. Raises `OSError`."""
    changes = [change for sheet in issue.sheets for change in sheet.changes]
    for change in changes:
        if change.new is None:
            (folder / change.name).unlink()
        else:
            store.write(folder / change.name, change.new)
    gone = {change.name for change in changes if change.new is None}
    kept = [line for line in issue.checksums.splitlines() if line.partition("  ")[2] not in gone]
    new = {change.name: change.new for change in changes if change.new is not None}
    store.write(folder / CHECKSUMS, write.checksums("\n".join(kept), new))
