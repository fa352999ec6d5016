"""`banmian translated` and `banmian translate`: what an editor of translations does."""

from pathlib import Path

import pytest

from banmian import pipeline
from banmian.cli import main
from banmian.findings import describe
from banmian.pipeline import read_archive
from tests.archives import edit

ORIGINAL, TRANSLATION = "content/xwb/2001-05-01/01-02.zh.md", "content/xwb/2001-05-01/01-02.en.md"


def change_original(root: Path) -> None:
    """A declared correction in the sixth block."""
    edit(root / ORIGINAL, "十八浬外", "十八海里外")
    entry = "emendations:\n- {line: 42, source: 浬, reading: 海里, why: 今作}\nstatus: checked"
    edit(root / ORIGINAL, "status: checked", entry)


def codes(root: Path) -> list[str]:
    """The codes of all findings of an archive."""
    return [finding.code for finding in read_archive(root)[1]]


def test_it_writes_what_the_translation_was_made_from(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two lines change, `of` and a new one `parts`; afterwards a change is told by passage, and accepted again."""
    before = (toy / TRANSLATION).read_text(encoding="utf-8").splitlines()
    assert main(["translated", str(toy / TRANSLATION), "--lang", "en"]) == 0
    assert capsys.readouterr().out == f"{TRANSLATION}: goes with its original\n"
    after = (toy / TRANSLATION).read_text(encoding="utf-8").splitlines()
    assert after[3].startswith("parts: {kicker: ")
    assert after[:3] + after[4:] == before
    change_original(toy)
    assert ["paragraph 6 changed." in describe(one) for one in read_archive(toy)[1]] == [True]
    assert main(["translated", str(toy / TRANSLATION), "--lang", "en"]) == 0
    assert capsys.readouterr().out.endswith(
        f"{TRANSLATION}: goes with its original as that is now; what had changed: 6\n"
    )
    assert codes(toy) == []


def test_it_changes_nothing_beside(toy: Path) -> None:
    """Comments, quotes, line ends and a byte order mark stay as they are; a second time nothing changes at all."""
    path = toy / TRANSLATION
    edit(path, "\nkicker: The inner", "   # from the first edition\n# a comment of an editor's\nkicker:   The inner")
    edit(path, "method: human", "method: 'human'  # indeed")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    old = path.read_bytes().split(b"\r\n")
    change_original(toy)
    assert main(["translated", str(path), "--reviewed", "何译: a # b", "--lang", "en"]) == 0
    new = path.read_bytes().split(b"\r\n")
    assert new[2] != old[2]
    assert new[2].endswith(b"   # from the first edition")
    assert new[3].startswith(b"parts: {")
    reviewed = next(number for number, line in enumerate(new) if line.startswith(b"reviewer: "))
    assert new[reviewed - 1 : reviewed + 1] == [b"status: reviewed", "reviewer: '何译: a # b'".encode()]
    assert new[4 : reviewed - 1] == old[3 : reviewed - 2]
    assert new[reviewed + 1 :] == old[reviewed - 1 :]
    written = path.read_bytes()
    assert main(["translated", str(path), "--reviewed", "何译: a # b", "--lang", "en"]) == 0
    assert path.read_bytes() == written
    assert codes(toy) == []


def test_a_reviewed_draft_is_no_mere_draft(toy: Path) -> None:
    """What a machine drafted and a person has reviewed is called so; a person's own translation stays one."""
    path = toy / TRANSLATION
    edit(path, "method: human", "method: machine-draft")
    assert main(["translated", str(path), "--reviewed", "He Yi"]) == 0
    assert "\nmethod: machine-reviewed\n" in path.read_text(encoding="utf-8")
    edit(path, "method: machine-reviewed", "method: human")
    assert main(["translated", str(path), "--reviewed", "He Yi"]) == 0
    assert "\nmethod: human\n" in path.read_text(encoding="utf-8")


def test_parts_on_several_lines_become_one(toy: Path) -> None:
    """However an editor has laid them out; a comment within them is not thrown away, so then nothing is written."""
    path = toy / TRANSLATION
    edit(
        path, "\nkicker: The inner", "\nparts:\n  headline: 1a2b3c4d\n  '1': 1a2b3c4d\n\n# a comment\nkicker: The inner"
    )
    assert main(["translated", str(path)]) == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[3].startswith("parts: {kicker: ")
    assert lines[4:6] == ["", "# a comment"]
    edit(path, lines[3], "parts:\n  # mine\n  headline: 1a2b3c4d")
    before = path.read_bytes()
    assert main(["translated", str(path), "--lang", "en"]) == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("## The money for the tower\n\n", "", "T104"),
        ("\nAccording to", "\nOne more.\n\nAccording to", "T103"),
        ("method: human", "method: [human", "R101"),
        ("of: 4758", "of: x4758", "R104"),
    ],
)
def test_what_cannot_be_right_is_refused(
    toy: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, code: str
) -> None:
    """Other blocks, or a file that can't be read: told with its findings, and left alone."""
    edit(toy / TRANSLATION, old, new)
    before = (toy / TRANSLATION).read_bytes()
    assert main(["translated", str(toy / TRANSLATION), "--lang", "en"]) == 1
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()] == [code]
    assert (toy / TRANSLATION).read_bytes() == before


def test_an_original_in_doubt_is_no_measure(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """While the original has an undeclared difference from its source, no translation of it is accepted."""
    edit(toy / ORIGINAL, "十八浬外", "十八海里外")
    assert main(["translated", str(toy / TRANSLATION), "--lang", "en"]) == 1
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()] == ["L104"]


def test_only_translations_are_accepted(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An original, a file that isn't there, a file outside any archive."""
    (toy / "note.md").write_text("甲", encoding="utf-8")
    files = [toy / ORIGINAL, toy / "content/xwb/2001-05-01/77-01.en.md", toy / "note.md"]
    assert main(["translated", *map(str, files), "--lang", "en"]) == 1
    assert sorted(line.split()[1] for line in capsys.readouterr().err.splitlines()) == ["S105", "T111", "T111"]


def test_what_is_still_found_is_shown(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings don't keep a translation from being accepted, and they are not forgotten."""
    edit(toy / TRANSLATION, "200,000 yuan", "20,000 yuan")
    assert main(["translated", str(toy / TRANSLATION), "--lang", "en"]) == 0
    assert [line.split()[1] for line in capsys.readouterr().err.splitlines()] == ["T201", "T207"]


def test_a_reviewer_has_a_name(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--reviewed` without one is a mistake in the command."""
    with pytest.raises(SystemExit, match="2"):
        main(["translated", str(toy / TRANSLATION), "--reviewed", " "])
    assert "expected a name" in capsys.readouterr().err


def test_a_translation_is_begun(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file has all blocks; it is not published before it is a draft, and then what is still Chinese is told."""
    command = ["translate", "xwb-2001-05-01-02-01", "--to", "en", "--by", "何译", "--archive", str(toy), "--lang", "en"]
    path = toy / "content/xwb/2001-05-01/02-01.en.md"
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("content/xwb/2001-05-01/02-01.en.md: translate it block by block")
    assert [one.id for one in read_archive(toy)[0].translations] == ["xwb-2001-05-01-01-02"]
    assert codes(toy) == []
    edit(path, "status: withdrawn", "status: draft")
    assert "T203" in codes(toy)
    written = path.read_bytes()
    assert main(command) == 1  # what is there is not overwritten
    assert " T113 " in capsys.readouterr().err
    assert path.read_bytes() == written


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [("xwb-2001-05-01-09-01", "en", "T101"), ("nonsense", "en", "T101"), ("xwb-2001-05-01-02-01", "zh", "T105")],
)
def test_only_articles_are_translated_into_other_languages(
    toy: Path, capsys: pytest.CaptureFixture[str], name: str, language: str, code: str
) -> None:
    """An id nobody has, or a language the archive hasn't, is told."""
    assert main(["translate", name, "--to", language, "--by", "A", "--archive", str(toy), "--lang", "en"]) == 1
    assert f" {code} " in capsys.readouterr().err


def test_a_strict_check_fails_on_warnings(
    toy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody's reading has to wait for may still stop a change from being accepted."""
    assert main(["check", "--strict", "--archive", str(toy), "--lang", "en"]) == 0
    edit(toy / TRANSLATION, "200,000 yuan", "20,000 yuan")
    found = pipeline.check(toy)
    monkeypatch.setattr(pipeline, "check", lambda *_: found)  # found once, and told twice
    assert main(["check", "--archive", str(toy), "--lang", "en"]) == 0
    assert main(["check", "--strict", "--archive", str(toy), "--lang", "en"]) == 1
    assert " T201 " in capsys.readouterr().err
