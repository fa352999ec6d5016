"""Articles and sheets in lists: what a front page, a sheet page or a series shows of each."""

from collections.abc import Sequence
from itertools import groupby

from banmian import cite
from banmian.model import Article, Block, BlockKind, Credit, Heads, Issue, Kind, SheetEntry, Status, Translation
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.language.phrases import phrases
from banmian.render.links.names import credit_name, credited, entry_link
from banmian.render.links.sheets import page_label, sheet_label
from banmian.render.links.views import CreditGroup, Entry, HeadsView, SheetView
from banmian.text import clipped, plain

EXCERPT = 80
"""Characters of Chinese shown of an article in a list; the lead and other languages get twice as many."""


def translation_of(site: Site, article: Article) -> Translation | None:
    """The article in this site's language, if it was translated into it."""
    return site.catalogue.translations.get((article.id, site.language))


def heads_of(site: Site, article: Article) -> tuple[Heads, str]:
    """An article's heads in this language, and the tag of their language if that isn't the page's.

    A translation that lacks the headline doesn't hide the printed one.
    """
    translation = translation_of(site, article)
    if translation and (translation.heads.headline or not article.heads.headline):
        return translation.heads, ""
    return article.heads, site.foreign


def texts_of(site: Site, article: Article) -> tuple[Block, ...]:
    """An article's blocks in this language if there are any, else as printed; none of one that was withdrawn."""
    if article.status is Status.WITHDRAWN:
        return ()
    translation = translation_of(site, article)
    return translation.blocks if translation else article.blocks


def is_chinese(site: Site, lang: str) -> bool:
    """Whether text with this tag (empty: the page's own) is Chinese."""
    return (lang or site.language).startswith("zh")


def article_heads(site: Site, article: Article) -> HeadsView:
    """The heads of an article; one printed without a headline has the beginning of its text in its place."""
    heads, lang = heads_of(site, article)
    chinese = is_chinese(site, lang)
    headline = heads.headline or title_of(site, article)
    return HeadsView(
        kicker=phrases(heads.kicker, chinese),
        headline=phrases(headline, chinese),
        subhead=phrases(heads.subhead, chinese),
        lang=lang,
        untitled=not heads.headline,
    )


def excerpt(site: Site, article: Article, length: int = EXCERPT) -> str:
    """The beginning of an article's text, captions passed over."""
    texts = [block.text for block in texts_of(site, article) if block.kind is not BlockKind.CAPTION]
    chinese = is_chinese(site, "" if translation_of(site, article) else site.foreign)
    return clipped(plain(texts[0]), length if chinese else 2 * length) if texts else ""


def title_of(site: Site, article: Article) -> str:
    """What an article is called in a link or a title."""
    return cite.title_of(heads_of(site, article)[0], texts_of(site, article), article.id)


def article_link(site: Site, path: str, article: Article) -> Link:
    """The way from the page at `path` to an article, called by its title."""
    target = addresses.article(site.language, site.catalogue.places[article.id].id)
    return Link(addresses.relative(path, target), title_of(site, article), heads_of(site, article)[1])


def credits_of(site: Site, article: Article, path: str = "") -> tuple[CreditGroup, ...]:
    """A byline, people of the same role together, in the printed order; for the page at `path` with their own pages."""
    groups = ((role, list(group)) for role, group in groupby(article.byline, key=lambda one: one.role))
    return tuple(
        CreditGroup(
            labels.role(site.words, role, len(group)), tuple(_credit(site, one, article, path) for one in group)
        )
        for role, group in groups
    )


def _credit(site: Site, credit: Credit, article: Article, path: str) -> Link:
    name = credit_name(site, credit, article.id)
    if not path:
        return Link("", name.text, name.lang)
    if person := credited(site, credit, article.id):
        return entry_link(site, path, person)
    return Link(addresses.relative(path, addresses.author(site.language, credit.name)), name.text, name.lang)


def entry(site: Site, path: str, article: Article, rank: int = 3) -> Entry:
    """An article as the page at `path` lists it; a series head brings its articles with it."""
    place = site.catalogue.places[article.id]
    members = site.catalogue.members.get(article.id, ()) if article.kind is Kind.SERIES else ()
    return Entry(
        href=addresses.relative(path, addresses.article(site.language, place.id)),
        heads=article_heads(site, article),
        credits=credits_of(site, article),
        excerpt=excerpt(site, article, 2 * EXCERPT if rank == 1 else EXCERPT),
        kind=article.kind,
        rank=rank,
        members=tuple(entry(site, path, member) for member in members),
    )


def lead_of(issue: Issue) -> Article | None:
    """The article an issue opens with, that of its first sheet."""
    return first_report([article for sheet in issue.sheets[:1] for article in sheet.articles])


def first_report(articles: Sequence[Article]) -> Article | None:
    """The first report of a sheet, boxes and pictures passed over, or whatever comes first."""
    leading = (Kind.NEWS, Kind.FEATURE, Kind.COMMENTARY)
    return next((one for one in articles if one.kind in leading and one.heads.headline), next(iter(articles), None))


def sheet_view(site: Site, path: str, issue: Issue, sheet: SheetEntry, without: str = "") -> SheetView:
    """A sheet and its articles, those of a series under its head; `without` is an id shown elsewhere on the page."""
    shown = [one for one in sheet.articles if one.id != without and not _is_member(site, one)]
    first = first_report(shown)
    return SheetView(
        href=addresses.relative(path, addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)),
        label=sheet_label(site, sheet),
        page=page_label(site, sheet),
        entries=tuple(entry(site, path, one, 2 if one is first else 3) for one in shown),
    )


def _is_member(site: Site, article: Article) -> bool:
    return article.series is not None and article.series in site.catalogue.places


def revised(site: Site, article: Article, issue: Issue) -> str:
    """When the page of an article last changed, if an editor has said so; else empty."""
    translation = translation_of(site, article)
    return max(issue.added, article.revised, translation.revised if translation else "")
