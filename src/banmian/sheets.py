"""From the bytes of a source file to a `Sheet`: its text, in lines.

Which encoding it is in, `decoding` finds out. This module reads no files.
"""

import hashlib
import re

from banmian.decoding import Fault, SheetError, text_of
from banmian.model import Sheet
from banmian.text import bare

__all__ = ["MAX_BYTES", "Fault", "SheetError", "decode", "lines_of", "position"]

MAX_BYTES = 1024 * 1024
"""A newspaper page is some 20 kB of text; what is fifty times that is a wrong file."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_FEW = 8
"""Control characters that a short text may hold and still be one."""
_LINE_END = re.compile("\r\n|\r|\n")


def decode(name: str, data: bytes) -> Sheet:
    """The sheet called `name` (its file's stem) with these bytes; raises `SheetError`."""
    if len(data) > MAX_BYTES:
        raise SheetError(Fault.TOO_LARGE, MAX_BYTES)
    if not data.strip(b"\0 \t\r\n"):
        raise SheetError(Fault.EMPTY)
    text, encoding = text_of(data)
    if len(_CONTROL.findall(text)) > max(_FEW, len(text) // 100):
        raise SheetError(Fault.BINARY)
    if not bare(text):
        raise SheetError(Fault.EMPTY)
    return Sheet(name=name, lines=lines_of(text), sha256=hashlib.sha256(data).hexdigest(), encoding=encoding)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, as they are numbered; an end of line at its end begins no other."""
    lines = _LINE_END.split(text)
    if lines[-1] == "":
        lines.pop()
    return tuple(lines)


def position(data: bytes, offset: int, encoding: str = "utf-8") -> tuple[int, int]:
    """Line and column (from 1) of a byte, as an editor counts them who reads what stands before it."""
    if offset >= MAX_BYTES:
        return 1, 1
    lines = _LINE_END.split(data[:offset].decode(encoding, "replace"))
    return len(lines), len(lines[-1]) + 1
