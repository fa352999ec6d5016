"""What stands twice: the clause that ends two neighbouring paragraphs, a sentence printed twice, a doubled word."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from banmian.model import BlockKind
from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Text
from banmian.text import HAN

_CLAUSE: Final = re.compile(r"[^，。；：！？、\s“”]+[。！]$")
_SENTENCE: Final = re.compile(r"[^。！？；]+[。！？；]?")
_STOPS: Final = "。！？；"
_SHORT: Final = 7
"""Characters of a clause below which two may well end alike."""
_LONGEST: Final = 100
_LONG: Final = 12
"""Characters of a sentence from which it isn't printed twice by chance."""
_DOUBLED: Final = re.compile(
    rf"(?P<long>[{HAN}]{{3,12}})(?P=long)"
    rf"|(?:^|(?<=[，。；：！？]))(?P<clause>[{HAN}\d]{{7,40}})[，。；](?P=clause)(?=[，。；])"
    "|(?P<word>建设|发展|工作|问题|我们|他们|中国|社会|经济|政府|主义|进行|已经|以及|由于|因为|如果|但是|为了|关于|认为|表示|指出|要求|人民|国家)(?P=word)"
    "|(?<![目标])的的(?![确士])|与与|被被|并并"
)
_COUNTED: Final = re.compile(r"[一二三四五六七八九十百千万]|(.)\1")


def endings(texts: Sequence[Text]) -> Iterator[tuple[int, Suspicion]]:
    """A clause that ends a paragraph and the one before it."""
    blocks = [(number, text) for number, text in enumerate(texts) if text.kind is BlockKind.PARAGRAPH]
    for (_, before), (number, text) in pairwise(blocks):
        ends = _ending(before.text), _ending(text.text)
        clause, same = text.text[ends[1] :], text.text[ends[1] :] == before.text[ends[0] :]
        # A whole paragraph that stands twice is meant: a refrain.
        if same and len(clause) >= _SHORT and ends[0] and ends[1]:
            yield number, Suspicion("E102", clause, ends[1], {"other": before.line(ends[0])})


def _ending(text: str) -> int:
    """Where the last clause of a paragraph begins; at its end, if it doesn't end in one."""
    match = _CLAUSE.search(text, max(0, len(text) - _LONGEST))
    return match.start() if match else len(text)


def sentences(text: Text) -> Iterator[Suspicion]:
    """A sentence that stands twice in a paragraph."""
    seen: dict[str, int] = {}
    for match in _SENTENCE.finditer(text.text) if text.prose else ():
        sentence = match[0].strip("“”")
        if len(sentence) >= _LONG and sentence[-1] in _STOPS and sentence in seen:
            yield Suspicion("E102", sentence, match.start(), {"other": text.line(seen[sentence])})
        seen.setdefault(sentence, match.start())


def doubled(text: Text) -> Iterator[Suspicion]:
    """The same word twice, one behind the other (建设建设), or the same clause."""
    for match in _DOUBLED.finditer(text.text) if text.prose else ():
        if not (match["long"] and _COUNTED.search(match["long"])):
            once = match["clause"] or match[0][: len(match[0]) // 2]
            yield Suspicion("E114", match[0], match.start(), {"may": once})
