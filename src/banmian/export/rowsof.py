"""The rows of each table (see `tables` for what the columns mean). A withdrawn text has none but its article's."""

from collections.abc import Callable, Iterator
from typing import Any

from banmian.export.articles import rows
from banmian.ids import parse_article_id
from banmian.model import Archive, Article, AuthorityKind, Kind, Span, Status
from banmian.text import plain

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
Every = dict[AuthorityKind, list[dict[str, Any]]]
"""The rows of the JSON Lines of each kind of name (see `entries`)."""


def _shown(archive: Archive) -> Iterator[Article]:
    """Articles with a text."""
    return (one for _, _, one in rows(archive) if one.kind is not Kind.SERIES and one.status is not Status.WITHDRAWN)


def _heads(article: Article) -> tuple[str, str, str]:
    return plain(article.heads.kicker), plain(article.heads.headline), plain(article.heads.subhead)


def issues(archive: Archive) -> Iterator[Row]:
    """One row an issue."""
    for issue in archive.issues:
        head = issue.masthead
        yield issue.paper, issue.date, head.title, head.number, head.weekday, head.lunar, head.cn, head.pages


def sheets(archive: Archive) -> Iterator[Row]:
    """One row a sheet."""
    for issue in archive.issues:
        for sheet in issue.sheets:
            text, record = sheet.text, sheet.record
            place = (issue.paper, issue.date, text.name)
            yield *place, record.page, record.section, text.sha256, len(text.lines)


def articles(archive: Archive) -> Iterator[Row]:
    """One row an article, in reading order."""
    for issue, sheet, article in rows(archive):
        place = parse_article_id(article.id)
        if article.kind is not Kind.SERIES and place:
            withdrawn = article.status is Status.WITHDRAWN
            yield (
                article.id,
                issue.paper,
                issue.date,
                sheet.text.name,
                int(place.number),
                article.kind,
                article.series,
                *_heads(article),
                plain(article.byline_line),
                0 if withdrawn else sum(len(block.text) for block in article.blocks),
                article.status,
                article.revised or None,
            )


def series(archive: Archive) -> Iterator[Row]:
    """One row a series head."""
    for issue, sheet, article in rows(archive):
        if article.kind is Kind.SERIES:
            yield (
                article.id,
                issue.paper,
                issue.date,
                sheet.text.name,
                *_heads(article),
                article.status,
                article.revised or None,
            )


def bylines(archive: Archive) -> Iterator[Row]:
    """One row for each credit of an article."""
    for _, _, article in rows(archive):
        if article.kind is not Kind.SERIES:
            for n, credit in enumerate(article.byline, 1):
                yield article.id, n, credit.name, credit.role


def texts(archive: Archive) -> Iterator[Row]:
    """One row a passage: an article in its own language, then its translations."""
    original, *others = archive.settings.languages
    translated = {(one.id, one.language): one for one in archive.translations}
    for article in _shown(archive):
        for n, block in enumerate(article.blocks, 1):
            yield article.id, original, n, block.kind, block.text, block.credit, *_extent(block.lines)
        for language in others:
            found = translated.get((article.id, language))
            for n, block in enumerate(found.blocks if found else (), 1):
                yield article.id, language, n, block.kind, block.text, block.credit, None, None


def _extent(spans: tuple[Span, ...]) -> tuple[int | None, int | None]:
    return (min(span.first for span in spans), max(span.last for span in spans)) if spans else (None, None)


def translations(archive: Archive) -> Iterator[Row]:
    """One row a translation, in the order of the articles."""
    translated = {(one.id, one.language): one for one in archive.translations}
    for _, _, article in rows(archive):
        for language in archive.settings.languages[1:]:
            one = translated.get((article.id, language))
            if one and article.status is not Status.WITHDRAWN:
                heads = (plain(one.heads.kicker), plain(one.heads.headline), plain(one.heads.subhead))
                made = (one.method, one.status, one.translator, one.reviewer, one.of, one.revised or None)
                yield article.id, language, *heads, *made


def emendations(archive: Archive) -> Iterator[Row]:
    """One row for each reading that was decided, by line."""
    for article in _shown(archive):
        found = [(one.line, one.source, one.reading, one.cause or "", one.why) for one in article.emendations]
        found += [(one.line, one.text, one.text, "as-printed", one.why) for one in article.as_printed]
        for row in sorted(found):
            yield article.id, *row


def gaps(archive: Archive) -> Iterator[Row]:
    """One row for each loss."""
    for article in _shown(archive):
        for gap in article.gaps:
            yield article.id, gap.after, gap.note


def entries(every: Callable[[], Every], kind: AuthorityKind, languages: tuple[str, ...]) -> Iterator[Row]:
    """One row for each name of a kind."""
    for entry in every()[kind]:
        names = (entry[one] for one in languages)
        variants = ("\n".join(entry["variants"].get(one, ())) for one in languages)
        yield entry["id"], *names, *variants, *_about(entry, kind, languages)


def _about(entry: dict[str, Any], kind: AuthorityKind, languages: tuple[str, ...]) -> tuple[Cell, ...]:
    match kind:
        case AuthorityKind.PEOPLE:
            roles = (dict.fromkeys(role[one] for role in entry["roles"] if role[one]) for one in languages)
            return tuple("\n".join(one) for one in roles)
        case AuthorityKind.PLACES:
            at = entry["coordinates"] or {}
            point = (at.get("latitude"), at.get("longitude"), at.get("source", ""))
            return entry["kind"], entry["within"], *point
        case AuthorityKind.ORGANISATIONS:
            return (entry["established"],)
        case AuthorityKind.TERMS:
            return tuple(entry["explanation"][one] for one in languages)


def mentions(every: Callable[[], Every]) -> Iterator[Row]:
    """One row for each mention, by kind and entry."""
    for kind in AuthorityKind:
        for entry in every()[kind]:
            for one in entry["mentions"]:
                place = (one["article"], one["block"], one["field"], one["start"], one["end"])
                yield kind, entry["id"], *place
