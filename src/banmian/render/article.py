"""The page of an article, and of a series head: the text, what was done to it, where it comes from, how to cite it."""

from banmian.model import Status
from banmian.render import addresses, calendar, labels
from banmian.render.catalogue import Place
from banmian.render.cite import citation
from banmian.render.entries import (
    article_heads,
    article_link,
    credits_of,
    entry,
    page_label,
    sheet_label,
    translation_of,
)
from banmian.render.metadata import linked_data, metadata
from banmian.render.sheet import span_words
from banmian.render.sheetmap import sheet_map
from banmian.render.site import Site
from banmian.render.text import blocks, head_notes, plain, translated
from banmian.render.textviews import ArticlePage, SeriesPage, TranslationView
from banmian.render.views import Link


def sheet_link(site: Site, path: str, place: Place) -> Link:
    """The page of the sheet an article stands on."""
    target = addresses.sheet(site.language, place.issue.paper, place.issue.date, place.sheet.text.name)
    return Link(addresses.relative(path, target), sheet_label(site, place.sheet))


def _line_link(site: Site, path: str, place: Place, line: int) -> Link:
    return Link(f"{sheet_link(site, path, place).href}#L{line}", str(line))


def source_links(site: Site, path: str, place: Place) -> tuple[Link, ...]:
    """The runs of lines an article was read from, each a link to where they stand on the sheet's page."""
    sheet = sheet_link(site, path, place).href
    spans = place.article.source.lines
    return tuple(Link(f"{sheet}#L{span.first}", span_words(site, span)) for span in spans)


def _translation(site: Site, path: str, place: Place) -> TranslationView | None:
    found = translation_of(site, place.article)
    if found is None:
        return None
    original = addresses.article(site.catalogue.original, place.id)
    return TranslationView(
        translator=found.translator,
        method=labels.label(site.words, labels.METHODS, found.method),
        status=labels.label(site.words, labels.TRANSLATION_STATUSES, found.status),
        original=Link(addresses.relative(path, original), plain(place.article.heads.headline), site.foreign),
    )


def article_page(site: Site, path: str, place: Place) -> ArticlePage:
    """Everything the page of an article shows."""
    article, issue = place.article, place.issue
    translation = translation_of(site, article)
    withdrawn = article.status is Status.WITHDRAWN
    return ArticlePage(
        id=article.id,
        kind=labels.label(site.words, labels.KINDS, article.kind),
        withdrawn=withdrawn,
        heads=article_heads(site, article),
        lang="" if translation else site.foreign,
        credits=credits_of(site, article.byline),
        blocks=() if withdrawn else translated(article, translation.blocks) if translation else blocks(article),
        head_notes=() if withdrawn else head_notes(article),
        status=labels.label(site.words, labels.STATUSES, article.status),
        untranslated=not translation and not withdrawn and bool(site.foreign),
        translation=_translation(site, path, place),
        sheet=sheet_link(site, path, place),
        date=calendar.date_view(issue.date, site.language),
        page=page_label(site, place.sheet),
        map=sheet_map(site, path, issue, place.sheet, article.id),
        series=article_link(site, path, site.catalogue.places[article.series].article) if article.series else None,
        source=source_links(site, path, place),
        sha256=article.source.sha256,
        joins=tuple(
            (_line_link(site, path, place, join.before), _line_link(site, path, place, join.after))
            for join in article.joins
        ),
        citation=citation(site, place),
        before=article_link(site, path, place.before) if place.before else None,
        after=article_link(site, path, place.after) if place.after else None,
        metadata=metadata(site, place),
        linked_data=linked_data(site, place),
    )


def series_page(site: Site, path: str, place: Place) -> SeriesPage:
    """Everything the page of a series head shows."""
    article, issue = place.article, place.issue
    return SeriesPage(
        id=article.id,
        heads=article_heads(site, article),
        entry=entry(site, path, article),
        sheet=sheet_link(site, path, place),
        date=calendar.date_view(issue.date, site.language),
        source=source_links(site, path, place),
        sha256=article.source.sha256,
        status=labels.label(site.words, labels.STATUSES, article.status),
        map=sheet_map(site, path, issue, place.sheet, article.id),
    )
