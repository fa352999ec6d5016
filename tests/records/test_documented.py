import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from banmian.findings import RULES, Severity
from banmian.records import authority_shapes, shapes

FORMATS = (Path(__file__).parents[2] / "docs/formats.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"(?m)^\| ([A-Z]\d{3}) \| (.*) \|$", FORMATS))


def test_every_finding_stands_in_the_docs_and_nothing_else() -> None:
    """Each code has a row that says what it means and what to do; no row is left of a code that is gone."""
    assert sorted(ROWS) == sorted(RULES)
    assert all(len(row.split(" | ")) == 2 for row in ROWS.values())


def test_the_docs_say_which_findings_are_warnings() -> None:
    """An editor can tell from the docs what stops a build."""
    warnings = {code for code, row in ROWS.items() if row.startswith("Warning: ")}
    assert warnings == {code for code, rule in RULES.items() if rule.severity is Severity.WARNING}


@pytest.mark.parametrize(
    "shape",
    [
        shapes.ArticleShape,
        shapes.TranslationShape,
        shapes.IssueShape,
        shapes.SheetShape,
        shapes.SettingsShape,
        authority_shapes.PersonShape,
        authority_shapes.PlaceShape,
        authority_shapes.OrganisationShape,
        authority_shapes.TermShape,
        authority_shapes.RuleShape,
        authority_shapes.PassageShape,
        authority_shapes.CoordinatesShape,
    ],
)
def test_every_field_of_every_file_stands_in_the_docs(shape: type[Any]) -> None:
    """No field is read that the docs don't name."""
    assert [field.name for field in fields(shape) if f"`{field.name}`" not in FORMATS] == []
