import pytest
import yaml
from hypothesis import example, given

from banmian.model import Article, Block, BlockKind, SheetRecord, Translation
from banmian.records.form import convert
from banmian.records.form.body import PlacedBlock, escape, read_body, unescape, write_body
from banmian.records.form.documents import read_article, read_translation, write_article, write_translation
from banmian.records.form.shapes import SheetShape
from banmian.records.notation import yamlio
from banmian.records.notation.validate import read_shape
from tests.records.strategies import ARTICLE, BLOCK, BLOCKS, LINE, NASTY, SHEET_RECORD, TEXT, TRANSLATION


@pytest.mark.no_cover
@given(ARTICLE)
def test_an_article_is_read_back_as_it_was_written(article: Article) -> None:
    """Record → file → record is identical, and file → record → file gives the same bytes, whatever the text."""
    text = write_article(article)
    document = read_article("x.md", text)
    assert document.findings == ()
    assert document.record == article
    assert write_article(document.record) == text


@pytest.mark.no_cover
@given(TRANSLATION)
def test_a_translation_is_read_back_as_it_was_written(translation: Translation) -> None:
    """The same holds for a translation."""
    text = write_translation(translation)
    document = read_translation("x.md", text, "en")
    assert document.findings == ()
    assert document.record == translation
    assert write_translation(document.record) == text


@given(SHEET_RECORD)
def test_a_sheets_record_is_read_back_as_it_was_written(record: SheetRecord) -> None:
    """The same holds for what is known of a sheet."""
    text = yamlio.dump(convert.sheet_fields(record))
    read = read_shape(SheetShape, "x.yaml", text)
    assert read.findings == ()
    assert read.shape is not None
    assert convert.sheet_record(read.shape) == record


@pytest.mark.no_cover
@given(BLOCKS)
def test_every_block_knows_the_line_it_begins_on(blocks: tuple[Block, ...]) -> None:
    """The line number of a block is that of a line of the file that is not blank."""
    lines = write_body(blocks).split("\n")
    placed = [item for item in read_body("\n".join(lines), first_line=10) if isinstance(item, PlacedBlock)]
    assert [item.block for item in placed] == list(blocks)
    assert all(lines[item.line - 10] != "" for item in placed)
    assert len({item.line for item in placed}) == len(placed)


@given(LINE)
@example("1) 二")
@example("&#12345;")
def test_escaping_is_undone(text: str) -> None:
    """A line of text survives escaping, and comes out as one line that no Markdown reader takes for anything else."""
    escaped = escape(text)
    assert unescape(escaped) == text
    assert "\n" not in escaped
    assert "\r" not in escaped
    assert escaped == escaped.strip()
    assert not escaped.startswith(("#", ">", "-", "|", "+", "```", "!["))


@pytest.mark.parametrize("text", NASTY)
def test_each_nasty_text_is_read_back_from_yaml(text: str) -> None:
    """A text that looks like YAML is read back as that text, by us and (but for what YAML forbids) by anyone."""
    dumped = yamlio.dump({"key": text, "flow": yamlio.Flow([text])})
    assert yamlio.load(dumped).data == {"key": text, "flow": [text]}
    assert yaml.safe_load(dumped) == {"key": text, "flow": [text]}


@given(TEXT)
def test_any_text_is_read_back_from_yaml(text: str) -> None:
    """Whatever its characters, text in YAML is read back identical, and written again the same."""
    dumped = yamlio.dump({"a": text, "b": {"c": [text]}})
    loaded = yamlio.load(dumped)
    assert loaded.problems == []
    assert loaded.data == {"a": text, "b": {"c": [text]}}
    assert yamlio.dump(loaded.data) == dumped


@pytest.mark.parametrize("text", ["{" * 60, "甲" + "[" * 60, "[ " * 60, "- " * 60 + "甲", "? " * 60])
def test_a_row_of_brackets_is_a_text(text: str) -> None:
    """What looks like lists within lists is read back, if it is only a text that looks so."""
    assert yamlio.load(yamlio.dump({"headline": text})).data == {"headline": text}


def test_heads_of_several_lines_are_written_as_lines() -> None:
    """An editor sees a kicker of three lines as three lines, and rare characters as themselves."""
    assert yamlio.dump({"kicker": "强创新、强开放，\n看衡阳𬭎——"}) == "kicker: |-\n  强创新、强开放，\n  看衡阳𬭎——\n"


def test_adjacent_boxes_share_a_chunk_and_stay_two() -> None:
    """Two boxes in a row are two blocks again, each with its own line."""
    blocks = (Block(BlockKind.BOX, "甲", ()), Block(BlockKind.BOX, "乙", ()))
    assert write_body(blocks) == "> 甲\n>\n> 乙\n"
    assert list(read_body("> 甲\n>\n> 乙\n")) == [PlacedBlock(blocks[0], 1), PlacedBlock(blocks[1], 3)]


@given(BLOCK)
def test_a_file_saved_on_windows_reads_the_same(block: Block) -> None:
    """CR LF line ends make no difference to what is read, unless the text itself holds them."""
    article = read_article("x.md", _FRONT + write_body([block]))
    windows = read_article("x.md", (_FRONT + write_body([block])).replace("\n", "\r\n"))
    assert article.record is not None
    assert windows.record is not None
    if "\r" not in block.text:
        assert windows.record == article.record


_FRONT = f"""---
id: hyrb-2021-09-28-01-01
kind: news
source: {{sheet: '01', lines: [1, 2], sha256: {"0" * 64}}}
---

"""
