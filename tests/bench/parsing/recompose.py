"""New pages from the annotated ones: their articles in another order, company and setting.

What the annotated pages show of heads and texts is true in any setting; what they show of their page (are heads
marked, where do columns break, what stands beside what) is chance. So the numbers are fitted to both: each article
also appears on made-up pages, with other neighbours, other column breaks, other marks; and under other heads, of a
collection in which there are as many subheads as in print, with the opening that belongs to them. The seed is fixed.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from banmian.model import Span
from banmian.parse.page.page import Page
from banmian.parse.page.units import Unit
from banmian.parse.roles import C, F, G, H, I, K, P, Role, S, T, V, X, Z
from banmian.text import bare, run_on
from tests.bench.parsing.gold import GoldPage, roles
from tests.bench.parsing.heads import Head

Labelled = tuple[Page, list[Role | None]]
_SEED = 7
_MARKS = ("none", "none", "as printed", "headlines", "all heads")
_BREAKS = (0.05, 0.15, 0.3)
"""The share of long paragraphs that a column break cuts."""
_BETWEEN = 0.15
"""How often a line of furniture stands between two articles."""
_STUBS = 0.25
"""The share of breaks that leave a short line at the top of the paragraph: it looks like a head, so it counts more."""
_SUBHEADS = 3
"""How many times as often as others an article stands that has a subhead and no kicker."""
_EDGE = 4
"""Characters that a break leaves at least on each side."""


@dataclass(frozen=True)
class Piece:
    """A unit with its role, on no page."""

    role: Role
    unit: Unit


Pieces = list[Piece]


def recomposed(golds: Iterable[GoldPage], times: int) -> list[Labelled]:
    """Pages on which each article stands `times` times, articles keeping to their own set.

    Those with a subhead and no kicker stand more often: on the annotated pages they are far rarer than in print.
    """
    chance = random.Random(_SEED)
    sets: dict[str, list[tuple[list[Pieces], Pieces]]] = {}
    for gold in golds:
        if gold.half is not None:
            sets.setdefault(gold.set, []).append(_taken_apart(gold))
    found: list[Labelled] = []
    for _, apart in sorted(sets.items()):
        articles, furniture = [one for mine, _ in apart for one in mine], [lines for _, lines in apart]
        for _ in range(times):
            found += _pages(articles, furniture, chance)
        subheads = [one for one in articles if {piece.role for piece in one} & {K, S} == {S}]
        found += _pages(subheads * (_SUBHEADS * times - times), furniture * _SUBHEADS, chance)
    return found


def headed_anew(golds: Iterable[GoldPage], heads: Sequence[Head]) -> list[Labelled]:
    """Pages of articles under other heads, each of which stands once.

    They tell which line of a head is which and nothing else: all have two lines or more, and the texts aren't theirs.
    """
    chance = random.Random(_SEED)
    apart = [_taken_apart(gold) for gold in golds if gold.half is not None]
    bodies = [article for articles, _ in apart for article in articles if _can_change_head(article)]
    chance.shuffle(bodies)
    articles = [_under(head, bodies[number % len(bodies)]) for number, head in enumerate(heads)]
    furniture = [apart[number % len(apart)][1] for number in range(len(heads))]
    return list(_pages(articles, furniture, chance))


def _can_change_head(article: Pieces) -> bool:
    """Whether it begins with a head and a text follows."""
    return article[0].role in (K, H) and any(piece.role is P for piece in article)


def _under(head: Head, article: Pieces) -> Pieces:
    """An article under another head, beginning as the text under that one does."""
    model = article[0].unit
    lines = [Piece(role, replace(model, text=text, lines=(text,), mark=0)) for role, text in head.lines]
    body = [piece for piece in article if piece.role not in (K, H, S)]
    first = next(at for at, piece in enumerate(body) if piece.role is P)
    text = head.opening if head.opening[-1] in "。！？”" else head.opening.rstrip("，、；：") + "。"
    body[first] = replace(body[first], unit=replace(body[first].unit, text=text, lines=(text,)))
    return lines + body


def _pages(articles: Sequence[Pieces], furniture: Sequence[Pieces], chance: random.Random) -> Iterator[Labelled]:
    """Pages of these articles, in another order, until there are none left or no furniture."""
    left, lines = list(articles), list(furniture)
    chance.shuffle(left)
    chance.shuffle(lines)
    while left and lines:
        count = chance.randint(4, 9)
        yield _composed(left[:count], lines.pop(), chance)
        left = left[count:]


def _taken_apart(gold: GoldPage) -> tuple[list[Pieces], Pieces]:
    """The articles of a page, their paragraphs made whole, and its furniture. Series are left out."""
    page, true = roles(gold)
    texts = [[bare(text) for text in _texts(article)] for article in gold.articles]
    articles: dict[int, Pieces] = {}
    furniture: Pieces = []
    last = 0
    for traits, role in zip(page.traits, true, strict=True):
        if role is F:
            furniture.append(Piece(F, traits.unit))
            continue
        holding = [number for number, found in enumerate(texts) if any(bare(traits.text) in text for text in found)]
        if role is None or not holding:
            continue
        last = min(holding, key=lambda number, last=last: abs(number - last))  # type: ignore[misc]
        _add(articles.setdefault(last, []), role, traits.unit)
    whole = [found for number, found in sorted(articles.items()) if not gold.articles[number].get("series")]
    return [found for found in whole if not any(piece.role is Z for piece in found)], furniture


def _texts(article: dict[str, object]) -> Iterable[str]:
    for name in ("kicker", "headline", "subhead", "byline_line"):
        yield str(article.get(name) or "")
    blocks = article["blocks"]
    assert isinstance(blocks, list)
    yield from (str(block["text"]) for block in blocks)


def _add(article: Pieces, role: Role, unit: Unit) -> None:
    """Add a unit to an article; a continuation goes on with the last text."""
    texts = [at for at, piece in enumerate(article) if piece.role in (P, X)]
    if role is C and texts:
        begun = article[texts[-1]]
        text = run_on(begun.unit.text, unit.text)
        article[texts[-1]] = replace(begun, unit=replace(begun.unit, text=text, lines=(text,)))
    else:
        article.append(Piece({C: P, I: G}.get(role, role), unit))


def _composed(articles: Sequence[Pieces], furniture: Pieces, chance: random.Random) -> Labelled:
    """A page of these articles, in a setting of its own."""
    marks, breaks, spaced = chance.choice(_MARKS), chance.choice(_BREAKS), chance.random() < 0.7
    top = len(furniture) // 2 if chance.random() < 0.7 else 0
    pieces, rest = list(furniture[:top]), list(furniture[top:])
    for article in articles:
        if rest and chance.random() < _BETWEEN:
            pieces.append(rest.pop())
        for piece in article:
            pieces += _broken(_marked(piece, marks, chance), breaks, chance)
    pieces += rest
    return Page(_numbered(pieces, spaced)), [piece.role for piece in pieces]


def _marked(piece: Piece, marks: str, chance: random.Random) -> Piece:
    if marks == "as printed":
        return piece
    depth = 0
    if marks == "headlines":
        depth = int(piece.role is H)
    elif marks == "all heads":
        depth = {H: 1, K: 2, S: 2, T: chance.choice((2, 3))}.get(piece.role, 0)
    return replace(piece, unit=replace(piece.unit, mark=depth))


def _broken(piece: Piece, share: float, chance: random.Random) -> Pieces:
    """The piece, or the two halves that a column break makes of it."""
    text = piece.unit.text
    if piece.role not in (P, X) or len(text) <= 10 * _EDGE or chance.random() >= share:
        return [piece]
    inside = range(_EDGE, len(text) - _EDGE)
    commas = [at + 1 for at in inside if text[at] in "，、"]
    at = chance.choice(commas) if commas and chance.random() < 0.2 else chance.choice(inside)
    if chance.random() < _STUBS:
        at = chance.choice(inside[: 7 * _EDGE])
    first, second = text[:at].rstrip(), text[at:].lstrip()
    if not first or not second or first[-1] in "。！？":
        return [piece]
    return [
        Piece(piece.role, replace(piece.unit, text=first, lines=(first,))),
        Piece(C, replace(piece.unit, text=second, lines=(second,), mark=0, indented=False, tight=False)),
    ]


def _numbered(pieces: Pieces, spaced: bool) -> list[Unit]:
    """The units with lines of their own on the new page, a blank line between two unless set tight."""
    units, line = [], 1
    for piece in pieces:
        tight = piece.unit.tight and (not spaced or piece.role is V)
        last = line + len(piece.unit.lines) - 1
        units.append(replace(piece.unit, span=Span(line, last), tight=tight))
        line = last + (1 if tight else 2)
    return units
