"""Parallel reading: an article in its own language and in others, block beside block.

In the original's tree the page holds every translation, in another tree the original and that language. Each column
is what the article's page shows, in its own language down to the notes; the rows have the anchors of that page.
"""

from collections.abc import Mapping

from markupsafe import Markup

from banmian.i18n import language_name, tag
from banmian.model import Article, Kind, Status
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.engine import fragment
from banmian.render.frame.site import Shared, Site
from banmian.render.frame.views import Link
from banmian.render.language import dates
from banmian.render.links.articles import article_heads, credits_of
from banmian.render.links.sheetmap import sheet_map
from banmian.render.links.sheets import sheet_link
from banmian.render.passages.notes import notes
from banmian.render.passages.views import TieNote
from banmian.render.texts.article import text_views
from banmian.render.texts.blocks import head_notes
from banmian.render.texts.linking import linked_names
from banmian.render.texts.translations import translation_view
from banmian.render.texts.views import Column, LinkedNames, Member, ParallelPage, Row


def columns_of(site: Site, article: Article) -> tuple[str, ...]:
    """The languages side by side on this site's parallel page of an article; none if it has no such page."""
    translated = site.catalogue.translated(article)
    if site.language != site.catalogue.original:
        translated = tuple(language for language in translated if language == site.language)
    return (site.catalogue.original, *translated) if translated else ()


def shared(site: Site, place: Place) -> Shared:
    """The languages that have such a page of an article; the others have the article's own."""
    languages = site.catalogue.translated(place.article)
    return Shared((site.catalogue.original, *languages), addresses.article(site.language, place.id))


def _column(site: Site, path: str, place: Place, linked: LinkedNames) -> Column:
    """A column of the page at `path`, in the language of `site`; the page's own language has its main heading."""
    over = fragment(
        "partials/over.html.j2",
        site.language,
        head=article_heads(site, place.article),
        level=1 if path.startswith(f"{site.language}/") else 2,
        groups=credits_of(site, place.article, path),
        notes=head_notes(place.article) if site.language == site.catalogue.original else (),
    )
    target = addresses.relative(path, addresses.article(site.language, place.id))
    return Column(
        tag=tag(site.language),
        over=over,
        tips=fragment("partials/tips.html.j2", site.language, tips=linked.tips),
        page=Link(target, language_name(site.language), hreflang=tag(site.language)),
    )


def _cells(site: Site, article: Article, linked: LinkedNames, ties: Mapping[int, TieNote]) -> list[tuple[str, Markup]]:
    """(tag, block) of each block in the language of `site`."""
    views = text_views(site, article, site.language, linked.names, ties)
    return [(tag(site.language), fragment("partials/cell.html.j2", site.language, one=view)) for view in views]


def _member(site: Site, path: str, article: Article, columns: tuple[Site, ...]) -> Member:
    """An article under a series head: to its own parallel page if it has one."""
    place = site.catalogue.places[article.id]
    page = addresses.parallel if columns_of(site, article) else addresses.article
    return Member(
        href=addresses.relative(path, page(site.language, place.id)),
        cells=tuple((tag(column.language), article_heads(column, article)) for column in columns),
    )


def parallel_page(site: Site, path: str, place: Place) -> ParallelPage:
    """Everything the parallel page of an article, or of a series head, shows."""
    article = place.article
    columns = tuple(Site(site.catalogue, language) for language in columns_of(site, article))
    linked = [linked_names(one, path, article, one.language, one.language) for one in columns]
    ties = notes(site, path, place)
    texts = [_cells(column, article, names, ties) for column, names in zip(columns, linked, strict=True)]
    found = (translation_view(site, path, place, one.language) for one in columns[1:])
    members = site.catalogue.members.get(article.id, ()) if article.kind is Kind.SERIES else ()
    return ParallelPage(
        id=article.id,
        columns=tuple(_column(column, path, place, names) for column, names in zip(columns, linked, strict=True)),
        rows=tuple(
            Row(number, block.kind, cells, ties.get(number))
            for number, (block, cells) in enumerate(zip(article.blocks, zip(*texts, strict=True), strict=True), 1)
        ),
        members=tuple(_member(site, path, one, columns) for one in members if one.status is not Status.WITHDRAWN),
        labels=tuple(view for view in found if view),
        sheet=sheet_link(site, path, place),
        date=dates.date_view(place.issue.date, site.language),
        map=sheet_map(site, path, place.issue, place.sheet, article.id),
    )
