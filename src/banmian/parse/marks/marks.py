"""What an editor has decided, as the parser obeys it: which roles a unit may have, where articles and paragraphs begin.

Marks name lines, the parser works on units: a line about which something is decided begins a unit. What can't be obeyed
(a line that isn't there, a paragraph that goes on with a headline) is left aside here and told by `mark_faults`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from banmian.model import NEW, Mark
from banmian.parse.page.page import Page
from banmian.parse.roles import B, C, F, G, H, I, K, P, Role, S, T, V, X, Z
from banmian.text import printed

HEADS = ("kicker", "headline", "subhead", "byline")
PLACELESS = ("furniture", "series")
"""Roles of what stands in no article."""
LINED = ("table", "list")
"""Roles whose lines an editor gathers into one block, each kept as it is."""
_ROLES: Mapping[str, frozenset[Role]] = {
    "kicker": frozenset({K}),
    "headline": frozenset({H}),
    "subhead": frozenset({S}),
    "byline": frozenset({B}),
    "paragraph": frozenset({P, C}),
    "section": frozenset({T}),
    "box": frozenset({X}),
    "caption": frozenset({G, I}),
    "verse": frozenset({V}),
    "table": frozenset({P}),
    "list": frozenset({P}),
    "series": frozenset({Z}),
    "furniture": frozenset({F, I}),
}
"""The roles of the parser's that a decided role stands for; tables and lists it doesn't know by itself."""
_HEADS = frozenset({K, H, S, B})
_BLOCKS = frozenset({P, C, X, G, V, T})
_OWN_BLOCK = frozenset({P, X, G, V})
_PLACED = _HEADS | _BLOCKS


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided about one unit. Articles and paragraphs are named by a unit of theirs."""

    role: str = ""
    kind: str = ""
    begins_article: bool = False
    article_of: int | None = None
    begins_paragraph: bool = False
    goes_on_with: int | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything decided about a page."""

    units: Mapping[int, Decision] = field(default_factory=dict)
    allowed: Mapping[int, frozenset[Role]] = field(default_factory=dict)
    """The roles of the units that may not have any."""
    gaps: Mapping[int, str] = field(default_factory=dict)
    """Line → what is known of the text missing after it."""
    whole: frozenset[int] = frozenset()
    """Units in which nothing is missing."""
    marked: frozenset[int] = frozenset()
    """Units about which anything is decided."""

    def of(self, unit: int) -> Decision:
        """What is decided about a unit."""
        return self.units.get(unit, _UNDECIDED)


_UNDECIDED = Decision()
NOTHING = Decisions()
"""Of a page that nobody has marked."""


def obeyable(marks: Iterable[Mark], lines: Sequence[str]) -> tuple[Mark, ...]:
    """The marks as far as they can be obeyed, in order of lines: one a line, each of something printed."""
    first: dict[int, Mark] = {}
    for mark in marks:
        if is_printed(mark.line, lines):
            first.setdefault(mark.line, mark)
    return tuple(_consistent(first[line], lines) for line in sorted(first))


def is_printed(line: int, lines: Sequence[str]) -> bool:
    """Whether there is such a line, and something is printed on it."""
    return 1 <= line <= len(lines) and bool(printed(lines[line - 1])[0])


def _consistent(mark: Mark, lines: Sequence[str]) -> Mark:
    """A mark without the parts that name no earlier line, or that its other parts exclude."""
    article = mark.article if _names(mark.article, mark.line, lines) else None
    paragraph = mark.paragraph if _names(mark.paragraph, mark.line, lines) else None
    if mark.role in PLACELESS:
        article = None
    if mark.role in (*HEADS, *PLACELESS) or (article == NEW and paragraph):
        paragraph = None
    gap = "" if mark.role in PLACELESS and mark.gap == "after" else mark.gap
    return replace(mark, article=article, paragraph=paragraph, gap=gap)


def _names(number: int | None, line: int, lines: Sequence[str]) -> bool:
    return number is not None and (number == NEW or (number < line and is_printed(number, lines)))


def parts_unit(mark: Mark) -> bool:
    """Whether the marked line begins a unit; a gap may stand inside of one."""
    return bool(mark.role) or mark.article is not None or mark.paragraph is not None


def decisions(page: Page, marks: Sequence[Mark], natural: Callable[[], Sequence[Role]]) -> Decisions:
    """The marks of a page (obeyable ones) by unit. `natural` gives the roles that the units would have without marks."""
    if not marks:
        return NOTHING
    at = {line: index for index, traits in enumerate(page.traits) for line in _lines(page, index)}
    units = {at[mark.line]: _decision(mark, at) for mark in marks if parts_unit(mark)}
    in_article = {at[mark.line] for mark in marks if mark.gap == "after"}
    in_article |= {one.article_of for one in units.values() if one.article_of is not None}
    heads = _merged_heads(page, units, natural)
    in_block = {one.goes_on_with for one in units.values() if one.goes_on_with is not None}
    return Decisions(
        units=units,
        allowed={
            index: frozenset({T})
            if index in heads
            else _allowed(units.get(index, _UNDECIDED), index in in_article, index in in_block)
            for index in sorted(units.keys() | in_article | in_block)
        },
        gaps={mark.line: mark.note for mark in marks if mark.gap == "after"},
        whole=frozenset(at[mark.line] for mark in marks if mark.gap == "none"),
        marked=frozenset(at[mark.line] for mark in marks),
    )


def _lines(page: Page, index: int) -> range:
    span = page.traits[index].unit.span
    return range(span.first, span.last + 1)


def _decision(mark: Mark, at: Mapping[int, int]) -> Decision:
    return Decision(
        role=mark.role,
        kind=mark.kind,
        begins_article=mark.article == NEW,
        article_of=at[mark.article] if mark.article else None,
        begins_paragraph=mark.paragraph == NEW,
        goes_on_with=at[mark.paragraph] if mark.paragraph else None,
    )


def _merged_heads(page: Page, units: Mapping[int, Decision], natural: Callable[[], Sequence[Role]]) -> set[int]:
    """What would head an article of its own, but for an editor who puts it in one above: it heads a section there.

    Unless what stands between could all be one head.
    """
    merged = {index: one.article_of for index, one in units.items() if one.article_of is not None and not one.role}
    merged = {index: of for index, of in merged.items() if units[index].goes_on_with is None}
    merged = {index: of for index, of in merged.items() if not all(map(page.head_like, range(of, index)))}
    roles = natural() if merged else ()
    return {index for index in merged if roles[index] in (K, H, S) and not units[index].begins_paragraph}


def _allowed(decided: Decision, in_article: bool, in_block: bool) -> frozenset[Role]:
    """The roles a unit may have; never none."""
    if decided.goes_on_with is not None:
        return frozenset({C})
    roles = _ROLES.get(decided.role) or frozenset(Role)
    if decided.begins_paragraph:
        roles = roles - {C, I} if decided.role else _OWN_BLOCK
    if decided.begins_article:
        roles = roles & (_PLACED - {C})
    if in_block and not decided.role:
        roles = roles & _BLOCKS
    if (in_article or decided.article_of is not None) and decided.role not in PLACELESS:
        roles = roles & _PLACED
    return roles or _ROLES.get(decided.role, _OWN_BLOCK)
