"""Which printed lines each head and block of a corrected record was read from.

The ledger walks an article and says where it differs; this looks for the lines of text that does differ, and so may
begin and end with other characters than its lines. It only proposes: the ledger has the last word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from banmian.model import Article
from banmian.records.ledger.proof import LINE_KINDS, pieces

_SHORT: Final = 4
"""So few characters are alike by chance: a line as short as this goes on with a paragraph only if it is unchanged."""
_SLACK: Final = 12
"""How far a corrected line may be longer or shorter than the source's before we lose the place."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A head's line or a run of lines, as corrected, and the lines it comes from."""

    text: str
    lines: tuple[int, ...]


@dataclass(slots=True)
class _Search:
    texts: dict[int, str]
    joins: dict[int, int]
    used: set[int] = field(default_factory=set)

    def free(self) -> list[int]:
        return [line for line in self.texts if line not in self.used]

    def take(self, line: int) -> int:
        self.used.add(line)
        return line


def align(article: Article, texts: dict[int, str]) -> tuple[Aligned, ...]:
    """The pieces of an article with their lines; a piece that comes from no line has none.

    `texts` are its printed lines in reading order, with the emendations made that are declared already.
    """
    search = _Search(texts, {join.before: join.after for join in article.joins})
    blocks = [(piece, block.kind in LINE_KINDS) for block in article.blocks for piece in pieces(block)]
    heads = tuple(_heads(search, _head_lines(article), {piece for piece, _ in blocks}))
    return heads + tuple(_piece(search, piece, alone) for piece, alone in blocks)


def _head_lines(article: Article) -> list[str]:
    heads = article.heads
    texts = (heads.kicker, heads.headline, heads.subhead, article.byline_line)
    return [part for text in texts if text for part in text.split("\n")]


def _heads(search: _Search, parts: Iterable[str], taken: set[str]) -> Iterator[Aligned]:
    """Heads are whole lines: first those that are unchanged, then for each other the line most like it."""
    changed = []
    for part in parts:
        line = next((line for line in search.free() if search.texts[line] == part), None)
        if line is None:
            changed.append(part)
        else:
            yield Aligned(part, (search.take(line),))
    for part in changed:
        likeness = {line: _likeness(search.texts[line], part) for line in search.free()}
        likely = [line for line in likeness if likeness[line] >= 0.5 and search.texts[line] not in taken]
        best = max(likely, key=lambda line: likeness[line], default=None)
        yield Aligned(part, () if best is None else (search.take(best),))


def _likeness(one: str, other: str) -> float:
    if abs(len(one) - len(other)) > _SLACK + len(other) // 2:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _piece(search: _Search, piece: str, alone: bool) -> Aligned:
    """The lines of a paragraph; of what keeps its lines (`alone`) each line is a piece, and may be run on too."""
    start = _start(search, piece, alone)
    if start is None:
        return Aligned(piece, ())
    lines = [search.take(start)]
    at = _reach(search.texts[start], piece) or 0
    exact = piece.startswith(search.texts[start])
    while piece[at:].strip() and (following := _following(search, lines[-1], piece, at, exact)):
        line, end = following
        exact = exact and piece[at:].lstrip().startswith(search.texts[line])
        lines.append(search.take(line))
        at = end
    return Aligned(piece, tuple(lines))


def _start(search: _Search, piece: str, alone: bool) -> int | None:
    """The line a piece begins on: the next one or a later one, unchanged if there is such a one."""
    free = search.free()
    if free and piece.startswith(search.texts[free[0]]):
        return free[0]
    least = 1 if alone else _SHORT
    same = (line for line in free if len(search.texts[line]) >= least and piece.startswith(search.texts[line]))
    return next(same, next((line for line in free if _reach(search.texts[line], piece) is not None), None))


def _following(search: _Search, last: int, piece: str, at: int, exact: bool) -> tuple[int, int] | None:
    """The line with which a piece goes on at `at` (about there, if not `exact`), and where that line ends in it."""
    free = search.free()
    near = [line for line in (search.joins.get(last), last + 1) if line in free]
    from_ = at if exact else max(0, at - _SLACK)
    for line in dict.fromkeys([*near, *free]):
        text = search.texts[line]
        rest = piece[from_:].lstrip() if exact else piece[from_:]
        if len(text) < _SHORT and not rest.startswith(text):
            continue
        if (end := _reach(text, rest)) is not None:
            return line, max(at + 1, len(piece) - len(rest) + end)
    return None


def _reach(line: str, rest: str) -> int | None:
    """Where a line ends in a text that begins with it, or with something like it; `None` if it doesn't."""
    if rest.startswith(line):
        return len(line)
    window = rest[: len(line) * 3 // 2 + 2 * _SLACK]
    if len(window) * 2 < len(line):
        return None
    blocks = SequenceMatcher(None, line, window, autojunk=False).get_matching_blocks()[:-1]
    if sum(block.size for block in blocks) * 2 < len(line) or not blocks:
        return None
    # A character or two far on are alike by chance; they don't say where the line ends.
    last = next((block for block in reversed(blocks) if block.size > 2), max(blocks, key=lambda block: block.size))
    return min(len(rest), last.b + len(line) - last.a)
