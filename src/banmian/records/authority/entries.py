"""`content/authority/`: from the texts of its files to `Entry`s, each of which knows its place in its file.

A pure function of texts. What is wrong within one file is found here; `authority_checks` holds the entries against
each other and against the archive.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from banmian.findings import Finding
from banmian.model import (
    AuthorityKind,
    Body,
    Coordinates,
    Entry,
    Explanation,
    Geography,
    MentionRule,
    Passage,
    Person,
    PersonRole,
)
from banmian.records.authority import shapes
from banmian.records.notation.validate import Read, read_shape
from banmian.records.notation.yamlio import Where

_SHAPES: Final[Mapping[AuthorityKind, Any]] = {
    AuthorityKind.PEOPLE: tuple[shapes.PersonShape, ...],
    AuthorityKind.PLACES: tuple[shapes.PlaceShape, ...],
    AuthorityKind.ORGANISATIONS: tuple[shapes.OrganisationShape, ...],
    AuthorityKind.TERMS: tuple[shapes.TermShape, ...],
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry and where it stands: the how-manyth of its file."""

    entry: Entry
    read: Read[Any]
    index: int

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.read.loaded.place((self.index,))[0]

    def finding(self, code: str, where: Where = (), /, **values: str | int) -> Finding:
        """A finding at a field of the entry."""
        return self.read.finding(code, (self.index, *where), **values)


@dataclass(slots=True)
class AuthorityReading:
    """The authority files as far as they could be read."""

    listed: list[Listed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unread: set[AuthorityKind] = field(default_factory=set)
    """Kinds whose file is there and could not be read."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """By kind and id."""
        kinds = list(AuthorityKind)
        return tuple(sorted((one.entry for one in self.listed), key=lambda entry: (kinds.index(entry.kind), entry.id)))


def read_entries(texts: Mapping[AuthorityKind, tuple[str, str | Finding]]) -> AuthorityReading:
    """The entries of the files that are there: kind → (path, text, or why there is none)."""
    reading = AuthorityReading()
    for kind, (path, text) in texts.items():
        if isinstance(text, Finding):
            reading.findings.append(text)
            reading.unread.add(kind)
            continue
        read: Read[Any] = read_shape(_SHAPES[kind], path, text)
        reading.findings += read.findings
        if read.shape is None:
            reading.unread.add(kind)
            continue
        reading.listed += [Listed(_entry(kind, shape), read, index) for index, shape in enumerate(read.shape)]
    reading.listed = list(_each_once(reading))
    return reading


def _each_once(reading: AuthorityReading) -> Iterator[Listed]:
    """The first entry of each id; another is a finding."""
    seen: dict[tuple[AuthorityKind, str], int] = {}
    for one in reading.listed:
        key = one.entry.kind, one.entry.id
        if key in seen:
            reading.findings.append(one.finding("N101", ("id",), id=one.entry.id, line=seen[key]))
        else:
            seen[key] = one.line
            yield one


def _entry(kind: AuthorityKind, shape: Any) -> Entry:
    return Entry(
        kind=kind,
        id=shape.id,
        name=_by_language(shape.name),
        about=_about(shape),
        variants=tuple(sorted(shape.variants.items())),
        rule=MentionRule(
            shape.rule.unless, shape.rule.only_before, shape.rule.only_after, shape.rule.only_in, shape.rule.not_in
        ),
    )


def _about(shape: shapes.EntryShape) -> Person | Geography | Body | Explanation:
    match shape:
        case shapes.PersonShape():
            return Person(tuple(PersonRole(_by_language(role.name), _passage(role.source)) for role in shape.roles))
        case shapes.PlaceShape():
            at = shape.coordinates
            return Geography(
                shape.kind, shape.within, Coordinates(at.latitude, at.longitude, at.source) if at else None
            )
        case shapes.OrganisationShape():
            return Body(shape.established)
        case shapes.TermShape():
            return Explanation(_by_language(shape.explanation), tuple(map(_passage, shape.sources)))
    raise TypeError(shape)


def _passage(shape: shapes.PassageShape) -> Passage:
    return Passage(shape.article, shape.block)


def _by_language(names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(names.items()))
