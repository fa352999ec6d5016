"""Between what a file holds (`shapes`) and the nouns of the program (`model`), both ways.

Writing leaves defaults out and keeps one order of keys, so that a change of one field is a change of one line.
"""

from collections.abc import Iterable
from typing import Any

from banmian.model import (
    Article,
    AsPrinted,
    Block,
    Credit,
    Emendation,
    Exemption,
    Furniture,
    Gap,
    Heads,
    Issue,
    Join,
    Masthead,
    Paper,
    Settings,
    SheetRecord,
    Source,
    Span,
    Status,
    Translation,
)
from banmian.records.form.shapes import (
    ArticleShape,
    AsPrintedShape,
    IssueShape,
    MastheadShape,
    SettingsShape,
    SheetShape,
    TranslationShape,
)
from banmian.records.notation.yamlio import Flow


def article(shape: ArticleShape, blocks: tuple[Block, ...]) -> Article:
    """A record's front matter and its blocks."""
    return Article(
        id=shape.id,
        kind=shape.kind,
        heads=Heads(shape.kicker, shape.headline, shape.subhead),
        byline=tuple(Credit(credit.name, credit.role) for credit in shape.byline),
        byline_line=shape.byline_line,
        source=Source(shape.source.sheet, tuple(Span(*run) for run in shape.source.lines), shape.source.sha256),
        blocks=blocks,
        series=shape.series,
        joins=tuple(Join(*join) for join in shape.joins),
        gaps=tuple(Gap(gap.after, gap.note) for gap in shape.gaps),
        emendations=tuple(Emendation(e.line, e.source, e.reading, e.why, e.cause) for e in shape.emendations),
        as_printed=_as_printed(shape.as_printed),
        status=shape.status,
        revised=shape.revised or "",
    )


def article_fields(article: Article) -> dict[str, Any]:
    """The front matter of a record."""
    source = article.source
    return _without_defaults(
        {
            "id": article.id,
            "kind": article.kind.value,
            "kicker": article.heads.kicker,
            "headline": article.heads.headline,
            "subhead": article.heads.subhead,
            "byline": [Flow({"name": credit.name, "role": credit.role}) for credit in article.byline],
            "byline_line": article.byline_line,
            "series": article.series,
            "source": Flow({"sheet": source.sheet, "lines": _runs(source.lines), "sha256": source.sha256}),
            "joins": Flow([[join.before, join.after] for join in article.joins]) if article.joins else None,
            "gaps": [Flow(_without_defaults({"after": gap.after, "note": gap.note})) for gap in article.gaps],
            "emendations": [emendation_fields(one) for one in article.emendations],
            "as_printed": _answers(article.as_printed),
            "status": "" if article.status is Status.PARSED else article.status.value,  # what a record is born with
            "revised": article.revised,
        }
    )


def emendation_fields(emendation: Emendation) -> Flow:
    """An emendation, on one line; a reading of nothing is written, for it says something."""
    reasons = _without_defaults({"cause": emendation.cause.value if emendation.cause else "", "why": emendation.why})
    return Flow({"line": emendation.line, "source": emendation.source, "reading": emendation.reading, **reasons})


def translation(shape: TranslationShape, language: str, blocks: tuple[Block, ...]) -> Translation:
    """A translation's front matter and its blocks."""
    return Translation(
        id=shape.id,
        language=language,
        heads=Heads(shape.kicker, shape.headline, shape.subhead),
        blocks=blocks,
        of=shape.of,
        translator=shape.translator,
        method=shape.method,
        status=shape.status,
        reviewer=shape.reviewer,
        parts=tuple(shape.parts.items()),
        exceptions=tuple(Exemption(e.part, e.what, e.why) for e in shape.exceptions),
        revised=shape.revised or "",
    )


def translation_fields(translation: Translation) -> dict[str, Any]:
    """The front matter of a translation."""
    return _without_defaults(
        {
            "id": translation.id,
            "of": translation.of,
            "parts": Flow(dict(translation.parts)) if translation.parts else None,
            "kicker": translation.heads.kicker,
            "headline": translation.heads.headline,
            "subhead": translation.heads.subhead,
            "translator": translation.translator,
            "method": translation.method,
            "status": translation.status,
            "reviewer": translation.reviewer,
            "exceptions": [Flow({"part": e.part, "what": e.what, "why": e.why}) for e in translation.exceptions],
            "revised": translation.revised,
        }
    )


def sheet_record(shape: SheetShape) -> SheetRecord:
    """What `<sheet>.sheet.yaml` holds."""
    furniture = tuple(Furniture(item.kind, Span(*item.lines)) for item in shape.furniture)
    answers = _as_printed(shape.as_printed)
    return SheetRecord(shape.sheet, shape.sha256, furniture, shape.page, shape.section, answers)


def sheet_fields(record: SheetRecord) -> dict[str, Any]:
    """`<sheet>.sheet.yaml` of a record."""
    return _without_defaults(
        {
            "sheet": record.sheet,
            "sha256": record.sha256,
            "page": record.page,
            "section": record.section,
            "furniture": [
                Flow({"kind": item.kind, "lines": [item.lines.first, item.lines.last]}) for item in record.furniture
            ],
            "as_printed": _answers(record.as_printed),
        }
    )


def _as_printed(shapes: Iterable[AsPrintedShape]) -> tuple[AsPrinted, ...]:
    return tuple(AsPrinted(shape.line, shape.text, shape.why) for shape in shapes)


def _answers(answers: Iterable[AsPrinted]) -> list[Flow]:
    return [Flow({"line": one.line, "text": one.text, "why": one.why}) for one in answers]


def issue(shape: IssueShape) -> Issue:
    """What `issue.yaml` holds; the sheets are read elsewhere."""
    return Issue(
        paper=shape.paper,
        date=shape.date,
        masthead=_masthead(shape.masthead),
        originals=tuple(sorted(shape.originals.items())),
        note=_by_language(shape.note),
        added=shape.added or "",
    )


def _masthead(shape: MastheadShape) -> Masthead:
    return Masthead(
        title=shape.title,
        date=shape.date or "",
        weekday=shape.weekday,
        lunar=shape.lunar,
        number=shape.number,
        cn=shape.cn,
        pages=shape.pages,
    )


def issue_fields(issue: Issue) -> dict[str, Any]:
    """`issue.yaml` of an issue."""
    masthead = issue.masthead
    return _without_defaults(
        {
            "paper": issue.paper,
            "date": issue.date,
            "masthead": _without_defaults(
                {
                    "title": masthead.title,
                    "date": masthead.date,
                    "weekday": masthead.weekday,
                    "lunar": masthead.lunar,
                    "number": masthead.number,
                    "cn": masthead.cn,
                    "pages": masthead.pages,
                }
            ),
            "originals": dict(issue.originals),
            "note": _as_written(issue.note),
            "added": issue.added,
        }
    )


def settings(shape: SettingsShape) -> Settings:
    """What `archive.yaml` holds."""
    papers = [
        Paper(name, _by_language(paper.name), paper.cn, _by_language(paper.place))
        for name, paper in shape.papers.items()
    ]
    return Settings(
        title=_by_language(shape.title),
        description=_by_language(shape.description),
        papers=tuple(papers),
        languages=shape.languages,
        rights=_by_language(shape.rights),
        base_url=shape.base_url or "",
        repository=shape.repository or "",
        contact=shape.contact or "",
    )


def _by_language(names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(names.items()))


def _as_written(note: tuple[tuple[str, str], ...]) -> str | dict[str, str]:
    """A note in no particular language is plain text."""
    texts = dict(note)
    return texts.get("", texts)


def _runs(spans: Iterable[Span]) -> list[Any]:
    """`[88, 107]` for one run of lines, `[[88, 95], [99, 107]]` for several."""
    runs = [[span.first, span.last] for span in spans]
    return runs[0] if len(runs) == 1 else runs


def _without_defaults(fields: dict[str, Any]) -> dict[str, Any]:
    """Empty fields are left out."""
    return {key: value for key, value in fields.items() if not (value is None or value in ("", [], {}))}
