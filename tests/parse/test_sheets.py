"""Bytes become a sheet, whatever the usual encoding, or say why they can't."""

import pytest

from banmian.sheets import MAX_BYTES, Fault, SheetError, decode

_TEXT = "本报讯（记者 张三）昨日，我市召开秋粮收购工作会议，要求各地做好准备。\n第二行\n"
_TRADITIONAL = "本報訊（記者 張三）昨日，我們的學校開會，這個會議很重要，大家都來了。\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (_TEXT, "utf-8"),
        (_TEXT, "utf-8-sig"),
        (_TEXT, "gb18030"),
        (_TEXT, "utf-16"),
        (_TEXT + "钪𬭎\n", "utf-32"),
        (_TEXT + "\x07\x1b\n", "utf-8"),
        (_TEXT, "utf-16-le"),
        (_TEXT, "utf-16-be"),
        (_TRADITIONAL, "big5"),
    ],
)
def test_the_usual_encodings_are_recognised(text: str, encoding: str) -> None:
    """The same lines come out of each."""
    assert decode("01", text.encode(encoding)).lines == tuple(text.splitlines())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_line_ends_and_nothing_else_is(end: str) -> None:
    """CR, LF and both count; a form feed or a Unicode separator does not, so that line numbers stay an editor's."""
    lines = ("甲\x0c乙", "", "丙\u2028丁\x85戊")
    assert decode("01", end.join(lines).encode()).lines == lines


@pytest.mark.parametrize(
    ("data", "fault", "offset"),
    [
        (b"", Fault.EMPTY, 0),
        (b" \n\t\n", Fault.EMPTY, 0),
        (b"\x00\x00\x00\x00", Fault.EMPTY, 0),
        ("正常的文字".encode() + b"\xff\xfe\xfa", Fault.UNDECODABLE, 15),
        (bytes(range(256)) * 40, Fault.BINARY, 128),
        (b"\x01\x02\x03\x04" * 100, Fault.BINARY, 0),
        (b"a" * (MAX_BYTES + 1), Fault.TOO_LARGE, MAX_BYTES),
    ],
)
def test_what_is_no_sheet_says_why_and_where(data: bytes, fault: Fault, offset: int) -> None:
    """Empty, binary, broken or far too large: the fault and the byte where it shows."""
    with pytest.raises(SheetError) as caught:
        decode("01", data)
    assert (caught.value.fault, caught.value.offset) == (fault, offset)
