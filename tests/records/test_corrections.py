"""What an editor corrects in the text of a record is found, and declared so that the ledger is right again."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.ids import lines_sha256
from banmian.model import Article, Block, BlockKind, Emendation, Heads, Join, Kind, Sheet, Source, Span
from banmian.records.editing.declare import declared
from banmian.records.form.documents import read_article, write_article
from banmian.records.ledger.corrections import Corrections, corrections
from banmian.records.ledger.emending import emended
from banmian.records.ledger.proof import settle
from banmian.text import run_on

LINES = (
    "小湾灯塔今夜重新点亮",
    "",
    "本报讯（记者 林小满）4月30日晚，停用十一年的小湾灯塔重新点亮。老看守人何伯亲手合上电闸，",
    "",
    "何伯今年七十二岁，守塔三十一年。",
    "",
    "港里的船一齐鸣笛三声。守塔人说，灯一亮，回家的路就短了。",
    "",
    "修塔的钱",
    "",
    "灯塔的修缮花了八个月，用去二十万元，其中一半是渔民凑的。The light was lit",
    "once more, and the boats sounded their horns.",
)
SHEET = Sheet("01", LINES, "0" * 64)
TEXTS = (
    "本报讯（记者 林小满）4月30日晚，停用十一年的小湾灯塔重新点亮。老看守人何伯亲手合上电闸，",
    "何伯今年七十二岁，守塔三十一年。",
    "港里的船一齐鸣笛三声。守塔人说，灯一亮，回家的路就短了。",
    "修塔的钱",
    (
        "灯塔的修缮花了八个月，用去二十万元，其中一半是渔民凑的。"
        "The light was lit once more, and the boats sounded their horns."
    ),
)
KINDS = (BlockKind.PARAGRAPH, BlockKind.BOX, BlockKind.PARAGRAPH, BlockKind.SECTION, BlockKind.PARAGRAPH)


def record(
    texts: Sequence[str] = TEXTS,
    kinds: Sequence[BlockKind] = KINDS,
    headline: str = LINES[0],
    emendations: tuple[Emendation, ...] = (),
    joins: tuple[Join, ...] = (),
) -> Article:
    """An article of the whole sheet with these blocks."""
    blocks = tuple(Block(kind, text, ()) for kind, text in zip(kinds, texts, strict=True))
    source = Source("01", (Span(1, len(LINES)),), lines_sha256(LINES))
    article = Article("x-2021-09-28-01-01", Kind.NEWS, Heads("", headline), (), "", source, blocks)
    return replace(article, emendations=emendations, joins=joins)


def accepted(article: Article) -> tuple[Article, Corrections]:
    """The record with its ledger as it would be written, and what was found; the ledger has no more to say."""
    text = write_article(article)
    document = read_article("x", text)
    assert document.record is not None
    found = corrections(document.record, SHEET)
    reasons = tuple(replace(one, emendation=replace(one.emendation, why="误")) for one in found.emendations)
    right = replace(found, emendations=reasons).made(document.record)
    new = declared(text, document, right)
    assert new is not None
    settled, findings = settle(read_article("x", new), SHEET)
    assert findings == []
    assert settled is not None
    return settled, found


def reading(article: Article) -> list[str]:
    """The source's lines with the ledger applied, in the runs that the blocks have: the proof, told another way."""
    lines = {
        number: emended(text, [one for one in article.emendations if one.line == number])
        for number, text in enumerate(LINES, 1)
    }
    result = []
    for block in article.blocks:
        text = ""
        for line in (line for span in block.lines for line in range(span.first, span.last + 1)):
            text = run_on(text, lines[line])
        result.append(text)
    return result


WORDS = st.text("灯塔今夜重新点亮港里船鸣笛三日曰一—…、。，“”（）aZ9", max_size=4)


@st.composite
def corrected(draw: st.DrawFn) -> tuple[str, ...]:
    """The blocks with a few characters replaced, left out or put in, here and there."""
    texts = list(TEXTS)
    for _ in range(draw(st.integers(1, 4))):
        block = draw(st.sampled_from([0, 1, 2, 4]))
        text = texts[block]
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 3)))
        changed = text[:start] + draw(WORDS) + text[end:]
        # Where Latin lines meet, one space is all that can be: two are refused.
        whole = changed.strip() == changed and (block != 4 or "was lit once" in changed)
        texts[block] = changed if whole else text
    return tuple(texts)


@given(corrected(), st.booleans())
def test_any_correction_within_lines_can_be_declared(texts: tuple[str, ...], join: bool) -> None:
    """Whatever was replaced, left out or put in, and joined: source and ledger give the text, sign for sign."""
    kinds: tuple[BlockKind, ...] = KINDS
    if join:  # the paragraph that the box parts
        texts = (run_on(texts[0], texts[2]), texts[1], *texts[3:])
        kinds = (KINDS[0], KINDS[1], *KINDS[3:])
    settled, found = accepted(record(texts, kinds))
    assert reading(settled) == list(texts)
    assert found.joined == ((Join(3, 7),) if join else ())
    again = corrections(settled, SHEET)
    assert not again


@given(corrected(), corrected())
def test_corrections_of_corrections_can_be_declared(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    """What is declared already stays where it is right, gives way where it isn't, and goes with the last of them."""
    once, _ = accepted(record(first))
    blocks = tuple(replace(block, text=text) for block, text in zip(once.blocks, second, strict=True))
    twice, found = accepted(replace(once, blocks=blocks))
    assert reading(twice) == list(second)
    assert set(once.emendations) - set(found.undone) <= set(twice.emendations)
    back, _ = accepted(replace(twice, blocks=record().blocks))
    assert back.emendations == ()


@pytest.mark.parametrize(
    ("old", "new", "source", "into"),
    [
        ("重新点亮", "重新点燃", "亮", "燃"),
        ("何伯亲手", "何老伯亲手", "何", "何老"),
        ("停用十一年的", "停用的", "十一年", ""),
    ],
)
def test_an_emendation_is_as_short_as_it_can_be(old: str, new: str, source: str, into: str) -> None:
    """It quotes no more of the line than is needed to name the place."""
    _, found = accepted(record((TEXTS[0].replace(old, new), *TEXTS[1:])))
    assert [(one.emendation.line, one.emendation.source, one.emendation.reading) for one in found.emendations] == [
        (3, source, into)
    ]


def test_a_head_is_corrected_as_well() -> None:
    """Its line is the one most like it."""
    _, found = accepted(record(headline="小湾灯塔今晚重新点亮"))
    assert [(one.emendation.line, one.emendation.source) for one in found.emendations] == [(1, "夜")]


def test_a_paragraph_that_was_parted_loses_its_join() -> None:
    """The ledger's join goes when the text no longer shows it."""
    joined = record((run_on(TEXTS[0], TEXTS[2]), TEXTS[1], *TEXTS[3:]), (KINDS[0], KINDS[1], *KINDS[3:]))
    once, _ = accepted(joined)
    assert once.joins == (Join(3, 7),)
    settled, found = accepted(replace(once, blocks=record().blocks))
    assert (settled.joins, found.parted) == ((), (Join(3, 7),))
