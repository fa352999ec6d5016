import re
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from banmian import explanations
from banmian.findings import RULES, Severity
from banmian.records.authority import shapes as authority_shapes
from banmian.records.form import shapes
from scripts import findings

ROOT = Path(__file__).parents[2]
FORMATS = (ROOT / "docs/formats.md").read_text(encoding="utf-8")


def test_every_finding_is_explained_and_nothing_else() -> None:
    """Each code has its entry in one file of `explanations`; none is left of a code that is gone."""
    explained = [code for group in explanations.groups("en") for code in group.codes]
    assert len(explained) == len(set(explained))
    assert sorted(explained) == sorted(RULES)


@pytest.mark.parametrize("language", explanations.LANGUAGES)
def test_an_explanation_says_what_why_and_what_to_do(language: str) -> None:
    """In whole sentences of its language, with a wrong and a right that differ."""
    end = "。" if language == "zh" else "."
    for group in explanations.groups(language):
        for code, one in group.codes.items():
            assert all(text.endswith(end) for text in (one.means, one.why, one.remedy)), code
            assert one.wrong and one.right and one.wrong != one.right, code  # noqa: PT018  # one fault, one code


def test_a_language_without_explanations_has_those_in_english() -> None:
    """A third language of the archive still gets help."""
    assert explanations.explain("R104", "fr") == explanations.explain("R104", "en")


@pytest.mark.parametrize("language", explanations.LANGUAGES)
def test_the_pages_about_findings_are_written_from_the_explanations(language: str) -> None:
    """`make words` has been run: what the docs say is what the program says."""
    assert (ROOT / "docs" / findings.PAGES[language]).read_text(encoding="utf-8") == findings.page(language)


def test_the_docs_say_which_findings_are_warnings() -> None:
    """An editor can tell from the docs what stops a build."""
    warnings = set(re.findall(r"(?m)^### ([A-Z]\d{3}) \(warning\)$", findings.page("en")))
    assert warnings == {code for code, rule in RULES.items() if rule.severity is Severity.WARNING}


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_the_pages_can_be_checked_without_being_written(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--check` fails and names a page that is not as it would be; without it the pages are written."""
    monkeypatch.setattr(findings, "DOCS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["findings.py", *arguments])
    assert findings.main() == len(arguments)
    assert ("docs/findings.zh.md: not in step" in capsys.readouterr().err) == bool(arguments)
    assert (tmp_path / "findings.md").exists() != bool(arguments)


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
