"""What an editor decided is obeyed, or told why not; nothing is lost by it."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.model import NEW, BlockKind, Gap, Join, Mark, Sheet, SheetReading
from banmian.parse import mark_faults, read_sheet
from banmian.text import bare, printed
from tests.archives import PAGE
from tests.parse.test_conservation import SHEETS, characters_printed, characters_read, placed_lines

_ROLES = [
    "",
    "",
    "",
    *"kicker headline subhead byline paragraph section box caption verse table list series furniture".split(),
]
_LINES = st.integers(1, 42)
MARKS = st.lists(
    st.builds(
        Mark,
        line=_LINES,
        role=st.sampled_from(_ROLES),
        article=st.none() | st.just(NEW) | _LINES,
        paragraph=st.none() | st.just(NEW) | _LINES,
        gap=st.sampled_from(["", "", "after", "none"]),
        note=st.sampled_from(["", "", "约三行"]),
    ),
    max_size=12,
)


@given(SHEETS, MARKS)
def test_no_mark_loses_or_invents_anything(sheet: Sheet, marks: list[Mark]) -> None:
    """Whatever is marked on whatever text: every line is in one place and one piece, every character is there."""
    reading = read_sheet(sheet, marks)
    wanted = Counter(number for number, line in enumerate(sheet.lines, start=1) if printed(line)[0])
    assert placed_lines(reading) == wanted
    assert (
        Counter(line for piece in reading.pieces for line in range(piece.lines.first, piece.lines.last + 1)) == wanted
    )
    assert characters_read(sheet, reading) == characters_printed(sheet)


@given(SHEETS, MARKS)
def test_a_mark_is_obeyed_or_told_why_not(sheet: Sheet, marks: list[Mark]) -> None:
    """Each thing a mark says is so in the reading, unless a fault names that part of that mark (or its line)."""
    reading = read_sheet(sheet, marks)
    told = {(fault.index, fault.field) for fault in mark_faults(sheet, marks, reading)}
    for index, mark in enumerate(marks):
        if (index, "line") in told:
            continue
        kept = _obeyed(mark, reading)
        for part in ("role", "article", "paragraph", "gap"):
            assert kept[part] or any(at == index for at, _ in told), (mark, part)


def _obeyed(mark: Mark, reading: SheetReading) -> dict[str, bool]:
    """Which parts of a mark the reading has, told from its articles, not its pieces."""
    blocks = {
        line: (article.order, number, block)
        for article in reading.articles
        for number, block in enumerate(article.blocks)
        for span in block.lines
        for line in range(span.first, span.last + 1)
    }
    heads = {
        line: (article.order, head.role)
        for article in reading.articles
        for head in article.heads
        for line in range(head.lines.first, head.lines.last + 1)
    }
    series = {
        line for one in reading.series for head in one.heads for line in range(head.lines.first, head.lines.last + 1)
    }
    article = {line: place[0] for line, place in (blocks | heads).items()}
    role = "furniture"
    if mark.line in blocks:
        role = blocks[mark.line][2].kind.value
    elif mark.line in heads:
        role = heads[mark.line][1]
    elif mark.line in series:
        role = "series"
    gaps = {gap.after for one in reading.articles for gap in one.gaps}
    here = article.get(mark.line)
    first = min((line for line, order in article.items() if order == here), default=0)
    block = blocks.get(mark.line)
    return {
        "role": mark.role in ("", role),
        "article": mark.article is None
        or (here is not None and (first == mark.line if mark.article == NEW else here == article.get(mark.article))),
        "paragraph": mark.paragraph is None
        or (
            block is not None
            and (
                block[2].lines[0].first == mark.line
                if mark.paragraph == NEW
                else block[:2] == blocks.get(mark.paragraph, (0, 0))[:2]
            )
        ),
        "gap": not mark.gap or (mark.line in gaps) == (mark.gap == "after"),
    }


@given(SHEETS)
def test_without_marks_nothing_is_marked(sheet: Sheet) -> None:
    """No marks, no faults, and no piece that counts as marked."""
    reading = read_sheet(sheet)
    assert not any(piece.marked for piece in reading.pieces)
    assert list(mark_faults(sheet, (), reading)) == []


SHEET = Sheet("01", (*PAGE.splitlines(), "", "馆长说，读者凭身份证即可入馆。"), "0" * 64)
"""Its second article has one paragraph more."""


def shape(reading: SheetReading) -> list[tuple[list[str], list[tuple[str, int]]]]:
    """Of each article: the heads' roles, and of each block its kind and its first line."""
    return [
        ([head.role for head in one.heads], [(block.kind.value, block.lines[0].first) for block in one.blocks])
        for one in reading.articles
    ]


def read(*marks: Mark) -> SheetReading:
    """The page as it is read with these marks, none of which is faulty."""
    reading = read_sheet(SHEET, marks)
    assert list(mark_faults(SHEET, marks, reading)) == []
    return reading


def test_two_articles_become_one() -> None:
    """A headline merged into the article above heads a section of it, and all that follows belongs to it."""
    assert shape(read(Mark(7, article=1))) == [
        (["headline"], [("paragraph", 3), ("paragraph", 5), ("section", 7), ("paragraph", 9), ("paragraph", 11)])
    ]


def test_an_article_becomes_two() -> None:
    """A paragraph begins an article that has no head."""
    assert shape(read(Mark(5, article=NEW)))[:2] == [(["headline"], [("paragraph", 3)]), ([], [("paragraph", 5)])]


def test_an_article_goes_on_after_another() -> None:
    """Text that goes on after an inset belongs to the article further up; what it stands in keeps the rest."""
    reading = read(Mark(11, article=3))
    assert shape(reading) == [
        (["headline"], [("paragraph", 3), ("paragraph", 5), ("paragraph", 11)]),
        (["headline"], [("paragraph", 9)]),
    ]


def test_a_paragraph_goes_on_further_down() -> None:
    """Two paragraphs become one, with a join that says where; and the later piece says what it goes on with."""
    reading = read(Mark(5, paragraph=3))
    assert reading.articles[0].joins == (Join(3, 5),)
    assert [piece.goes_on for piece in reading.pieces] == [0, 0, 3, 0, 0, 0]
    assert [piece.marked for piece in reading.pieces] == [False, False, True, False, False, False]


@pytest.mark.parametrize("role", ["section", "box", "caption", "verse", "table", "list", "paragraph"])
def test_a_line_is_what_an_editor_says(role: str) -> None:
    """A block of any kind."""
    assert read(Mark(5, role=role)).articles[0].blocks[1].kind is BlockKind(role)


def test_lines_of_a_table_stand_together() -> None:
    """Until a new paragraph is marked; each line is kept."""
    sheet = replace(SHEET, lines=("价目表", "白菜 二分", "萝卜 三分", "土豆 四分"))
    rows = [Mark(number, role="table") for number in (2, 3)] + [Mark(4, role="table", paragraph=NEW)]
    reading = read_sheet(sheet, [Mark(1, role="headline"), *rows])
    assert [block.text for block in reading.articles[0].blocks] == ["白菜 二分\n萝卜 三分", "土豆 四分"]


def test_a_gap_is_told_or_denied() -> None:
    """After any line, with what is known of it; and none where the parser would see one."""
    assert read(Mark(5, gap="after", note="约三行")).articles[0].gaps == (Gap(5, "约三行"),)
    broken = replace(
        SHEET,
        lines=(
            *SHEET.lines[:4],
            "大桥管理处说，通车第一天预计有两万辆汽车过桥，请司机减速慢行，注意安全，",
            *SHEET.lines[5:],
        ),
    )
    assert read_sheet(broken).articles[0].gaps == (Gap(5),)
    assert read_sheet(broken, [Mark(5, gap="none")]).articles[0].gaps == ()


def test_furniture_has_the_kind_an_editor_gives() -> None:
    """And stands in no article."""
    reading = read(Mark(11, role="furniture", kind="staff"))
    assert [(item.kind, item.lines.first) for item in reading.furniture] == [("staff", 11)]
    assert bare(reading.pieces[-1].kind) == "staff"


def test_a_mark_parts_the_lines_of_a_column() -> None:
    """A line in the midst of a printed paragraph begins one of its own."""
    column = (
        "大桥管理处说通车第一天",
        "预计有两万辆汽车过桥请",
        "司机减速慢行并注意两岸",
        "的标志图书馆新馆装修完",
        "毕下月一日向市民开放。",
    )
    sheet = replace(SHEET, lines=column)
    assert [piece.lines.last for piece in read_sheet(sheet).pieces] == [5]
    reading = read_sheet(sheet, [Mark(1, role="paragraph"), Mark(4, paragraph=NEW)])
    assert [(piece.lines.first, piece.block) for piece in reading.pieces] == [(1, 1), (4, 2)]


@pytest.mark.parametrize(
    ("marks", "faults"),
    [
        ([Mark(12, role="section")], [(0, "line", "M101")]),
        ([Mark(2, role="section")], [(0, "line", "M102")]),
        ([Mark(5, article=2)], [(0, "article", "M102")]),
        ([Mark(5, role="section"), Mark(5, role="box")], [(1, "line", "M103")]),
        ([Mark(5, text="图书馆", role="section")], [(0, "text", "M104")]),
        ([Mark(5, article=7)], [(0, "article", "M105")]),
        ([Mark(5, role="furniture", article=NEW)], [(0, "article", "M106")]),
        ([Mark(5, role="series", gap="after")], [(0, "gap", "M106")]),
        ([Mark(5, role="headline", paragraph=3)], [(0, "paragraph", "M106")]),
        ([Mark(5, role="section", kind="staff")], [(0, "kind", "M106")]),
        ([Mark(5, gap="none", note="三行")], [(0, "note", "M106")]),
        ([Mark(5, article=NEW, paragraph=3)], [(0, "paragraph", "M106")]),
        ([Mark(1, role="headline"), Mark(5, paragraph=1)], [(1, "paragraph", "M107")]),
        ([Mark(3, role="furniture"), Mark(5, article=3)], [(1, "article", "M107")]),
        ([Mark(5, role="verse", paragraph=3)], [(0, "role", "M106")]),
    ],
)
def test_what_cannot_be_obeyed_is_told(marks: list[Mark], faults: list[tuple[int, str, str]]) -> None:
    """Where, and which rule; the rest of the marks is obeyed."""
    found = mark_faults(SHEET, marks, read_sheet(SHEET, marks))
    assert [(fault.index, fault.field, fault.code) for fault in found] == faults


@pytest.mark.parametrize(
    ("marks", "values"),
    [
        ([Mark(1, role="headline"), Mark(5, paragraph=1)], {"said": "paragraph: 1", "line": 1, "read": "headline"}),
        ([Mark(3, role="furniture"), Mark(5, article=3)], {"said": "article: 3", "line": 3, "read": "furniture"}),
        ([Mark(5, "新图书馆", "box")], {"line": 5, "got": SHEET.lines[4][:20], "lines": "7"}),
        ([Mark(5, "旧图书馆", "box")], {"line": 5, "got": SHEET.lines[4][:20], "lines": "none"}),
    ],
)
def test_it_is_told_what_stands_against_a_mark(marks: list[Mark], values: dict[str, str | int]) -> None:
    """Which line, as what it is read; and where the text now stands that a mark was made for."""
    (fault,) = mark_faults(SHEET, marks, read_sheet(SHEET, marks))
    assert fault.values == values


@pytest.mark.parametrize("text", ["　　大桥管理处 ", "# 大桥管理处…", "大桥管理处说，"])
def test_a_mark_may_quote_its_line_as_the_source_has_it(text: str) -> None:
    """With the spaces and heading marks around it, which are not printed."""
    read(Mark(5, text, "box"))


def test_a_headline_below_a_sentence_heads_a_section_however_short_that_is() -> None:
    """Only under what could itself be of the head is it more of that."""
    reading = read(Mark(5, article=NEW), Mark(7, article=5))
    assert shape(reading)[1] == ([], [("paragraph", 5), ("section", 7), ("paragraph", 9), ("paragraph", 11)])
    kicker = replace(SHEET, lines=("庆祝国庆！", "", *SHEET.lines))
    marked = read_sheet(kicker, [Mark(1, role="kicker", article=NEW), Mark(3, article=1)])
    assert shape(marked)[0][0] == ["kicker", "headline"]
