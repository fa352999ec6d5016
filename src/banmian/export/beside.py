"""The files beside the page of each text that hold all languages: JSON and TEI, in the tree of the papers' own."""

import json
from collections.abc import Callable, Iterator
from functools import cache, partial

from banmian import cite, downloads
from banmian.export.articles import Translations, article_row, rows, series_row, translations
from banmian.export.named import Names
from banmian.export.tei import tei
from banmian.ids import parse_article_id
from banmian.model import Archive, Article, Issue, Kind, Planned, SheetEntry


def beside(archive: Archive) -> Iterator[Planned]:
    """The files of each article and series head, none made yet."""
    known = cache(lambda: translations(archive))  # both are gathered when the first file is made, once for all
    sources = cache(lambda: cite.sources(archive))
    names = Names(archive)
    for issue, sheet, article in rows(archive):
        if place := parse_article_id(article.id):
            at = partial(downloads.article_file, archive.settings.languages[0], place)
            yield Planned(at(downloads.JSON), partial(_json, archive, known, issue, sheet, article))
            yield Planned(at(downloads.TEI), partial(_tei, sources, names, issue, sheet, article))


def _json(
    archive: Archive, known: Callable[[], Translations], issue: Issue, sheet: SheetEntry, article: Article
) -> bytes:
    """The row of the data, in a form that a person can read too."""
    row = series_row if article.kind is Kind.SERIES else article_row
    value = row(archive, known(), issue, sheet, article)
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _tei(sources: Callable[[], cite.Sources], names: Names, issue: Issue, sheet: SheetEntry, article: Article) -> bytes:
    return tei(sources(), issue, sheet, article, names)
