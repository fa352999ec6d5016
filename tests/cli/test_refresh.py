"""`banmian refresh`: what no editor has touched is read again, shown, and written only if that is wanted."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from banmian.cli import main
from banmian.model import Mark, Sheet, SheetReading
from banmian.parse import read_sheet
from banmian.pipeline import add_records, is_error, read_archive
from banmian.records.editing import missing, refresh
from banmian.records.parsed import reread
from tests.archives import FOLDER, archive_of_page


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of two sheets, as a poorer parser read them: it took the second article for more of the first."""
    archive_of_page(tmp_path, "01", "02")
    with monkeypatch.context() as patch:
        patch.setattr(missing, "obedient_reading", lambda texts, name: poorly(texts.sheets[name]))
        add_records(tmp_path)
    return tmp_path


def poorly(sheet: Sheet) -> SheetReading:
    """All of a page as one article: the first of today's reading, up to the end."""
    whole = read_sheet(sheet)
    first, second = whole.articles
    extra = tuple(replace(first.blocks[0], text=head.text, lines=(head.lines,)) for head in second.heads)
    return replace(whole, articles=(replace(first, blocks=(*first.blocks, *extra, *second.blocks)),))


def run(archive: Path, *options: str) -> int:
    """The command."""
    return main(["refresh", *options, "--archive", str(archive), "--lang", "en"])


def files(archive: Path) -> dict[str, str]:
    """What is in the issue's folder."""
    return {path.name: path.read_text(encoding="utf-8") for path in (archive / FOLDER).iterdir()}


def test_what_would_change_is_shown_and_nothing_written(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without anybody to ask: records that change and come, with the difference."""
    before = files(archive)
    assert run(archive) == 0
    shown = capsys.readouterr()
    assert "  01-01.zh.md: would change\n" in shown.out
    assert "    - 新图书馆下月开放\n" in shown.out
    assert "  01-02.zh.md: would be added\n    + headline: 新图书馆下月开放\n" in shown.out
    assert "with --yes it would be" in shown.err
    assert files(archive) == before


def test_it_is_written_as_a_whole_with_its_checksums(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The archive is clean, the noted checksums are those of the files, and there is no more to do."""
    assert run(archive, "jkrb", "2021-09-28", "01", "--yes") == 0
    now = files(archive)
    assert {"01-01.zh.md", "01-02.zh.md", "02-01.zh.md"} <= now.keys()
    assert "02-02.zh.md" not in now
    noted = {name: sum_ for sum_, _, name in (line.partition("  ") for line in now["parsed.sha256"].splitlines())}
    assert noted == {
        name: hashlib.sha256(text.encode()).hexdigest() for name, text in now.items() if name != "parsed.sha256"
    }
    assert not [finding for finding in read_archive(archive)[1] if is_error(finding)]
    assert [path.name for path in (archive / "content/jkrb").iterdir()] == ["2021-09-28"]
    capsys.readouterr()
    assert run(archive, "jkrb", "2021-09-28", "01") == 0
    assert capsys.readouterr().out == "nothing would change in the records that nobody has edited\n"


def test_edited_sheets_are_listed_and_left_alone(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One record changed, one removed: both sheets stay as they are."""
    path = archive / FOLDER / "01-01.zh.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (archive / FOLDER / "02-01.zh.md").unlink()
    before = files(archive)
    assert run(archive, "--yes") == 0
    assert f"left alone: {FOLDER}/01-01.zh.md, {FOLDER}/02-01.zh.md\n" in capsys.readouterr().out
    assert files(archive) == before


def test_what_hangs_on_a_record_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its translations, and the entries of the authority files that quote it."""
    main(["translate", "jkrb-2021-09-28-01-01", "--to", "en", "--by", "A", "--archive", str(archive)])
    (archive / "content/authority").mkdir()
    entry = (
        "- id: wang-qing\n  name: {zh: 王青, en: Wang Qing}\n  roles:\n"
        "  - {name: {zh: 记者, en: reporter}, source: {article: jkrb-2021-09-28-01-01, block: 1}}\n"
    )
    (archive / "content/authority/people.yaml").write_text(entry, encoding="utf-8")
    capsys.readouterr()
    assert run(archive) == 0
    shown = capsys.readouterr().out
    assert f"  {FOLDER}/01-01.en.md translates what would change\n" in shown
    assert "  jkrb-2021-09-28-01-01 is named in the authority files: people wang-qing\n" in shown


def test_an_id_never_names_another_text(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read the other way round, each text keeps its id; one that goes is told, and has its number again if it comes back."""
    assert run(archive, "--yes") == 0
    capsys.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr(reread, "reading_of", _turned)
        assert run(archive, "jkrb", "2021-09-28", "02") == 0
        assert capsys.readouterr().out == "nothing would change in the records that nobody has edited\n"
        patch.setattr(
            reread,
            "reading_of",
            lambda sheet, marks: replace(one := read_sheet(sheet, marks), articles=one.articles[:1]),
        )
        assert run(archive, "jkrb", "2021-09-28", "02", "--yes") == 0
    shown = capsys.readouterr().out
    assert "  02-02.zh.md: would be removed\n    - headline: 新图书馆下月开放\n" in shown
    assert "  jkrb-2021-09-28-02-02: its lines would stand in no article\n" in shown
    assert "02-02.zh.md" not in files(archive)
    assert re.search("\n# [0-9a-f]{64}  02-02.zh.md\n", files(archive)["parsed.sha256"])
    assert run(archive, "jkrb", "2021-09-28", "02", "--yes") == 0
    assert "headline: 新图书馆下月开放" in files(archive)["02-02.zh.md"]
    assert "#" not in files(archive)["parsed.sha256"]


def _turned(sheet: Sheet, marks: tuple[Mark, ...]) -> SheetReading:
    whole = read_sheet(sheet)
    count = len(whole.articles)
    return replace(whole, articles=tuple(replace(one, order=count - one.order) for one in whole.articles))


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("是", True), ("n", False), ("", False), (None, False)])
def test_one_is_asked_on_a_terminal(
    archive: Path, monkeypatch: pytest.MonkeyPatch, answer: str | None, *, written: bool
) -> None:
    """Only a yes is one."""

    def read(question: str) -> str:
        assert FOLDER in question
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", read)
    assert run(archive) == 0
    assert ("01-02.zh.md" in files(archive)) == written


def test_what_was_saved_while_one_is_asked_is_kept(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An editor's hand comes first, however late."""
    path = archive / FOLDER / "01-01.zh.md"

    def read(_: str) -> str:
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return "y"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", read)
    assert run(archive) == 1
    assert "R116" in capsys.readouterr().err
    assert "02-02.zh.md" not in files(archive)


def test_a_failure_leaves_the_folder_as_it_was(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The disk refuses midway: not one record is new, and nothing is left beside."""
    before = files(archive)

    def refuse(folder: Path, issue: refresh.IssueChanges) -> None:
        (folder / issue.sheets[0].changes[0].name).unlink()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(refresh, "write_into", refuse)
    assert run(archive, "--yes") == 1
    assert "A111" in capsys.readouterr().err
    assert files(archive) == before
    assert [path.name for path in (archive / "content/jkrb").iterdir()] == ["2021-09-28"]


def test_an_issue_that_is_not_there_is_a_wrong_command(archive: Path, tmp_path: Path) -> None:
    """So is one of another paper; an archive without settings has its own finding."""
    with pytest.raises(SystemExit, match="2"):
        run(archive, "jkrb", "2021-09-29")
    (tmp_path / "content/archive.yaml").unlink()
    assert run(archive) == 1
