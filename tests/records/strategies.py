"""Random records for hypothesis: any text that a sheet or an editor might bring, nasty ones above all."""

from hypothesis import strategies as st

from banmian.ids import ArticleId
from banmian.model import (
    Article,
    AsPrinted,
    Block,
    BlockKind,
    Cause,
    Credit,
    Emendation,
    Exemption,
    Furniture,
    Gap,
    Heads,
    Join,
    Kind,
    SheetRecord,
    Source,
    Span,
    Status,
    Translation,
)

NASTY = [
    "# 一", "#", "##", "## 二", "> 三", ">", "- 四", "-", "---", "--- 五", "| 六", "|", "1. 七", "1.", "12) 八", "2021",
    "***", "```", "`码`", "~~~", "![图](x){.caption}", "[甲](乙)", "\\", "\\\\", "\\#", "a\\", "&#35;", "&amp;", "&", "&lt;x",
    "<script>alert(1)</script>", "{.caption credit=\"甲\"}", "\"", "'", "“三强一化”", "yes", "null", "~", "0x1F", "1_000", "2021-09-28",
    "key: value", "a: b", ": c", "# x: [y]", "[1, 2]", "{a: b}", "!!str x", "&a", "*a", "@x", "%x", "甲 # 乙", "甲: 乙", "𬭎", "ＡＢＣ１２３",
    "\u2028", "甲\u2029乙", "甲\x85乙", "\ufeff甲", "\u200b甲", "\u3000甲\u3000", " 甲 ", "\t甲", "甲\t乙", "\x00", "\x07", "\x1b[31m", "\x7f", "\r", "甲\r",
    "\ue000", "\ufffe", "é", "👩\u200d🌾", "===", "+ x", "* x", "_x_", "__", "=", "{{ x }}", "%{", "…", "—", "::",
]  # fmt: skip

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
"""Any text but lone surrogates, which no file can hold."""
TEXT = st.lists(st.sampled_from(NASTY) | ANY, min_size=1, max_size=4).map("".join)
LINE = TEXT.map(lambda text: text.replace("\n", ""))
FILLED = LINE.filter(lambda text: text.strip() != "")
LINES = st.lists(LINE, min_size=1, max_size=4).map("\n".join).filter(lambda text: text.strip("\n") != "")


def _block(kind: BlockKind) -> st.SearchStrategy[Block]:
    text = LINES if kind in (BlockKind.VERSE, BlockKind.LIST, BlockKind.TABLE) else TEXT
    credit = st.just("") | LINE if kind is BlockKind.CAPTION else st.just("")
    return st.builds(Block, st.just(kind), text.filter(bool), st.just(()), credit)


BLOCK = st.sampled_from(BlockKind).flatmap(_block)
BLOCKS = st.lists(BLOCK, max_size=6).map(tuple)
HEADS = st.builds(Heads, *[st.just("") | TEXT] * 3)
SHA256 = st.text("0123456789abcdef", min_size=64, max_size=64)
LINE_NUMBER = st.integers(1, 999)
SPAN = st.tuples(LINE_NUMBER, LINE_NUMBER).map(lambda pair: Span(min(pair), max(pair)))
NUMBER = st.integers(1, 120).map(lambda number: f"{number:02}")
ID = st.builds(ArticleId, st.sampled_from(["hyrb", "x1"]), st.just("2021-09-28"), NUMBER, NUMBER).map(str)

AS_PRINTED = st.lists(st.builds(AsPrinted, LINE_NUMBER, FILLED, FILLED), max_size=2).map(tuple)

EMENDATION = st.builds(Emendation, LINE_NUMBER, TEXT.filter(bool), TEXT, FILLED) | st.builds(
    Emendation, LINE_NUMBER, TEXT.filter(bool), TEXT, st.just("") | FILLED, st.sampled_from(Cause)
)
ARTICLE = st.builds(
    Article,
    id=ID,
    kind=st.sampled_from(Kind),
    heads=HEADS,
    byline=st.lists(st.builds(Credit, FILLED, FILLED), max_size=3).map(tuple),
    byline_line=st.just("") | TEXT,
    source=st.builds(Source, NUMBER, st.lists(SPAN, min_size=1, max_size=3).map(tuple), SHA256),
    blocks=BLOCKS,
    series=st.none() | ID,
    joins=st.lists(st.builds(Join, LINE_NUMBER, LINE_NUMBER), max_size=2).map(tuple),
    gaps=st.lists(st.builds(Gap, LINE_NUMBER, st.just("") | TEXT), max_size=2).map(tuple),
    emendations=st.lists(EMENDATION, max_size=2).map(tuple),
    as_printed=AS_PRINTED,
    status=st.sampled_from(Status),
    revised=st.just("") | st.dates().map(str),
)

SHEET_RECORD = st.builds(
    SheetRecord,
    sheet=NUMBER,
    sha256=SHA256,
    furniture=st.lists(st.builds(Furniture, FILLED, SPAN), max_size=2).map(tuple),
    page=st.none() | LINE_NUMBER,
    section=st.just("") | TEXT,
    as_printed=AS_PRINTED,
)

PASSAGE = st.sampled_from(["kicker", "headline", "subhead"]) | st.integers(1, 120).map(str)
CHECKSUM = st.text("0123456789abcdef", min_size=8, max_size=8)

TRANSLATION = st.builds(
    Translation,
    id=ID,
    language=st.just("en"),
    heads=HEADS,
    blocks=BLOCKS,
    of=SHA256,
    translator=FILLED,
    method=FILLED,
    status=st.just("parsed") | FILLED,
    reviewer=st.just("") | FILLED,
    parts=st.dictionaries(PASSAGE, CHECKSUM, max_size=4).map(lambda parts: tuple(parts.items())),
    exceptions=st.lists(st.builds(Exemption, PASSAGE, FILLED, FILLED), max_size=2).map(tuple),
    revised=st.just("") | st.dates().map(str),
)
