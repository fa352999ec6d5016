"""What the parser is not sure of, an editor is asked to look at."""

from banmian.parse import read_sheet
from banmian.sheets import decode


def test_a_plain_page_leaves_no_doubt() -> None:
    """A headline over a lead-in is read without asking."""
    page = "我市秋粮收购工作全面展开\n\n本报讯（记者 张三）昨日，全市秋粮收购工作全面展开，各粮站延长营业时间，方便农民售粮。\n"
    assert read_sheet(decode("01", page.encode())).doubts == ()
