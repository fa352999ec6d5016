from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banmian.findings import RULES, describe, short
from banmian.i18n import translator
from banmian.model import Archive, Sheet
from banmian.pipeline import is_error, read_archive
from banmian.records.archive.issues import read_issue
from banmian.records.files.filing import IssueTexts
from banmian.records.form.documents import read_article
from banmian.records.notation import yamlio
from tests.archives import TOY
from tests.records.conftest import Toy
from tests.records.strategies import NASTY, TEXT

FILES = sorted(path.relative_to(TOY).as_posix() for path in TOY.rglob("*.*") if path.is_file())
BITS = st.sampled_from(
    [text.encode() for text in NASTY] + [b"\xff", b"\xb1\xea", b"\0\0", b"\n", b"\n\n", b"  ", b"- ", b": "]
)
OTHER_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200) | TEXT


@pytest.mark.no_cover
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.data())
def test_whatever_happens_to_a_file_is_told_in_lines(toy: Toy, name: str, data: st.DataObject) -> None:
    """However a file is damaged, the rest is read, and what was found is one line each, in both languages."""
    path = toy.root / name
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = min(len(whole), start + data.draw(st.integers(0, 40)))
    path.write_bytes(whole[:start] + data.draw(st.just(b"") | BITS) + whole[end:])
    archive, findings = read_archive(toy.root)
    path.write_bytes(whole)
    assert isinstance(archive, Archive)
    for finding in findings:
        for language in ("zh", "en"):
            line = describe(finding, translator(language))
            assert len(line.splitlines()) == 1
            assert line.startswith(f"{finding.path}:{finding.line}:{finding.column}: {finding.code} ")


@given(OTHER_TEXT)
def test_any_text_is_yaml_or_says_why_not(text: str) -> None:
    """Reading YAML never raises; a problem has a place within the text."""
    loaded = yamlio.load(text)
    for problem in loaded.problems:
        assert 1 <= problem.line <= text.count("\n") + 2
        assert problem.column >= 1


@given(OTHER_TEXT, OTHER_TEXT)
def test_any_text_is_a_record_or_says_why_not(front: str, body: str) -> None:
    """Reading a record never raises: it gives the record, or findings."""
    document = read_article("x.md", f"---\n{front}\n---\n{body}")
    assert (document.record is None) == bool(document.findings)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---",
        "---\n---\n",
        "\n---\n---\n",
        "---\n- a\n---\n",
        "---\n~\n---\n",
        "---\n{}\n---\n",
        "[" * 10_000,
        "\ufeff",
    ],
)
def test_a_record_that_is_hardly_there_says_so(text: str) -> None:
    """Empty and half-empty records have findings, and no traceback."""
    assert read_article("x.md", text).findings


def test_line_numbers_out_of_this_world_are_no_burden(toy: Toy) -> None:
    """A line number of fifteen digits is a finding like any other."""
    toy.edit("content/xwb/2001-05-01/01-01.zh.md", "lines: [16, 20]", "lines: [16, 999999999999999]")
    toy.edit("content/xwb/2001-05-01/01.sheet.yaml", "lines: [2, 4]", "lines: [2, 999999999999999]")
    assert [line.split()[1] for line in toy.findings()] == ["L102", "L102"]


def test_names_of_any_kind_are_shown_in_one_line(toy: Toy) -> None:
    """A file name with a line break or worse does not break the report."""
    (toy.root / "content/xwb/2001-05-01/a\nb\x1b[31m.md").write_text("", encoding="utf-8")
    (line,) = toy.findings()
    assert line.startswith("content/xwb/2001-05-01/a\\nb\\x1b[31m.md:1:1: A105 ")


def test_a_script_in_a_headline_is_text(toy: Toy) -> None:
    """Markup in a headline is a headline like any other: as printed, it is right; otherwise it is a difference."""
    record = "content/xwb/2001-05-01/01-03.zh.md"
    toy.edit(record, "headline: 集市周末迁到新址", "headline: <script>alert(1)</script>")
    assert [line.split()[1] for line in toy.findings()] == ["L105", "L106"]


def test_every_rule_is_worded_in_both_languages() -> None:
    """Each code has a message, a reason, and a Chinese message that fills in the same values."""
    words = translator("zh")
    for code, rule in RULES.items():
        assert code[0].isupper(), code
        assert rule.why.endswith("."), code
        assert words(rule.message), code


def test_an_issue_with_nothing_in_it_is_an_issue() -> None:
    """An empty folder of a date can be read like any other; it lacks nothing, as there is nothing."""
    archive, _ = read_archive(Path("/nonexistent"))
    texts = IssueTexts("x", "2021-09-28", {}, {}, {}, frozenset(), "content/x/2021-09-28")
    assert [finding.code for finding in read_issue(texts, archive.settings).findings] == []
    sheet = Sheet("01", ("一行",), "0" * 64)
    texts = IssueTexts("x", "2021-09-28", {"01": sheet}, {"01": "seeds/x"}, {}, frozenset(), "content/x/2021-09-28")
    findings = read_issue(texts, archive.settings).findings
    assert sorted(finding.code for finding in findings) == ["A109"]
    assert all(map(is_error, findings))
    texts = replace(texts, record_names=frozenset({"01.sheet.yaml"}))
    assert "A110" in [finding.code for finding in read_issue(texts, archive.settings).findings]


def test_a_quoted_value_is_short_and_on_one_line() -> None:
    """Messages quote no more than one needs to find the place."""
    assert short("甲" * 100) == "甲" * 39 + "…"
    assert short("甲\n乙") == "甲\\n乙"
