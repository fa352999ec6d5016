"""What the search page shows of an article and confirms a phrase on: its heads, its date, its texts.

A document is made of one article and its translations, and of nothing else in the archive.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from banmian.i18n import long_date
from banmian.ids import ArticleId, parse_article_id
from banmian.model import Archive, Article, Kind, Paper, Settings, Status, Translation
from banmian.search.fields import Passage, of_article, passages


@dataclass(frozen=True, slots=True)
class Document:
    """One article, or the head of a series, as search sees it."""

    id: ArticleId
    is_series: bool
    page: int | None
    """The printed number of its page, if known."""
    texts: tuple[tuple[str, tuple[Passage, ...]], ...]
    """(language, all of it in that language); the language of the paper first."""


def _translations(archive: Archive) -> dict[str, list[Translation]]:
    """The translations of each article, by language."""
    found: dict[str, list[Translation]] = {}
    for translation in sorted(archive.translations, key=lambda each: each.language):
        found.setdefault(translation.id, []).append(translation)
    return found


def _document(article: Article, page: int | None, original: str, translations: list[Translation]) -> Document:
    identifier = parse_article_id(article.id)
    if identifier is None:
        raise ValueError(f"not the id of an article: {article.id!r}")
    translated = ((each.language, passages(each.heads, (), each.blocks)) for each in translations)
    return Document(
        id=identifier,
        is_series=article.kind is Kind.SERIES,
        page=page,
        texts=((original, of_article(article)), *translated),
    )


def documents(archive: Archive) -> Iterator[Document]:
    """The documents of an archive, by id. A withdrawn article keeps its address, but nothing leads to it."""
    translations = _translations(archive)
    sheets = (sheet for issue in archive.issues for sheet in issue.sheets)
    pairs = ((article, sheet.record.page) for sheet in sheets for article in sheet.articles)
    for article, page in sorted(pairs, key=lambda pair: pair[0].id):
        if article.status is not Status.WITHDRAWN:
            yield _document(article, page, archive.settings.languages[0], translations.get(article.id, []))


def _names(paper: Paper | None, key: str, languages: tuple[str, ...]) -> dict[str, str]:
    known = dict(paper.name) if paper else {}
    return {language: known.get(language, key) for language in languages}


def issue_labels(found: list[Document], settings: Settings) -> dict[str, object]:
    """For each issue (`hyrb/2021-09-28`) the name of the paper and the date, in the words of each language."""
    papers = {paper.id: paper for paper in settings.papers}
    issues = sorted({(document.id.paper, document.id.date) for document in found})
    return {
        f"{paper}/{date}": {
            "paper": _names(papers.get(paper), paper, settings.languages),
            "date": {language: long_date(date, language) for language in settings.languages},
        }
        for paper, date in issues
    }


def as_json(document: Document) -> dict[str, object]:
    """A document as the browser gets it; a passage is `[place, text]`."""
    return {
        "id": str(document.id),
        "issue": f"{document.id.paper}/{document.id.date}",
        "sheet": document.id.sheet,
        "page": document.page,
        "url": f"{document.id.path}index.html",
        "texts": {language: [[each.place, each.text] for each in texts] for language, texts in document.texts},
    }
