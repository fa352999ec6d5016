"""Findings for other programs: JSON, the commands of GitHub's workflows, SARIF. Values in, lines of text out.

The paths in them are relative to the folder the command was started in, where the archive lies within it: that is
what GitHub and editors' programs expect.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from os.path import relpath
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from banmian import __version__, explanations
from banmian.findings import RULES, Finding, Severity, message, severity

Translate = Callable[[str], str]
Locate = Callable[[str], str]

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def locator(archive: Path, here: Path) -> Locate:
    """From a path in the archive to one that is relative to `here`, unless the archive lies elsewhere."""
    way = PurePosixPath(Path(relpath(archive.absolute(), here)).as_posix())
    return (lambda path: path) if ".." in way.parts else (lambda path: (way / path).as_posix())


def as_json(findings: Iterable[Finding], locate: Locate, translate: Translate) -> Iterator[str]:
    """One object a line."""
    for finding in findings:
        row = {
            "file": locate(finding.path),
            "line": finding.line,
            "column": finding.column,
            "code": finding.code,
            "severity": severity(finding).value,
            "message": message(finding, translate),
        }
        yield json.dumps(row, ensure_ascii=False)


def as_github(findings: Iterable[Finding], locate: Locate, translate: Translate) -> Iterator[str]:
    """A workflow command for each, which GitHub shows beside the line."""
    for finding in findings:
        values = {"file": locate(finding.path), "line": finding.line, "col": finding.column, "title": finding.code}
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
        yield f"::{severity(finding).value} {properties}::{_data(message(finding, translate))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(findings: Iterable[Finding], locate: Locate, translate: Translate) -> Iterator[str]:
    """One log of one run, SARIF 2.1.0: the rules with their explanations, and the findings."""
    codes = sorted(RULES)
    driver = {"name": "Banmian", "version": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code), locate, translate) for finding in findings],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    """What a rule means, why it is one and what to do, in every language there is."""
    told = [explanations.explain(code, language) for language in explanations.LANGUAGES]
    return {
        "id": code,
        "shortDescription": {"text": told[0].means},
        "fullDescription": {"text": told[0].why},
        "help": {"text": "\n\n".join(f"{one.means} {one.why} {one.remedy}" for one in told)},
        "defaultConfiguration": {"level": _level(RULES[code].severity)},
    }


def _result(finding: Finding, index: int, locate: Locate, translate: Translate) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(locate(finding.path), errors="surrogateescape")},
        "region": {"startLine": finding.line, "startColumn": finding.column},
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _level(severity(finding)),
        "message": {"text": message(finding, translate)},
        "locations": [{"physicalLocation": place}],
    }


def _level(grave: Severity) -> str:
    return {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}[grave]
