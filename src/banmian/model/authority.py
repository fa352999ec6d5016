"""The names that the editors know, and where the texts mention them."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What part of a page a mention stands in."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    """A byline on a line of its own; one inside the text is part of its block."""
    TEXT = "text"
    STAFF = "staff"
    """A staff line of the sheet: furniture, of no article."""


class AuthorityKind(StrEnum):
    """Which list of names an entry stands in: `content/authority/<kind>.yaml`."""

    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "organisations"
    TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the archive: a block of an article, counted from 1, or one of its heads."""

    article: str
    """Its id; for a staff line the sheet's, `hyrb-2021-09-28-02`."""
    block: int | None = None
    """`None` for a head, a byline or a staff line."""


@dataclass(frozen=True, slots=True)
class PersonRole:
    """What the paper calls a person in one place: `市委书记`, `记者`."""

    name: tuple[tuple[str, str], ...]
    """(language, words); in the paper's language exactly as printed there."""
    source: Passage


@dataclass(frozen=True, slots=True)
class Person:
    """What an entry says of a person, all of it printed."""

    roles: tuple[PersonRole, ...] = ()


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Where a place lies, in degrees north and east (WGS 84)."""

    latitude: float
    longitude: float
    source: str


@dataclass(frozen=True, slots=True)
class Geography:
    """What an entry says of a place."""

    kind: str
    """`country`, `province`, `prefecture-city`, `county-city`, `county`, `district`, `town`, `village`, `region`, `river` …"""
    within: str | None = None
    """Id of the place that contains it."""
    coordinates: Coordinates | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """What an entry says of an organisation."""

    established: bool = False
    """Whether its English name is one it is known by; else it is a rendering of ours."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a term stands for, in two to four sentences."""

    text: tuple[tuple[str, str], ...]
    """By language."""
    sources: tuple[Passage, ...] = ()
    """Where the pages spell it out; empty if they don't, and the explanation is common knowledge."""


@dataclass(frozen=True, slots=True)
class MentionRule:
    """Where a printed name is this entry's, and where it only looks so. All empty: everywhere."""

    unless: tuple[str, ...] = ()
    """Not as part of one of these longer strings."""
    only_before: tuple[str, ...] = ()
    """Only if one of these follows directly, white space passed over."""
    only_after: tuple[str, ...] = ()
    """Only if one of these precedes directly, white space passed over."""
    only_in: tuple[str, ...] = ()
    """Only in these articles, sheets or issues (ids): the name is shared."""
    not_in: tuple[str, ...] = ()
    """Not in these articles, sheets or issues."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, place, organisation or term that the editors know."""

    kind: AuthorityKind
    id: str
    """Lower-case letters, digits and hyphens; unique within its kind, never reused: `qin-guowen`."""
    name: tuple[tuple[str, str], ...]
    """(language, the one name in it)."""
    about: Person | Geography | Body | Explanation
    variants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(language, other forms that are found as this entry, and accepted as its translation)."""
    rule: MentionRule = MentionRule()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text names an entry."""

    kind: AuthorityKind
    entry: str
    """The entry's id."""
    passage: Passage
    field: Field
    start: int
    """In code points of the reading text of the block or head (for a staff line, of the line as printed)."""
    end: int
    """The first code point after it."""
