"""What a fuzzer begins with: our own pages and fixtures, cut small, in every encoding that we read.

From these it makes others, and keeps those that reach parts of the program which nothing reached before.
"""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from tests.bench.parsing.gold import FIXTURES, PAGES

_SIZE = 200
"""Characters of a piece: the smaller, the more runs a minute; an article in little."""
_ENCODINGS = ("utf-8", "utf-8", "gb18030", "utf-8-sig", "utf-16", "utf-8", "utf-16-be", "big5hkscs")
_ENDS = ("\n", "\n", "\r\n", "\n", "\r")
OWN = Path(__file__).with_name("corpus")
"""Pages written to be a trouble."""
WORDS = (
    "本报讯（记者 ", "新华社北京", "日电 ", "通讯员 ", "记者 ", "摄", "责编/", "第02版：", "（上接第1版）", "（下转第4版）", "编辑同志：", "本报评论员",
    "——", "“", "”", "。", "，", "：", "、", "（", "）", "●", "■", "# ", "## ", "**", "一、", "　　", "问：", "答：", "图为", "星期二", "农历", "农历辛丑年八月廿二",
    "2021年9月28日", "第 17953 号", "CN 43-0004", "今日八版", "\n\n", "\n", "\r\n", "\r", "\f", "\u200b", "\u202e", "\u2066", "\xad", "\ue000", "\0", "\u2028",
    "\x85", "\ufeff", "\ufffd", "□", "𬭎", "```", "---", "| ", "> ", "\\", "&#35;", "![](x)", "[^1]", "{.caption}", "e\u0301", "\U0001f469\u200d\U0001f33e",
)  # fmt: skip


def pieces() -> Iterator[bytes]:
    """What is in our own corpus and the fixtures, and a piece of each page, each in the next of the encodings."""
    encodings, ends = cycle(_ENCODINGS), cycle(_ENDS)
    for piece in _cut():
        yield _encoded(piece.replace("\n", next(ends)), next(encodings))


def _cut() -> Iterator[str]:
    for path in sorted(OWN.glob("*.txt")):
        yield path.read_text("utf-8")
    for path in sorted(FIXTURES.glob("*.txt")):
        yield from path.read_text("utf-8").split("\n.\n")
    for number, path in enumerate(sorted(PAGES.glob("*/*.txt"))):
        text = path.read_text("utf-8")
        start = (number * _SIZE) % len(text)
        yield text[start : start + _SIZE]


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode()


def dictionary() -> str:
    """The words in the form in which a fuzzer reads them."""
    return "".join('"{}"\n'.format("".join(f"\\x{byte:02x}" for byte in word.encode())) for word in WORDS)
