"""From the bytes of a text to its characters, whatever encoding they are in.

Editors get text from many hands. What is marked, and what is UTF-8, is certain; for the rest chardet proposes one of
the encodings that Chinese newspapers come in, and whether it is right is then seen by the text: a proposal in which it
doesn't read like Chinese is refused. Nothing is guessed away: a byte that cannot be decoded is an error with its
offset, never a replacement character.
"""

import codecs
from enum import StrEnum
from typing import Final

import chardet

from banmian.text import is_han


class Fault(StrEnum):
    """Why bytes are not a sheet."""

    EMPTY = "empty"
    BINARY = "binary"
    UNDECODABLE = "undecodable"
    BROKEN = "broken"
    """The encoding is known, but some byte doesn't fit it."""
    UNLIKELY = "unlikely"
    """There is an encoding for it, but in that one it doesn't read like Chinese."""
    TOO_LARGE = "too-large"


class SheetError(Exception):
    """The bytes are not a sheet's text. `offset` is the byte where it shows (0 if the whole is at fault)."""

    def __init__(self, fault: Fault, offset: int = 0, encoding: str = "utf-8") -> None:
        super().__init__(f"{fault} at byte {offset}")
        self.fault = fault
        self.offset = offset
        self.encoding = encoding
        """In which the bytes before `offset` can be read."""


# The hundred-odd commonest characters of written Chinese, simplified and traditional, make up over a fifth of any
# honest text and almost nothing of one decoded wrongly.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党"
    "這個國時來們會為發動過說產種後學經進點業應開還當體實長頭對問無與現從點將報記區縣廠農"
)
_LIKELY: Final = 0.1
"""Share of common characters below which a text is not taken for Chinese; Japanese and Korean read as GB18030 have less."""
_SAMPLE: Final = 20_000
"""Characters of a text that are looked at for that."""
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8: Final = "utf-8"
_LEGACY: Final = {"gb18030": "gb18030", "big5": "big5hkscs", "big5hkscs": "big5hkscs"}
"""What chardet proposes → what we read it as: Big5 with what Hong Kong added to it."""
_READ_AS: Final = ("gb18030", "big5hkscs")
_WIDE: Final = ("utf-16-le", "utf-16-be")
_PROPOSED: Final = (_UTF8, *_LEGACY, *_WIDE)
_FULL_NAMES: Final = {"gb18030": "GB18030", "big5hkscs": "Big5", "utf-8-sig": "UTF-8"}


def full_name(encoding: str) -> str:
    """An encoding as one calls it: `GB18030`, `Big5`, `UTF-16`."""
    return _FULL_NAMES.get(encoding, encoding.upper().removesuffix("-LE").removesuffix("-BE"))


def text_of(data: bytes) -> tuple[str, str]:
    """The characters, and the encoding (as Python calls it) that they were in; raises `SheetError`."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding), encoding
    text = _whole(data, _UTF8)
    zeros = text is not None and text.count("\0") * 4 > len(text)  # Latin text in UTF-16 is UTF-8 with zeros in it
    if 0 in data and (zeros or text is None) and (encoding := _proposed(data)) in _WIDE:
        return _wide(data, encoding), encoding
    return (text, _UTF8) if text is not None else _legacy(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SheetError(Fault.BROKEN, error.start, encoding) from error


def _wide(data: bytes, encoding: str) -> str:
    text = _strict(data, encoding)
    known = sum(character.isascii() or character in _COMMON for character in text[:_SAMPLE])
    if known < _LIKELY * min(len(text), _SAMPLE):
        raise SheetError(Fault.UNLIKELY, 0, encoding)
    return text


def _legacy(data: bytes) -> tuple[str, str]:
    """What is not UTF-8, in the encoding that is proposed, if it reads like Chinese in that, and in no other more so."""
    encoding = _proposed(data)
    likeness = {other: _likeness(text) for other in _READ_AS if (text := _whole(data, other)) is not None}
    if encoding not in likeness:
        raise _broken(data)
    if likeness[encoding] < max(_LIKELY, *likeness.values()):
        raise SheetError(Fault.BINARY if _looks_binary(data) else Fault.UNLIKELY, 0, encoding)
    return data.decode(encoding), encoding


def _proposed(data: bytes) -> str:
    """What chardet takes the bytes for; UTF-8 stands for "none of the others"."""
    found = chardet.detect(data, include_encodings=_PROPOSED, no_match_encoding=_UTF8, compat_names=False)
    encoding = (found["encoding"] or _UTF8).lower().replace("_", "-")
    return _LEGACY.get(encoding, encoding if encoding in _WIDE else _UTF8)


def _whole(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _broken(data: bytes) -> SheetError:
    """The fault of bytes that are no text: in the encoding that reads furthest and is like Chinese up to there."""
    offset, encoding = _reach(data, _UTF8), _UTF8
    for other in _READ_AS:
        reach = _reach(data, other)
        if reach > offset and _likeness(data[:reach].decode(other, "ignore")) >= _LIKELY:
            offset, encoding = reach, other
    if encoding != _UTF8:
        return SheetError(Fault.BROKEN, offset, encoding)
    return SheetError(Fault.BINARY if _looks_binary(data) else Fault.UNDECODABLE, offset)


def _reach(data: bytes, encoding: str) -> int:
    """How many bytes can be read."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def _likeness(text: str) -> float:
    """Share of common characters among the Han characters of a text, 0 to 1."""
    sample = [character for character in text[:_SAMPLE] if is_han(character)]
    return sum(character in _COMMON for character in sample) / len(sample) if sample else 0.0


def _looks_binary(data: bytes) -> bool:
    """Text holds next to no control bytes beside white space."""
    controls = bytes(range(9)) + bytes(range(14, 32))
    return len(data) - len(data.translate(None, controls)) > len(data) // 100
