"""Proposes entries for the authority files from what the pages print, for an editor to accept or not.

It knows forms, not words: where names stand in newspapers and what they end in. So it finds names that nobody has
listed, and things that are no names. It leaves out whatever the authority already knows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from banmian.authority.automaton import Automaton
from banmian.authority.finder import Finder, Match, find
from banmian.authority.order import by_pinyin
from banmian.authority.propose.organisations import organisations
from banmian.authority.propose.pages import Page, pages
from banmian.authority.propose.people import people
from banmian.authority.propose.places import places
from banmian.authority.propose.terms import terms
from banmian.model import Archive, AuthorityKind

__all__ = ["Candidate", "Context", "propose"]

AROUND: Final = 10
"""Characters of context on either side."""
MOST: Final = 3
"""Contexts given of one candidate."""
_READERS: Final[dict[AuthorityKind, Callable[[Page], Iterator[str]]]] = {
    AuthorityKind.PEOPLE: people,
    AuthorityKind.PLACES: places,
    AuthorityKind.ORGANISATIONS: organisations,
    AuthorityKind.TERMS: terms,
}


@dataclass(frozen=True, slots=True)
class Context:
    """One place where a candidate is printed."""

    path: str
    line: int
    before: str
    printed: str
    after: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be worth an entry."""

    kind: AuthorityKind
    name: str
    count: int
    contexts: tuple[Context, ...]
    """The first few places."""


def propose(archive: Archive, paper: str = "", date: str = "") -> tuple[Candidate, ...]:
    """Candidates from an archive or one issue of it: by kind, the most frequent first, then by sound."""
    texts = [page for page in pages(archive, paper, date) if page.text]
    finder = find(archive.authority, archive.settings.languages[0])
    known = {id(page): finder.matches(page.text, page.article) for page in texts}
    found: list[Candidate] = []
    for kind, reader in _READERS.items():
        names = dict.fromkeys(name for page in texts for name in reader(page) if not _is_known(finder, name))
        of_kind = _counted(kind, names, texts, known)
        found += sorted(of_kind, key=lambda one: (-one.count, by_pinyin(one.name)))
    return tuple(found)


def _counted(
    kind: AuthorityKind, names: Iterable[str], texts: Iterable[Page], known: dict[int, tuple[Match, ...]]
) -> Iterator[Candidate]:
    """The candidates with all places where they are printed, those left out where the authority knows better."""
    contexts: dict[str, list[Context]] = {}
    padded = {form: name for name in names for form in (name, *_padded(kind, name))}
    automaton = Automaton(padded)
    for page in texts:
        end = 0
        for form, start, stop in sorted(automaton(page.text), key=lambda hit: (hit[1], -hit[2])):
            if start >= end and not any(_known_there(kind, match, start, stop) for match in known[id(page)]):
                contexts.setdefault(padded[form], []).append(_context(page, start, stop))
                end = stop
    for name, places_of_it in contexts.items():
        yield Candidate(kind, name, len(places_of_it), tuple(places_of_it[:MOST]))


def _padded(kind: AuthorityKind, name: str) -> Iterator[str]:
    if kind is AuthorityKind.PEOPLE and len(name) == 2:
        yield from (f"{name[0]}{space}{name[1]}" for space in (" ", "\u3000"))


def _is_known(finder: Finder, name: str) -> bool:
    """Whether the whole of a candidate is a name of some entry."""
    return any(finder.names(kind, name) for kind in AuthorityKind)


def _known_there(kind: AuthorityKind, match: Match, start: int, end: int) -> bool:
    """Whether the authority knows what is printed there: it is part of a name, or, of people, shares characters."""
    if kind is AuthorityKind.PEOPLE and match.kind is kind:
        return match.start < end and start < match.end
    return match.start <= start and end <= match.end


def _context(page: Page, start: int, end: int) -> Context:
    before, after = page.text[max(0, start - AROUND) : start], page.text[end : end + AROUND]
    return Context(page.path, page.line(start), _plain(before), _plain(page.text[start:end]), _plain(after))


def _plain(text: str) -> str:
    """One line, whatever the page prints: a context also stands in a comment of YAML."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
