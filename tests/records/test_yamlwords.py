"""YAML mistakes, as an editor is told of them."""

import pytest

from banmian.i18n import translator
from banmian.phrases import PHRASES
from banmian.records.notation.yamlio import load
from banmian.records.notation.yamlwords import COMMA, WORDS


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("id: a\njoins: [[1, 2]\nkind: b\n", 2, 8, "this bracket [ is not closed"),
        ("id: a\nsource: {sheet: b\nkind: b\n", 2, 9, "this bracket { is not closed"),
        ('id: a\nheadline: "甲\nkind: b\n', 2, 11, "this quotation mark is not closed"),
        ("id: a\nkind：b\njoins: c\n", 2, 1, "this line has no `: ` (colon and space, both half-width)"),
        ("headline: 甲: 乙\n", 1, 12, "`: ` can't stand here: put a text that holds one in quotes"),
        ("byline:\n\t- a\n", 2, 1, "a tab stands here: indent with spaces"),
        ("headline: @甲\n", 1, 11, "a text can't begin with this sign: put it in quotes"),
        ("headline: *a\n", 1, 11, "a text can't begin with this sign: put it in quotes"),
        ("headline: 'it's'\n", 1, 15, "expected a field here"),
        ("id: a\n- b\n", 2, 1, "expected a field here"),
        ("sheet: a\n---\n", 2, 1, "a second line `---`: remove it"),
        ('headline: "\\q"\n', 1, 12, "a backslash means something in double quotes"),
        ("headline: |甲\n", 1, 12, "the text begins on the line below `|` or `>`"),
        ("byline: - a\n", 1, 9, "a list begins on the line below its field"),
        ("- {line: 5 role: box}\n", 1, 16, "in brackets fields are parted by `, ` (half-width)"),
        ("- {line: 5，role: box}\n", 1, 16, "in brackets fields are parted by `, ` (half-width)"),
        ("- {line: 5, text: 甲: 乙, role: box}\n", 1, 20, "in brackets fields are parted by `, ` (half-width)"),
        ("- {line：5，role：box}\n", 1, 4, "this line has no `: ` (colon and space, both half-width)"),
        ("- {line：5, role: box}\n", 1, 4, "this line has no `: ` (colon and space, both half-width)"),
    ],
)
def test_a_mistake_is_told_where_it_begins(text: str, line: int, column: int, words: str) -> None:
    """The place is where an editor has to look, and the words say what would be right."""
    (problem,) = load(text).problems
    assert (problem.line, problem.column) == (line, column)
    assert problem.detail.startswith(words)


def test_the_words_are_translated() -> None:
    """An editor who reads Chinese is told in Chinese."""
    words = {*WORDS.values(), COMMA}
    assert words <= PHRASES
    assert words <= translator("zh").single.keys()
