"""Whether a translation names whom and what its original names: by the authority files' names in its language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from banmian.authority import Finder, Match, find, forms, named, outermost
from banmian.model import AuthorityKind, Entry


@dataclass(frozen=True, slots=True)
class Names:
    """The authority files, ready to look for names in the two languages."""

    original: Finder
    translation: Finder
    """In any context: rules about neighbouring words are of the original's."""
    renderings: dict[tuple[AuthorityKind, str], str]
    """The name in the translation's language of every entry that has one."""
    accepted: frozenset[tuple[AuthorityKind, str, str]]
    """(kind, id, name or variant in the translation's language)."""

    def is_name(self, kind: AuthorityKind, entry: str, text: str) -> bool:
        """Whether a text that stands by itself (a credit) is a name of an entry."""
        return (kind, entry, text) in self.accepted


def names_of(entries: Iterable[Entry], original: str, translation: str) -> Names:
    """The names of the authority files in two languages."""
    entries = tuple(entries)
    renderings = {(entry.kind, entry.id): name for entry in entries if (name := named(entry.name, translation))}
    accepted = frozenset((entry.kind, entry.id, form) for entry in entries for form in forms(entry, translation))
    return Names(find(entries, original), find(entries, translation, in_context=False), renderings, accepted)


def mentioned(text: str, place: str, names: Names) -> tuple[Match, ...]:
    """The outermost mentions of an original that have a name in the translation's language."""
    found = outermost(names.original.matches(text, place))
    return tuple(match for match in found if (match.kind, match.entry) in names.renderings)


def rendered(mentions: Iterable[Match], translation: str, place: str, names: Names) -> tuple[Match, ...]:
    """Where a translation names what its original mentions. Where two entries share a name, it is both of them."""
    among = {(match.kind, match.entry) for match in mentions}
    longest = {
        (found.kind, found.start, found.end) for found in names.translation.matches(translation, place, among=among)
    }
    return tuple(
        claim
        for claim in names.translation.claims(translation, place)
        if (claim.kind, claim.entry) in among and (claim.kind, claim.start, claim.end) in longest
    )


def unnamed(mentions: Iterable[Match], renderings: Iterable[Match]) -> Iterator[Match]:
    """The first mention of each entry that the translation doesn't name."""
    there = {(match.kind, match.entry) for match in renderings}
    for match in mentions:
        if (match.kind, match.entry) not in there:
            there.add((match.kind, match.entry))
            yield match
