"""Paragraphs that break off in the middle of a sentence, and no gap is declared there."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.model import BlockKind
from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Text
from banmian.text import HAN

_ENDS: Final = re.compile(rf"[{HAN}，、]$")
_SENTENCE: Final = re.compile("[。！？]")
_CREDIT: Final = re.compile(rf"[\s。）)][{HAN}\s／/·]{{1,16}}$|(?:摄|供图|整理|报道|供稿|译|辑)$")
_LONG: Final = 40
_QUOTED: Final = 10


def breaks(text: Text) -> Iterator[Suspicion]:
    """A paragraph of some length that has sentences and doesn't end in one."""
    if text.kind is not BlockKind.PARAGRAPH or text.broken or len(text.text) < _LONG:
        return
    if "\u3000" in text.text[-_LONG:]:  # lines of an announcement
        return
    if _ENDS.search(text.text) and _SENTENCE.search(text.text) and not _CREDIT.search(text.text[-20:]):
        what = text.text[-_QUOTED:].strip()
        yield Suspicion("E113", what, text.text.rindex(what))
