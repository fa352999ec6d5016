"""What the search page shows of an article and confirms a phrase on: its heads, its date, its texts.

A document is made of one article and its translations, and of nothing else in the archive.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as day

from babel.dates import format_date

from banmian.ids import ArticleId, parse_article_id
from banmian.model import Archive, Article, Kind, Paper, Settings, Status, Translation
from banmian.search.fields import Passage, of_article, passages

_LOCALES: Mapping[str, str] = {"zh": "zh_Hans_CN", "en": "en_GB"}
"""How a language writes its dates: `28 September 2021`, not `September 28, 2021`."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article, as search sees it."""

    id: ArticleId
    page: int | None
    """The printed number of its page, if known."""
    texts: tuple[tuple[str, tuple[Passage, ...]], ...]
    """(language, all of it in that language); the language of the paper first."""


def _is_searched(article: Article) -> bool:
    """A withdrawn article keeps its address, but is not led to; a series head is found by its articles."""
    return article.status is not Status.WITHDRAWN and article.kind is not Kind.SERIES


def _texts(
    article: Article, original: str, translations: list[Translation]
) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    yield original, of_article(article)
    for translation in translations:
        yield translation.language, passages(translation.heads, (), translation.blocks)


def documents(archive: Archive) -> Iterator[Document]:
    """The documents of an archive, by id."""
    original, *others = archive.settings.languages
    translations: dict[str, list[Translation]] = {}
    for translation in sorted(archive.translations, key=lambda each: (each.id, each.language)):
        if translation.language in others and translation.status != Status.WITHDRAWN:
            translations.setdefault(translation.id, []).append(translation)
    sheets = (sheet for issue in archive.issues for sheet in issue.sheets)
    pairs = [(article, sheet.record.page) for sheet in sheets for article in sheet.articles if _is_searched(article)]
    for article, page in sorted(pairs, key=lambda pair: pair[0].id):
        if identifier := parse_article_id(article.id):
            texts = tuple(_texts(article, original, translations.get(article.id, [])))
            yield Document(identifier, page, texts)


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
            "date": {language: date_label(date, language) for language in settings.languages},
        }
        for paper, date in issues
    }


def date_label(iso: str, language: str) -> str:
    """A date as a reader writes it."""
    return format_date(day.fromisoformat(iso), "long", locale=_LOCALES.get(language, language))


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
