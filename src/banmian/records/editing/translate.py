"""Begins a translation: a file with all that it needs, and the original's words where the translation's will stand.

Its status is `withdrawn`, so that it is not published before somebody has translated it.
"""

from dataclasses import replace
from pathlib import Path

from banmian.findings import Finding
from banmian.ids import parse_article_id, passage_checksums, reading_sha256
from banmian.model import Archive, Article, Status, Translation
from banmian.records.files import store
from banmian.records.files.filing import record_file
from banmian.records.form.documents import write_translation


def begin_translation(
    root: Path, archive: Archive, name: str, language: str, translator: str, method: str
) -> str | Finding:
    """The path of the file that was written, in the archive; or why none was. What is there is left as it is."""
    articles = (article for issue in archive.issues for sheet in issue.sheets for article in sheet.articles)
    article = next((article for article in articles if article.id == name), None)
    parts = parse_article_id(name)
    if article is None or parts is None:
        return Finding("T101", store.CONTENT, values={"id": name})
    shown = f"{store.CONTENT}/{parts.paper}/{parts.date}/{record_file(f'{parts.sheet}-{parts.number}', language)}"
    if language not in archive.settings.languages[1:]:
        languages = ", ".join(archive.settings.languages)
        return Finding("T105", shown, values={"language": language, "languages": languages})
    if (root / shown).exists():
        return Finding("T113", shown)
    try:
        store.write(root / shown, write_translation(untranslated(article, language, translator, method)))
    except OSError as error:
        return store.unwritable(shown, error)
    return shown


def untranslated(article: Article, language: str, translator: str, method: str) -> Translation:
    """A translation of an article in which nothing is translated yet."""
    return Translation(
        id=article.id,
        language=language,
        heads=article.heads,
        blocks=tuple(replace(block, lines=()) for block in article.blocks),
        of=reading_sha256(article.heads, article.blocks),
        translator=translator,
        method=method,
        status=Status.WITHDRAWN.value,
        parts=passage_checksums(article.heads, article.blocks),
    )
