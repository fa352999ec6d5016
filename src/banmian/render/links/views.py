"""What pages show of an article or a sheet that has a page of its own."""

from dataclasses import dataclass

from banmian.render.frame.views import Link
from banmian.render.language.phrases import Phrase


@dataclass(frozen=True, slots=True)
class HeadsView:
    """The three levels of a head, in phrases; `lang` is their tag if it isn't the page's."""

    kicker: tuple[Phrase, ...]
    headline: tuple[Phrase, ...]
    subhead: tuple[Phrase, ...]
    lang: str = ""
    untitled: bool = False
    """Whether the paper printed no headline, and the beginning of the text stands in for one."""


@dataclass(frozen=True, slots=True)
class CreditGroup:
    """The people of one role, the role in words."""

    role: str
    names: tuple[Link, ...]
    """A name in a list has no address."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a list."""

    href: str
    heads: HeadsView
    credits: tuple[CreditGroup, ...]
    excerpt: str
    kind: str
    rank: int
    """1 for the lead of an issue, 2 for the first report of a sheet, 3 for the others: how big its headline is set."""
    members: tuple["Entry", ...] = ()
    """The articles under it, if it is the head of a series."""


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with its articles, as an issue lists it."""

    href: str
    label: str
    """`底稿 02`, and the printed page if it is known."""
    page: str
    entries: tuple[Entry, ...]
