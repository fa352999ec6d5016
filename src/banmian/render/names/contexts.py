"""Every mention of an entry in its sentence, in the page's language where the passage is translated."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from banmian.i18n import long_date
from banmian.model import Field, Heads, Issue, Mention, SheetEntry
from banmian.render.catalogue.mentions import Key, Spot, key, spot
from banmian.render.catalogue.rows import ROWS, gathered
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.language import labels
from banmian.render.language.sentences import quotations
from banmian.render.links.articles import article_link
from banmian.render.links.sheets import sheet_label
from banmian.render.links.sources import sheet_of, staff_lines
from banmian.render.names.views import Quotation, Quotations


def pages_of_mentions(mentions: Sequence[Mention]) -> tuple[Sequence[Mention], ...]:
    """Mentions as they are split into pages, at least one; those in one article or sheet stay together."""
    if len(mentions) <= ROWS:
        return (mentions,)
    groups = (tuple(group) for _, group in groupby(mentions, key=lambda one: one.passage.article))
    return tuple(tuple(chain.from_iterable(page)) for page in gathered(groups, len))


def quoted(site: Site, path: str, mentions: Iterable[Mention]) -> tuple[Quotations, ...]:
    """The sentences that name an entry, article by article, in reading order."""
    groups = groupby(mentions, key=lambda one: one.passage.article)
    return tuple(_of_source(site, path, source, list(group)) for source, group in groups)


def _of_source(site: Site, path: str, source: str, mentions: list[Mention]) -> Quotations:
    place = site.catalogue.places.get(source)
    if place is None:
        return _of_staff(site, path, source, mentions)
    link = article_link(site, path, place.article)
    found = [one for where, group in groupby(mentions, key=spot) for one in _of_spot(site, link, where, list(group))]
    return Quotations(link, long_date(place.issue.date, site.language), tuple(found))


def _of_spot(site: Site, link: Link, where: Spot, mentions: list[Mention]) -> Iterator[Quotation]:
    """The sentences of one passage: those of the translation, if it names the entry too."""
    _, part, block = where
    text, spans, lang = _translated(site, where, key(mentions[0])) or _printed(site, where, mentions)
    href = link.href if block is None else f"{link.href}#p{block}"
    for pieces in quotations(text, spans):
        yield Quotation(href, _label(site, part, block), pieces, lang)


def _translated(site: Site, where: Spot, name: Key) -> tuple[str, list[tuple[int, int]], str] | None:
    translation = site.catalogue.translations.get((where[0], site.language))
    spans = [(one.start, one.end) for one in site.catalogue.mentions.at(site.language, where) if key(one) == name]
    if translation is None or not spans:
        return None
    if where[2] is not None:
        return translation.blocks[where[2] - 1].text, spans, ""
    return _head(translation.heads, where[1]), spans, ""


def _printed(site: Site, where: Spot, mentions: list[Mention]) -> tuple[str, list[tuple[int, int]], str]:
    article = site.catalogue.places[where[0]].article
    spans = [(one.start, one.end) for one in mentions]
    if where[2] is not None:
        return article.blocks[where[2] - 1].text, spans, site.foreign
    text = article.byline_line if where[1] is Field.BYLINE else _head(article.heads, where[1])
    return text, spans, site.foreign


def _head(heads: Heads, part: Field) -> str:
    return {Field.KICKER: heads.kicker, Field.HEADLINE: heads.headline}.get(part, heads.subhead)


def _label(site: Site, part: Field, block: int | None) -> str:
    return str(block) if block is not None else labels.label(site.words, labels.UNITS, part)


def _of_staff(site: Site, path: str, source: str, mentions: list[Mention]) -> Quotations:
    """The staff lines of a sheet that name the entry."""
    found = sheet_of(site, source)
    if found is None:
        raise ValueError(f"a mention in no sheet of the archive: {source!r}")
    issue, sheet = found
    href = _sheet_address(site, path, issue, sheet)
    lines = tuple(_staff_quotations(site, href, sheet, mentions))
    return Quotations(Link(href, sheet_label(site, sheet)), long_date(issue.date, site.language), lines)


def _staff_quotations(site: Site, href: str, sheet: SheetEntry, mentions: list[Mention]) -> Iterator[Quotation]:
    label = labels.label(site.words, labels.FURNITURE, "staff")
    at = 0
    for number, text in staff_lines(sheet):
        spans = [(one.start - at, one.end - at) for one in mentions if at <= one.start < at + len(text)]
        for pieces in quotations(text, spans):
            yield Quotation(f"{href}#L{number}", label, pieces, site.foreign)
        at += len(text) + 1


def _sheet_address(site: Site, path: str, issue: Issue, sheet: SheetEntry) -> str:
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    return addresses.relative(path, target)
