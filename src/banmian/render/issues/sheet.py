"""The page of a sheet: its articles in order, its furniture, and the source as filed."""

from banmian.model import Furniture, Issue, SheetEntry, Status
from banmian.render.catalogue.ledger import Line
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.issues.sheettext import page_texts
from banmian.render.issues.views import FurnitureView, SheetPage, SourceLine
from banmian.render.language import dates, labels
from banmian.render.links.articles import sheet_view
from banmian.render.links.sheetmap import sheet_map
from banmian.render.links.sheets import page_label, sheet_label, span_words
from banmian.text import printed


def _role(site: Site, line: Line) -> str:
    if line.role.startswith("furniture:"):
        return labels.label(site.words, labels.FURNITURE, line.role.partition(":")[2])
    return labels.label(site.words, labels.UNITS, line.role)


def _source_line(site: Site, path: str, line: Line, opens_article: bool) -> SourceLine:
    hidden = line.owner is not None and site.catalogue.places[line.owner.id].article.status is Status.WITHDRAWN
    owner = line.owner if line.text.strip() else None
    target = addresses.article(site.language, site.catalogue.places[owner.id].id) if owner else ""
    return SourceLine(
        number=line.number,
        text=site.words("withdrawn") if hidden and line.text else line.text,
        role=_role(site, line) if line.opens else "",
        furniture=line.role.startswith("furniture:"),
        letter=owner.letter if owner else "",
        band=line.owner.band if line.owner else 0,
        href=addresses.relative(path, target) if owner else "",
        opens_article=opens_article,
        joined_to=line.joined_to,
        joined_from=line.joined_from,
        gaps=tuple(gap.note for gap in line.gaps),
        emendations=()
        if hidden
        else tuple(
            (one.source, one.reading, labels.label(site.words, labels.CAUSES, one.cause or ""), one.why)
            for one in line.emendations
        ),
    )


def _ledger(site: Site, path: str, ledger: tuple[Line, ...]) -> tuple[SourceLine, ...]:
    rows: list[SourceLine] = []
    owner = ""
    for line in ledger:
        letter = line.owner.letter if line.owner and line.text.strip() else ""
        rows.append(_source_line(site, path, line, bool(letter) and letter != owner))
        owner = letter or owner
    return tuple(rows)


def _furniture(site: Site, sheet: SheetEntry, piece: Furniture) -> FurnitureView:
    texts = (printed(text)[0] for text in sheet.text.lines[piece.lines.first - 1 : piece.lines.last])
    return FurnitureView(
        kind=labels.label(site.words, labels.FURNITURE, piece.kind),
        lines=span_words(site, piece.lines),
        href=f"#L{piece.lines.first}",
        texts=tuple(text for text in texts if text),
    )


def _neighbour(site: Site, path: str, issue: Issue, sheet: SheetEntry | None) -> Link | None:
    if sheet is None:
        return None
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    return Link(addresses.relative(path, target), sheet_label(site, sheet))


def facts(site: Site, issue: Issue, sheet: SheetEntry) -> tuple[tuple[str, str], ...]:
    """(label, value) of what is known of the file a sheet came in."""
    words = site.words
    original = dict(issue.originals).get(sheet.text.name, "")
    page = page_label(site, sheet) or words("not printed in the source")
    rows = [
        (words("Printed page"), page),
        (words("Filed as"), original),
        (words("Lines"), str(len(sheet.text.lines))),
        (words("Encoding"), sheet.text.encoding.upper()),
        ("SHA-256", sheet.text.sha256),
    ]
    return tuple((label, value) for label, value in rows if value)


def sheet_page(site: Site, path: str, issue: Issue, sheet: SheetEntry) -> SheetPage:
    """Everything the page of a sheet shows."""
    place = issue.sheets.index(sheet)
    before = issue.sheets[place - 1] if place else None
    after = issue.sheets[place + 1] if place + 1 < len(issue.sheets) else None
    return SheetPage(
        sheet=sheet_view(site, path, issue, sheet),
        date=dates.date_view(issue.date, site.language),
        facts=facts(site, issue, sheet),
        texts=page_texts(site, path, sheet),
        furniture=tuple(_furniture(site, sheet, piece) for piece in sheet.record.furniture),
        lines=_ledger(site, path, site.catalogue.ledger(issue, sheet)),
        map=sheet_map(site, path, issue, sheet, within=True),
        before=_neighbour(site, path, issue, before),
        after=_neighbour(site, path, issue, after),
    )
