"""An article in TEI P5: its reading text along the printed lines, with what was mended, joined and lost.

Texts in several languages stand in a `group`, the papers' own first. Structure comes before detail: sections are
divisions, boxes are texts of their own, and only then lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from markupsafe import Markup

from banmian import cite
from banmian.export.markup import document, element, lines
from banmian.export.printed import Layout, Line, Piece, layout, notes
from banmian.export.teiheader import header
from banmian.i18n import tag
from banmian.ids import parse_article_id
from banmian.model import (
    Article,
    Block,
    BlockKind,
    Emendation,
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


def tei(known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article) -> bytes:
    """The file of an article or a series head; of one that is withdrawn, without its text."""
    withdrawn = article.status is Status.WITHDRAWN
    languages = () if withdrawn else known.settings.languages[1:]
    found = tuple(one for language in languages if (one := known.translations.get((article.id, language))))
    texts = [_original(known, issue, sheet, article), *(_translation(article, one) for one in found)]
    content = Markup("\n").join(texts)
    if found:
        content = element("text", element("group", "\n", content, "\n"))
    head = header(known, issue, sheet, article, found)
    return document(element("TEI", "\n", head, "\n", content, "\n", xmlns=NAMESPACE, xml_id=article.id))


def _original(known: cite.Sources, issue: Issue, sheet: SheetEntry, article: Article) -> Markup:
    language = known.original
    places = element("milestone", unit="sheet", n=sheet.text.name)
    if sheet.record.page is not None:
        places += element("pb", n=str(sheet.record.page))
    if article.status is Status.WITHDRAWN:
        told = element("p", element("gap", reason="withdrawn"))
        return _text(language, article.kind, (places, *_plain_heads(article.heads), told), ())
    if article.kind is Kind.SERIES:
        content = (places, *_plain_heads(article.heads), _members(issue, article))
        return _text(language, article.kind, content, ())
    laid = layout(article, sheet)
    blocks = zip(article.blocks, laid.blocks, _gaps(article), strict=True)
    shown = [
        (block.kind, _block(block.kind, number, printed, lost))
        for number, (block, printed, lost) in enumerate(blocks, 1)
    ]
    return _text(language, article.kind, (places, *_heads(laid)), shown, _notes(article, laid))


def _translation(article: Article, one: Translation) -> Markup:
    """A translation: its paragraphs lead to those of the original, and lost text is lost in it too."""
    gaps = _gaps(article) if len(one.blocks) == len(article.blocks) else [()] * len(one.blocks)
    shown = [
        (block.kind, _block(block.kind, number, _unprinted(block), lost, one.language))
        for number, (block, lost) in enumerate(zip(one.blocks, gaps, strict=True), 1)
    ]
    return _text(one.language, article.kind, _plain_heads(one.heads), shown)


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
    for kind, block in blocks:
        if kind is BlockKind.SECTION:
            found.append([])
        found[-1].append(block)
    return found


def _heads(laid: Layout) -> Iterator[Markup]:
    for type_, printed in (("kicker", laid.kicker), ("main", laid.headline), ("sub", laid.subhead)):
        if printed:
            yield element("head", *_run(printed), type_=type_)
    if laid.byline:
        yield element("byline", *_run(laid.byline))


def _plain_heads(heads: Heads) -> Iterator[Markup]:
    for type_, text in (("kicker", heads.kicker), ("main", heads.headline), ("sub", heads.subhead)):
        if text:
            yield element("head", text, type_=type_)


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


def _block(kind: BlockKind, number: int, printed: Sequence[Line], lost: Sequence[Gap], translated: str = "") -> Markup:
    """A block, with what is lost within it or after it."""
    inside = [gap for gap in lost if any(line.number == gap.after for line in printed)]
    after = [_gap(gap) for gap in lost if gap not in inside]
    ids = {"xml_id": f"{translated}-p{number}", "corresp": f"#p{number}"} if translated else {"xml_id": f"p{number}"}
    return Markup("\n").join((_whole(kind, printed, inside, ids), *after))


def _whole(kind: BlockKind, printed: Sequence[Line], lost: Sequence[Gap], ids: dict[str, str]) -> Markup:
    if kind is BlockKind.VERSE:
        return _verse(printed, lost, ids)
    if kind is BlockKind.LIST:
        return element("list", *(element("item", *_run(part, lost)) for part in _lines(printed)), **ids)
    run = tuple(_run(printed, lost))
    match kind:
        case BlockKind.SECTION:
            return element("head", *run, type_="section", **ids)
        case BlockKind.BOX:
            return element("floatingText", element("body", element("p", *run)), type_="box", **ids)
        case BlockKind.CAPTION:
            return element("figure", element("p", *run), **ids)
        case BlockKind.TABLE:
            return element("ab", *run, type_="table", **ids)
        case _:
            return element("p", *run, **ids)


def _verse(printed: Sequence[Line], lost: Sequence[Gap], ids: dict[str, str]) -> Markup:
    """Verse, line by line; where blank lines part it, each stanza is a group of its own."""
    stanzas: list[list[Markup]] = [[]]
    for part in _lines(printed):
        if stanzas[-1] and part[0].before.count("\n") > 1:
            stanzas.append([])
        stanzas[-1].append(element("l", *_run(part, lost)))
    if len(stanzas) == 1:
        return element("lg", *stanzas[0], **ids)
    return element("lg", *(element("lg", *stanza, type_="stanza") for stanza in stanzas), **ids)


def _lines(printed: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of what keeps them; a text without printed lines is cut at its own."""
    for line in printed:
        if line.number:
            yield [line]
        else:
            before = ""
            for part in line.text.split("\n"):
                if part:
                    yield [Line(0, before, (Piece(part),))]
                before = "\n" if part else before + "\n"


def _unprinted(block: Block) -> tuple[Line, ...]:
    return (Line(0, "", (Piece(block.text),)),)


def _run(printed: Iterable[Line], lost: Sequence[Gap] = ()) -> Iterator[Markup | str]:
    """Lines as running text, each with its beginning marked."""
    for at, line in enumerate(printed):
        if at:
            yield line.before
        if line.joined:
            yield element("cb")
        if line.number:
            yield element("lb", n=str(line.number), break_="no" if at and not line.before else None)
        yield from map(_piece, line.pieces)
        yield from (_gap(gap) for gap in lost if gap.after == line.number)


def _piece(piece: Piece) -> Markup | str:
    if not piece.note:
        return piece.text
    name = f"n{piece.note}"
    if not piece.source:
        return element("sic", piece.text, xml_id=name)
    return element("choice", element("sic", piece.source), element("corr", piece.text), xml_id=name)


def _gap(gap: Gap) -> Markup:
    return element("gap", *([element("desc", gap.note)] if gap.note else []), reason="lost")


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
