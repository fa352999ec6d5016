"""Lists of articles in the order of time, split into pages: those of a kind, the series, those of an author."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from banmian.i18n import long_date, tag
from banmian.model import Article, Issue, Kind
from banmian.render.catalogue.holdings import Author
from banmian.render.catalogue.rows import split
from banmian.render.frame import addresses
from banmian.render.frame.pager import pager
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.issues.days import issue_address
from banmian.render.language import labels
from banmian.render.links.articles import article_heads, article_link, credits_of
from banmian.render.links.names import Name, entry_link, name_of
from banmian.render.lists.views import ArticleList, KindsPage, Lead, ListedArticle, ListedIssue

SAMPLES: Final = 4
"""How many of the newest articles of a kind are shown beside it."""

Note = Callable[[Article], str]


def kind_page(site: Site, path: str, kind: Kind, number: int = 1) -> ArticleList:
    """The articles of a kind; heads of series say how many reports they have."""
    first = addresses.series(site.language) if kind is Kind.SERIES else addresses.kinds(site.language, kind)
    articles = site.catalogue.holdings.kinds[kind]
    note = _reports(site) if kind is Kind.SERIES else None
    count = site.words.count("{n} article", "{n} articles", len(articles))
    if kind is Kind.SERIES:
        count = site.words.count("{n} series", "{n} series", len(articles))
    return ArticleList(
        title=Name(site.words(labels.KINDS[kind])),
        others=(),
        count=count,
        note=(),
        years=_years(site, path, first, articles),
        issues=tuple(_issues(site, path, split(articles)[number - 1], note, credits=True)),
        pager=pager(path, first, number, len(split(articles))),
    )


def author_page(site: Site, path: str, author: Author, number: int = 1) -> ArticleList:
    """What a name is credited with, and whose name it is if that is known."""
    roles = {article.id: roles for article, roles in author.works}
    articles = [article for article, _ in author.works]
    first = addresses.author(site.language, author.name)
    title, others = author_names(site, author)
    return ArticleList(
        title=title,
        others=others,
        count=site.words.count("{n} article", "{n} articles", len(articles)),
        note=tuple(entry_link(site, path, site.catalogue.mentions.entries[key]) for key in author.entries),
        years=_years(site, path, first, articles),
        issues=tuple(
            _issues(site, path, split(articles)[number - 1], lambda one: role_words(site, roles[one.id]), credits=False)
        ),
        pager=pager(path, first, number, len(split(articles))),
    )


def author_names(site: Site, author: Author) -> tuple[Name, tuple[Name, ...]]:
    """What an author is called on a page, and in other languages; as printed, if the name isn't one person's."""
    printed = Name(author.name, site.foreign)
    if len(author.entries) != 1:
        return printed, ()
    entry = site.catalogue.mentions.entries[author.entries[0]]
    shown = name_of(site, entry)
    if shown.lang == site.foreign:
        return printed, _known_in_others(site, author)
    return shown, (printed,)


def _known_in_others(site: Site, author: Author) -> tuple[Name, ...]:
    entry = site.catalogue.mentions.entries[author.entries[0]]
    others = (one for one in site.catalogue.languages if one not in (site.language, site.catalogue.original))
    return tuple(Name(text, tag(one)) for one in others if (text := dict(entry.name).get(one)))


def role_words(site: Site, roles: Sequence[str]) -> str:
    """Several roles of one person in words."""
    return site.words(", ").join(labels.role(site.words, role, 1) for role in roles)


def kinds_page(site: Site, path: str) -> KindsPage:
    """The kinds there are, with the number of articles of each, and the newest."""
    return KindsPage(tuple(kind_leads(site, path)))


def kind_leads(site: Site, path: str) -> Iterator[Lead]:
    """The ways to the articles of each kind but the series."""
    for kind, articles in site.catalogue.holdings.kinds.items():
        if kind is not Kind.SERIES:
            target = addresses.relative(path, addresses.kinds(site.language, kind))
            yield Lead(
                link=Link(target, site.words(labels.KINDS[kind])),
                count=site.words.count("{n} article", "{n} articles", len(articles)),
                note="",
                samples=tuple(article_link(site, path, article) for article in _newest(site, articles)),
            )


def _newest(site: Site, articles: Sequence[Article]) -> list[Article]:
    """A few of the newest issue that has any, those read first before others."""
    last = sorted(articles[-100:], key=lambda one: site.catalogue.places[one.id].issue.date, reverse=True)
    return last[:SAMPLES]


def _reports(site: Site) -> Note:
    def note(head: Article) -> str:
        return site.words.count("{n} article", "{n} articles", len(site.catalogue.members.get(head.id, ())))

    return note


def _years(site: Site, path: str, first: str, articles: Sequence[Article]) -> tuple[Link, ...]:
    """Where each year begins: nothing to say of a list of one page, or of one year."""
    if len(split(articles)) == 1:
        return ()
    links: dict[str, Link] = {}
    for number, page in enumerate(split(articles), 1):
        for article in page:
            year = site.catalogue.places[article.id].issue.date[:4]
            if year not in links:
                target = f"{addresses.numbered(first, number)}#y{year}"
                links[year] = Link(addresses.relative(path, target), year)
    return tuple(links.values()) if len(links) > 1 else ()


def _issues(
    site: Site, path: str, articles: Sequence[Article], note: Note | None, *, credits: bool
) -> Iterator[ListedIssue]:
    def issue_of(article: Article) -> Issue:
        return site.catalogue.places[article.id].issue

    for issue, group in groupby(articles, key=issue_of):
        words = f"{site.paper_name(issue.paper)} {long_date(issue.date, site.language)}"
        rows = tuple(_listed(site, path, article, note(article) if note else "", credits) for article in group)
        yield ListedIssue(Link(issue_address(site, path, issue), words), issue.date, rows)


def _listed(site: Site, path: str, article: Article, note: str, credits: bool) -> ListedArticle:
    target = addresses.article(site.language, site.catalogue.places[article.id].id)
    return ListedArticle(
        href=addresses.relative(path, target),
        heads=article_heads(site, article),
        credits=credits_of(site, article) if credits else (),
        note=note,
    )
