"""The files in which editors say how a page is read: read and written."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from banmian.findings import describe
from banmian.model import NEW, Mark
from banmian.records.marks.file import read_marks, write_marks

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
_PLACES = st.none() | st.integers(0, 400)
_MARKS = st.lists(
    st.builds(
        Mark,
        line=st.integers(1, 400),
        text=_TEXT,
        role=st.sampled_from(["headline", "furniture", "table"]),
        kind=_TEXT,
        article=_PLACES,
        paragraph=_PLACES,
        gap=st.sampled_from(["", "after", "none"]),
        note=_TEXT,
    ),
    max_size=4,
).map(lambda marks: tuple(sorted(marks, key=lambda mark: mark.line)))


@given(_MARKS)
def test_marks_read_back_as_they_were_written(marks: tuple[Mark, ...]) -> None:
    """Written and read, they are the same; written again, so is the text."""
    text = write_marks(marks)
    assert read_marks(text, "01.marks.yaml") == (marks, [])
    assert write_marks(read_marks(text, "")[0]) == text


def test_a_file_is_small_and_keeps_the_comments_it_begins_with() -> None:
    """One line a mark, by lines; what an editor wrote above them stays."""
    old = "# 与报纸核对过，王青\n\n- {line: 99, role: box}\n"
    marks = [
        Mark(37, paragraph=33),
        Mark(12, "共谋衡阳发展", "headline", article=NEW),
        Mark(44, gap="after", note="约三行"),
    ]
    assert write_marks(marks, old) == (
        "# 与报纸核对过，王青\n\n"
        "- {line: 12, text: 共谋衡阳发展, role: headline, article: new}\n"
        "- {line: 37, paragraph: 33}\n"
        "- {line: 44, gap: after, note: 约三行}\n"
    )
    assert write_marks([], old) == ""


def test_comments_stay_with_their_marks() -> None:
    """And a mark that says the same is left as an editor wrote it; what stands above a mark that goes, goes with it."""
    old = (
        "\ufeff# 与报纸核对过\r\n- {line: 12, role: headline}   # 三行题\r\n\r\n# 转版\r\n- line: 37\r\n  paragraph: 33\r\n"
        "# 不要了\r\n- {line: 40, role: box}\r\n# 完\r\n"
    )
    marks = [Mark(12, role="headline"), Mark(37, paragraph=33), Mark(5, role="box")]
    assert write_marks(marks, old) == (
        "# 与报纸核对过\n- {line: 5, role: box}\n- {line: 12, role: headline}   # 三行题\n\n# 转版\n- line: 37\n  paragraph: 33\n# 完\n"
    )
    assert write_marks([replace(marks[0], role="box")], old) == "# 与报纸核对过\n- {line: 12, role: box}\n# 完\n"


@given(
    _MARKS,
    st.lists(st.sampled_from(["# 甲", "", "...", "---", "- x", "[", "- {line: 3, role: box}", "  # 乙"]), max_size=5),
)
def test_whatever_stood_in_the_file_the_marks_are_those_given(marks: tuple[Mark, ...], lines: list[str]) -> None:
    """Nothing of an old text changes what is written over it."""
    text = write_marks(marks, "\n".join(lines) + "\n" + write_marks(marks[:1]))
    assert read_marks(text, "")[0] == marks


def test_everything_wrong_in_a_file_is_told_at_once() -> None:
    """With line and column, and what would be right."""
    text = "- {line: 0, role: title, article: old, colour: red}\n- {line: 3}\n- headline\n- {role: section}\n"
    assert [describe(finding) for finding in read_marks(text, "01.marks.yaml")[1]] == [
        "01.marks.yaml:1:4: R104 [1].line: expected a whole number above 0, got 0",
        (
            "01.marks.yaml:1:13: R111 [1].role: expected one of kicker, headline, subhead, byline, paragraph, section, box, "
            "caption, verse, table, list, series, furniture, got 'title'"
        ),
        "01.marks.yaml:1:26: R104 [1].article: expected `new`, or the number of an earlier line, got 'old'",
        (
            "01.marks.yaml:1:40: R103 [1].colour: no such field; the fields here are line, text, role, kind, article, "
            "paragraph, gap, note"
        ),
        "01.marks.yaml:2:3: R104 [2]: expected a decision: role, article, paragraph or gap, got {'line': 3}",
        "01.marks.yaml:3:3: R104 [3]: expected a YAML mapping (`key: value`), got 'headline'",
        "01.marks.yaml:4:3: R102 [4].line: missing; add it",
    ]
