"""What an editor says of an issue: one text, or one in each language."""

import pytest

from banmian.findings import describe
from banmian.records.form import convert
from banmian.records.form.shapes import IssueShape
from banmian.records.notation import yamlio
from banmian.records.notation.validate import read_shape

HEAD = "paper: xwb\ndate: '2001-05-01'\n"


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("", ()),
        ("note: 缺一版\n", (("", "缺一版"),)),
        ("note:\n  en: A page is missing.\n  zh: 缺一版\n", (("en", "A page is missing."), ("zh", "缺一版"))),
    ],
)
def test_a_note_is_read_back_as_it_was_written(written: str, note: tuple[tuple[str, str], ...]) -> None:
    """A plain text stays one, and texts by language keep their languages."""
    read = read_shape(IssueShape, "issue.yaml", HEAD + written)
    assert read.shape is not None
    issue = convert.issue(read.shape)
    assert issue.note == note
    assert yamlio.dump(convert.issue_fields(issue)) == HEAD + written


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("note: 7\n", "R104 note: expected text (in quotes if it is a number), got 7"),
        ("note: {English: x}\n", "R104 note: expected a language code such as zh or en, got {'English': 'x'}"),
        ("note: {en: ''}\n", "R104 note.en: expected some text, got ''"),
    ],
)
def test_a_note_that_is_none_is_a_finding(written: str, expected: str) -> None:
    """What is neither text nor text by language is said where it stands."""
    (finding,) = read_shape(IssueShape, "issue.yaml", HEAD + written).findings
    assert describe(finding).startswith("issue.yaml:3:")
    assert describe(finding).endswith(expected)
