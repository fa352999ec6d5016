import re
from dataclasses import replace

import pytest

from banmian.findings import describe
from banmian.ids import lines_sha256
from banmian.model import Article, Block, BlockKind, Emendation, Gap, Heads, Join, Kind, Sheet, Source, Span
from banmian.records.form.documents import read_article, write_article
from banmian.records.ledger.proof import settle
from banmian.records.notation import yamlio
from tests.records.conftest import Toy

LINES = (
    "引题一行",
    "# 主题",
    "",
    "■本报记者 王靖",
    "",
    "第一段从这里开始，说到一半",
    "",
    "方框里的话。",
    "",
    "接着说完。",
    "Second paragraph goes",
    "on here.",
    "",
    "末段停在",
)
SHEET = Sheet("01", LINES, "0" * 64)


def record(
    *texts: str | tuple[BlockKind, str],
    joins: tuple[Join, ...] = (Join(6, 10),),
    gaps: tuple[Gap, ...] = (),
    emendations: tuple[Emendation, ...] = (),
) -> Article:
    """An article of the whole sheet with these blocks."""
    kinds = ((BlockKind.PARAGRAPH, text) if isinstance(text, str) else text for text in texts)
    return Article(
        id="x-2021-09-28-01-01",
        kind=Kind.NEWS,
        heads=Heads("引题一行", "主题"),
        byline=(),
        byline_line="■本报记者 王靖",
        source=Source("01", (Span(1, len(LINES)),), lines_sha256(LINES)),
        blocks=tuple(Block(kind, text, ()) for kind, text in kinds),
        joins=joins,
        gaps=gaps,
        emendations=emendations,
    )


def ledger(article: Article, sheet: Sheet = SHEET) -> tuple[Article | None, list[str]]:
    """The article with its lines, and the findings as `code rest`."""
    settled, findings = settle(read_article("x", write_article(article)), sheet)
    return settled, [describe(finding).split(": ", 1)[1] for finding in findings]


FIRST = "第一段从这里开始，说到一半接着说完。"
BOX = (BlockKind.BOX, "方框里的话。")
SECOND = "Second paragraph goes on here."
LAST = "末段停在"
ELSEWHERE = ", or only where another block has it: remove it, or correct `source.lines`"


def test_a_right_record_gets_the_lines_of_its_blocks() -> None:
    """A join reads over a box; printed lines of one paragraph run on, with a space between Latin words only."""
    article, findings = ledger(record(FIRST, BOX, SECOND, LAST, gaps=(Gap(14, "缺"),)))
    assert findings == []
    assert article is not None
    assert [block.lines for block in article.blocks] == [
        (Span(6, 6), Span(10, 10)),
        (Span(8, 8),),
        (Span(11, 12),),
        (Span(14, 14),),
    ]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            record(FIRST, BOX, SECOND, "末段停住"),
            [
                (
                    "L104 line 14 reads '末段停在', the record '末段停住'; if that is right, run `banmian accept`, or declare it: "
                    "{line: 14, source: 在, reading: 住, why: …}"
                )
            ],
            id="a changed word",
        ),
        pytest.param(
            record("第一段从这里开始，说到一半，接着说完。", BOX, SECOND, LAST),
            [
                (
                    "L104 line 10 reads '里开始，说到一半接着说完。', the record '里开始，说到一半，接着说完。'; "
                    "if that is right, run `banmian accept`, or declare it: {line: 10, source: 接, reading: ，接, why: …}"
                )
            ],
            id="a comma put in at a join",
        ),
        pytest.param(
            record(FIRST, BOX, SECOND, LAST, joins=()),
            [
                "L111 the block goes on after line 6, as if line 10 continued it; if it does, declare it: joins: [[6, 10]]"
            ],
            id="a join not declared",
        ),
        pytest.param(
            record("第一段从这里开始，说到一半", BOX, "接着说完。", SECOND, LAST),
            ["L107 joins: no block runs from line 6 on to line 10: make it one paragraph, or remove the join"],
            id="a join declared but not made",
        ),
        pytest.param(
            record(FIRST, SECOND, LAST),
            [
                (
                    "L106 line 8 ('方框里的话。') belongs to this article but stands in no block or head of it: "
                    "put it back, or correct `source.lines`"
                )
            ],
            id="a block taken out",
        ),
        pytest.param(
            record(FIRST, BOX, "编者加的一段。", SECOND, LAST),
            ["L105 '编者加的一段。' stands nowhere in the source lines" + ELSEWHERE],
            id="a block put in",
        ),
        pytest.param(
            record(FIRST, BOX, LAST, SECOND),
            [
                (
                    "L112 this block begins on line 11, above line 14 where the block before it begins; keep the order of"
                    " the source, or give `source.lines` as runs in the order of reading"
                )
            ],
            id="two blocks in the other order",
        ),
        pytest.param(
            record(FIRST, BOX, SECOND, LAST, gaps=(Gap(15),)),
            ["L108 gaps: line 15 is not a line of this article: correct the number"],
            id="a gap elsewhere",
        ),
        pytest.param(
            record(FIRST, BOX, SECOND, LAST, emendations=(Emendation(6, "一", "二", "误"),)),
            ["L109 emendations: '一' occurs 2 times in line 6; give enough of the line that it occurs once"],
            id="an emendation that could be in two places",
        ),
        pytest.param(
            record(FIRST, BOX, SECOND, LAST, emendations=(Emendation(8, "圆圈", "方框", "误"),)),
            ["L114 emendations: '圆圈' is not in line 8, which reads '方框里的话。'; quote it as printed"],
            id="an emendation of what isn't there",
        ),
        pytest.param(
            record(FIRST, BOX, SECOND, LAST, emendations=(Emendation(99, "方框", "圆圈", "误"),)),
            ["L113 emendations: line 99 is no printed line of this article; correct the number"],
            id="an emendation of another article's line",
        ),
        pytest.param(
            record(FIRST, BOX, SECOND, LAST, emendations=(Emendation(6, "说到", "讲到", "误"),)),
            [
                (
                    "L104 line 6 reads '一段从这里开始，讲到一半接着说完。', the record '一段从这里开始，说到一半接着说完。'; "
                    "if that is right, run `banmian accept`, or declare it: {line: 6, source: 讲, reading: 说, why: …}"
                )
            ],
            id="an emendation declared but not made",
        ),
        pytest.param(
            replace(record(FIRST, BOX, SECOND, LAST), heads=Heads("引题", "主题")),
            [
                (
                    "L103 kicker: '引题' is no line of the source; if it was corrected, run `banmian accept`, or declare it: "
                    "{line: 1, source: 一行, reading: '', why: …}"
                )
            ],
            id="a head cut short",
        ),
        pytest.param(
            replace(record(FIRST, BOX, SECOND, LAST), heads=Heads("引题一行", "主题", "完全另外的副题")),
            ["L105 '完全另外的副题' stands nowhere in the source lines" + ELSEWHERE],
            id="a head put in",
        ),
        pytest.param(
            replace(record(FIRST, BOX, SECOND, LAST), source=Source("01", (Span(1, 99),), "0" * 64)),
            ["L102 source.lines: the sheet has 14 lines, so there is no line 99; correct the number"],
            id="lines beyond the end",
        ),
    ],
)
def test_whatever_differs_is_one_finding_with_the_remedy(article: Article, expected: list[str]) -> None:
    """Every undeclared difference is found once, where it is, and nothing after it is blamed."""
    assert ledger(article)[1] == expected


def test_source_lines_that_changed_are_found() -> None:
    """A record whose source lines no longer match says so, beside what reads differently."""
    changed = Sheet("01", (*LINES[:13], "末段停住"), "0" * 64)
    _, findings = ledger(record(FIRST, BOX, SECOND, LAST), changed)
    assert [finding[:4] for finding in findings] == ["L101", "L104"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("停业三日", "停业三天"),
        ("从本周六起，", ""),
        ("东堤", "新的东堤"),
        ("停车场。", "停车场！"),
        ("清扫以后", "清 扫以后"),
    ],
)
def test_the_entry_that_is_offered_settles_the_matter(toy: Toy, old: str, new: str) -> None:
    """Pasting the offered entry into `emendations` declares the difference, and nothing is left to find."""
    path = "content/xwb/2001-05-01/01-03.zh.md"
    toy.edit(path, "- {line: 46, source: 三曰, reading: 三日, why: 原文误排}\n", "")
    toy.edit(path, "emendations:\n", "")
    toy.edit(path, "停业三日", "停业三曰")
    assert toy.findings() == []
    toy.edit(path, old.replace("三日", "三曰"), new)
    (finding,) = toy.findings()
    entry = re.search(r"declare it: (\{.*\})$", finding)
    assert entry is not None
    toy.edit(path, "---\n\n", f"emendations:\n- {entry.group(1)}\n---\n\n")
    assert toy.findings() == []


def test_verse_lists_and_tables_keep_their_lines() -> None:
    """Lines that are kept may have blank lines between them in the source, and still be one block."""
    sheet = Sheet("01", ("诗", "", "一行", "", "二行", "三行"), "0" * 64)
    article = Article(
        "x-2021-09-28-01-01",
        Kind.FEATURE,
        Heads(headline="诗"),
        (),
        "",
        Source("01", (Span(1, 6),), lines_sha256(sheet.lines)),
        (Block(BlockKind.VERSE, "一行\n\n二行\n三行", ()),),
    )
    settled, findings = ledger(article, sheet)
    assert findings == []
    assert settled is not None
    assert settled.blocks[0].lines == (Span(3, 6),)


def test_a_join_may_stand_between_lines_that_are_kept() -> None:
    """A poem that goes on in the next column, past another block, says so by a join."""
    sheet = Sheet("01", ("一行", "", "插图。", "", "二行"), "0" * 64)
    article = Article(
        "x-2021-09-28-01-01",
        Kind.FEATURE,
        Heads(),
        (),
        "",
        Source("01", (Span(1, 5),), lines_sha256(sheet.lines)),
        (Block(BlockKind.VERSE, "一行\n二行", ()), Block(BlockKind.CAPTION, "插图。", ())),
        joins=(Join(1, 5),),
    )
    settled, findings = ledger(article, sheet)
    assert findings == []
    assert settled is not None
    assert [block.lines for block in settled.blocks] == [(Span(1, 1), Span(5, 5)), (Span(3, 3),)]


def test_lines_may_be_read_in_another_order_than_they_stand() -> None:
    """Several runs of source lines are read one after the other, in the order given."""
    sheet = Sheet("01", ("后半。", "", "另一篇", "", "主题", "前半，"), "0" * 64)
    lines = [sheet.lines[number - 1] for number in (5, 6, 1)]
    article = Article(
        "x-2021-09-28-01-01",
        Kind.NEWS,
        Heads(headline="主题"),
        (),
        "",
        Source("01", (Span(5, 6), Span(1, 1)), lines_sha256(lines)),
        (Block(BlockKind.PARAGRAPH, "前半，后半。", ()),),
        joins=(Join(6, 1),),
    )
    settled, findings = ledger(article, sheet)
    assert findings == []
    assert settled is not None
    assert settled.blocks[0].lines == (Span(6, 6), Span(1, 1))


@pytest.mark.parametrize("sign", ["\u200b", "\xad", "\u202e", "\u2028", "\x07"])
def test_what_cannot_be_seen_can_be_declared_as_it_is_shown(sign: str) -> None:
    """An invisible character in a record is shown by its number, and the entry that is given can be pasted as it is."""
    _, findings = ledger(record(FIRST, BOX, SECOND, f"末{sign}段停在"))
    (finding,) = findings
    entry = yamlio.load(finding.partition("declare it: ")[2]).data
    assert (entry["source"], entry["reading"]) == ("末段", f"末{sign}段")
