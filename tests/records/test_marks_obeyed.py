"""What editors say of how a page is read is obeyed when its records are written and refreshed, or told why not."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from banmian import pipeline
from banmian.cli import main
from banmian.findings import describe
from banmian.ids import lines_sha256
from banmian.model import NEW, Mark, Sheet, SheetReading
from banmian.records.marks.file import write_marks
from banmian.records.marks.readings import reading_of
from tests.archives import FOLDER, PAGE, archive_of_page

PLACE = ("jkrb", "2021-09-28", "01")
PARTED = Mark(5, "大桥管理处", article=NEW)
"""The third paragraph begins an article of its own."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of one sheet without records."""
    return archive_of_page(tmp_path, "01")


def put(archive: Path, *marks: Mark) -> None:
    """A file of marks, as by hand."""
    (archive / FOLDER / "01.marks.yaml").write_text(write_marks(marks), encoding="utf-8")


def heads(archive: Path) -> list[tuple[str, int]]:
    """(id without paper and date, first line) of the articles, in the order of the archive."""
    (issue,) = pipeline.read_archive(archive)[0].issues
    articles = issue.sheets[0].articles
    return [(one.id.removeprefix("jkrb-2021-09-28-"), one.source.lines[0].first) for one in articles]


def codes(archive: Path) -> list[str]:
    """Of what reading the archive finds."""
    return [finding.code for finding in pipeline.read_archive(archive)[1]]


def test_first_records_are_written_as_marked(archive: Path) -> None:
    """And the archive holds the marks."""
    put(archive, PARTED)
    pipeline.add_records(archive)
    assert heads(archive) == [("01-01", 1), ("01-02", 5), ("01-03", 7)]
    assert codes(archive) == []
    assert pipeline.read_archive(archive)[0].issues[0].sheets[0].marks == (PARTED,)


def test_a_page_with_faulty_marks_gets_no_records(archive: Path) -> None:
    """They would not say what the editor decided; the fault is told at its place."""
    put(archive, Mark(5, "图书馆", article=NEW), Mark(50, role="box"))
    pipeline.add_records(archive)
    found = [describe(finding) for finding in pipeline.read_archive(archive)[1]]
    path = f"{FOLDER}/01.marks.yaml"
    assert (
        f"{path}:1:13: M104 line 5 begins '大桥管理处说，通车第一天预计有两万辆汽车'; lines that begin as `text` says: none. "
        in found[0]
    )
    assert found[1] == f"{path}:2:4: M101 the sheet has 9 lines, so there is no line 50: correct the number"
    assert not (archive / FOLDER / "01.sheet.yaml").exists()


def test_marks_without_a_page_are_told(archive: Path) -> None:
    """Like any other file that has no source."""
    pipeline.add_records(archive)
    (archive / FOLDER / "02.marks.yaml").write_text("", encoding="utf-8")
    assert codes(archive) == ["A106"]


def test_marks_written_after_the_records_ask_for_a_refresh(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which keeps the ids there are: what is new gets a new number, and the order is that of the page."""
    pipeline.add_records(archive)
    put(archive, PARTED)
    assert codes(archive) == ["M108"]
    assert main(["refresh", "--yes", "--archive", str(archive), "--lang", "en"]) == 0
    assert "01-03.zh.md: would be added" in capsys.readouterr().out
    assert heads(archive) == [("01-01", 1), ("01-03", 5), ("01-02", 7)]
    assert codes(archive) == []


def test_marks_that_are_gone_are_missed(archive: Path) -> None:
    """Until they are back, or a refresh has read the page without them; the first records and later ones alike."""
    put(archive, PARTED)
    pipeline.add_records(archive)
    marks = archive / FOLDER / "01.marks.yaml"
    kept = marks.read_text(encoding="utf-8")
    marks.unlink()
    found = [describe(finding) for finding in pipeline.read_archive(archive)[1]]
    message = (
        f"{FOLDER}/parsed.sha256:1:1: M110 the records of sheet 01 were read with 01.marks.yaml, which is gone; "
        "without it these would change: 01-01.zh.md, 01-02.zh.md. "
        "Put it back, or run `banmian refresh jkrb 2021-09-28 01`"
    )
    assert found == [message]
    marks.write_text(kept, encoding="utf-8")
    assert codes(archive) == []
    marks.unlink()
    assert main(["refresh", "--yes", "--archive", str(archive), "--lang", "en"]) == 0
    assert codes(archive) == []
    assert "marks" not in (archive / FOLDER / "parsed.sha256").read_text(encoding="utf-8")
    put(archive, PARTED)
    assert main(["refresh", "--yes", "--archive", str(archive), "--lang", "en"]) == 0
    marks.unlink()
    assert codes(archive) == ["M110"]


def test_an_edited_record_that_would_not_change_stays(archive: Path) -> None:
    """The other article of the sheet is edited, and kept as it is."""
    pipeline.add_records(archive)
    other = archive / FOLDER / "01-02.zh.md"
    edited = other.read_text(encoding="utf-8").replace("kind: news", "kind: feature")
    other.write_text(edited, encoding="utf-8")
    assert pipeline.read_again(archive, *PLACE, [PARTED], "").written
    assert other.read_text(encoding="utf-8") == edited
    assert heads(archive) == [("01-01", 1), ("01-03", 5), ("01-02", 7)]
    assert codes(archive) == []


def test_an_edited_record_in_the_way_is_named_and_nothing_written(archive: Path) -> None:
    """Neither the marks nor any record."""
    pipeline.add_records(archive)
    record = archive / FOLDER / "01-01.zh.md"
    record.write_text(record.read_text(encoding="utf-8").replace("kind: news", "kind: feature"), encoding="utf-8")
    before = {path.name: path.read_bytes() for path in (archive / FOLDER).iterdir()}
    result = pipeline.read_again(archive, *PLACE, [PARTED], "")
    assert (result.written, result.edited) == (False, (f"{FOLDER}/01-01.zh.md",))
    assert {path.name: path.read_bytes() for path in (archive / FOLDER).iterdir()} == before


def test_an_edited_record_that_contradicts_a_mark_is_told_at_the_mark(archive: Path) -> None:
    """What it says and what the record has; not what the record has as well. Until one of the two is changed."""
    pipeline.add_records(archive)
    record = archive / FOLDER / "01-01.zh.md"
    parsed = record.read_text(encoding="utf-8")
    record.write_text(parsed.replace("kind: news", "kind: feature"), encoding="utf-8")
    put(
        archive,
        Mark(1, role="headline"),
        Mark(3, paragraph=NEW, gap="none"),
        Mark(5, role="box", article=NEW, gap="after"),
    )
    found = [describe(one) for one in pipeline.read_archive(archive)[1]]
    path, way = f"{FOLDER}/01.marks.yaml", f"somebody has edited them ({FOLDER}/01-01.zh.md)"
    assert [line.split(": correct")[0] for line in found] == [
        f"{path}:3:13: M109 `role: box`, but line 5 is paragraph in the records, and {way}",
        f"{path}:3:24: M109 `article: new`, but line 5 is paragraph in the records, and {way}",
        f"{path}:3:38: M109 `gap: after`, but line 5 is paragraph in the records, and {way}",
    ]
    record.write_text(parsed, encoding="utf-8")
    assert codes(archive) == ["M108"]


@pytest.mark.parametrize(
    "mark",
    [
        *(Mark(1, role=role) for role in ("headline", "furniture", "series", "kicker", "byline")),
        *(Mark(9, role=role) for role in ("section", "box", "table")),
        Mark(5, paragraph=3),
        Mark(7, article=1),
        Mark(7, article=NEW),
        Mark(9, gap="after"),
    ],
)
def test_records_that_do_as_a_mark_says_are_not_told(archive: Path, mark: Mark) -> None:
    """Whatever else has been edited in them."""
    put(archive, mark)
    pipeline.add_records(archive)
    for record in (archive / FOLDER).glob("*.md"):
        record.write_text(record.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    put(archive, mark, Mark(3, role="caption"))
    assert set(codes(archive)) == {"M109"}
    assert {one.line for one in pipeline.read_archive(archive)[1]} == {2 if mark.line < 3 else 1}


def test_a_record_corrected_by_hand_as_the_mark_says_is_in_nobodys_way(archive: Path) -> None:
    """Its emendations stay, and the rest of the sheet is read again."""
    pipeline.add_records(archive)
    record = archive / FOLDER / "01-01.zh.md"
    text = (
        record.read_text(encoding="utf-8")
        .replace("工期三年", "工期四年")
        .replace("---\n\n", "emendations:\n- {line: 3, source: 三年, reading: 四年, cause: print}\n---\n\n", 1)
    )
    record.write_text(text, encoding="utf-8")
    put(archive, PARTED)
    assert codes(archive) == ["M109"]
    text = text.replace("\n\n大桥管理处说，通车第一天预计有两万辆汽车过桥，请司机减速慢行。", "")
    text = re.sub(
        "lines: .1, 5., sha256: [0-9a-f]+", f"lines: [1, 3], sha256: {lines_sha256(PAGE.splitlines()[:3])}", text
    )
    record.write_text(text, encoding="utf-8")
    assert main(["refresh", "--yes", "--archive", str(archive)]) == 0
    assert heads(archive) == [("01-01", 1), ("01-03", 5), ("01-02", 7)]
    assert codes(archive) == []
    assert record.read_text(encoding="utf-8") == text


def test_decisions_are_written_and_undone(archive: Path) -> None:
    """With the checksum for the next time; without marks there is no file, and the records are as they were."""
    pipeline.add_records(archive)
    before = (archive / FOLDER / "01-01.zh.md").read_bytes()
    done = pipeline.read_again(archive, *PLACE, [PARTED], "")
    text = (archive / FOLDER / "01.marks.yaml").read_bytes()
    assert done.base == hashlib.sha256(text).hexdigest()
    assert set(done.changed) == {f"{FOLDER}/{name}" for name in ("01.marks.yaml", "01-01.zh.md", "01-03.zh.md")}
    undone = pipeline.read_again(archive, *PLACE, [], done.base)
    assert (undone.written, undone.base) == (True, "")
    assert not (archive / FOLDER / "01.marks.yaml").exists()
    assert (archive / FOLDER / "01-01.zh.md").read_bytes() == before
    assert not (archive / FOLDER / "01-03.zh.md").exists()


def test_what_is_undone_has_its_number_again_and_nothing_else_has(archive: Path) -> None:
    """Two articles made one, and parted elsewhere: a new text, a new number. As they were: the old number."""
    pipeline.add_records(archive)
    before = (archive / FOLDER / "01-02.zh.md").read_bytes()
    one = pipeline.read_again(archive, *PLACE, [Mark(7, article=1)], "")
    assert heads(archive) == [("01-01", 1)]
    other = pipeline.read_again(archive, *PLACE, [PARTED, Mark(7, article=5)], one.base)
    assert heads(archive) == [("01-01", 1), ("01-03", 5)]
    again = pipeline.read_again(archive, *PLACE, [Mark(7, article=1)], other.base)
    assert pipeline.read_again(archive, *PLACE, [], again.base).written
    assert heads(archive) == [("01-01", 1), ("01-02", 7)]
    assert (archive / FOLDER / "01-02.zh.md").read_bytes() == before
    assert codes(archive) == []


def test_a_translation_whose_article_went_is_told_until_that_comes_back(archive: Path) -> None:
    """Not as a slip of the pen in its id."""
    pipeline.add_records(archive)
    assert main(["translate", "jkrb-2021-09-28-01-02", "--to", "en", "--by", "A", "--archive", str(archive)]) == 0
    merged = pipeline.read_again(archive, *PLACE, [Mark(7, article=1)], "")
    assert codes(archive) == ["T114"]
    assert pipeline.read_again(archive, *PLACE, [], merged.base).written
    assert codes(archive) == []


def test_a_record_that_was_removed_by_hand_is_written_again_as_it_was(archive: Path) -> None:
    """If that is what the parser reads still; under its number."""
    pipeline.add_records(archive)
    (archive / FOLDER / "01-02.zh.md").unlink()
    assert pipeline.read_again(archive, *PLACE, [PARTED], "").written
    assert heads(archive) == [("01-01", 1), ("01-03", 5), ("01-02", 7)]


def test_decisions_of_somebody_else_are_not_written_over(archive: Path) -> None:
    """If the file is not the one that the editor saw."""
    pipeline.add_records(archive)
    put(archive, Mark(5, role="box"))
    result = pipeline.read_again(archive, *PLACE, [PARTED], "")
    assert (result.written, result.outdated) == (False, True)
    assert "box" in (archive / FOLDER / "01.marks.yaml").read_text(encoding="utf-8")


def test_faulty_decisions_are_not_written(archive: Path) -> None:
    """They come back as findings; so does a sheet that isn't there."""
    pipeline.add_records(archive)
    result = pipeline.read_again(archive, *PLACE, [Mark(5, article=7)], "")
    assert [finding.code for finding in result.findings] == ["M105"]
    assert not (archive / FOLDER / "01.marks.yaml").exists()
    other = pipeline.read_again(archive, "jkrb", "2021-09-28", "07", [], "")
    assert [finding.code for finding in other.findings] == ["A106"]


def test_every_sheet_has_its_reading(archive: Path) -> None:
    """By paper, date and sheet, its marks obeyed."""
    put(archive, PARTED)
    pipeline.add_records(archive)
    readings = pipeline.readings(pipeline.read_archive(archive)[0])
    assert {key: len(reading.articles) for key, reading in readings.items()} == {PLACE: 3}
    assert [piece.lines.first for piece in readings[PLACE].pieces if piece.marked] == [5]


def test_the_least_sure_places_come_first_until_they_are_answered(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With per cent, before what is told of other files; a mark on the line silences one, though it changes nothing."""
    pipeline.add_records(archive)
    (archive / FOLDER / "notes.txt").write_text("", encoding="utf-8")
    read = reading_of

    def doubtful(sheet: Sheet, marks: tuple[Mark, ...]) -> SheetReading:
        reading = read(sheet, marks)
        sure = {3: 0.5, 7: 0.2}
        pieces = (replace(one, sureness=sure.get(one.lines.first, 1.0)) for one in reading.pieces)
        return replace(reading, pieces=tuple(pieces), doubts=((3, "what this line is"), (7, "what this line is")))

    monkeypatch.setattr(pipeline, "reading_of", doubtful)
    found = pipeline.check(archive)[1]
    assert [(one.code, one.line, one.values.get("percent")) for one in found][:3] == [
        ("P101", 7, 20),
        ("P101", 3, 50),
        ("A105", 1, None),
    ]
    put(archive, Mark(7, role="headline"))
    assert [(one.code, one.line) for one in pipeline.check(archive)[1]][:2] == [("P101", 3), ("A105", 1)]
