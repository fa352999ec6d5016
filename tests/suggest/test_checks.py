"""Each check, on wrong and right examples: `cases/*.txt`.

A line is `CODE text | what is suspected`, or `= text` for what is right. ` ¶ ` parts paragraphs, ` § ` articles; an article
may begin with `role:name ` for who is credited.
"""

import re
from pathlib import Path

import pytest

from banmian.model import Article, Block, BlockKind, Credit, Heads, Kind, Sheet, SheetEntry, SheetRecord
from banmian.model import Field as Part
from banmian.model import Source as Lines
from banmian.rules import RULES, Severity
from banmian.suggest.suggestions import suspicions
from banmian.suggest.texts import Source, Text

pytestmark = pytest.mark.seconds(20)

FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
CASES = [
    (path.stem, line)
    for path in FILES
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
SHEET = SheetEntry(Sheet("01", (), ""), SheetRecord("01", ""), ())


def source(text: str) -> Source:
    """An article of an issue of 28 September 2021."""
    credited = re.match(r"(?P<role>[a-z-]+):(?P<name>\S+) ", text)
    byline = (Credit(credited["name"], credited["role"]),) if credited else ()
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, one, ()) for one in text[credited.end() if credited else 0 :].split(" ¶ ")
    )
    record = Article("xwb-2021-09-28-01-01", Kind.NEWS, Heads(), byline, "", Lines("01", (), ""), blocks)
    texts = tuple(Text(block.text, block.kind, Part.TEXT) for block in blocks)
    return Source(record.id, "2021-09-28", SHEET, texts, (), record)


@pytest.mark.parametrize(("name", "line"), CASES)
def test_a_check_finds_what_is_wrong_and_nothing_else(name: str, line: str) -> None:
    """What is suspected is quoted exactly, and is the only thing that is; what is right is passed over."""
    code, _, rest = line.partition(" ")
    text, _, what = rest.partition(" | ")
    found = [(one.code, one.what) for _, one in suspicions([source(one) for one in text.split(" § ")])]
    assert found == ([] if code == "=" else [(code, what)])


def test_every_kind_of_suggestion_has_an_example() -> None:
    """And no suggestion is more than a notice."""
    codes = {code for code in RULES if code.startswith("E1")}
    assert {RULES[code].severity for code in codes} == {Severity.NOTICE}
    assert codes == {line.partition(" ")[0] for _, line in CASES} - {"="}


@pytest.mark.parametrize(("name", "line"), CASES)
def test_a_suspicion_stands_where_it_says(name: str, line: str) -> None:
    """Its first character is where the text has it."""
    articles = [source(one) for one in line.partition(" ")[2].partition(" | ")[0].split(" § ")]
    for (number, place), one in suspicions(articles):
        assert articles[number].texts[place].text.startswith(one.what, one.at)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "字",
        "甲 ",
        "“",
        "”",
        "《",
        "）",
        "１",
        "1",
        "l1",
        "二O",
        "□",
        "a",
        "9月",
        "应到代表",
        "，",
        "　",
        "甲乙丙",
        "?",
        "（“",
        "不。",
    ],
)
def test_a_hostile_text_is_looked_through_in_one_go(piece: str) -> None:
    """A hundred thousand signs of one kind: a check that goes back over them for each would never end."""
    text = piece * (100_000 // len(piece))
    assert isinstance(list(suspicions([source(f"{text} ¶ {text}”）")])), list)
