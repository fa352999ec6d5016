"""`banmian check`: findings with their lines, for people and for programs, and what a code means."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from banmian import pipeline
from banmian.cli import main
from banmian.findings import RULES
from tests.archives import edit
from tests.schemas import faults

ARTICLE = "content/xwb/2001-05-01/01-03.zh.md"


@pytest.fixture
def toy(toy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy of the toy archive with one error and one warning; one stands in the folder above it."""
    edit(toy / ARTICLE, "kind: ", "kind: x")
    edit(toy / "content/xwb/2001-05-01/01-02.en.md", "status: ", "status: x")
    monkeypatch.chdir(toy.parent)
    monkeypatch.setenv("COLUMNS", "100")
    return toy


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Status, standard output and standard error."""
    capsys.readouterr()
    status = main(["check", "--archive", "toy", "--lang", "en", *arguments])
    return status, *capsys.readouterr()


def test_a_finding_shows_its_line_and_place(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, line, column, code, message; below it the line, and a caret under the column."""
    status, out, err = check(capsys)
    assert (status, out) == (1, "")
    first, line, caret = err.splitlines()[-3:]
    assert re.match(rf"{re.escape(ARTICLE)}:3:1: R111 kind: expected one of ", first)
    assert line.startswith("    kind: x")
    assert caret == "    ^"


def test_a_line_of_a_source_is_shown_decoded(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet in GB18030 is shown as what it says; what isn't text at all, as far as it can be read."""
    page = "标题一行\n\n本报讯（记者 陈润）9月27日上午，大会在会议中心开幕，全市人民的代表都来了。\n"
    (toy / "seeds/xwb/2001-05-02/02.txt").write_bytes(page.encode("gb18030"))
    (toy / "seeds/xwb/2001-05-02/03.txt").write_bytes("甲\n乙".encode() + b"\xff\xfe\n")
    lines = check(capsys)[2].splitlines()
    assert any("02.txt:1:1: A109" in line or "02.sheet.yaml" in line for line in lines)
    at = next(number for number, line in enumerate(lines) if "03.txt:2:2: S103 " in line)
    assert lines[at + 1 : at + 3] == ["    乙\ufffd\ufffd", "      ^"]


def test_what_has_no_line_is_told_without_one(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder has no lines, nor has a file that the system doesn't give."""
    (toy / "seeds/xwb/May").mkdir()
    lines = check(capsys)[2].splitlines()
    at = next(number for number, line in enumerate(lines) if "seeds/xwb/May:1:1: A103 " in line)
    assert at == len(lines) - 1 or not lines[at + 1].startswith(" ")


def test_json_is_one_object_a_line(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every part of a finding by name, on standard output, with a path from where one stands."""
    status, out, err = check(capsys, "--format", "json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (1, "")
    assert [list(row) for row in rows] == [["file", "line", "column", "code", "severity", "message"]] * len(rows)
    assert (rows[-1]["file"], rows[-1]["code"], rows[-1]["severity"]) == (f"toy/{ARTICLE}", "R111", "error")


def test_github_shows_findings_beside_their_lines(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workflow command for each; signs that would end a property or the command are escaped."""
    (toy / "content/xwb/2001-05-01/50%, a:b\n.md").write_text("", encoding="utf-8")
    status, out, _ = check(capsys, "--format", "github")
    lines = out.splitlines()
    assert status == 1
    assert all(
        re.fullmatch(r"::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[A-Z]\d{3}::.+", one)
        for one in lines
    )
    assert any("file=toy/content/xwb/2001-05-01/50%25%2C a%3Ab%0A.md,line=1,col=1,title=A105::" in one for one in lines)
    assert any(one.startswith("::warning ") and "title=R114" in one for one in lines)


def test_sarif_is_what_its_own_schema_says(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The log obeys the official schema of SARIF 2.1.0, with relative addresses, and rules with help in both languages."""
    (toy / "content/xwb/2001-05-01/甲 乙.md").write_text("", encoding="utf-8")
    status, out, err = check(capsys, "--format", "sarif")
    log = json.loads(out)
    assert (status, err) == (1, "")
    assert faults(log, log["$schema"]) == []
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(RULES)
    assert all(re.search(r"[a-z]{3}.*[\u4e00-\u9fff]{3}", rule["help"]["text"], re.DOTALL) for rule in rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert "toy/content/xwb/2001-05-01/甲 乙.md" in {unquote(uri) for uri in uris}
    assert not any(uri.startswith("/") for uri in uris)


def test_the_schema_of_sarif_refuses_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """A log without messages, or with a line 0, is refused: the schema is there, and looked at."""
    log = json.loads(check(capsys, "--format", "sarif")[1])
    log["runs"][0]["results"] = [{"ruleId": "R101", "locations": [{"physicalLocation": {"region": {"startLine": 0}}}]}]
    assert len(faults(log, log["$schema"])) >= 2


def test_an_archive_elsewhere_has_paths_of_its_own(
    toy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a folder that doesn't hold the archive no path leads out with `..`."""
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    main(["check", "--archive", str(toy), "--format", "json"])
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["file"] == ARTICLE


def test_a_warning_fails_only_a_strict_check(
    toy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every format alike."""
    edit(toy / ARTICLE, "kind: x", "kind: ")
    found = pipeline.check(toy)
    monkeypatch.setattr(pipeline, "check", lambda *_: found)  # told in eight ways, it need be found but once
    for form in ("text", "json", "github", "sarif"):
        assert check(capsys, "--format", form)[0] == 0
        assert check(capsys, "--format", form, "--strict")[0] == 1


def test_a_code_is_explained_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """What it means, why, what to do, wrong and right; no archive is needed, and small letters will do."""
    assert main(["check", "--explain", "l104", "--lang", "en"]) == 0
    english = capsys.readouterr().out
    assert english.startswith("L104 (error)\n\nWhat it means:\n    A block reads otherwise")
    assert [line for line in english.splitlines() if line.endswith(":") and not line.startswith(" ")] == [
        "What it means:",
        "Why it is a rule:",
        "What to do:",
        "Wrong:",
        "Right:",
    ]
    assert main(["check", "--explain", "L104", "--lang", "zh"]) == 0
    assert capsys.readouterr().out.startswith("L104（错误）\n\n是什么意思：\n")


@pytest.mark.parametrize("code", ["L999", "T20l", "", "甲"])
def test_of_a_code_that_is_none_the_nearest_are_told(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With status 2, as for any wrong command."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--explain", code, "--lang", "en"])
    assert stopped.value.code == 2
    message = capsys.readouterr().err
    assert f"there is no code {code}; the nearest are" in message
    assert ("T20" in message) == (code == "T20l")
