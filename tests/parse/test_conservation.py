"""Nothing is lost: whatever text a sheet holds, every line of it is in exactly one place of the reading."""

from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.model import Sheet, SheetReading
from banmian.parse import as_json, read_sheet
from banmian.phrases import DOUBTS
from banmian.text import bare, printed
from tests.bench.parsing.gold import GoldPage, pages

pytestmark = pytest.mark.seconds(25)

_PIECES = st.sampled_from(
    [
        "本报讯（记者 张 三）昨日，全市秋粮收购工作全面展开，各粮站延长营业时间。",
        "新华社北京十日电 全国棉花会议今天结束。",
        "记者 李四",
        "李 苗 徐德荣",
        "丰收在望 喜上眉梢",
        "——记青石岭小学教师",
        "# 市长看望环卫工人",
        "一、抓好春耕",
        "衡南县代表团：",
        "编辑同志：",
        "图为现场。 王 五 摄",
        "2021年9月28日 星期二",
        "责编/多乐 校对/苏丽萍",
        "第 17953 号",
        "他说：“今年的收成，",
        "比去年好得多。”",
        "这是一段被栏目切断的文字，它没有句号，也没有说完，后面的部分在下一栏的顶端接",
        "着说完了。",
        "春风",
        "……",
        "",
        "",
        "　　缩进的一段话，讲的是村里修路的事情。",
    ]
)
_NASTY = st.text(alphabet="国人，。：“”（）—# \u3000\t\x0b\x0c\x00\u2028a1■●|<>&𬭎\ue000", max_size=40)
SHEETS = st.lists(st.one_of(_PIECES, _PIECES, _NASTY, st.text(max_size=30)), max_size=40).map(
    lambda lines: Sheet("01", tuple(line.replace("\n", " ").replace("\r", " ") for line in lines), "0" * 64)
)


def placed_lines(reading: SheetReading) -> Counter[int]:
    """In how many places of a reading each line stands."""
    spans = [item.lines for item in reading.furniture]
    spans += [line.lines for series in reading.series for line in series.heads]
    for article in reading.articles:
        spans += [line.lines for line in article.heads]
        spans += [span for block in article.blocks for span in block.lines]
    return Counter(number for span in spans for number in range(span.first, span.last + 1))


@given(SHEETS)
def test_every_printed_line_is_in_exactly_one_place(sheet: Sheet) -> None:
    """Furniture, heads and blocks together hold each line that prints anything once, and no other line."""
    wanted = {number for number, line in enumerate(sheet.lines, start=1) if printed(line)[0]}
    assert placed_lines(read_sheet(sheet)) == Counter(wanted)


@given(SHEETS)
def test_no_character_is_lost_or_invented(sheet: Sheet) -> None:
    """The texts that `parse --json` gives hold the characters of the sheet, no more and no fewer."""
    assert characters_read(sheet, read_sheet(sheet)) == characters_printed(sheet)


@cache
def annotated() -> list[tuple[GoldPage, SheetReading]]:
    """Every page that the parser is measured on, and what it reads there; both tests that ask aren't slowed by coverage."""
    return [(gold, read_sheet(gold.sheet)) for gold in pages()]


@pytest.mark.no_cover
def test_no_character_of_an_annotated_page_is_lost_or_invented() -> None:
    """The same on real pages."""
    changed = [
        gold.path
        for gold, reading in annotated()
        if characters_read(gold.sheet, reading) != characters_printed(gold.sheet)
    ]
    assert changed == []


@pytest.mark.no_cover
def test_every_doubt_is_said_in_words_that_are_translated() -> None:
    """Over all annotated pages there are doubts, each at a line of its sheet, each one of the known phrases."""
    found = [(gold, *doubt) for gold, reading in annotated() for doubt in reading.doubts]
    assert {text for _, _, text in found} <= DOUBTS
    assert found
    assert all(1 <= line <= len(gold.sheet.lines) for gold, line, _ in found)


def characters_printed(sheet: Sheet) -> Counter[str]:
    """How often each character stands in a sheet."""
    return Counter(bare("".join(printed(line)[0] for line in sheet.lines)))


def characters_read(sheet: Sheet, reading: SheetReading) -> Counter[str]:
    """How often each character stands in a reading."""
    *articles, page = as_json("01.txt", sheet, reading)
    texts = [line["text"] for article in articles for line in article["heads"]]
    texts += [block["text"] for article in articles for block in article["blocks"]]
    texts += [item["text"] for item in page["furniture"]]
    texts += [line.text for series in reading.series for line in series.heads]
    return Counter(bare("".join(texts)))


@given(SHEETS)
def test_confidence_is_a_share(sheet: Sheet) -> None:
    """The confidence of every article lies between 0 and 1."""
    assert all(0.0 <= article.confidence <= 1.0 for article in read_sheet(sheet).articles)


def test_a_sheet_of_one_sentence_is_an_article() -> None:
    """What is filed for its text is not furniture altogether."""
    reading = read_sheet(Sheet("01", ("县里修通三条公路，群众出行方便了。",), "0" * 64))
    assert [len(article.blocks) for article in reading.articles] == [1]
