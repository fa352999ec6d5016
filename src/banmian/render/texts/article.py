"""The issue around an article: the sheets of its issue, and the articles of its own sheet in the order of the page."""

from collections.abc import Mapping
from types import MappingProxyType

from banmian.model import Article, SheetEntry, Status
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import dates, labels
from banmian.render.links.articles import article_heads, article_link, credits_of, entry, first_report, translation_of
from banmian.render.links.sheetmap import sheet_map
from banmian.render.links.sheets import page_label, sheet_label, sheet_link, span_words
from banmian.render.passages import notes
from banmian.render.passages.views import TieNote
from banmian.render.texts.asfiled import filed_lines
from banmian.render.texts.blocks import BlockView, NamesInBlock, blocks, head_notes, translated
from banmian.render.texts.citations import cite_view
from banmian.render.texts.linking import linked_names
from banmian.render.texts.metadata import linked_data, metadata, text_language
from banmian.render.texts.translations import parallel_links, translation_view
from banmian.render.texts.views import ArticlePage, SeriesPage, SheetAround


def _line_link(site: Site, path: str, place: Place, line: int) -> Link:
    return Link(f"{sheet_link(site, path, place).href}#L{line}", str(line))


def source_links(site: Site, path: str, place: Place) -> tuple[Link, ...]:
    """The runs of lines an article was read from, each a link to where they stand on the sheet's page."""
    sheet = sheet_link(site, path, place).href
    spans = place.article.source.lines
    return tuple(Link(f"{sheet}#L{span.first}", span_words(site, span)) for span in spans)


def text_views(
    site: Site,
    article: Article,
    language: str,
    names: Mapping[int, NamesInBlock],
    ties: Mapping[int, TieNote] = MappingProxyType({}),
) -> tuple[BlockView, ...]:
    """An article's blocks in a language, or as printed if there are none in it; these with the words that are tied."""
    translation = site.catalogue.translations.get((article.id, language))
    if translation:
        return translated(article, translation.blocks, names)
    return blocks(article, names, {block: note.shared for block, note in ties.items()})


def article_page(site: Site, path: str, place: Place) -> ArticlePage:
    """Everything the page of an article shows."""
    article, issue = place.article, place.issue
    translation = translation_of(site, article)
    withdrawn = article.status is Status.WITHDRAWN
    linked = linked_names(site, path, article, text_language(site, article))
    ties = notes.notes(site, path, place)
    return ArticlePage(
        id=article.id,
        kind=labels.label(site.words, labels.KINDS, article.kind),
        withdrawn=withdrawn,
        heads=article_heads(site, article),
        lang="" if translation else site.foreign,
        credits=credits_of(site, article, path),
        blocks=() if withdrawn else text_views(site, article, site.language, linked.names, ties),
        head_notes=() if withdrawn else head_notes(article),
        filed=() if withdrawn or translation else filed_lines(site, path, place),
        ties=ties,
        status=labels.label(site.words, labels.STATUSES, article.status),
        tips=() if withdrawn else linked.tips,
        untranslated=not translation and not withdrawn and bool(site.foreign),
        translation=translation_view(site, path, place),
        parallels=parallel_links(site, path, place),
        sheet=sheet_link(site, path, place),
        date=dates.date_view(issue.date, site.language),
        page=page_label(site, place.sheet),
        map=sheet_map(site, path, issue, place.sheet, article.id),
        series=article_link(site, path, site.catalogue.places[article.series].article) if article.series else None,
        source=source_links(site, path, place),
        sha256=article.source.sha256,
        joins=tuple(
            (_line_link(site, path, place, join.before), _line_link(site, path, place, join.after))
            for join in article.joins
        ),
        cite=cite_view(site, place),
        before=article_link(site, path, place.before) if place.before else None,
        after=article_link(site, path, place.after) if place.after else None,
        around=around(site, path, place),
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
        date=dates.date_view(issue.date, site.language),
        source=source_links(site, path, place),
        sha256=article.source.sha256,
        status=labels.label(site.words, labels.STATUSES, article.status),
        map=sheet_map(site, path, issue, place.sheet, article.id),
        translation=translation_view(site, path, place),
        untranslated=not translation_of(site, article) and bool(site.foreign),
        parallels=parallel_links(site, path, place),
        cite=cite_view(site, place),
        metadata=metadata(site, place),
        linked_data=linked_data(site, place),
    )


def around(site: Site, path: str, place: Place) -> tuple[SheetAround, ...]:
    """The sheets of an article's issue; of its own sheet every article, of the others the first report."""
    return tuple(_sheet(site, path, place, sheet) for sheet in place.issue.sheets)


def _sheet(site: Site, path: str, place: Place, sheet: SheetEntry) -> SheetAround:
    issue, here = place.issue, sheet is place.sheet
    first = first_report(sheet.articles)
    shown = sheet.articles if here else (first,) if first else ()
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    return SheetAround(
        sheet=Link(addresses.relative(path, target), sheet_label(site, sheet)),
        here=here,
        more=len(sheet.articles) - len(shown),
        articles=tuple((article_link(site, path, one), one.id == place.article.id) for one in shown),
    )
