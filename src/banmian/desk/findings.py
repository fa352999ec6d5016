"""The findings of a sheet, with the way from each to its line of the source.

A finding names a file: the source itself, the file of marks (both by line), or a record, which leads to where its
article begins.
"""

import re
from collections.abc import Iterable, Mapping

from banmian.desk.views import FindingView
from banmian.findings import Finding, Severity, message, order, severity
from banmian.ids import NUMBER, SHEET, sheet_id
from banmian.model import Issue, SheetEntry
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link

_FILE = re.compile(
    rf"(?P<tree>seeds|content)/(?P<paper>[^/]+)/(?P<date>[^/]+)/(?P<sheet>{SHEET})(?:-(?P<number>{NUMBER}))?\.[^/]+"
)
_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


def by_sheet(findings: Iterable[Finding]) -> dict[tuple[str, str, str], list[Finding]]:
    """The findings that concern a sheet, by (paper, date, sheet)."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if match := _FILE.fullmatch(finding.path):
            found.setdefault((match["paper"], match["date"], match["sheet"]), []).append(finding)
    return found


def finding_views(site: Site, issue: Issue, sheet: SheetEntry, findings: Iterable[Finding]) -> tuple[FindingView, ...]:
    """The findings of a sheet in words: the gravest first, then by place."""
    ranked = sorted(findings, key=lambda one: (_GRAVITY[severity(one)], _line(issue, sheet, one), order(one)))
    return tuple(_view(site, issue, sheet, one) for one in ranked)


def _view(site: Site, issue: Issue, sheet: SheetEntry, finding: Finding) -> FindingView:
    line = _line(issue, sheet, finding)
    file = finding.path.rpartition("/")[2]
    place = Link(f"#L{line}", site.words("line {n}").format(n=line)) if line else Link("", file)
    grave = severity(finding)
    return FindingView(finding.code, _words(site)[grave], grave.value, message(finding, site.words), place)


def _words(site: Site) -> Mapping[Severity, str]:
    return {
        Severity.ERROR: site.words("Error"),
        Severity.WARNING: site.words("Warning"),
        Severity.NOTICE: site.words("Suggestion"),
    }


def _line(issue: Issue, sheet: SheetEntry, finding: Finding) -> int:
    """The line of the source a finding is about; 0 if it is about none."""
    match = _FILE.fullmatch(finding.path)
    if match is None:
        return 0
    if match["tree"] == "seeds":
        line = finding.line
    elif match["number"]:
        line = _value(finding) or _beginning(issue, sheet, match["number"])
    else:
        line = _value(finding)
    return line if 0 < line <= len(sheet.text.lines) and sheet.text.lines[line - 1].strip() else 0


def _beginning(issue: Issue, sheet: SheetEntry, number: str) -> int:
    name = f"{sheet_id(issue.paper, issue.date, sheet.text.name)}-{number}"
    spans = (one.source.lines for one in sheet.articles if one.id == name)
    return min((span.first for lines in spans for span in lines), default=0)


def _value(finding: Finding) -> int:
    """A finding of another file of the sheet may name the line it means."""
    value = finding.values.get("line", 0)
    return value if isinstance(value, int) else 0
