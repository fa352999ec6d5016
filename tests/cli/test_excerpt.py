"""A caret stands under its column, whatever the line holds; text is broken where its language allows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.cli.excerpt import excerpt, width
from banmian.cli.layout import wrap


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("kind: x", 7, "kind: x", "      ^"),
        ("标题：大会", 4, "标题：大会", "      ^"),
        ("A标B题", 4, "A标B题", "    ^"),
        ("e\u0301标", 3, "e\u0301标", " ^"),
        ("\tx", 2, "\\tx", "  ^"),
        ("a\x1b[31mb", 2, "a\\x1b[31mb", " ^"),
        ("a\u200bb", 3, "a\\u200bb", "       ^"),
        ("𬭎方", 2, "𬭎方", "  ^"),
        ("短", 9, "短", "  ^"),
        ("短", 0, "短", "^"),
    ],
)
def test_a_caret_stands_under_its_column(line: str, column: int, shown: str, caret: str) -> None:
    """Han characters are two columns wide, accents none; what can't be seen is shown as an escape."""
    assert excerpt(line, column) == (shown, caret)


@pytest.mark.parametrize(
    ("column", "shown", "caret"),
    [
        (1, "甲一二三四…", "^"),
        (8, "…四五六七八…", "     ^"),
        (21, "…六七八九终", "         ^"),
    ],
)
def test_a_long_line_is_cut_around_the_place(column: int, shown: str, caret: str) -> None:
    """As much on either side as fits; a sign shows where something was left out."""
    line = "甲一二三四五六七八九" + "乙一二三四五六七八九终"
    if column == 8:
        line = "甲一二三四五六七八九乙"
        column = 7
    assert excerpt(line, column, 12) == (shown, caret)


@given(st.text(), st.integers(-1, 300), st.integers(20, 120))
def test_an_excerpt_is_one_line_that_fits(line: str, column: int, columns: int) -> None:
    """Never wider than asked for, never a control character, and the caret on it or just behind it."""
    shown, caret = excerpt(line, column, columns)
    assert width(shown) <= columns
    assert all(sign.isprintable() or sign == "\u3000" for sign in shown)
    assert len(caret) - 1 <= width(shown)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("一二三四五六", ["一二三四", "五六"]),
        ("一二三四，五六", ["一二三", "四，五六"]),
        ("一二三（四）五", ["一二三", "（四）五"]),
        ("用 `a b c` 好", ["用", "`a b c`", "好"]),
        ("averylongword b", ["averylongword", "b"]),
        ("", [""]),
    ],
)
def test_text_is_broken_where_its_language_allows(text: str, lines: list[str]) -> None:
    """At spaces and between Han characters, never before a comma, behind an opening bracket, or within code."""
    assert wrap(text, 8) == lines
