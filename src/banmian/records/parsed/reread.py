"""One sheet read again, held against the records it has: what would change, and which edited records are in the way.

A record is untouched if it is byte for byte what the parser wrote, by the checksum noted then. An edited one stays as it
is if the parser would still write what it wrote then, or would lay out the same lines; if not, somebody has to look, and
nothing of the sheet is changed.
A pure function of texts.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from banmian.findings import Finding, Severity, severity
from banmian.ids import ArticleId
from banmian.model import Article, SheetReading
from banmian.records.files.filing import CHECKSUMS, GONE, IssueTexts, filed_record, filed_sheet
from banmian.records.form.documents import read_article, write_article
from banmian.records.ledger.proof import source_lines
from banmian.records.marks.file import MarksFile
from banmian.records.marks.readings import marks_of, reading_of
from banmian.records.parsed import write
from banmian.records.parsed.layout import lays_out_alike
from banmian.records.parsed.numbering import Numbers, kept


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
    changes: tuple[Change, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """(id that would go, id under which most of its lines would stand); the second is empty if they would in none."""
    translations: tuple[str, ...] = ()
    """Files that translate a record which would change."""
    edited: tuple[str, ...] = ()
    """Records that an editor has touched and that would have to change: as long as there are any, nothing is changed."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the marks; with an error among it, the sheet is not read again."""

    @property
    def ids(self) -> frozenset[str]:
        """What in other files may refer to: the numbers of the records that would change, as `02-05`."""
        return frozenset(change.name.split(".")[0] for change in self.changes if change.old is not None)


def sheet_changes(texts: IssueTexts, name: str, language: str, marks: MarksFile | None = None) -> SheetChanges:
    """What would change in the records of a sheet, read with the marks given, or with those in its file."""
    marks = marks or marks_of(texts, name)
    sheet = texts.sheets[name]
    reading = reading_of(sheet, marks.marks)
    findings = (*marks.findings, *marks.faults(sheet, reading))
    own = {file: text for file, text in texts.records.items() if _is_of(file, name, language)}
    if not own or any(severity(finding) is Severity.ERROR for finding in findings):
        return SheetChanges(name, findings=findings)
    new = _new_texts(texts, name, language, reading, own)
    noted = {file: sha for file, sha in _noted(texts, name, language).items() if not sha.startswith(GONE)}
    changes: list[Change] = []
    edited: list[str] = []
    for file in sorted(own.keys() | new.keys()):
        old, wanted = own.get(file), new.get(file)
        if old == wanted or (old is not None and wanted is not None and _sha256(wanted) == noted.get(file)):
            continue  # as it is, or edited from what the parser would still write
        if old is None or _sha256(old) == noted.get(file):
            changes.append(Change(file, old, wanted))
        elif wanted is None or not lays_out_alike(file, old, wanted, sheet):
            edited.append(f"{texts.content_path}/{file}")
    if changes:  # a record that somebody has removed can't be told from one that is new, unless it would be the same
        edited += [f"{texts.content_path}/{file}" for file in sorted(noted.keys() - own.keys() - new.keys())]
    if edited:
        return SheetChanges(name, edited=tuple(edited), findings=findings)
    moved = tuple(_moved(_articles(own), _articles(new)))
    return SheetChanges(name, tuple(changes), moved, _translations(texts, language, changes), findings=findings)


def _new_texts(
    texts: IssueTexts, name: str, language: str, reading: SheetReading, own: Mapping[str, str]
) -> dict[str, str]:
    """The records that the parser would write, under the numbers that the texts have."""
    noted = _noted(texts, name, None)
    filed = [one for file in [*texts.record_names, *noted] if (one := filed_record(file)) and one.sheet == name]
    taken = {int(one.number) for one in filed}
    vacated = {
        int(one.number): sha256.removeprefix(f"{GONE} ")
        for file, sha256 in noted.items()
        if file not in own and (one := filed_record(file)) and one.language == language
    }
    old = _articles(own)
    numbers = kept(reading, old, taken)
    for _ in range(2 if vacated else 0):  # a series head first: the articles under it name it
        back = dict(_back(texts, name, reading, numbers, vacated))
        numbers = kept(reading, old, taken, back)
    return write.sheet_texts(texts.paper, texts.date, language, texts.sheets[name], reading, numbers)


def _back(
    texts: IssueTexts, name: str, reading: SheetReading, numbers: Numbers, vacated: Mapping[int, str]
) -> Iterator[tuple[int, int]]:
    """(place among articles and series heads, number) of texts that were there before, under that number, as they are."""
    articles = write.articles_of(texts.paper, texts.date, texts.sheets[name], reading, numbers)
    for place, article in enumerate(articles):
        for number, sha256 in vacated.items():
            named = str(ArticleId(texts.paper, texts.date, name, f"{number:02}"))
            if _sha256(write_article(replace(article, id=named))) == sha256:
                yield place, number


def _noted(texts: IssueTexts, sheet: str, language: str | None) -> dict[str, str]:
    """File → checksum of what the parser wrote for a sheet, behind `GONE` for what it has removed again."""
    lines = texts.records.get(CHECKSUMS, "").splitlines()
    noted = {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}
    return {file: sha256 for file, sha256 in noted.items() if _is_of(file, sheet, language)}


def _is_of(file: str, sheet: str, language: str | None) -> bool:
    """Whether a file is a record of a sheet: its own, or an article in the language of the paper (or in any)."""
    filed = filed_record(file)
    if filed is None:
        return filed_sheet(file) == sheet
    return filed.sheet == sheet and filed.language == (language or filed.language)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _translations(texts: IssueTexts, language: str, changes: list[Change]) -> tuple[str, ...]:
    numbers = {change.name.split(".")[0] for change in changes if change.old is not None}
    files = ((file, filed_record(file)) for file in texts.records)
    return tuple(
        sorted(
            f"{texts.content_path}/{file}"
            for file, filed in files
            if filed and filed.language != language and f"{filed.sheet}-{filed.number}" in numbers
        )
    )


def _articles(texts: Mapping[str, str]) -> list[Article]:
    documents = (read_article(file, text) for file, text in sorted(texts.items()) if filed_record(file))
    return [document.record for document in documents if document.record]


def _moved(old: list[Article], new: list[Article]) -> Iterator[tuple[str, str]]:
    """The ids that would go, and where their text would stand."""
    stay = {article.id for article in new}
    for before in (article for article in old if article.id not in stay):
        lines = set(source_lines(before))
        shared = {after.id: len(lines & set(source_lines(after))) for after in new}
        best = max(shared, key=lambda name: shared[name], default="")
        yield before.id, best if best and shared[best] else ""
