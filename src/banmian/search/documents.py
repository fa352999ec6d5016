"""What search knows of an article: its texts, which are searched and shown, and the facts by which results are narrowed.

A document is made of one article and its translations (and the people of the authority file that the article names), and
of nothing else in the archive. So what is made of a document can be kept for as long as the document is the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from banmian.authority import Finder
from banmian.ids import ArticleId, parse_article_id
from banmian.model import Archive, Article, Block, BlockKind, Credit, Heads, Kind, Status, Translation
from banmian.search.fields import Passage, of_article, passages
from banmian.search.people import finder, people_of

_HEADS: Final = frozenset({"kicker", "headline", "subhead"})

Texts = tuple[tuple[str, tuple[Passage, ...]], ...]
"""(language, all of an article in that language); the language of the paper first."""


@dataclass(frozen=True, slots=True)
class Source:
    """What the texts of a document are made of. Of most of an archive they needn't be made: it was indexed before."""

    original: str
    article: Article
    translations: tuple[Translation, ...]

    def texts(self) -> Texts:
        """The texts."""
        translated = ((each.language, passages(each.heads, (), each.blocks)) for each in self.translations)
        return ((self.original, of_article(self.article)), *translated)

    def has(self, part: str, language: str) -> bool:
        """Whether there is anything in a part."""
        one = self.article
        if language == self.original:
            return bool(getattr(one.heads, part)) if part in _HEADS else _has(part, one.heads, one.byline, one.blocks)
        return any(_has(part, each.heads, (), each.blocks) for each in self.translations if each.language == language)

    def tell(self, values: list[str]) -> None:
        """Add all that the texts depend on."""
        one = self.article
        values.append(self.original)
        _tell(values, one.heads, one.blocks)
        values += [credit.name for credit in one.byline]
        for each in self.translations:
            values.append(each.language)
            _tell(values, each.heads, each.blocks)


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
    source: Source | Texts

    @property
    def is_series(self) -> bool:
        """Whether it is the head of a series, which is no article."""
        return self.kind is Kind.SERIES

    @property
    def texts(self) -> Texts:
        """All that it says."""
        return self.source.texts() if isinstance(self.source, Source) else self.source

    @property
    def languages(self) -> list[str]:
        """Those that it can be read in."""
        if isinstance(self.source, Source):
            return [self.source.original, *(each.language for each in self.source.translations)]
        return [language for language, _ in self.source]

    def has(self, part: str, language: str) -> bool:
        """Whether it has anything in a part."""
        if isinstance(self.source, Source):
            return self.source.has(part, language)
        return any(each.part == part for of, texts in self.source if of == language for each in texts)

    def made(self) -> "Document":
        """The same with its texts made."""
        return replace(self, source=self.texts)

    def tell(self, values: list[str]) -> None:
        """Add to a list all that what is made of it depends on."""
        values += ("document", str(self.id), self.kind, self.series or "", str(self.page), *self.people, "texts")
        if isinstance(self.source, Source):
            self.source.tell(values)
            return
        for language, texts in self.source:
            values += ("text", language, *chain.from_iterable(texts))


def _tell(values: list[str], heads: Heads, blocks: tuple[Block, ...]) -> None:
    values += (heads.kicker, heads.headline, heads.subhead, str(len(blocks)))
    values += [each for block in blocks for each in (block.kind, block.credit, block.text)]


def _has(part: str, heads: Heads, credits: Iterable[Credit], blocks: tuple[Block, ...]) -> bool:
    if part == "byline":
        return any(credit.name for credit in credits) or any(block.credit for block in blocks)
    if part in ("section", "text"):
        return any(block.text for block in blocks if (block.kind is BlockKind.SECTION) == (part == "section"))
    return bool(getattr(heads, part))


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
    translations = tuple(around.translations.get(article.id, ()))
    return Document(
        id=identifier,
        kind=article.kind,
        series=article.series,
        page=page,
        people=people_of(article, around.finds),
        source=Source(around.original, article, translations),
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
