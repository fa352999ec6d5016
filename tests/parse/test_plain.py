"""Traditional characters, half-width punctuation and letters set apart are read like others, and stay as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.model import SheetReading
from banmian.parse import read_sheet
from banmian.parse.printed.plain import as_printed, plainly
from banmian.sheets import decode

_TRADITIONAL = """人民晨報

一九五三年五月六日　星期三　農曆癸巳年三月廿三

第一版

擴大播種面積　爭取棉花豐收

本報訊（記者 陳 潤 通訊員 羅國慶）長沙專區各縣農民積極擴大棉田。到四月底，全區棉田已經比去年增加一成。

農民們在種棉以前都選了種。

工人在新建的廠房裏安裝機器。　　　劉慶雲攝
"""


def _read(text: str) -> SheetReading:
    return read_sheet(decode("01.txt", text.encode()))


def test_a_page_of_traditional_characters_is_read_and_stays_as_printed() -> None:
    """Its people, its picture's credit and the facts of its masthead are in the characters of the page."""
    reading = _read(_TRADITIONAL)
    article = reading.articles[0]
    assert [line.text for line in article.heads] == ["擴大播種面積　爭取棉花豐收"]
    assert [(credit.name, credit.role) for credit in article.byline] == [
        ("陳潤", "reporter"),
        ("羅國慶", "correspondent"),
    ]
    assert [block.credit for one in reading.articles for block in one.blocks if block.credit] == ["劉慶雲"]
    masthead = reading.masthead
    assert (masthead.title, masthead.lunar, masthead.date) == ("人民晨報", "農曆癸巳年三月廿三", "1953-05-06")


def test_half_width_punctuation_of_han_text_is_punctuation() -> None:
    """A lead-in and the people in it are known by it."""
    article = _read("棉田扩大一成\n\n本报讯(记者 陈润, 罗国庆)各县农民积极扩大棉田, 比去年增加一成.\n").articles[0]
    assert [credit.name for credit in article.byline] == ["陈润", "罗国庆"]
    assert [block.text for block in article.blocks] == [
        "本报讯(记者 陈润, 罗国庆)各县农民积极扩大棉田, 比去年增加一成."
    ]


def test_a_head_whose_characters_are_set_apart_is_a_head() -> None:
    """And no people are made of it."""
    article = _read(
        "征 文 启 事\n\n本报副刊即日起征求散文，题材不限，每篇一千字以内。来稿一经采用，即付稿酬。\n"
    ).articles[0]
    assert [line.text for line in article.heads] == ["征 文 启 事"]
    assert article.byline == ()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("下午3:00开会", "下午3:00开会"),
        ("共1,200人,其中女工300人", "共1,200人，其中女工300人"),
        ("他说:“好!”", "他说：“好！”"),
        ("(本报评论员)", "（本报评论员）"),
        ("比例为3:1", "比例为3:1"),
        ("see http://a.b", "see http://a.b"),
    ],
)
def test_what_belongs_to_a_number_stays(text: str, plain: str) -> None:
    """A colon in a time, a comma in a number, a point in an address."""
    assert plainly(text) == plain


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("記者陳報,:;!?().3三“”"))))
def test_places_agree(text: str) -> None:
    """Each character stands where it stood; and what is found plainly is found as printed."""
    plain = plainly(text)
    assert len(plain) == len(text)
    assert as_printed(plain.strip(), text) == "".join(text.split()) or not plain.strip()
