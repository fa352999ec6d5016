"""What the parser is not sure of, an editor is asked to look at."""

from banmian.parse import read_sheet
from banmian.phrases import DOUBTS
from banmian.sheets import decode
from tests.bench.parsing.gold import pages


def test_every_doubt_is_said_in_words_that_are_translated() -> None:
    """Over all annotated pages there are doubts, each at a line of its sheet, each one of the known phrases."""
    found = [(gold, *doubt) for gold in pages() for doubt in read_sheet(gold.sheet).doubts]
    assert {text for _, _, text in found} <= DOUBTS
    assert found
    assert all(1 <= line <= len(gold.sheet.lines) for gold, line, _ in found)


def test_a_plain_page_leaves_no_doubt() -> None:
    """A headline over a lead-in is read without asking."""
    page = "我市秋粮收购工作全面展开\n\n本报讯（记者 张三）昨日，全市秋粮收购工作全面展开，各粮站延长营业时间，方便农民售粮。\n"
    assert read_sheet(decode("01", page.encode())).doubts == ()
