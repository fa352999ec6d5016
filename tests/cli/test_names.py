"""`banmian names` and `banmian check`: what they print, and that they write nothing."""

from pathlib import Path

import pytest

from banmian.cli import main
from banmian.pipeline import read_archive
from tests.archives import tree


def test_names_are_proposed_with_counts_and_places(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those the authority knows are left out; each of the others stands with its first places."""
    before = tree(toy)
    assert main(["names", "--archive", str(toy)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "people",
        "  林小满 × 2",
        "    seeds/xwb/2001-05-01/01.txt:30: 本报讯（记者 ⟦林小满⟧ 通讯员 许舟）4月",
        "    seeds/xwb/2001-05-01/02.txt:29: 责编/⟦林小满⟧ 校对/许舟",
    ]
    assert not any("何伯" in line and "×" in line for line in lines)
    assert tree(toy) == before


def test_proposals_can_be_pasted(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As YAML they are entries that the authority file takes as they stand."""
    (toy / "content/authority/places.yaml").unlink()
    assert main(["names", "--archive", str(toy), "--yaml", "xwb", "2001-05-01"]) == 0
    out = capsys.readouterr().out
    assert "- id: lin-xiaoman\n  name: {zh: 林小满, en: Lin Xiaoman}\n" in out
    assert "- id: shang-jiao-cun\n  name: {zh: 上礁村}\n  kind: village\n" in out
    people, places = out.split("# content/authority/places.yaml\n")[0:2]
    with (toy / "content/authority/people.yaml").open("a", encoding="utf-8") as file:
        file.write(people)
    (toy / "content/authority/places.yaml").write_text(places.split("# content/")[0], encoding="utf-8")
    archive, findings = read_archive(toy)
    assert {finding.code for finding in findings} == {"N105"}  # the English names of places are the editor's to give
    assert main(["names", "--archive", str(toy)]) == 0
    assert "林小满 ×" not in capsys.readouterr().out
    assert "wu-he" in {entry.id for entry in archive.authority}


def test_an_id_that_is_taken_gets_a_number(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pasting makes no two entries of one id."""
    path = toy / "content/authority/people.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: zhou-fan", "id: lin-xiaoman"), encoding="utf-8")
    assert main(["names", "--archive", str(toy), "--yaml"]) == 0
    assert "- id: lin-xiaoman-2\n" in capsys.readouterr().out


def test_names_of_one_paper_or_issue(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What another issue prints is left out; an issue that isn't there is a mistake of the command's."""
    assert main(["names", "--archive", str(toy), "xwb", "2001-05-02"]) == 0
    assert "林小满" not in capsys.readouterr().out
    assert main(["names", "--archive", str(toy), "xwb"]) == 0
    assert "林小满" in capsys.readouterr().out
    with pytest.raises(SystemExit) as error:
        main(["names", "--archive", str(toy), "xwb", "1999-01-01"])
    assert error.value.code == 2
    assert "no such issue: xwb 1999-01-01" in capsys.readouterr().err


def test_names_of_a_broken_archive(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors are told and counted; what could be read is looked through."""
    (toy / "content/authority/terms.yaml").write_text("- id: [a\n", encoding="utf-8")
    assert main(["names", "--archive", str(toy)]) == 1
    out, err = capsys.readouterr()
    assert "林小满 × 2" in out
    assert err.startswith("content/authority/terms.yaml:1:7: R101 ")


def test_check_finds_what_a_build_would_and_writes_nothing(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No site, no records for new pages: those are a finding."""
    before = tree(toy)
    assert main(["check", "--archive", str(toy), "--lang", "en"]) == 0
    assert capsys.readouterr().out == f"{toy}: no error; articles: 8, pages: 3\n"
    assert tree(toy) == before
    (toy / "seeds/xwb/2001-05-02/02.txt").write_text("新的一版\n", encoding="utf-8")
    before = tree(toy)
    assert main(["check", "--archive", str(toy)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "\nseeds/xwb/2001-05-02/02.txt:1:1: A109 " in f"\n{err}"
    assert tree(toy) == before


def test_check_looks_at_the_pages_too(
    toy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of a page is found without a build."""
    monkeypatch.setattr("banmian.pipeline.outputs", lambda *_: iter(()))
    assert main(["check", "--archive", str(toy)]) == 0
    monkeypatch.undo()
    assert main(["check", "--archive", str(toy / "seeds")]) == 1
    assert "A101" in capsys.readouterr().err
