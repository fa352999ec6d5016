"""Several named pieces of bytes as one, to be put away and taken out again, and known to be whole."""

import json
import zlib
from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import Final

_SIGN: Final = b"banmian\x01"


def packed(pieces: Mapping[str, bytes]) -> bytes:
    """The pieces in one."""
    head = json.dumps({name: len(piece) for name, piece in pieces.items()}).encode()
    body = b"".join([len(head).to_bytes(8, "big"), head, *pieces.values()])
    return _SIGN + zlib.crc32(body).to_bytes(4, "big") + body


def unpacked(whole: bytes) -> dict[str, memoryview] | None:
    """The pieces; nothing if these bytes aren't as they were made."""
    view = memoryview(whole)
    start = len(_SIGN) + 4
    if len(view) < start + 8 or bytes(view[: len(_SIGN)]) != _SIGN:
        return None
    if zlib.crc32(view[start:]) != int.from_bytes(view[len(_SIGN) : start], "big"):
        return None
    body = start + 8 + int.from_bytes(view[start : start + 8], "big")
    sizes = json.loads(bytes(view[start + 8 : body]))
    ends = pairwise(accumulate(sizes.values(), initial=body))
    return {name: view[first:end] for name, (first, end) in zip(sizes, ends, strict=True)}
