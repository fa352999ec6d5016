"""The archive, looked up the ways a page needs it: by id, by series, by translation, what comes before and after.

Built once for a build; holds no page and no words.
"""

from dataclasses import dataclass

from banmian import cite
from banmian.ids import ArticleId, parse_article_id
from banmian.model import Archive, Article, Issue, Kind, Paper, SheetEntry, Status, Translation
from banmian.render.catalogue.counted import Counted, counted
from banmian.render.catalogue.holdings import Holdings, holdings
from banmian.render.catalogue.ledger import Line, lines
from banmian.render.catalogue.mentions import Mentions, mentions
from banmian.render.catalogue.recurring import Recurring, recurring


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands."""

    issue: Issue
    sheet: SheetEntry
    article: Article
    id: ArticleId
    before: Article | None
    """The article read before it in the issue; series heads are passed over."""
    after: Article | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """An archive with its look-ups."""

    archive: Archive
    papers: dict[str, Paper]
    places: dict[str, Place]
    translations: dict[tuple[str, str], Translation]
    """By (article id, language)."""
    members: dict[str, tuple[Article, ...]]
    """The articles under each series head, in reading order."""
    ledgers: dict[tuple[str, str, str], tuple[Line, ...]]
    """The lines of each sheet, by (paper, date, sheet)."""
    mentions: Mentions
    """Who and what is named where."""
    recurring: Recurring
    """The passages that several articles share."""
    counted: Counted
    """The figures they give."""
    holdings: Holdings
    """What there is, in the orders in which it is browsed."""
    sources: cite.Sources
    """What its references are gathered from."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site; the first is the one the papers are written in."""
        return self.archive.settings.languages

    @property
    def original(self) -> str:
        """The language the papers are written in."""
        return self.languages[0]

    def ledger(self, issue: Issue, sheet: SheetEntry) -> tuple[Line, ...]:
        """Every line of a sheet."""
        return self.ledgers[issue.paper, issue.date, sheet.text.name]

    def translated(self, article: Article) -> tuple[str, ...]:
        """The languages an article can be read in beside its own; none if its text is withdrawn."""
        if article.status is Status.WITHDRAWN:
            return ()
        return tuple(one for one in self.languages[1:] if (article.id, one) in self.translations)

    def issues(self, paper_id: str) -> tuple[Issue, ...]:
        """The issues of a paper, oldest first."""
        return self.holdings.by_paper.get(paper_id, ())


def _places(issue: Issue) -> dict[str, Place]:
    rows = [(sheet, article) for sheet in issue.sheets for article in sheet.articles]
    texts = [article for _, article in rows if article.kind is not Kind.SERIES]
    order = {article.id: number for number, article in enumerate(texts)}
    places = {}
    for sheet, article in rows:
        article_id = parse_article_id(article.id)
        if article_id is None:
            raise ValueError(f"not an article id: {article.id!r}")
        here = order.get(article.id)
        before = texts[here - 1] if here else None
        after = texts[here + 1] if here is not None and here + 1 < len(texts) else None
        places[article.id] = Place(issue, sheet, article, article_id, before, after)
    return places


def _members(issue: Issue) -> dict[str, tuple[Article, ...]]:
    members: dict[str, tuple[Article, ...]] = {}
    for sheet in issue.sheets:
        for article in sheet.articles:
            if article.series:
                members[article.series] = (*members.get(article.series, ()), article)
    return members


def catalogue(archive: Archive) -> Catalogue:
    """Look-ups over an archive. The ids in it are taken to be valid; reading the records has seen to that."""
    places: dict[str, Place] = {}
    members: dict[str, tuple[Article, ...]] = {}
    ledgers: dict[tuple[str, str, str], tuple[Line, ...]] = {}
    for issue in archive.issues:
        places |= _places(issue)
        members |= _members(issue)
        ledgers |= {(issue.paper, issue.date, sheet.text.name): lines(sheet) for sheet in issue.sheets}
    found = mentions(archive)
    return Catalogue(
        archive=archive,
        papers={paper.id: paper for paper in archive.settings.papers},
        places=places,
        translations={(one.id, one.language): one for one in archive.translations},
        members=members,
        ledgers=ledgers,
        mentions=found,
        recurring=recurring(archive),
        counted=counted(archive),
        holdings=holdings(archive, found.finder),
        sources=cite.sources(archive, found.finder),
    )


def in_words(names: tuple[tuple[str, str], ...], language: str) -> str:
    """The value for a language among (language, value) pairs, else the first; empty if there is none."""
    return said(names, language)[1]


def said(names: tuple[tuple[str, str], ...], language: str) -> tuple[str, str]:
    """(language, value): the value for a language, else the first there is; both empty if there is none."""
    return next((pair for pair in names if pair[0] == language and pair[1]), names[0] if names else ("", ""))
