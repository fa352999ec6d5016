"""What the templates of the desk are given: frozen values in which everything is decided.

Links are relative to the page that shows them; text is plain text, which the templates escape.
"""

from dataclasses import dataclass
from typing import Any

from banmian.render.frame.views import Link


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure the parser is."""

    percent: int
    words: str
    level: str
    """`sure`, `fairly`, `unsure` or `doubtful`; empty if an editor has decided."""


@dataclass(frozen=True, slots=True)
class Change:
    """An emendation, beside its line."""

    source: str
    reading: str
    cause: str
    """In the page's language; empty if none is given."""
    why: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the source."""

    number: int
    text: str
    changes: tuple[Change, ...] = ()
    spaced: bool = False
    """Whether a blank line stands above it."""


@dataclass(frozen=True, slots=True)
class PieceView:
    """One piece of the source, and the part it plays."""

    line: int
    """Its first line: by this the two sides find each other."""
    role: str
    label: str
    """The role in words."""
    letter: str
    """Of its article; empty for furniture and heads of series."""
    band: int
    """1 to 8; 0 for none."""
    opens: bool
    """Whether its article begins here, or goes on after something else."""
    sure: Sure
    marked: bool
    """Whether an editor has decided something of it."""
    continues: int
    """The line of the piece it goes on with; 0 for none."""
    continued: int
    """The line of the piece that goes on with it; 0 for none."""
    gaps: tuple[str, ...]
    """What is known of the text lost after it."""
    href: str
    """Where it stands in the reading; empty if it doesn't."""
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A run of reading text; `line` is that of the emendation that made it, or 0."""

    text: str
    emended: int = 0


@dataclass(frozen=True, slots=True)
class Bit:
    """What one piece of the source gives to the reading."""

    line: int
    """Of the piece; 0 if it can't be told."""
    runs: tuple[tuple[Run, ...], ...]
    """By printed line; running text has one."""
    joined: bool = False
    """Whether it goes on with the bit before it in the same block."""
    again: bool = False
    """Whether an earlier bit has its line already: an editor has parted what the source has as one piece."""


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A head or a block as it will read."""

    role: str
    bits: tuple[Bit, ...]
    gaps: tuple[str, ...] = ()
    """What is known of the text lost after it."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as it will read, or a piece of furniture."""

    id: str
    name: str
    """Short: `02-05`."""
    href: str
    """Its page in the site."""
    line: int
    """The first line of its source."""
    letter: str
    band: int
    kind: str
    """In words."""
    status: str
    title: str
    """The headline, or the beginning of the text."""
    headed: bool
    """Whether the paper printed a headline."""
    heads: tuple[ReadBlock, ...]
    credits: tuple[tuple[str, str], ...]
    """(role in words, names)."""
    blocks: tuple[ReadBlock, ...]
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something to look at, and where."""

    code: str
    severity: str
    """In words."""
    grave: str
    """`error`, `warning` or `notice`."""
    text: str
    place: Link
    """To the line of the source, or only the file's name if it concerns none."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A piece the parser was not sure of."""

    line: int
    label: str
    text: str
    """How it begins."""
    sure: Sure


@dataclass(frozen=True, slots=True)
class DeskPage:
    """The desk page of a sheet."""

    label: str
    """`Sheet 02`."""
    facts: tuple[str, ...]
    """How many lines, articles, decisions: each in words."""
    findings: tuple[FindingView, ...]
    unsure: tuple[Unsure, ...]
    """The least sure pieces, least sure first."""
    pieces: tuple[PieceView, ...]
    articles: tuple[ReadArticle, ...]
    furniture: tuple[ReadBlock, ...]
    edited: tuple[str, ...]
    """Records that an editor has touched: what is decided here would not reach them."""
    sheet: Link
    """The page for readers."""
    before: Link | None
    after: Link | None
    editing: bool
    state: dict[str, Any]
    """What the script works on: see `state`."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet in the list of all."""

    sheet: Link
    issue: Link
    articles: int
    lines: int
    least: Unsure | None
    least_href: str
    unsure: int
    """How many pieces are less than fairly sure."""
    decided: int
    errors: int
    warnings: int
    notices: int


@dataclass(frozen=True, slots=True)
class DeskIndex:
    """All sheets, the least sure first."""

    rows: tuple[SheetRow, ...]
    facts: tuple[str, ...]
    editing: bool
