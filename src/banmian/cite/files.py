"""The files for reference managers, beside the page of each text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from banmian.cite.bibtex import bibtex
from banmian.cite.csl import csl_json
from banmian.cite.gather import Sources, reference, sources
from banmian.cite.reference import Reference
from banmian.cite.ris import ris
from banmian.ids import ArticleId, parse_article_id
from banmian.model import Archive, Article, Issue, Planned, SheetEntry


@dataclass(frozen=True, slots=True)
class Format:
    """A format of reference managers."""

    name: str
    """The same in every language."""
    ending: str
    media_type: str
    write: Callable[[Reference], str]


FORMATS: Final = (
    Format("BibTeX", "bib", "application/x-bibtex", bibtex),
    Format("RIS", "ris", "application/x-research-info-systems", ris),
    Format("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl_json),
)


def name_of_file(article: ArticleId, one: Format) -> str:
    """The file's name, in the folder of the text's page: it says of itself what it is, wherever it is taken."""
    return f"{article}.{one.ending}"


def citation_files(archive: Archive) -> Iterator[Planned]:
    """A file in each format beside each text of the archive, series heads among them; none made yet."""
    known = cache(lambda: sources(archive))  # gathered when the first file is made, once for all
    for language in archive.settings.languages:
        for issue in archive.issues:
            for sheet in issue.sheets:
                for article in sheet.articles:
                    yield from _of(known, issue, sheet, article, language)


def _of(
    known: Callable[[], Sources], issue: Issue, sheet: SheetEntry, article: Article, language: str
) -> Iterator[Planned]:
    place = parse_article_id(article.id)
    if place is None:
        return
    for one in FORMATS:
        path = f"{language}/{place.path}{name_of_file(place, one)}"
        yield Planned(path, partial(_written, one, known, issue, sheet, article, language))


def _written(
    one: Format, known: Callable[[], Sources], issue: Issue, sheet: SheetEntry, article: Article, language: str
) -> bytes:
    return one.write(reference(known(), issue, sheet, article, language)).encode()
