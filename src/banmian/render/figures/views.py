"""What the pages of figures show."""

from dataclasses import dataclass

from banmian.render.frame.pager import Pager
from banmian.render.frame.views import Link
from banmian.render.links.names import Name


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A sentence with its figures."""

    pieces: tuple[tuple[str, bool], ...]
    """(text, whether it is a figure)."""
    lang: str
    """The tag of the sentence, if it isn't in the page's language."""
    article: Link
    number: int
    """Of the paragraph."""
    date: str
    """Of its issue, where there are several."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that speak of the same thing."""

    id: str
    name: Name
    """In the page's language, if the word is known in it."""
    printed: Name
    """The same as printed, where that is another word."""
    values: tuple[Name, ...]
    """The different numbers, in ascending order; empty where the name says them."""
    rows: tuple[FigureRow, ...]
    count: int
    """Of all its rows, which may stand on several pages."""


@dataclass(frozen=True, slots=True)
class FigureKind:
    """The way to the figures of a kind."""

    link: Link
    count: int
    note: str
    current: bool


@dataclass(frozen=True, slots=True)
class Differing:
    """A thing of which several articles give different numbers."""

    href: str
    name: Name
    printed: Name
    values: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The kinds of figures, and what is given differently."""

    kinds: tuple[FigureKind, ...]
    differing: tuple[Differing, ...]


@dataclass(frozen=True, slots=True)
class FigureList:
    """One page of the figures of a kind."""

    title: str
    extent: str
    note: str
    """If not all are shown: how many are."""
    kinds: tuple[FigureKind, ...]
    groups: tuple[FigureGroup, ...]
    pager: Pager | None
