"""From the bytes of a source file to a `Sheet`: which encoding, which lines.

Editors get text from many hands, so the usual Chinese encodings are recognised. Nothing is guessed away: a byte
that cannot be decoded is an error with its offset, never a replacement character. This module reads no files.
"""

import codecs
import hashlib
import re
from enum import StrEnum

from banmian.model import Sheet
from banmian.text import bare, is_han

MAX_BYTES = 4 * 1024 * 1024
"""A newspaper page is some 20 kB of text; what is a hundred times that is a wrong file."""


class Fault(StrEnum):
    """Why bytes are not a sheet."""

    EMPTY = "empty"
    BINARY = "binary"
    UNDECODABLE = "undecodable"
    TOO_LARGE = "too-large"


class SheetError(Exception):
    """The bytes are not a sheet's text. `offset` is the byte where it shows (0 if the whole is at fault)."""

    def __init__(self, fault: Fault, offset: int = 0) -> None:
        super().__init__(f"{fault} at byte {offset}")
        self.fault = fault
        self.offset = offset


# The hundred-odd commonest characters of written Chinese, simplified and traditional, make up over a fifth of any
# honest text and almost nothing of one decoded wrongly.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党"
    "這個國時來們會為發動過說產種後學經進點業應開還當體實長頭對問無與現從點將報記區縣廠農"
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
_FEW = 8
"""Control characters that a short text may hold and still be one."""
_LINE_END = re.compile("\r\n|\r|\n")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(name: str, data: bytes) -> Sheet:
    """The sheet called `name` (its file's stem) with these bytes; raises `SheetError`."""
    if len(data) > MAX_BYTES:
        raise SheetError(Fault.TOO_LARGE, MAX_BYTES)
    text, encoding = _text(data)
    if len(_CONTROL.findall(text)) > max(_FEW, len(text) // 100):
        raise SheetError(Fault.BINARY)
    if not bare(text.replace("\0", "")):
        raise SheetError(Fault.EMPTY)
    lines = _LINE_END.split(text)
    if lines[-1] == "":
        lines.pop()
    return Sheet(name=name, lines=tuple(lines), sha256=hashlib.sha256(data).hexdigest(), encoding=encoding)


def _text(data: bytes) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding), encoding
    if _looks_like_utf16(data):
        encoding = "utf-16-le" if data[1::2].count(0) >= data[0::2].count(0) else "utf-16-be"
        return _strict(data, encoding), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _legacy(data, error.start)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SheetError(Fault.UNDECODABLE, error.start) from error


def _looks_like_utf16(data: bytes) -> bool:
    """Line feeds and digits in UTF-16 bring a zero byte each; other encodings of text have next to none."""
    return len(data) % 2 == 0 and data.count(0) > len(data) // 50 and (b"\n\0" in data or b"\0\n" in data)


def _legacy(data: bytes, utf8_fault: int) -> tuple[str, str]:
    """GB18030 or Big5, whichever reads more like Chinese; the fault of UTF-8 if neither does."""
    readings = []
    for encoding in ("gb18030", "big5hkscs"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((_likeness(text), encoding, text))
    likeness, encoding, text = max(readings, default=(0.0, "", ""))
    if likeness < 0.1:
        raise SheetError(Fault.BINARY if _looks_binary(data) else Fault.UNDECODABLE, utf8_fault)
    return text, encoding


def _looks_binary(data: bytes) -> bool:
    """Text holds next to no control bytes beside white space."""
    controls = bytes(range(9)) + bytes(range(14, 32))
    return len(data) - len(data.translate(None, controls)) > len(data) // 100


def _likeness(text: str) -> float:
    """Share of common characters among the Han characters of a text, 0 to 1."""
    sample = [character for character in text[:20_000] if is_han(character)]
    return sum(character in _COMMON for character in sample) / len(sample) if sample else 0.0
