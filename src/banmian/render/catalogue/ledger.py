"""A sheet as it was filed, line by line: which article each line belongs to, what part it plays, what was done to it.

This is the reader's side of "nothing is lost" and "nothing is changed in silence": every line stands here with its
number, and every join, gap and emendation beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from string import ascii_uppercase

from banmian.model import Article, Emendation, Gap, SheetEntry, Span
from banmian.text import printed

BANDS = 8
"""How many colours tell neighbouring articles apart; a letter stands beside each."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The article a line belongs to."""

    id: str
    letter: str
    band: int
    """1 to `BANDS`."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source."""

    number: int
    text: str
    role: str = ""
    """`kicker`, `headline`, `subhead`, `byline`, a block kind, or `furniture:<kind>`; empty for a blank line."""
    owner: Owner | None = None
    opens: bool = False
    """Whether this line's role or article differs from that of the line above: where the role is named."""
    joined_to: int = 0
    """The line that continues this one, over a column break; 0 if none."""
    joined_from: int = 0
    gaps: tuple[Gap, ...] = ()
    emendations: tuple[Emendation, ...] = ()


@dataclass(slots=True)
class _Marks:
    """What is known of each line while the sheet is being read through."""

    roles: dict[int, str] = field(default_factory=dict)
    owners: dict[int, Owner] = field(default_factory=dict)


def letter(number: int) -> str:
    """A, B … Z, AA, AB …: the letter of the article that is `number`-th (from 0) on its sheet."""
    ahead, here = divmod(number, len(ascii_uppercase))
    return (letter(ahead - 1) if ahead else "") + ascii_uppercase[here]


def owners(sheet: SheetEntry) -> dict[str, Owner]:
    """The letter and band of each article of a sheet, by id. Series heads come first where they stand first."""
    ordered = sorted(sheet.articles, key=lambda one: (one.source.lines[0].first if one.source.lines else 0, one.id))
    return {article.id: Owner(article.id, letter(number), number % BANDS + 1) for number, article in enumerate(ordered)}


def _head_roles(article: Article) -> Iterator[tuple[str, str]]:
    """(printed line, role) of everything over the text."""
    heads = article.heads
    parts = (
        ("kicker", heads.kicker),
        ("headline", heads.headline),
        ("subhead", heads.subhead),
        ("byline", article.byline_line),
    )
    for role, text in parts:
        yield from ((line.strip(), role) for line in text.split("\n") if line.strip())


def _mark_article(sheet: SheetEntry, article: Article, owner: Owner, marks: _Marks) -> None:
    heads = list(_head_roles(article))
    for span in article.source.lines:
        for number in range(span.first, min(span.last, len(sheet.text.lines)) + 1):
            marks.owners[number] = owner
            changes = [change for change in article.emendations if change.line == number]
            text = printed(emended(sheet.text.lines[number - 1], changes))[0]
            block = next((block for block in article.blocks if within(number, block.lines)), None)
            if block is not None:
                marks.roles[number] = block.kind
            elif role := next((role for line, role in heads if line == text), ""):
                marks.roles[number] = role


def _mark(sheet: SheetEntry) -> _Marks:
    marks = _Marks()
    letters = owners(sheet)
    for article in sheet.articles:
        _mark_article(sheet, article, letters[article.id], marks)
    for piece in sheet.record.furniture:
        for number in range(piece.lines.first, piece.lines.last + 1):
            marks.roles[number] = f"furniture:{piece.kind}"
    return marks


def lines(sheet: SheetEntry) -> tuple[Line, ...]:
    """Every line of a sheet, blank ones too, in order."""
    marks = _mark(sheet)
    joins = [join for article in sheet.articles for join in article.joins]
    gaps = [gap for article in sheet.articles for gap in article.gaps]
    changes = [change for article in sheet.articles for change in article.emendations]
    found: list[Line] = []
    last: tuple[str, Owner | None] | None = None
    for number, text in enumerate(sheet.text.lines, 1):
        role = marks.roles.get(number, "") if text.strip() else ""
        owner = marks.owners.get(number)
        here = (role, owner)
        found.append(
            Line(
                number=number,
                text=text.rstrip(),
                role=role,
                owner=owner,
                opens=bool(role) and here != last,
                joined_to=next((join.after for join in joins if join.before == number), 0),
                joined_from=next((join.before for join in joins if join.after == number), 0),
                gaps=tuple(gap for gap in gaps if gap.after == number),
                emendations=tuple(change for change in changes if change.line == number),
            )
        )
        last = here if role else last
    return tuple(found)


def within(line: int, spans: Iterable[Span]) -> bool:
    """Whether a line lies in one of the spans."""
    return any(span.first <= line <= span.last for span in spans)


def emended(line: str, changes: Iterable[Emendation]) -> str:
    """A source line with its emendations made."""
    for change in changes:
        line = line.replace(change.source, change.reading, 1) if change.source else line
    return line
