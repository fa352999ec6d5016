"""Lines of a printed column become paragraphs again; lines that are paragraphs stay apart."""

import pytest

from banmian.parse.assembly.masthead import number_of
from banmian.parse.page.units import units
from banmian.text import printed, run_on


def _texts(page: str) -> list[str]:
    return [unit.text for unit in units(page.split("\n"))]


def test_lines_of_a_column_run_on() -> None:
    """Equally long lines are one paragraph; a short one ends it."""
    column = "一二三四五六七八九十一二\n三四五六七八九十一二三四\n五六七八九十一二三四五六\n七八九。"
    assert _texts(column) == ["一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九。"]


_PROSE = "春耕开始以来，各乡的干部都到了田头，同社员一起选种、送粪、修水渠，进度比去年快了许多。"


def _in_lines(text: str, size: int, indent: str = "") -> str:
    line = indent + text
    return "\n".join(line[start : start + size] for start in range(0, len(line), size))


def test_paragraphs_of_two_lines_are_known_by_the_others() -> None:
    """Where blank lines part them, no paragraph tells the width of the column by itself, but all together do."""
    paragraphs = [_PROSE[start:] for start in range(18, 26)]
    assert _texts("\n\n".join(["早稻播完", *(_in_lines(text, 15) for text in paragraphs)])) == ["早稻播完", *paragraphs]


def test_the_two_lines_of_a_head_stay_apart_in_a_wrapped_page() -> None:
    """They are as long as the column is wide, but no text."""
    head = "全县各社都到田头去\n同社员一起选种送粪"
    page = "\n\n".join([head, *(_in_lines(_PROSE[start:], 9) for start in range(3))])
    assert _texts(page) == [*head.split("\n"), _PROSE, _PROSE[1:], _PROSE[2:]]


def test_heads_stand_without_indent_where_paragraphs_have_one() -> None:
    """Though they are as long as a line, and the paragraph before them ends with a full one."""
    full = "早稻播完了，各社转入送粪、修水渠，准备插秧。"
    lines = [_in_lines(text, 12, "\u3000\u3000") for text in (_PROSE, full, _PROSE, full)]
    page = "\n".join([*lines[:2], "全县各社抓紧修水渠", *lines[2:]])
    assert _texts(page) == [_PROSE, full, "全县各社抓紧修水渠", _PROSE, full]


def test_a_head_as_wide_as_the_column_stands_over_its_paragraph() -> None:
    """Though the paragraph above it ends with a full line."""
    full, head = "早稻播完了，各社转入送粪、修水渠，准备插秧。", "全县各社抓紧修好各条水渠"
    lines = [_in_lines(text, 12, "\u3000\u3000") for text in (_PROSE, full, _PROSE, _PROSE)]
    assert _texts("\n".join([*lines[:2], head, *lines[2:]])) == [_PROSE, full, head, _PROSE, _PROSE]


def test_heads_stand_close_to_texts_without_indents() -> None:
    """A byline that fills its line, and a section head under a full last line, on a page with no blank lines."""
    full = "早稻播完了，各社转入送粪、修水渠、备足秋肥，准备插秧了。"
    texts = [_PROSE, full, _PROSE[6:], _PROSE[9:]]
    lines = ["本报记者 郑志远　周 平", *(_in_lines(text, 14) for text in texts[:2]), "把水渠修到田头"]
    page = [*lines, *(_in_lines(text, 14) for text in texts[2:])]
    assert _texts("\n".join(page)) == [page[0], _PROSE, full, "把水渠修到田头", *texts[2:]]


def test_items_of_a_list_stay_apart_though_equally_long() -> None:
    """Each begins with its number, and half-width stops end it like others."""
    items = ["1.判断意识:拍打双肩,大声呼叫.", "2.胸外按压:一分钟做一百来次.", "3.人工呼吸:每三十次按压两次."]
    assert _texts("\n".join(["心肺复苏怎么做", *items])) == ["心肺复苏怎么做", *items]


def test_marks_at_the_end_of_a_line_stand_out_of_the_column() -> None:
    """A stop and a quotation mark that would begin the next line."""
    said = "队长对大家说：“水渠全修好以后，我们再去送粪！”大家都说好，第二天就动手。"
    lines = [_in_lines(_PROSE, 12, "\u3000\u3000")] * 2
    wrapped = f"\u3000\u3000{said[:10]}\n{said[10:24]}\n{said[24:36]}\n{said[36:]}"
    assert _texts("\n".join([*lines, wrapped.strip("\n"), *lines])) == [_PROSE, _PROSE, said, _PROSE, _PROSE]


def test_a_line_for_each_paragraph_stays_so() -> None:
    """Lines of different length are paragraphs of their own, with or without blank lines between."""
    assert _texts("短的一行\n这一行比上一行长得多，它自己就是一段。\n又一段。") == [
        "短的一行",
        "这一行比上一行长得多，它自己就是一段。",
        "又一段。",
    ]


def test_the_lines_of_a_byline_are_not_run_into_the_head() -> None:
    """A line that begins with a dash or a bullet begins something."""
    assert len(_texts("关于一个村庄的故事和人们\n——记沙窝村的三代治沙人\n■本报记者 王一 李二三")) == 3


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("国家区域重", "点城市", "国家区域重点城市"),
        ("第 12", "34 号", "第 1234 号"),
        ("the new", "world", "the new world"),
        ("5G+", "工业", "5G+工业"),
        ("", "文", "文"),
    ],
)
def test_text_runs_on_as_its_script_asks(first: str, second: str, expected: str) -> None:
    """Han text and numbers without a space, Latin words with one."""
    assert run_on(first, second) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# 标题  ", ("标题", 1)),
        ("## 今后五年", ("今后五年", 2)),
        ("#标签", ("#标签", 0)),
        ("**标题**", ("标题", 7)),
        ("# **标题**", ("标题", 1)),
        ("**一**与**二**", ("**一**与**二**", 0)),
        ("\u3000\u3000正文\ufeff", ("正文", 0)),
        ("\x00\x0c", ("", 0)),
    ],
)
def test_a_line_as_printed_is_without_mark_and_outer_space(line: str, expected: tuple[str, int]) -> None:
    """Heading marks and what prints nothing are no part of the reading text."""
    assert printed(line) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("17953", 17953),
        ("１２", 12),
        ("二〇二一", 2021),
        ("廿八", 28),
        ("十二", 12),
        ("三十", 30),
        ("一百零八", 108),
        ("甲", None),
    ],
)
def test_numbers_are_read_in_every_kind_of_digit(text: str, value: int | None) -> None:
    """Western, full-width and Chinese digits, with and without tens."""
    assert number_of(text) == value
