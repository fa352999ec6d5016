"""Heads cut into phrases and clauses: where a line may be broken, and where it should not."""

import re
from dataclasses import dataclass
from itertools import pairwise

from banmian.text import HAN

_WIDE = f"[{HAN}\u2014\u2018-\u201f\u2026\u3000-\u303f\uff00-\uffef]"
_PHRASE_SPACE = re.compile(f"(?:(?<={_WIDE})[ \u3000]+)|(?:[ \u3000]+(?={_WIDE}))")
_UNBROKEN = re.compile(
    "第[〇一二三四五六七八九十百千万\\d]+[届次号期版]?"  # 第十二次
    "|[“《][^“”《》]{1,8}[”》]"  # “三高四新”
    "|[\\d.,]+[%％年月日万亿余]*"  # 2021年, 200亿
)
"""What a phrase that is too long for its line should not be broken within."""
_CLAUSE = re.compile("[^，、：；。！？]*[，、：；。！？]+[”’》」』）〉]*|[^，、：；。！？]+")
"""A clause with the signs that close it."""
_OPENING, _CLOSING = "“‘《「『（〈", "”’》」』）〉"
_WIDE_END = re.compile(f"{_WIDE}$")
_WIDE_START = re.compile(f"^{_WIDE}")
Clause = tuple[tuple[str, bool], ...]
"""A clause of a head as (text, whether it must not be broken even where the clause has to be)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a head that is never broken if it fits on a line."""

    text: str
    space: bool
    """Whether the paper printed a space after it; after a printed line of Chinese there is none."""
    ends_line: bool = False
    """Whether the paper ended a line after it, and went on below."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The phrase cut after its punctuation, each clause in pieces: where it is broken first if it has to be."""
        return tuple(pieces(clause) for clause in clauses(self.text))


def clauses(text: str) -> tuple[str, ...]:
    """A text cut after its punctuation; what stands in quotation marks or brackets is not cut."""
    parts: list[str] = []
    depth = 0
    for part in _CLAUSE.findall(text):
        if depth > 0:
            parts[-1] += part
        else:
            parts.append(part)
        depth = max(0, depth + sum((sign in _OPENING) - (sign in _CLOSING) for sign in part))
    return tuple(parts)


def pieces(text: str) -> Clause:
    """The text cut where something begins or ends that should not be broken."""
    cuts = sorted({0, len(text), *(at for match in _UNBROKEN.finditer(text) for at in match.span())})
    texts = (text[start:end] for start, end in pairwise(cuts))
    return tuple((piece, _UNBROKEN.fullmatch(piece) is not None) for piece in texts)


def phrases(head: str, chinese: bool = True) -> tuple[Phrase, ...]:
    """A head cut at its printed spaces and lines; in a language that spaces its words, at its lines only."""
    found: list[Phrase] = []
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        parts = [part for part in _PHRASE_SPACE.split(line) if part] if chinese else [line]
        found += [Phrase(part, True) for part in parts[:-1]]
        following = lines[number + 1] if number + 1 < len(lines) else ""
        run_on = bool(_WIDE_END.search(parts[-1]) and _WIDE_START.search(following))
        found.append(Phrase(parts[-1], bool(following) and not run_on, bool(following)))
    return tuple(found)
