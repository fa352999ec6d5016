"""The left side of the desk: the source, piece by piece, each with its part, its article and how sure that is."""

from collections.abc import Collection, Iterator

from banmian.desk import sureness
from banmian.desk.known import Layout
from banmian.desk.views import Change, LineView, PieceView, Sure
from banmian.model import Article, Emendation, Gap, Piece, SheetEntry, Status
from banmian.render.catalogue.ledger import BANDS, letter
from banmian.render.frame.site import Site
from banmian.render.language import labels
from banmian.text import printed


def role_words(site: Site, piece: Piece) -> str:
    """The part a piece plays, in words."""
    if piece.role == "furniture":
        return labels.label(site.words, labels.FURNITURE, piece.kind or "other")
    if piece.role == "series":
        return site.words("head of a series")
    return labels.label(site.words, labels.UNITS, piece.role)


def sure_of(site: Site, piece: Piece) -> Sure:
    """How sure the parser is of a piece; where an editor has decided there is nothing to be unsure of."""
    if piece.marked:
        return Sure(100, site.words("decided"), "")
    return Sure(
        sureness.percent(piece.sureness),
        sureness.in_words(site.words, piece.sureness),
        sureness.level(piece.sureness),
    )


def begins(sheet: SheetEntry, line: int, length: int = 12) -> str:
    """How a line begins, as printed."""
    return printed(sheet.text.lines[line - 1])[0][:length]


def piece_views(site: Site, sheet: SheetEntry, layout: Layout, anchors: Collection[int]) -> tuple[PieceView, ...]:
    """All pieces of a sheet; `anchors` are the lines that the reading has a place for."""
    gaps = [gap for article in sheet.articles for gap in article.gaps]
    continued = {piece.goes_on: piece.lines.first for piece in layout.pieces if piece.goes_on}
    found: list[PieceView] = []
    before: Piece | None = None
    for piece in layout.pieces:
        number = piece.article
        found.append(
            PieceView(
                line=piece.lines.first,
                role=piece.role,
                label=role_words(site, piece),
                letter="" if number is None else letter(number - 1),
                band=0 if number is None else (number - 1) % BANDS + 1,
                opens=number is not None and (before is None or before.article != number),
                sure=sure_of(site, piece),
                marked=piece.marked,
                continues=piece.goes_on,
                continued=continued.get(piece.lines.first, 0),
                gaps=_lost(layout, piece, gaps),
                href=f"#R{piece.lines.first}" if piece.lines.first in anchors else "",
                lines=tuple(_lines(site, sheet, piece)),
            )
        )
        before = piece
    return tuple(found)


def _lost(layout: Layout, piece: Piece, gaps: list[Gap]) -> tuple[str, ...]:
    """What is known of the text lost after a piece: as the records have it, else as the parser read."""
    noted = tuple(gap.note for gap in gaps if gap.after in range(piece.lines.first, piece.lines.last + 1))
    return noted or (("",) if layout.gap(piece) else ())


def _lines(site: Site, sheet: SheetEntry, piece: Piece) -> Iterator[LineView]:
    lines = sheet.text.lines
    for number in range(piece.lines.first, piece.lines.last + 1):
        text = lines[number - 1]
        if not text.strip():
            continue
        owner = next((one for one in sheet.articles if _has(one, number)), None)
        hidden = owner is not None and owner.status is Status.WITHDRAWN
        changes = () if hidden or owner is None else tuple(one for one in owner.emendations if one.line == number)
        yield LineView(
            number=number,
            text=site.words("withdrawn") if hidden else text.rstrip(),
            changes=tuple(_change(site, one) for one in changes),
            spaced=number > 1 and not lines[number - 2].strip(),
        )


def _has(article: Article, line: int) -> bool:
    return any(span.first <= line <= span.last for span in article.source.lines)


def _change(site: Site, one: Emendation) -> Change:
    return Change(one.source, one.reading, labels.label(site.words, labels.CAUSES, one.cause or ""), one.why)
