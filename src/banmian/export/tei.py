"""An article in TEI P5: its reading text along the printed lines, with what was mended, joined and lost.

Texts in several languages stand in a `group`, the papers' own first. Structure comes before detail: sections are
divisions, boxes are texts of their own, and only then lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from markupsafe import Markup

from banmian import cite
from banmian.authority import HEADS
from banmian.export.markup import document, element, lines
from banmian.export.named import Found, Names, tagged
from banmian.export.printed import Layout, layout, notes
from banmian.export.teiblocks import Run, block, run, unprinted
from banmian.export.teiheader import header
from banmian.i18n import tag
from banmian.ids import parse_article_id
from banmian.model import (
    Article,
    BlockKind,
    Emendation,
    Field,
    Gap,
    Heads,
    Issue,
    Kind,
    SheetEntry,
    Status,
    Translation,
)

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_CAUSES: Final = {
    "transcription": "An error of the transcript.",
    "print": "An error of the print.",
    "uncertain": "An error of the transcript or of the print; which, is uncertain.",
}


def tei(known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article, names: Names | None = None) -> bytes:
    """The file of an article or a series head, with the names in it; of one that is withdrawn, without its text."""
    withdrawn = article.status is Status.WITHDRAWN
    languages = () if withdrawn else known.settings.languages[1:]
    found = tuple(one for language in languages if (one := known.translations.get((article.id, language))))
    texts = [
        _original(known, issue, sheet, article, names.of(article) if names else {}),
        *(_translation(article, one, names.in_translation(article, one) if names else {}) for one in found),
    ]
    content = Markup("\n").join(texts)
    if found:
        content = element("text", element("group", "\n", content, "\n"))
    head = header(known, issue, sheet, article, found)
    return document(element("TEI", "\n", head, "\n", content, "\n", xmlns=NAMESPACE, xml_id=article.id))


def _original(known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article, names: Found) -> Markup:
    language = known.original
    places = element("milestone", unit="sheet", n=sheet.text.name)
    if sheet.record.page is not None:
        places += element("pb", n=str(sheet.record.page))
    if article.status is Status.WITHDRAWN:
        told = element("p", element("gap", reason="withdrawn"))
        return _text(language, article.kind, (places, *_plain_heads(article.heads, {}), told), ())
    if article.kind is Kind.SERIES:
        content = (places, *_plain_heads(article.heads, names), _members(issue, article))
        return _text(language, article.kind, content, ())
    laid = layout(article, sheet)
    blocks = zip(article.blocks, laid.blocks, _gaps(article), strict=True)
    shown = [
        (each.kind, block(each.kind, number, Run(printed, lost, names.get((Field.TEXT, number), ()))))
        for number, (each, printed, lost) in enumerate(blocks, 1)
    ]
    return _text(language, article.kind, (places, *_heads(laid, names)), shown, _notes(article, laid))


def _translation(article: Article, one: Translation, names: Found) -> Markup:
    """A translation: its paragraphs lead to those of the original, and lost text is lost in it too."""
    gaps = _gaps(article) if len(one.blocks) == len(article.blocks) else [()] * len(one.blocks)
    shown = [
        (
            each.kind,
            block(each.kind, number, Run(unprinted(each), lost, names.get((Field.TEXT, number), ())), one.language),
        )
        for number, (each, lost) in enumerate(zip(one.blocks, gaps, strict=True), 1)
    ]
    return _text(one.language, article.kind, _plain_heads(one.heads, names), shown)


def _text(
    language: str, kind: Kind, heads: Iterable[Markup], blocks: Sequence[tuple[BlockKind, Markup]], back: str = ""
) -> Markup:
    """A text; from a section head to the next is a division."""
    head, *sections = _sections(blocks)
    parts = (element("div", "\n", lines(*section), type_="section") for section in sections)
    body = element("div", "\n", lines(*heads, *head, *parts), type_=str(kind))
    return element("text", "\n", element("body", "\n", body, "\n"), "\n", back, xml_lang=tag(language))


def _sections(blocks: Sequence[tuple[BlockKind, Markup]]) -> list[list[Markup]]:
    found: list[list[Markup]] = [[]]
    for kind, made in blocks:
        if kind is BlockKind.SECTION:
            found.append([])
        found[-1].append(made)
    return found


def _heads(laid: Layout, names: Found) -> Iterator[Markup]:
    heads = (("kicker", laid.kicker), ("main", laid.headline), ("sub", laid.subhead))
    for (type_, printed), field in zip(heads, HEADS, strict=True):
        if printed:
            yield element("head", *run(Run(printed, (), names.get((field, None), ()))), type_=type_)
    if laid.byline:
        yield element("byline", *run(Run(laid.byline, (), names.get((Field.BYLINE, None), ()))))


def _plain_heads(heads: Heads, names: Found) -> Iterator[Markup]:
    texts = (("kicker", heads.kicker), ("main", heads.headline), ("sub", heads.subhead))
    for (type_, text), field in zip(texts, HEADS, strict=True):
        if text:
            yield element("head", *tagged([(len(text), text)], names.get((field, None), ())), type_=type_)


def _members(issue: Issue, head: Article) -> Markup:
    """The articles under the head of a series."""
    articles = (one for sheet in issue.sheets for one in sheet.articles if one.series == head.id)
    items = (element("item", element("ref", _title(one), target=f"{_folder(one)}{one.id}.tei.xml")) for one in articles)
    return element("list", "\n", lines(*items)) or Markup("")


def _title(article: Article) -> str:
    return cite.title_of(article.heads, () if article.status is Status.WITHDRAWN else article.blocks, article.id)


def _folder(article: Article) -> str:
    """From the folder of one text of an issue to that of another."""
    place = parse_article_id(article.id)
    return f"../{place.sheet}-{place.number}/" if place else ""


def _gaps(article: Article) -> list[tuple[Gap, ...]]:
    """For each block what is lost within it, or below it before the next."""
    found: list[tuple[Gap, ...]] = [() for _ in article.blocks]
    for gap in sorted(article.gaps, key=lambda one: one.after):
        above = [
            number
            for number, block in enumerate(article.blocks)
            if any(span.first <= gap.after for span in block.lines)
        ]
        holders = [
            number for number in above if any(s.first <= gap.after <= s.last for s in article.blocks[number].lines)
        ]
        if found:
            found[(holders or above or [0])[-1]] += (gap,)
    return found


def _notes(article: Article, laid: Layout) -> Markup:
    """What editors say of the readings, at the end."""
    found = [
        element(
            "note",
            " ".join(filter(None, (_CAUSES.get(note.cause or "", ""), note.why)))
            if isinstance(note, Emendation)
            else note.why,
            target=f"#n{number}" if number in laid.noted else None,
            n=str(number),
            type_="emendation" if isinstance(note, Emendation) else "as-printed",
        )
        for number, note in enumerate(notes(article), 1)
    ]
    return element("back", "\n", element("div", "\n", lines(*found), type_="notes"), "\n") if found else Markup("")
