"""`banmian new`: a folder for the pages of an issue, and the names of its files."""

from pathlib import Path

import pytest

from banmian.cli import main
from banmian.pipeline import read_archive


def test_a_folder_is_made_that_breaks_nothing(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The archive reads as before; the editor is told which files to put where; asking twice is no error."""
    before = read_archive(toy)
    for _ in range(2):
        arguments = ["new", "xwb", "2001-05-03", "--sheets", "8", "--archive", str(toy), "--lang", "en"]
        assert main(arguments) == 0
        assert capsys.readouterr().out == (
            "put the text of the pages into seeds/xwb/2001-05-03/01.txt … seeds/xwb/2001-05-03/08.txt, then run: "
            f"banmian build --archive {toy}\n"
        )
    assert (toy / "seeds/xwb/2001-05-03").is_dir()
    assert read_archive(toy) == before


def test_a_hundred_pages_have_three_digits(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So that their names are in order."""
    assert main(["new", "xwb", "2001-05-03", "--sheets", "100", "--archive", str(toy), "--lang", "zh"]) == 0
    assert "2001-05-03/001.txt … seeds/xwb/2001-05-03/100.txt" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("paper", "date", "code"),
    [
        ("Xwb", "2001-05-03", "A102"),
        ("../x", "2001-05-03", "A102"),
        ("people", "2001-05-03", "A114"),
        ("jkrb", "2001-05-03", "A117"),
        ("xwb", "2001-5-3", "A103"),
        ("xwb", "2001-02-30", "A103"),
        ("xwb", "2001-05-01", "A116"),
    ],
)
def test_names_that_cannot_be_are_refused_in_words(
    toy: Path, capsys: pytest.CaptureFixture[str], paper: str, date: str, code: str
) -> None:
    """The command was wrong: it says what would be right, and makes nothing."""
    before = sorted(toy.rglob("*"))
    assert main(["new", paper, date, "--archive", str(toy), "--lang", "en"]) == 2
    assert f": {code} " in capsys.readouterr().err
    assert sorted(toy.rglob("*")) == before


def test_a_new_paper_is_told_what_to_add(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the language of the editor, with the line to write."""
    assert main(["new", "jkrb", "2001-05-03", "--archive", str(toy), "--lang", "zh"]) == 2
    assert "jkrb: {name: {zh: …, en: …}}" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "1000", "八"])
def test_a_number_of_pages_is_one(toy: Path, number: str) -> None:
    """Not none, not thousands."""
    with pytest.raises(SystemExit, match="2"):
        main(["new", "xwb", "2001-05-03", f"--sheets={number}", "--archive", str(toy)])


def test_without_an_archive_there_is_no_issue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder one stands in may not be the one that was meant."""
    assert main(["new", "xwb", "2001-05-03", "--archive", str(tmp_path), "--lang", "en"]) == 1
    assert "A101" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_an_error(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Something of another kind stands there."""
    (toy / "seeds/xwb/2001-05-03").write_text("", encoding="utf-8")
    assert main(["new", "xwb", "2001-05-03", "--archive", str(toy), "--lang", "en"]) == 1
    assert "A111" in capsys.readouterr().err
