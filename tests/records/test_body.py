import pytest

from banmian.model import Block, BlockKind
from banmian.records.form.body import Fault, PlacedBlock, column, read_body, write_body


@pytest.mark.parametrize(
    ("text", "kind", "expected", "credit"),
    [
        ("一段。", BlockKind.PARAGRAPH, "一段。", ""),
        ("　　一段，前面空了两格。", BlockKind.PARAGRAPH, "一段，前面空了两格。", ""),
        ("**不是粗体**", BlockKind.PARAGRAPH, "**不是粗体**", ""),
        ("## 1 强创新", BlockKind.SECTION, "1 强创新", ""),
        (r"\## 印出来的井号", BlockKind.PARAGRAPH, "## 印出来的井号", ""),
        ("#没有空格", BlockKind.PARAGRAPH, "#没有空格", ""),
        ("> 方框", BlockKind.BOX, "方框", ""),
        (">方框", BlockKind.BOX, "方框", ""),
        ('![周 围 摄](){.caption credit="周围"}', BlockKind.CAPTION, "周 围 摄", "周围"),
        ("![无名](){.caption}", BlockKind.CAPTION, "无名", ""),
        (r"![一\]二](){.caption}", BlockKind.CAPTION, "一]二", ""),
        ("| 一行\n|\n| 二行", BlockKind.VERSE, "一行\n\n二行", ""),
        ("- 一\n- 二", BlockKind.LIST, "一\n二", ""),
        ("```\n# 一\n\n  二\n```", BlockKind.TABLE, "# 一\n\n  二", ""),
        ("&#20013;文 &amp; &#55296;", BlockKind.PARAGRAPH, "中文 &amp; &#55296;", ""),
    ],
)
def test_what_an_editor_writes_is_read(text: str, kind: BlockKind, expected: str, credit: str) -> None:
    """Each kind of block in its form; inline signs stand for themselves, escaped or not."""
    assert list(read_body(text)) == [PlacedBlock(Block(kind, expected, (), credit), 1)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("一行\n又一行", Fault("B101", 2)),
        ("## 小标题\n正文", Fault("B101", 2)),
        ("> 一\n> 二", Fault("B101", 2)),
        ("> 一\n二", Fault("B101", 2)),
        ("- 一\n二", Fault("B101", 2)),
        ("| 一\n- 二", Fault("B101", 2)),
        ("# 一级", Fault("B102", 1, "# 一级")),
        ("### 三级", Fault("B102", 1, "### 三级")),
        ("##", Fault("B102", 1, "##")),
        ("```\n没完", Fault("B103", 1, "```")),
        ("```python\n一\n```", Fault("B103", 1, "```")),
        ("```\n一\n```\n二", Fault("B103", 1, "```")),
        ("![图](a.png)", Fault("B104", 1)),
        ('![图](){.caption credit="无"尾}', Fault("B104", 1)),
        ("![](){.caption}", Fault("B105", 1)),
        ("```\n```", Fault("B105", 1)),
        (">", Fault("B105", 1)),
        ("-", Fault("B105", 1)),
    ],
)
def test_what_is_no_block_is_a_fault_on_its_line(text: str, fault: Fault) -> None:
    """A chunk that is no block says so, where it goes wrong, and the chunks around it are read all the same."""
    items = list(read_body(f"前\n\n{text}\n\n后", first_line=1))
    faults = [item for item in items if isinstance(item, Fault)]
    assert faults == [Fault(fault.code, fault.line + 2, fault.detail)]
    assert items[0] == PlacedBlock(Block(BlockKind.PARAGRAPH, "前", ()), 1)


def test_a_block_without_text_cannot_be_written() -> None:
    """An empty block would vanish on reading, so writing one is a mistake of ours."""
    with pytest.raises(ValueError, match="without text"):
        write_body([Block(BlockKind.PARAGRAPH, "", ())])


def test_signs_are_escaped_only_where_markdown_reads_them() -> None:
    """An editor's file stays readable: a dash, a number or an ampersand inside a sentence is left as it is."""
    text = "5G+工业 & R&D - 1.5% #1 C++ a.b (1) 100% 3) x=1 > y | z!"
    assert write_body([Block(BlockKind.PARAGRAPH, text, ())]) == f"{text}\n"


@pytest.mark.parametrize(
    ("block", "quoted", "expected"),
    [
        (Block(BlockKind.PARAGRAPH, "one two", ()), "two", 5),
        (Block(BlockKind.SECTION, "one two", ()), "two", 8),
        (Block(BlockKind.BOX, "[one] two", ()), "two", 11),
        (Block(BlockKind.PARAGRAPH, "one two", ()), "three", 1),
        (Block(BlockKind.VERSE, "one\ntwo", ()), "two", 1),
    ],
)
def test_a_quotation_has_its_column(block: Block, quoted: str, expected: int) -> None:
    """Signs before the text and backslashes in it counted; without a place of its own, the line's beginning."""
    assert column(block, quoted) == expected
