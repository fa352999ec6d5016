"""The list of all sheets at the desk: the least sure first, for that is where an editor's eye is needed most."""

from collections.abc import Mapping, Sequence

from banmian.desk import places
from banmian.desk.known import Read, SheetKey, layout
from banmian.desk.sheet import count_articles, count_lines, least_sure
from banmian.desk.views import DeskIndex, SheetRow
from banmian.findings import Finding, Severity, severity
from banmian.i18n import long_date
from banmian.model import Issue, SheetEntry, SheetReading
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.links.sheets import sheet_label


def desk_index(
    site: Site,
    path: str,
    read: Read,
    findings: Mapping[SheetKey, Sequence[Finding]],
    *,
    editing: bool,
) -> DeskIndex:
    """All sheets of the archive."""
    rows: list[tuple[tuple[float, SheetKey], SheetRow]] = []
    for issue in site.catalogue.archive.issues:
        for sheet in issue.sheets:
            key = (issue.paper, issue.date, sheet.text.name)
            reading = read(sheet)
            row = _row(site, path, issue, sheet, reading, findings.get(key, ()))
            rows.append(((_least(reading), key), row))
    ordered = tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))
    return DeskIndex(ordered, _facts(site, ordered), editing)


def _least(reading: SheetReading) -> float:
    """How sure the least sure piece is that no editor has decided; 1 if there is none."""
    return min((piece.sureness for piece in reading.pieces if not piece.marked), default=1.0)


def _row(
    site: Site, path: str, issue: Issue, sheet: SheetEntry, reading: SheetReading, findings: Sequence[Finding]
) -> SheetRow:
    target = addresses.relative(path, places.sheet(site.language, issue.paper, issue.date, sheet.text.name))
    where = f"{site.paper_name(issue.paper)}, {long_date(issue.date, site.language)}"
    unsure = tuple(least_sure(site, sheet, layout(reading)))
    grave = [severity(one) for one in findings]
    return SheetRow(
        sheet=Link(target, sheet_label(site, sheet)),
        issue=Link(addresses.relative(path, addresses.issue(site.language, issue.paper, issue.date)), where),
        articles=count_articles(sheet),
        lines=count_lines(sheet),
        least=unsure[0] if unsure else None,
        least_href=f"{target}#L{unsure[0].line}" if unsure else "",
        unsure=len(unsure),
        decided=len(sheet.marks),
        errors=grave.count(Severity.ERROR),
        warnings=grave.count(Severity.WARNING),
        notices=grave.count(Severity.NOTICE),
    )


def _facts(site: Site, rows: Sequence[SheetRow]) -> tuple[str, ...]:
    count = site.words.count
    return (
        count("{n} sheet", "{n} sheets", len(rows)),
        count("{n} place to look at", "{n} places to look at", sum(row.unsure for row in rows)),
        count("{n} decision of an editor", "{n} decisions of editors", sum(row.decided for row in rows)),
    )
