"""A reference, gathered from an article, its issue, and what the archive knows beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from banmian import authority
from banmian.authority import Finder, named
from banmian.cite.person import Person, person
from banmian.cite.reference import Reference, Text, Translated
from banmian.cite.title import title_of
from banmian.ids import parse_article_id
from banmian.model import (
    Archive,
    Article,
    AuthorityKind,
    Credit,
    Entry,
    Issue,
    Paper,
    Settings,
    SheetEntry,
    Status,
    Translation,
)

NOT_AUTHORS: Final = frozenset({"photographer", "editor", "agency"})
"""Roles of a byline whose bearers didn't write the text."""

_ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Sources:
    """What the references of an archive are gathered from."""

    settings: Settings
    papers: Mapping[str, Paper]
    translations: Mapping[tuple[str, str], Translation]
    """By (article id, language)."""
    entries: Mapping[tuple[AuthorityKind, str], Entry]
    finder: Finder

    @property
    def original(self) -> str:
        """The language the papers are written in."""
        return self.settings.languages[0]


def sources(archive: Archive, finder: Finder | None = None) -> Sources:
    """The look-ups of an archive, made once for all its references; with the finder of its names, if there is one."""
    return Sources(
        settings=archive.settings,
        papers={paper.id: paper for paper in archive.settings.papers},
        translations={(one.id, one.language): one for one in archive.translations},
        entries={(entry.kind, entry.id): entry for entry in archive.authority},
        finder=finder or authority.find(archive.authority, archive.settings.languages[0]),
    )


def authors(article: Article) -> tuple[Credit, ...]:
    """The people who wrote it, each once."""
    people: dict[str, Credit] = {}
    for credit in article.byline:
        if credit.role not in NOT_AUTHORS:
            people.setdefault(credit.name, credit)
    return tuple(people.values())


def reference(known: Sources, issue: Issue, sheet: SheetEntry, article: Article, language: str) -> Reference:
    """The reference of an article in a language, or of the original if it wasn't translated into it."""
    found = known.translations.get((article.id, language)) if language != known.original else None
    language = language if found else known.original
    paper = known.papers.get(issue.paper)
    names = paper.name if paper else ()
    return Reference(
        id=article.id,
        language=language,
        title=_title(known, article, language),
        newspaper=_said(names, language) or Text(issue.paper, known.original),
        date=issue.date,
        authors=tuple(_author(known, credit, article, language) for credit in authors(article)),
        english_title=_english_title(known, article) if language != _ENGLISH else "",
        original_title=_title(known, article, known.original) if found else None,
        english_newspaper=named(names, _ENGLISH),
        place=_said(paper.place, language) if paper else None,
        page=sheet.record.page,
        section=sheet.record.section,
        url=_url(known, article, language),
        archive=one.text if (one := _said(known.settings.title, language)) else "",
        translated=Translated(found.translator, found.method, found.reviewer) if found else None,
    )


def _said(pairs: tuple[tuple[str, str], ...], language: str) -> Text | None:
    """What is said in a language, else in the first there is."""
    spoken = next((pair for pair in pairs if pair[0] == language and pair[1]), pairs[0] if pairs else None)
    return Text(spoken[1], spoken[0]) if spoken else None


def _title(known: Sources, article: Article, language: str) -> Text:
    """A translation that lacks the headline doesn't hide the printed one."""
    found = known.translations.get((article.id, language))
    withdrawn = article.status is Status.WITHDRAWN
    if found and (found.heads.headline or not article.heads.headline):
        return Text(title_of(found.heads, () if withdrawn else found.blocks, article.id), language)
    return Text(title_of(article.heads, () if withdrawn else article.blocks, article.id), known.original)


def _english_title(known: Sources, article: Article) -> str:
    found = known.translations.get((article.id, _ENGLISH))
    return title_of(found.heads, (), "") if found else ""


def _author(known: Sources, credit: Credit, article: Article, language: str) -> Person:
    """A name in Latin letters is that of the text's language; for a Chinese text the English one."""
    entry = _entry(known, credit, article)
    latin = named(entry.name, _ENGLISH if language == known.original else language) if entry else ""
    return person(credit.name, latin)


def _entry(known: Sources, credit: Credit, article: Article) -> Entry | None:
    for kind in (AuthorityKind.PEOPLE, AuthorityKind.ORGANISATIONS):
        if found := known.finder.named(kind, credit.name, article.id):
            return known.entries[kind, found]
    return None


def _url(known: Sources, article: Article, language: str) -> str:
    place = parse_article_id(article.id)
    return f"{known.settings.base_url}{language}/{place.path}" if place and known.settings.base_url else ""
