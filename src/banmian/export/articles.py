"""What the data files say of an article and of a series head. The names of the fields are a contract (docs/formats.md).

Heads of several printed lines are one string joined by a space; what is absent is `""`, what is unknown `null`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from banmian.ids import parse_article_id
from banmian.model import Archive, Article, Block, Heads, Issue, Kind, SheetEntry, Span, Status, Translation

Translations = Mapping[str, Sequence[Translation]]
"""By the article's id, sorted by language."""


def _spans(spans: Sequence[Span]) -> list[int] | list[list[int]]:
    """Lines as the records write them: `[88, 107]`, or a list of such pairs where there are several runs."""
    pairs = [[span.first, span.last] for span in spans]
    return pairs[0] if len(pairs) == 1 else pairs


def _extent(spans: Sequence[Span]) -> list[int]:
    """First and last line of all runs; empty where there are none, as in a translation."""
    return [min(span.first for span in spans), max(span.last for span in spans)] if spans else []


def _heads(heads: Heads) -> dict[str, str]:
    return {
        "kicker": heads.kicker.replace("\n", " "),
        "headline": heads.headline.replace("\n", " "),
        "subhead": heads.subhead.replace("\n", " "),
    }


def _block(number: int, block: Block) -> dict[str, Any]:
    return (
        {"n": number, "kind": block.kind, "text": block.text}
        | ({"credit": block.credit} if block.credit else {})
        | ({"lines": _extent(block.lines)} if block.lines else {})
    )


def _texts(article: Article) -> tuple[Block, ...]:
    """The blocks of an article; a withdrawn one keeps its line, and has none."""
    return () if article.status is Status.WITHDRAWN else article.blocks


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    return [_block(number, block) for number, block in enumerate(blocks, 1)]


def _source(article: Article) -> dict[str, Any]:
    source = article.source
    return {"sheet": source.sheet, "lines": _spans(source.lines), "sha256": source.sha256}


def _ledger(article: Article) -> dict[str, Any]:
    """Joins, gaps and all readings that were decided, as in the front matter; those of a withdrawn text would quote it."""
    withdrawn = article.status is Status.WITHDRAWN
    emendations = () if withdrawn else article.emendations
    as_printed = () if withdrawn else article.as_printed
    return {
        "joins": [[join.before, join.after] for join in article.joins],
        "gaps": [{"after": gap.after} | ({"note": gap.note} if gap.note else {}) for gap in article.gaps],
        "emendations": [
            {"line": one.line, "source": one.source, "reading": one.reading}
            | ({"cause": one.cause} if one.cause else {})
            | ({"why": one.why} if one.why else {})
            for one in emendations
        ],
        "as_printed": [{"line": one.line, "text": one.text, "why": one.why} for one in as_printed],
    }


def _translation(one: Translation) -> dict[str, Any]:
    return {
        **_heads(one.heads),
        "blocks": _blocks(one.blocks),
        "status": one.status,
        "method": one.method,
        "translator": one.translator,
        "reviewer": one.reviewer,
        "of": one.of,
        "revised": one.revised,
    }


def _place(issue: Issue, sheet: SheetEntry, article: Article) -> dict[str, Any]:
    number = parse_article_id(article.id)
    return {
        "id": article.id,
        "paper": issue.paper,
        "date": issue.date,
        "sheet": sheet.text.name,
        "page": sheet.record.page,
        "order": int(number.number) if number else None,
    }


def _url(archive: Archive, article: Article) -> dict[str, str]:
    place = parse_article_id(article.id)
    return {language: f"/{language}/{place.path}" for language in archive.settings.languages} if place else {}


def rows(archive: Archive) -> Iterator[tuple[Issue, SheetEntry, Article]]:
    """Every article and series head, with where it stands, in reading order."""
    for issue in archive.issues:
        for sheet in issue.sheets:
            for article in sheet.articles:
                yield issue, sheet, article


def translations(archive: Archive) -> Translations:
    """The translations of an archive."""
    found: dict[str, list[Translation]] = {}
    for one in sorted(archive.translations, key=lambda one: (one.id, one.language)):
        found.setdefault(one.id, []).append(one)
    return found


def _translated(known: Translations, article: Article) -> dict[str, Any]:
    """By language; a text that is withdrawn is so in every language."""
    withdrawn = article.status is Status.WITHDRAWN
    return {} if withdrawn else {one.language: _translation(one) for one in known.get(article.id, ())}


def articles(archive: Archive) -> Iterator[dict[str, Any]]:
    """Every article as a row of `data/articles.jsonl`, in reading order; series heads are not among them."""
    known = translations(archive)
    for issue, sheet, article in rows(archive):
        if article.kind is not Kind.SERIES:
            yield article_row(archive, known, issue, sheet, article)


def article_row(
    archive: Archive, known: Translations, issue: Issue, sheet: SheetEntry, article: Article
) -> dict[str, Any]:
    """One article; `known` are the archive's translations."""
    return {
        **_place(issue, sheet, article),
        "kind": article.kind,
        "series": article.series,
        **_heads(article.heads),
        "byline": [{"name": credit.name, "role": credit.role} for credit in article.byline],
        "byline_line": article.byline_line.replace("\n", " "),
        "blocks": _blocks(_texts(article)),
        **_ledger(article),
        "source": _source(article),
        "status": article.status,
        "revised": article.revised,
        "url": _url(archive, article),
        "translations": _translated(known, article),
    }


def series(archive: Archive) -> Iterator[dict[str, Any]]:
    """Every series head as a row of `data/series.jsonl`, with the ids of the articles under it."""
    known = translations(archive)
    for issue in archive.issues:
        for sheet in issue.sheets:
            for article in sheet.articles:
                if article.kind is Kind.SERIES:
                    yield series_row(archive, known, issue, sheet, article)


def series_row(
    archive: Archive, known: Translations, issue: Issue, sheet: SheetEntry, article: Article
) -> dict[str, Any]:
    """One series head; the articles under it are of the same issue."""
    place = _place(issue, sheet, article)
    return {
        **{key: value for key, value in place.items() if key != "order"},
        **_heads(article.heads),
        "articles": [one.id for each in issue.sheets for one in each.articles if one.series == article.id],
        "source": _source(article),
        "status": article.status,
        "revised": article.revised,
        "url": _url(archive, article),
        "translations": _translated(known, article),
    }
