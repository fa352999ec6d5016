"""What an editor says of a translation: that it is right for its original as that is now.

Writes into the translation's front matter what it was made from, whole (`of`) and by passage (`parts`), if asked who
reviewed it too, and nothing else. A translation whose blocks don't go with its original's can't be right: it stays as
it is.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from banmian.bilingual import Changes, staleness
from banmian.findings import Finding, severity
from banmian.ids import passage_checksums, reading_sha256
from banmian.model import Article, Settings, Translation
from banmian.records.archive.issues import IssueReading, read_issue
from banmian.records.archive.read import read_texts
from banmian.records.files import store
from banmian.records.files.filing import filed_record, record_file
from banmian.records.form.documents import Document, read_translation
from banmian.records.notation.stamp import stamp
from banmian.records.notation.yamlio import Flow
from banmian.records.translations.comparison import REVIEWED
from banmian.rules import Severity

_DEPTH: Final = 3
"""How far a record lies below its archive: `content/<paper>/<date>/`."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A translation that an editor has accepted."""

    path: str
    """In the archive."""
    changes: Changes | None
    """How the original had changed since; `None` if it hadn't."""


def archive_of(path: Path) -> Path | None:
    """The archive that a record lies in, by the folders it lies in."""
    folders = _absolute(path).parents
    return folders[_DEPTH] if len(folders) > _DEPTH and folders[_DEPTH - 1].name == store.CONTENT else None


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # a folder that is a link keeps its name


def accept(root: Path, path: Path, settings: Settings, reviewer: str = "") -> Accepted | list[Finding]:
    """Write into the translation at `path` that it is right, or say why not."""
    path = _absolute(path)
    shown = path.relative_to(root).as_posix()
    filed = filed_record(path.name)
    if filed is None or filed.language not in settings.languages[1:]:
        return [Finding("T111", shown)]
    reading, text = _issue(root, path, settings)
    original = f"{Path(shown).parent.as_posix()}/{record_file(f'{filed.sheet}-{filed.number}', settings.languages[0])}"
    if reading is None or text is None:
        return [Finding("S105", shown, values={"reason": "No such file or directory"})]
    errors = [one for one in reading.findings if one.path in (shown, original) and severity(one) is Severity.ERROR]
    document = next((one for one in reading.translations if one.path == shown), None)
    article = _original(reading, document)
    if errors or document is None or article is None:
        return errors
    return _stamped(path, text, document, article, reviewer)


def _issue(root: Path, path: Path, settings: Settings) -> tuple[IssueReading | None, str | None]:
    """The issue that a record lies in, and the record's text."""
    folders, _ = store.find_issues(root)
    for folder in folders:
        if path in folder.records.values():
            texts, unreadable = read_texts(folder)
            reading = read_issue(texts, settings)
            reading.findings += unreadable
            return reading, texts.records.get(path.name, "")
    return None, None


def _original(reading: IssueReading, document: Document[Translation] | None) -> Article | None:
    wanted = document.record.id if document and document.record else None
    articles = (article for sheet in reading.issue.sheets for article in sheet.articles)
    return next((article for article in articles if article.id == wanted), None)


def _stamped(
    path: Path, text: str, document: Document[Translation], article: Article, reviewer: str
) -> Accepted | list[Finding]:
    assert document.record is not None
    fields = _fields(article, document.record.method, reviewer)
    right = replace(
        document.record,
        method=fields.get("method", document.record.method),
        of=fields["of"],
        parts=passage_checksums(article.heads, article.blocks),
        status=fields.get("status", document.record.status),
        reviewer=fields.get("reviewer", document.record.reviewer),
    )
    if document.record != right:
        new = stamp(text, document.front, fields)
        # It is written only if it means what it should, and nothing else.
        if new is None or read_translation(document.path, new, right.language).record != right:
            return [document.front.finding("T112", sha256=fields["of"])]
        try:
            store.write(path, new)
        except OSError as error:
            return [store.unwritable(document.path, error)]
    return Accepted(document.path, staleness(document.record, article))


def _fields(article: Article, method: str, reviewer: str) -> Mapping[str, Any]:
    """What is written; a machine's draft that somebody has reviewed is no mere draft any more."""
    fields: dict[str, Any] = {
        "of": reading_sha256(article.heads, article.blocks),
        "parts": Flow(dict(passage_checksums(article.heads, article.blocks))),
    }
    if reviewer:
        fields |= {"status": REVIEWED, "reviewer": reviewer}
        fields |= {"method": "machine-reviewed"} if method == "machine-draft" else {}
    return fields
