"""What search knows of an article: its texts, which are searched and shown, and the facts by which results are narrowed.

A document is made of one article and its translations (and the people of the authority file that the article names), and
of nothing else in the archive. So what is made of a document can be kept for as long as the document is the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from banmian.authority import Finder
from banmian.ids import ArticleId, parse_article_id
from banmian.model import Archive, Article, Kind, Status, Translation
from banmian.search.fields import Passage, of_article, passages
from banmian.search.people import finder, people_of


@dataclass(frozen=True, slots=True)
class Document:
    """One article, or the head of a series, as search sees it."""

    id: ArticleId
    kind: Kind
    series: str | None
    """The id of the head it stands under."""
    page: int | None
    """The printed number of its page, if known."""
    people: tuple[str, ...]
    """Ids of the people that it mentions or credits."""
    texts: tuple[tuple[str, tuple[Passage, ...]], ...]
    """(language, all of it in that language); the language of the paper first."""

    @property
    def is_series(self) -> bool:
        """Whether it is the head of a series, which is no article."""
        return self.kind is Kind.SERIES


@dataclass(frozen=True, slots=True)
class _Around:
    """What documents are made with, beside the article."""

    original: str
    translations: dict[str, list[Translation]]
    """Of each article, by language."""
    finds: Finder | None


def _around(archive: Archive) -> _Around:
    found: dict[str, list[Translation]] = {}
    for translation in sorted(archive.translations, key=lambda each: each.language):
        found.setdefault(translation.id, []).append(translation)
    return _Around(archive.settings.languages[0], found, finder(archive))


def _document(article: Article, page: int | None, around: _Around) -> Document:
    identifier = parse_article_id(article.id)
    if identifier is None:
        raise ValueError(f"not the id of an article: {article.id!r}")
    translations = around.translations.get(article.id, [])
    translated = ((each.language, passages(each.heads, (), each.blocks)) for each in translations)
    return Document(
        id=identifier,
        kind=article.kind,
        series=article.series,
        page=page,
        people=people_of(article, around.finds),
        texts=((around.original, of_article(article)), *translated),
    )


def documents(archive: Archive) -> Iterator[Document]:
    """The documents of an archive, by id. A withdrawn article keeps its address, but nothing leads to it."""
    around = _around(archive)
    sheets = (sheet for issue in archive.issues for sheet in issue.sheets)
    pairs = ((article, sheet.record.page) for sheet in sheets for article in sheet.articles)
    for article, page in sorted(pairs, key=lambda pair: pair[0].id):
        if article.status is not Status.WITHDRAWN:
            yield _document(article, page, around)


def texts_as_json(document: Document) -> dict[str, list[list[str]]]:
    """The texts of a document as the browser gets them; a passage is `[place, text]`."""
    return {language: [[each.place, each.text] for each in texts] for language, texts in document.texts}


def head_as_json(document: Document) -> dict[str, object]:
    """The head of a series, as the manifest has it."""
    return {"id": str(document.id), "page": document.page, "texts": texts_as_json(document)}


def as_json(documents: Iterable[Document], names: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    """All documents of a small archive: `articles` with their facts and texts, and what their `people` are called.

    `names`: of people, by id and language. Paper, date, sheet and number are read from the id.
    """
    found = list(documents)
    named = {person for document in found for person in document.people}
    articles = [
        {
            "id": str(document.id),
            "kind": document.kind,
            "series": document.series,
            "page": document.page,
            "people": document.people,
            "texts": texts_as_json(document),
        }
        for document in found
    ]
    return {
        "articles": articles,
        "people": {key: called for key, called in names.items() if key in named},
    }
