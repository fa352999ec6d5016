"""An issue as an e-book in all languages of the archive: first every text in the papers' own, then every translation.

Whoever reads one language reads on; at the foot of each text a link leads to the other. The contents list each language by
itself, as the standard wants them in the order of the book; what isn't translated is there once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from banmian import resources
from banmian.i18n import language_name, long_date, tag
from banmian.ids import issue_id
from banmian.model import Article, Issue, SheetEntry
from banmian.render.catalogue import Place, in_words
from banmian.render.frame import addresses
from banmian.render.frame.engine import fill
from banmian.render.frame.site import Site, address
from banmian.render.frame.views import Link
from banmian.render.issues.issue import facts, holding
from banmian.render.language import dates
from banmian.render.links.articles import heads_of, title_of, translation_of
from banmian.render.links.sheets import page_label, sheet_label
from banmian.render.takeaway.epub import packed
from banmian.render.takeaway.reading import Reading, reading, said

_ROOT = "../"


@dataclass(frozen=True, slots=True)
class _Part:
    """The texts of one language."""

    tag: str
    language: str
    sheets: tuple[tuple[str, tuple[Link, ...]], ...]
    """(what the sheet is called, its texts)."""

    @property
    def first(self) -> str:
        """Where it begins."""
        return self.sheets[0][1][0].href


def book(sites: tuple[Site, ...], issue: Issue) -> bytes:
    """The e-book of an issue."""
    return packed(_files(sites, issue), issue.date)


def _files(sites: tuple[Site, ...], issue: Issue) -> Iterator[tuple[str, bytes]]:
    first = sites[0]
    shown = [(site, place) for site in sites for place in _places(site, issue) if _has(site, place.article)]
    around = {"tag": tag(first.language), "root": "", "title": _title(first, issue)}
    yield "package.opf", _package(sites, issue, [_file(site, place.article) for site, place in shown])
    yield "book.css", (resources.templates() / "epub" / "book.css").read_bytes()
    parts = tuple(_part(site, issue) for site in sites)
    contents = tuple(part for part in parts if part.sheets)
    yield "nav.xhtml", _fill("nav.xhtml", first, parts=contents, **around)
    yield "title.xhtml", _fill("title.xhtml", first, parts=tuple(_imprint(site, issue) for site in sites), **around)
    for site, place in shown:
        yield _file(site, place.article), _text(sites, site, place)


def _fill(template: str, site: Site, **values: object) -> bytes:
    # XML forbids a form feed, which HTML allows.
    return fill(f"epub/{template}.j2", site.language, **values).replace(b"\x0c", "␌".encode())


def _places(site: Site, issue: Issue) -> Iterator[Place]:
    return (site.catalogue.places[article.id] for sheet in issue.sheets for article in sheet.articles)


def _has(site: Site, article: Article) -> bool:
    """Whether there is a text in a language: the original, or a translation that is shown."""
    return site.language in (site.catalogue.original, *site.catalogue.translated(article))


def _file(site: Site, article: Article) -> str:
    """Where a text stands in the book; for a language it isn't in, where the original stands."""
    language = site.language if _has(site, article) else site.catalogue.original
    place = site.catalogue.places[article.id].id
    return f"{language}/{place.sheet}-{place.number}.xhtml"


def _title(site: Site, issue: Issue) -> str:
    return site.words("{paper}, {date}").format(
        paper=site.paper_name(issue.paper), date=long_date(issue.date, site.language)
    )


def _package(sites: tuple[Site, ...], issue: Issue, paths: list[str]) -> bytes:
    first, settings = sites[0], sites[0].settings
    languages = [site for site in sites if any(path.startswith(f"{site.language}/") for path in paths)] or [first]
    return _fill(
        "package.opf",
        first,
        id=issue_id(issue.paper, issue.date),
        titles=tuple((tag(site.language), _title(site, issue)) for site in languages),
        tags=tuple(tag(site.language) for site in languages),
        publishers=tuple((tag(language), text) for language, text in settings.title if text),
        rights=tuple((tag(language), text) for language, text in settings.rights if text),
        url=address(first, addresses.issue(first.language, issue.paper, issue.date)),
        date=issue.date,
        paths=paths,
    )


def _imprint(site: Site, issue: Issue) -> dict[str, Any]:
    """What the first page says in a language."""
    date = dates.date_view(issue.date, site.language)
    return {
        "tag": tag(site.language),
        "name": site.paper_name(issue.paper),
        "date": site.words(", ").join((date.long, date.lunar)),
        "facts": facts(site, issue),
        "archive": in_words(site.settings.title, site.language),
        "holding": holding(site, issue),
        "url": address(site, addresses.issue(site.language, issue.paper, issue.date)),
        "rights": in_words(site.settings.rights, site.language),
    }


def _part(site: Site, issue: Issue) -> _Part:
    """What there is in a language; sheets without a text in it aren't listed."""
    sheets = ((_sheet(site, sheet), _links(site, sheet)) for sheet in issue.sheets)
    return _Part(
        tag(site.language), language_name(site.language), tuple((name, links) for name, links in sheets if links)
    )


def _sheet(site: Site, sheet: SheetEntry) -> str:
    return page_label(site, sheet) or sheet_label(site, sheet)


def _links(site: Site, sheet: SheetEntry) -> tuple[Link, ...]:
    shown = (one for one in sheet.articles if _has(site, one))
    return tuple(Link(_file(site, one), title_of(site, one), heads_of(site, one)[1]) for one in shown)


def _text(sites: tuple[Site, ...], site: Site, place: Place) -> bytes:
    one = reading(site, place)
    return _fill(
        "text.xhtml",
        site,
        tag=one.lang,
        words_tag="" if one.lang == tag(site.language) else tag(site.language),
        root=_ROOT,
        one=one,
        notes=tuple((note, said(site, note)) for note in one.notes),
        placed=_placed(one),
        members=tuple(
            Link(_ROOT + _file(site, member), title_of(site, member), heads_of(site, member)[1])
            for member in site.catalogue.members.get(place.article.id, ())
        ),
        other=_other(sites, site, place.article),
    )


def _placed(one: Reading) -> dict[int, int]:
    """The number of each note to which something in the text leads, and of the first block that does."""
    found: dict[int, int] = {}
    for view in one.blocks:
        for line in view.lines:
            for piece in line:
                found.setdefault(piece.note, view.number)
    return found


def _other(sites: tuple[Site, ...], site: Site, article: Article) -> Link | None:
    """The same text in another language: from a translation the original, from the original the first translation."""
    found = [one for one in sites if one.language != site.language and _has(one, article)]
    if not found or (site.language != site.catalogue.original and not translation_of(site, article)):
        return None
    name = language_name(found[0].language)
    return Link(_ROOT + _file(found[0], article), name, tag(found[0].language))
