"""Records of a page that an editor has marked, in whatever way, are proved like any others."""

from hypothesis import given
from hypothesis import strategies as st

from banmian.model import Mark, Settings, Sheet
from banmian.parse import read_sheet
from banmian.records.archive.issues import read_issue
from banmian.records.files.filing import ISSUE_FILE, IssueTexts
from banmian.records.marks.file import load_marks, write_marks
from banmian.records.parsed import write
from tests.parse.test_conservation import SHEETS
from tests.parse.test_marks import MARKS

_PLACE = ("jkrb", "2021-09-28")
_FOLDER = "content/jkrb/2021-09-28"
_SETTINGS = Settings((("zh", "档案"),), (), ())
_PROVED = "LCR"
"""Findings of the ledger, of conservation, and of the form of records."""


def texts_of(sheet: Sheet, records: dict[str, str]) -> IssueTexts:
    """The files of an issue of one sheet."""
    paths = {sheet.name: f"seeds/jkrb/2021-09-28/{sheet.name}.txt"}
    return IssueTexts(*_PLACE, {sheet.name: sheet}, paths, records, frozenset(records), _FOLDER)


@given(SHEETS, MARKS)
def test_records_of_a_marked_page_pass_the_ledger(sheet: Sheet, marks: list[Mark]) -> None:
    """Source lines, joins and gaps give the reading text, and every line stands once, whatever is marked on whatever."""
    reading = read_sheet(sheet, marks)
    records = write.sheet_texts(*_PLACE, "zh", sheet, reading)
    records[ISSUE_FILE] = write.issue_text(*_PLACE, [reading.masthead])
    found = read_issue(texts_of(sheet, records), _SETTINGS)
    assert [finding for finding in found.findings if finding.code[0] in _PROVED] == []
    assert len(found.issue.sheets[0].articles) == len(reading.articles) + len(reading.series)


@given(SHEETS, MARKS.flatmap(st.permutations))
def test_marks_that_were_written_and_read_give_the_same_reading(sheet: Sheet, marks: list[Mark]) -> None:
    """In whatever order they were given; where a line has two, the first counts."""
    decided = [mark for mark in marks if mark.role or mark.gap or (mark.article, mark.paragraph) != (None, None)]
    found = load_marks(write_marks(decided), "01.marks.yaml")
    assert found.findings == ()
    assert read_sheet(sheet, found.marks) == read_sheet(sheet, decided)


def test_verse_may_go_on_below_other_verse() -> None:
    """With several lines: a block begins where its first line stands, wherever its others do."""
    lines = ("放排人", "", "一根竹篙", "点破江面", "", "我们把山", "送到远方", "", "是一道", "移动的岸")
    verse = [Mark(3, role="verse"), Mark(6, role="verse", paragraph=0), Mark(9, paragraph=3), Mark(10, paragraph=9)]
    sheet = Sheet("01", lines, "0" * 64)
    reading = read_sheet(sheet, [Mark(1, role="headline"), *verse])
    assert [block.text for block in reading.articles[0].blocks] == [
        "一根竹篙\n点破江面\n是一道\n移动的岸",
        "我们把山\n送到远方",
    ]
    found = read_issue(texts_of(sheet, write.sheet_texts(*_PLACE, "zh", sheet, reading)), _SETTINGS)
    assert [finding.code for finding in found.findings if finding.code[0] in _PROVED] == []
