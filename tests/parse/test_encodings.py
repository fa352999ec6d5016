"""Which encoding a text is in: what is recognised, what is refused, and where it shows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.sheets import Fault, SheetError, decode, position

SIMPLIFIED = (
    "本报讯（记者 方𬭎）昨日，我市召开秋粮收购工作会议，要求各地做好准备，一粒也不能少。\n第二行：大家都来了。\n"
)
TRADITIONAL = "本報訊（記者 張三）昨日，我們的學校開會，這個會議很重要，大家都來了。\n第二行：國家的發展。\n"
CANTONESE = "佢哋喺香港嘅屋企食飯，睇住電視。呢個係好嘅日子，大家都嚟到喇。\n"
MIXED = "GDP growth 8.5%, iPhone, http://www.example.org\n本报讯 我市今年的工作做得很好，人人都说不错。\n"
LATIN = "Xinhua, Beijing, 1 October: the meeting was opened today.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED * 200, "gb18030", "gb18030"),
        ("人民日报", "gb18030", "gb18030"),
        (TRADITIONAL, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL[:30], "big5", "big5hkscs"),
        (TRADITIONAL * 200, "big5", "big5hkscs"),
        (CANTONESE, "big5hkscs", "big5hkscs"),
        (MIXED, "gb18030", "gb18030"),
        (MIXED, "utf-16-le", "utf-16-le"),
        (MIXED, "utf-16-be", "utf-16-be"),
        (LATIN, "utf-16-le", "utf-16-le"),
        (LATIN, "utf-16-be", "utf-16-be"),
        (LATIN, "ascii", "utf-8"),
    ],
)
def test_a_text_is_read_in_its_encoding(text: str, encoding: str, expected: str) -> None:
    """Short and long, simplified and traditional, with Latin words or of nothing else: the same lines come out."""
    sheet = decode("01", text.encode(encoding))
    assert (sheet.encoding, sheet.lines) == (expected, tuple(text.splitlines()))


@pytest.mark.parametrize(
    ("data", "fault", "offset", "encoding"),
    [
        # Cut off, or damaged, in an encoding that shows all the same.
        ((SIMPLIFIED * 9).encode("gb18030")[:-2], Fault.BROKEN, 960, "gb18030"),
        ((TRADITIONAL * 9).encode("big5")[:301], Fault.BROKEN, 300, "big5hkscs"),
        (SIMPLIFIED.encode("utf-16-le")[:101], Fault.BROKEN, 100, "utf-16-le"),
        (SIMPLIFIED.encode("utf-16")[:101], Fault.BROKEN, 100, "utf-16"),
        (SIMPLIFIED.encode("gb18030") + b"\xff\xff" + SIMPLIFIED.encode("gb18030"), Fault.BROKEN, 107, "gb18030"),
        (SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode(), Fault.UNDECODABLE, 157, "utf-8"),
        # Two encodings in one file.
        (SIMPLIFIED.encode() + TRADITIONAL.encode("gb18030"), Fault.UNDECODABLE, 157, "utf-8"),
        # Other languages, and text that another program has spoilt.
        (("今日の会議で、市長は経済の発展について話しました。\n" * 5).encode("euc_jp"), Fault.UNLIKELY, 0, "gb18030"),
        (("오늘 회의에서 시장은 경제 발전에 대해 말했다.\n" * 5).encode("euc_kr"), Fault.UNLIKELY, 0, "gb18030"),
        ("Le conseil municipal a été réuni.\n".encode("latin-1"), Fault.UNDECODABLE, 23, "utf-8"),
        ("锟斤拷锟斤拷锟斤拷，锟斤拷锟斤拷锟斤拷锟斤拷。\n".encode("gb18030"), Fault.UNLIKELY, 0, "gb18030"),
        # What may be right, but nobody could tell.
        ("陈润 罗盟 唐海强 李苗 徐德荣 唐曦 王卫全".encode("gb18030"), Fault.UNLIKELY, 0, "gb18030"),
    ],
)
def test_what_is_not_sure_is_refused(data: bytes, fault: Fault, offset: int, encoding: str) -> None:
    """Nothing comes in that reads wrong: the fault says in which encoding the text could be read, and how far."""
    with pytest.raises(SheetError) as caught:
        decode("01", data)
    assert (caught.value.fault, caught.value.offset, caught.value.encoding) == (fault, offset, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_byte_has_the_line_and_column_of_its_character(encoding: str, end: str) -> None:
    """Lines end as an editor sees them end, and columns count characters, whatever the encoding."""
    before = f"第一行{end}第二行{end}第三"
    assert position((before + "行").encode(encoding), len(before.encode(encoding)), encoding) == (3, 3)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.sampled_from(["gb18030", "big5hkscs"]))
def test_a_text_is_read_right_or_refused(text: str, encoding: str) -> None:
    """Whatever is accepted in an older encoding is what was written, or reads like Chinese just as well."""
    data = (SIMPLIFIED if encoding == "gb18030" else TRADITIONAL).encode(encoding) + text.encode(encoding, "ignore")
    try:
        sheet = decode("01", data)
    except SheetError:
        return
    assert sheet.lines[0] == (SIMPLIFIED if encoding == "gb18030" else TRADITIONAL).splitlines()[0]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_real_pages_are_recognised(root: Path, encoding: str) -> None:
    """Our own pages come out the same from every encoding that can hold them."""
    for path in sorted((root / "seeds").glob("*/*/*.txt")):
        page = decode("01", path.read_bytes())
        assert decode("01", path.read_bytes().decode("utf-8-sig").encode(encoding)).lines == page.lines
