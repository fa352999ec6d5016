"""How the commands tell suggestions: `check` shows them, `build` counts them, neither fails for them."""

import json
from pathlib import Path

import pytest

from banmian.cli import main

SHEET = "seeds/jkrb/2021-09-28/02.txt"
PAGE = "东堤修好\n\n本报讯（记者 陈润）5月1日上午，东堤己经修好，全市人民的代表都来了，大家非常高兴。\n"


@pytest.fixture
def archive(page_archive: Path) -> Path:
    """A small archive with one page more on which a word is misread, and its records."""
    (page_archive / SHEET).write_text(PAGE, encoding="utf-8")
    main(["build", "--archive", str(page_archive), "--lang", "en"])
    return page_archive


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Status, and everything that is said."""
    capsys.readouterr()
    status = main([*arguments, "--lang", "en"])
    return status, "".join(capsys.readouterr())


def test_check_shows_a_suggestion_and_does_not_fail_for_it(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even if warnings would fail it."""
    status, text = told(capsys, "check", "--archive", str(archive), "--strict")
    assert status == 0
    assert f"{SHEET}:3:20: E107 '己经': a character that looks like another, perhaps '已经'" in text


def test_programs_are_told_that_it_is_less_than_a_warning(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON and GitHub call it a notice, SARIF a note."""
    rows = [
        json.loads(row) for row in told(capsys, "check", "--archive", str(archive), "--format", "json")[1].splitlines()
    ]
    assert [row["severity"] for row in rows if row["code"] == "E107"] == ["notice"]
    assert "::notice file=" in told(capsys, "check", "--archive", str(archive), "--format", "github")[1]
    log = json.loads(told(capsys, "check", "--archive", str(archive), "--format", "sarif")[1])
    assert [one["level"] for one in log["runs"][0]["results"] if one["ruleId"] == "E107"] == ["note"]


def test_build_only_counts_suggestions(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stops nothing doesn't bury what does."""
    status, text = told(capsys, "build", "--archive", str(archive))
    assert status == 0
    assert "E107" not in text
    assert "suggestions on the text: 1 (`banmian check` shows them)" in text


def test_an_answer_in_the_record_silences_it(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As the message gives it."""
    record = archive / "content/jkrb/2021-09-28/02-01.zh.md"
    text = record.read_text(encoding="utf-8")
    head, _, body = text.partition("---\n\n")
    record.write_text(f"{head}as_printed:\n- {{line: 3, text: 己经, why: 不明}}\n---\n\n{body}", encoding="utf-8")
    assert "E107" not in told(capsys, "check", "--archive", str(archive))[1]


def test_a_suggestion_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """And called what it is."""
    status, text = told(capsys, "check", "--explain", "E107")
    assert (status, text.splitlines()[0]) == (0, "E107 (suggestion)")
