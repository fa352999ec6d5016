"""Heads in phrases, blocks with their notes and gaps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.model import Article, AsPrinted, Block, BlockKind, Emendation, Gap, Heads, Kind, Source, Span
from banmian.render.language.phrases import Phrase, clauses, phrases
from banmian.render.texts.blocks import Named, Piece, blocks, head_notes, translated


def article(*texts: str, gaps: tuple[Gap, ...] = (), emendations: tuple[Emendation, ...] = ()) -> Article:
    """An article whose n-th block stands on line 2n + 1, under a headline on line 1."""
    return Article(
        id="toy-2001-05-01-01-01",
        kind=Kind.NEWS,
        heads=Heads(headline="题"),
        byline=(),
        byline_line="",
        source=Source("01", (Span(1, 2 * len(texts) + 1),), ""),
        blocks=tuple(
            Block(BlockKind.PARAGRAPH, text, (Span(2 * number + 1, 2 * number + 1),))
            for number, text in enumerate(texts, 1)
        ),
        gaps=gaps,
        emendations=emendations,
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", ()),
        ("一句到底", (Phrase("一句到底", False),)),
        ("共谋发展大计 推进建设", (Phrase("共谋发展大计", True), Phrase("推进建设", False))),
        ("落实“三高四新” 推进", (Phrase("落实“三高四新”", True), Phrase("推进", False))),
        ("题前\u3000题后", (Phrase("题前", True), Phrase("题后", False))),
        ("用 Open Source 做报纸", (Phrase("用", True), Phrase("Open Source", True), Phrase("做报纸", False))),
        ("不断加快区域\n中心化进程——", (Phrase("不断加快区域", False, True), Phrase("中心化进程——", False))),
        ("PLAN A\nPLAN B", (Phrase("PLAN A", True, True), Phrase("PLAN B", False))),
    ],
)
def test_phrases_end_at_printed_spaces_and_lines(head: str, expected: tuple[Phrase, ...]) -> None:
    """A Chinese head is cut where the paper set a space or ended a line; a line end between Han is no space."""
    assert phrases(head) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第十二次代表大会开幕", [("第十二次", True), ("代表大会开幕", False)]),
        ("落实“三高四新”战略", [("落实", False), ("“三高四新”", True), ("战略", False)]),
        ("用去200亿元", [("用去", False), ("200亿", True), ("元", False)]),
        ("一句到底", [("一句到底", False)]),
    ],
)
def test_a_long_phrase_is_not_broken_within_a_number_or_a_quotation(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    """Where a phrase has to be broken, it is not within 第十二次 or “三高四新”."""
    (clause,) = Phrase(text, False).clauses
    assert list(clause) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("衡阳：落实“三高四新”", ["衡阳：", "落实“三高四新”"]),
        ("石鼓区、松木经开区、两新工委代表团：", ["石鼓区、", "松木经开区、", "两新工委代表团："]),
        ("他说：“好，就这样！”散会", ["他说：", "“好，就这样！”", "散会"]),
        ("《江山，无限》上演", ["《江山，无限》上演"]),
        ("怎么干？！", ["怎么干？！"]),
        ("到了，", ["到了，"]),
        ("，先行", ["，", "先行"]),
        ("一句到底", ["一句到底"]),
        ("”乱，了", ["”乱，", "了"]),
    ],
)
def test_a_long_phrase_is_broken_after_punctuation_first(text: str, expected: list[str]) -> None:
    """A phrase is cut after its punctuation, but not within a quotation, and nothing of it is lost."""
    assert list(clauses(text)) == expected
    assert "".join(clauses(text)) == text


@given(st.text("甲乙，：“”《》（）！ A"))
def test_clauses_lose_nothing(text: str) -> None:
    """Whatever stands in a head stands in its clauses, in order."""
    assert "".join(clauses(text)) == text


def test_english_heads_are_cut_at_lines_only() -> None:
    """In a language that spaces its words, a space is not the end of a phrase."""
    assert phrases("The light\nreturns again", chinese=False) == (
        Phrase("The light", True, True),
        Phrase("returns again", False),
    )


def test_a_reading_of_ours_is_marked_in_the_text_and_explained_beside_it() -> None:
    """An emendation's reading carries the number of its note, and the note stands with its block."""
    change = Emendation(line=5, source="三曰", reading="三日", why="误排")
    first, second = blocks(article("甲乙。", "停业三日，改作他用。", emendations=(change,)))
    assert first.notes == ()
    assert second.lines == ((Piece("停业"), Piece("三日", 1), Piece("，改作他用。")),)
    assert [(note.number, note.source, note.reading, note.why) for note in second.notes] == [
        (1, "三曰", "三日", "误排")
    ]


def test_a_reading_that_stays_has_its_note_too() -> None:
    """It says that it is as printed, and why; where a name has its link, the link stays and the mark goes."""
    first = replace(article("聚力三五—。"), as_printed=(AsPrinted(3, "三五—", "不明"),))
    (block,) = blocks(first)
    assert block.lines == ((Piece("聚力"), Piece("三五—", 1), Piece("。")),)
    assert [(note.source, note.reading, note.why, note.stays) for note in block.notes] == [
        ("三五—", "三五—", "不明", True)
    ]
    name = Named("people/x/")
    (linked,) = blocks(first, {1: [(2, 4, name)]})
    assert linked.lines == ((Piece("聚力"), Piece("三五", 0, name), Piece("—。")),)
    assert len(linked.notes) == 1


def test_a_reading_that_occurs_twice_is_not_guessed_at() -> None:
    """Where a reading stands in the text more than once, no place is marked, but the note is there."""
    change = Emendation(line=3, source="曰", reading="日", why="")
    (only,) = blocks(article("日日如此。", emendations=(change,)))
    assert only.lines == ((Piece("日日如此。"),),)
    assert len(only.notes) == 1


def test_an_emended_head_has_its_note() -> None:
    """An emendation outside all blocks concerns the heads."""
    changed = article("甲。", emendations=(Emendation(1, "題", "题", ""),))
    assert [note.line for note in head_notes(changed)] == [1]
    assert blocks(changed)[0].notes == ()


@pytest.mark.parametrize(("after", "place"), [(3, 0), (4, 0), (5, 1), (1, 0)])
def test_lost_text_is_shown_after_the_block_that_broke_off(after: int, place: int) -> None:
    """A gap follows the block that holds its line, or the one above; none is dropped, not even one above all."""
    gap = Gap(after, "残")
    shown = [block.gaps for block in blocks(article("甲", "乙", gaps=(gap,)))]
    assert shown[place] == (gap,)
    assert sum(map(len, shown)) == 1


def test_a_translation_shows_the_same_gaps_and_anchors() -> None:
    """What is lost in the original is lost in the translation; the anchors are the same."""
    original = article("甲", "乙", gaps=(Gap(5),))
    english = tuple(Block(BlockKind.PARAGRAPH, text, ()) for text in ("A", "B"))
    assert [(block.number, len(block.gaps)) for block in translated(original, english)] == [(1, 0), (2, 1)]
