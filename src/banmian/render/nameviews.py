"""What the lists of names and the pages of names show."""

from dataclasses import dataclass

from banmian.render.naming import Name
from banmian.render.views import Link


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
    """What the filter looks in: every form of the name, small and without accents."""


@dataclass(frozen=True, slots=True)
class NamesPage:
    """The list of all people, places, organisations or terms."""

    title: str
    kinds: tuple[NamesLink, ...]
    letters: tuple[tuple[str, tuple[NameRow, ...]], ...]
    count: int


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
    companions: tuple[Companions, ...]
