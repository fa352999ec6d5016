"""What libyaml complains of, in an editor's words: what is wrong, where it begins, and what would be right.

libyaml often notices a mistake long after it was made (a quotation mark that is never closed: at the end of the
file), and says what it expected as a parser. Whatever isn't in the table is said in libyaml's own words.
"""

from typing import Final

from yaml import MarkedYAMLError

_SIGN: Final = "a text can't begin with this sign: put it in quotes"
_FIELD: Final = "expected a field here: indent it as those above, and leave nothing behind a closing quote or bracket"
_COLON: Final = "`: ` can't stand here: put a text that holds one in quotes, and see that the line above has its own"
WORDS: Final = {
    "did not find expected ',' or ']'": "this bracket [ is not closed",
    "did not find expected ',' or '}'": "this bracket { is not closed",
    "found unexpected end of stream": "this quotation mark is not closed",
    "could not find expected ':'": "this line has no `: ` (colon and space, both half-width) behind the field's name",
    "mapping values are not allowed in this context": _COLON,
    "found character that cannot start any token": _SIGN,
    "did not find expected node content": _SIGN,
    "found undefined alias": _SIGN,
    "did not find expected alphabetic or numeric character": _SIGN,
    "found a tab character that violates indentation": "a tab stands here: indent with spaces",
    "did not find expected key": _FIELD,
    "did not find expected '-' indicator": _FIELD,
    "did not find expected <document start>": _FIELD,
    "but found another document": "a second line `---`: remove it",
    "found unknown escape character": "a backslash means something in double quotes: use single ones",
    "did not find expected comment or line break": "the text begins on the line below `|` or `>`",
    "block sequence entries are not allowed in this context": "a list begins on the line below its field",
}
COLON: Final = WORDS["could not find expected ':'"]
COMMA: Final = (
    "in brackets fields are parted by `, ` (half-width), and a text that holds one, or `: `, stands in quotes"
)
TAB: Final = WORDS["found a tab character that violates indentation"]
_SINCE: Final = ("this bracket", "this quotation mark", "this line")
"""What begins where libyaml began to read it, not where it gave up."""


def explain(text: str, error: MarkedYAMLError) -> tuple[int, int, str]:
    """Line and column (both from 0) of a mistake in a text, and what it is."""
    problem = error.problem or "not YAML"
    words = WORDS.get(problem, problem)
    if _is_closed(text, error):
        words = COMMA
    mark = error.context_mark if words.startswith(_SINCE) and error.context_mark else error.problem_mark
    if mark is None:
        return 0, 0, words
    line = text.split("\n")[mark.line : mark.line + 1]
    if words == _SIGN and line and line[0][mark.column : mark.column + 1] == "\t":
        words = TAB
    return mark.line, mark.column, words


def _is_closed(text: str, error: MarkedYAMLError) -> bool:
    """Whether the brackets that libyaml gave up in are closed on their line: then something within is wrong."""
    start, end = error.context_mark, error.problem_mark
    if start is None or end is None or start.line != end.line or "expected ','" not in (error.problem or ""):
        return False
    line = text.split("\n")[start.line][start.column :]
    return all(line.count(opening) == line.count(closing) for opening, closing in ("[]", "{}"))
