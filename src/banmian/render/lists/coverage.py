"""The page on the translations: what is translated, how, reviewed or not, still of the present text or not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from banmian.bilingual import staleness
from banmian.i18n import long_date
from banmian.model import Article, Block, Kind, Translation
from banmian.render.catalogue.holdings import SheetRow
from banmian.render.frame import addresses
from banmian.render.frame.pager import Pager, pager
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.links.articles import article_link
from banmian.render.links.sheets import sheet_label
from banmian.render.texts.translations import by_whom, is_reviewed, passage_links


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An article, or the head of a series, and what there is of it in a language."""

    article: Link
    series: bool
    paragraphs: int
    of: int
    """How many blocks the original has."""
    how: str
    """By what method it was translated; empty if it wasn't."""
    reviewed: str
    """By whom it was reviewed, or that it wasn't."""
    stale: bool
    changed: tuple[Link, ...]
    """The passages that may no longer agree, as far as they are known."""


@dataclass(frozen=True, slots=True)
class CoverageSheet:
    """A sheet and its articles."""

    sheet: Link
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """What there is in one language."""

    id: str
    language: str
    sentences: tuple[str, ...]
    """The figures in words; none beyond the first page."""
    sheets: tuple[CoverageSheet, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """The page on the translations."""

    tables: tuple[CoverageTable, ...]
    pager: Pager | None = None


def coverage_page(site: Site, path: str, number: int = 1) -> CoveragePage:
    """Everything a page on the translations shows: in the original's tree of all languages, else of its own.

    The figures are on the first page.
    """
    others = site.catalogue.languages[1:]
    languages = others if site.language == site.catalogue.original else (site.language,)
    pages = site.catalogue.holdings.sheets
    return CoveragePage(
        tables=tuple(_table(site, path, language, number) for language in languages),
        pager=pager(path, addresses.translations(site.language), number, len(pages)),
    )


def _table(site: Site, path: str, language: str, number: int) -> CoverageTable:
    pages = site.catalogue.holdings.sheets
    sheets = (_sheet(site, path, row, language) for row in pages[number - 1])
    return CoverageTable(
        id=f"into-{language}",
        language=labels.language(site.words, language),
        sentences=tuple(_sentences(site, language)) if number == 1 else (),
        sheets=tuple(sheets),
    )


def _sheet(site: Site, path: str, row: SheetRow, language: str) -> CoverageSheet:
    issue, sheet, articles = row
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    words = f"{long_date(issue.date, site.language)} {sheet_label(site, sheet)}"
    rows = tuple(_row(site, path, article, language) for article in articles)
    return CoverageSheet(Link(addresses.relative(path, target), words), rows)


def _row(site: Site, path: str, article: Article, language: str) -> CoverageRow:
    found = site.catalogue.translations.get((article.id, language))
    changes = staleness(found, article) if found else None
    page = addresses.relative(path, addresses.article(language, site.catalogue.places[article.id].id))
    return CoverageRow(
        article=article_link(site, path, article),
        series=article.kind is Kind.SERIES,
        paragraphs=_translated(article, found),
        of=len(article.blocks),
        how=labels.label(site.words, labels.METHODS, found.method) if found else "",
        reviewed=_reviewed(site, found) if found else "",
        stale=changes is not None,
        changed=tuple(passage_links(site, changes, page)),
    )


def _reviewed(site: Site, translation: Translation) -> str:
    """In a word, as a table has it."""
    return translation.reviewer or (site.words("reviewed") if is_reviewed(translation) else site.words("not reviewed"))


def _translated(article: Article, translation: Translation | None) -> int:
    """How many blocks have a text in the translation."""
    texts: tuple[Block, ...] = translation.blocks if translation else ()
    return sum(bool(block.text.strip()) for block in texts[: len(article.blocks)])


def _sentences(site: Site, language: str) -> Iterator[str]:
    """The figures in words."""
    articles = [article for page in site.catalogue.holdings.sheets for _, _, some in page for article in some]
    found = [
        (article, translation)
        for article in articles
        if (translation := site.catalogue.translations.get((article.id, language)))
    ]
    yield from _extent(site, articles, found)
    yield from _how(site, [translation for _, translation in found])
    stale = sum(staleness(translation, article) is not None for article, translation in found)
    if found and not stale:
        yield site.words("The originals have not changed since.")
    elif stale:
        yield site.words.count(
            "The original of {n} text has changed since.", "The originals of {n} texts have changed since.", stale
        )


def _extent(site: Site, articles: list[Article], found: list[tuple[Article, Translation]]) -> Iterator[str]:
    count = site.words.count
    texts = [article for article in articles if article.kind is not Kind.SERIES]
    done = [(article, one) for article, one in found if article.kind is not Kind.SERIES]
    yield site.words("Translated: {done} of {all}, {paragraphs} of {all_paragraphs}.").format(
        done=len(done),
        all=count("{n} article", "{n} articles", len(texts)),
        paragraphs=sum(_translated(article, one) for article, one in done),
        all_paragraphs=count("{n} paragraph", "{n} paragraphs", sum(len(article.blocks) for article in texts)),
    )
    if series := [article for article in articles if article.kind is Kind.SERIES]:
        yield site.words("Heads of series: {done} of {all}.").format(done=len(found) - len(done), all=len(series))


def _how(site: Site, found: list[Translation]) -> Iterator[str]:
    """Who or what made them, each with its number, and how many a person has been over."""
    makers = Counter((one.method, one.translator) for one in found)
    for method, translator in sorted(makers):
        sample = next(one for one in found if (one.method, one.translator) == (method, translator))
        number = site.words.count("{n} text", "{n} texts", makers[method, translator])
        yield site.words("{how}: {number}.").format(how=by_whom(site, sample).rstrip(".。"), number=number)
    if found and not any(map(is_reviewed, found)):
        yield site.words("None of them has been reviewed by a human translator.")
    elif found:
        reviewed = site.words.count("{n} text", "{n} texts", sum(map(is_reviewed, found)))
        yield site.words("Reviewed: {number}.").format(number=reviewed)
