"""What the lists of names and the pages of names show."""

from dataclasses import dataclass

from banmian.render.frame.pager import Pager
from banmian.render.frame.views import Link
from banmian.render.links.names import Name


@dataclass(frozen=True, slots=True)
class NamesLink:
    """The way to one of the lists, with the number of names in it."""

    link: Link
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name in a list."""

    link: Link
    others: tuple[Name, ...]
    """The name in the archive's other languages."""
    note: Name
    """What it is, in a word or two; may be empty."""
    count: int
    """How often it is named."""
    find: str
    """What the filter looks in: every form of the name, small and without accents; empty if the list has several pages."""
    unit: str = ""
    """What is counted, in words: `12 mentions`."""


@dataclass(frozen=True, slots=True)
class Letters:
    """One page of a list of names."""

    heads: tuple[tuple[str, str, tuple[NameRow, ...]], ...]
    """(id, letter, the names under it)."""
    ways: tuple[Link, ...]
    """To each letter of the whole list."""
    span: tuple[Link, ...]
    """The first and the last name on the page, if there are several pages."""
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class NamesPage:
    """One page of the list of all people, places, organisations or terms, or of all authors."""

    title: str
    kinds: tuple[NamesLink, ...]
    """The ways to all such lists."""
    letters: Letters
    count: int
    """How many names the whole list has."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something an entry says: a word or a link, and where it comes from."""

    label: str
    values: tuple[tuple[Link, Link | None], ...]
    """(what is said, a link if there is an address; where it is printed)."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence that names the entry."""

    href: str
    label: str
    """Which paragraph, head or line it is."""
    pieces: tuple[tuple[str, bool], ...]
    """(text, whether it is the name)."""
    lang: str
    """The tag of the sentence, if it isn't in the page's language."""


@dataclass(frozen=True, slots=True)
class Quotations:
    """All of an article, or of a sheet's staff lines."""

    source: Link
    date: str
    sentences: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Companions:
    """What is named together with an entry, of one kind: (name, in how many paragraphs)."""

    title: str
    first: tuple[tuple[Link, int], ...]
    rest: tuple[tuple[Link, int], ...]
    more: int = 0
    """How many there are beyond these."""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """The page of one person, place, organisation or term."""

    name: Name
    others: tuple[Name, ...]
    kind: Link
    explanation: Name
    """What a term stands for."""
    facts: tuple[Fact, ...]
    extent: str
    """How often, and in how many articles, it is named."""
    quotations: tuple[Quotations, ...]
    """Those of this page, if there are too many for one."""
    companions: tuple[Companions, ...]
    pager: Pager | None = None
