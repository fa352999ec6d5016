"""What an editor has corrected in a record, declared in its ledger.

`examine` says what would be declared, or why nothing can be; `declare` writes it, with the editor's reasons. The text of
the record stays as the editor left it, and so does all of its front matter but `joins` and `emendations`.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from banmian.findings import Finding, Severity, severity
from banmian.model import Article, Cause, Settings, Sheet
from banmian.records.editing.declare import declared
from banmian.records.files import store
from banmian.records.files.filing import filed_record
from banmian.records.form.documents import Document, read_article
from banmian.records.ledger.corrections import Corrections, corrections
from banmian.records.ledger.emending import Correction
from banmian.records.ledger.proof import settle

_UNTIL_SAID = "…"
"""Stands for the reason while an emendation is only proposed."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the source doesn't have our reading: a cause, words, or both."""

    cause: Cause | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Examined:
    """A corrected record, and what its ledger lacks."""

    path: Path
    text: str
    document: Document[Article]
    found: Corrections

    @property
    def shown(self) -> str:
        """Its path in the archive."""
        return self.document.path


def examine(root: Path, path: Path, settings: Settings) -> Examined | list[Finding]:
    """What an editor has corrected in the record at `path`, or why it can't be declared."""
    path = Path(os.path.abspath(path))  # noqa: PTH100  # a folder that is a link keeps its name
    shown = path.relative_to(root).as_posix()
    filed = filed_record(path.name)
    if filed is None or filed.language != settings.languages[0]:
        return [Finding("R115", shown)]
    text = store.read_record(path, shown)
    if isinstance(text, Finding):
        return [text]
    document = read_article(shown, text)
    if document.record is None:
        return list(document.findings)
    sheet = _sheet(root, path, document.record.source.sheet)
    if isinstance(sheet, Finding):
        return [sheet]
    return _examined(path, text, document, sheet)


def _sheet(root: Path, path: Path, name: str) -> Sheet | Finding:
    """The sheet a record was read from."""
    shown = f"{store.SEEDS}/{path.parent.parent.name}/{path.parent.name}/{name}.txt"
    return store.read_sheet_file(root / shown, name, shown)


def _examined(path: Path, text: str, document: Document[Article], sheet: Sheet) -> Examined | list[Finding]:
    article = document.record
    assert article is not None
    settled, findings = settle(document, sheet)
    if not findings:
        return Examined(path, text, document, Corrections())
    if settled is None:
        return findings
    found = corrections(article, sheet)
    proposed = _explained(found, [Reason(why=_UNTIL_SAID)] * len(found.emendations)).made(article)
    _, left = settle(replace(document, record=proposed), sheet)
    if errors := [finding for finding in left if severity(finding) is Severity.ERROR]:
        return errors
    if declared(text, document, proposed) is None:
        return [document.front.finding("L115")]
    return Examined(path, text, document, found)


def _explained(found: Corrections, reasons: Sequence[Reason]) -> Corrections:
    """The corrections, each with its reason."""
    pairs = zip(found.emendations, reasons, strict=True)
    new = (_reasoned(one, reason) for one, reason in pairs)
    return replace(found, emendations=tuple(new))


def _reasoned(correction: Correction, reason: Reason) -> Correction:
    return replace(correction, emendation=replace(correction.emendation, why=reason.why, cause=reason.cause))


def declare(examined: Examined, reasons: Sequence[Reason]) -> list[Finding]:
    """Write the ledger of a corrected record, with a reason for each of its emendations."""
    assert examined.document.record is not None
    right = _explained(examined.found, reasons).made(examined.document.record)
    text = declared(examined.text, examined.document, right)
    if text is None:
        return [examined.document.front.finding("L115")]
    if store.read_record(examined.path, examined.shown) != examined.text:
        return [Finding("R116", examined.shown)]
    try:
        store.write(examined.path, text)
    except OSError as error:
        return [store.unwritable(examined.shown, error)]
    return []
