"""Finds the names of many entries in a text: all of them at once, then what the rules leave, then the longest.

Among the names of one kind the longest counts (衡阳县 is not 衡阳); names of different kinds may stand within each
other (衡阳 in 中共衡阳市委), and `outermost` leaves only those that stand in no other.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from banmian.authority.automaton import Automaton
from banmian.authority.conditions import in_context, in_place
from banmian.authority.forms import ANY_CASE, forms, lower, one_writing, written_forms
from banmian.model import AuthorityKind, Entry
from banmian.text import is_han

_ORDER = {kind: number for number, kind in enumerate(AuthorityKind)}


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a text names an entry."""

    kind: AuthorityKind
    entry: str
    """The entry's id."""
    start: int
    """In code points."""
    end: int
    """The first code point after it."""


class Finder:
    """The names of entries in one language; made by `find`, once for all texts."""

    def __init__(self, entries: Iterable[Entry], language: str, *, in_context: bool) -> None:
        self._entries = tuple(sorted(entries, key=lambda entry: (_ORDER[entry.kind], entry.id)))
        self._in_context = in_context
        self._owners: dict[str, list[tuple[Entry, str]]] = {}
        self._names: dict[tuple[AuthorityKind, str], list[Entry]] = {}
        for entry in self._entries:
            for form in forms(entry, language):
                self._names.setdefault((entry.kind, form), []).append(entry)
                for written in written_forms(form, entry.kind):
                    self._owners.setdefault(lower(written), []).append((entry, written))
        self._automaton = Automaton(self._owners)

    def matches(
        self, text: str, place: str = "", *, among: Container[tuple[AuthorityKind, str]] | None = None
    ) -> tuple[Match, ...]:
        """The entries that a text names, in the order in which it does.

        `place` is the id of the article (or sheet) the text is of; `among` are the only entries to be found, as kind
        and id, if not all are. Of two entries that could both be meant, the first by id is.
        """
        allowed = (match for match in self.claims(text, place) if among is None or (match.kind, match.entry) in among)
        ends = dict.fromkeys(AuthorityKind, 0)
        longest = []
        for match in sorted(allowed, key=_reading_order):
            if match.start >= ends[match.kind]:
                ends[match.kind] = match.end
                longest.append(match)
        return tuple(longest)

    def clashes(self, text: str, place: str = "") -> Iterator[tuple[Match, Match]]:
        """Where the rules let one name be two entries' of a kind: the one that is found there, and another."""
        found = {(match.kind, match.start, match.end): match for match in self.matches(text, place)}
        for match in sorted(self.claims(text, place), key=_reading_order):
            first = found.get((match.kind, match.start, match.end), match)
            if first.entry != match.entry:
                yield first, match

    def claims(self, text: str, place: str = "") -> Iterator[Match]:
        """Every place where the rules let an entry's name count, in no particular order; they may overlap."""
        written = one_writing(text)
        for form, start, end in self._automaton(lower(written)):
            if not _at_boundaries(written, start, end):
                continue
            for entry, spelt in self._owners[form]:
                if entry.kind not in ANY_CASE and written[start:end] != spelt:
                    continue
                if in_place(entry.rule, place) and (
                    not self._in_context or in_context(entry.rule, written, start, end)
                ):
                    yield Match(entry.kind, entry.id, start, end)

    def named(self, kind: AuthorityKind, name: str, place: str = "") -> str | None:
        """The id of the entry whose name or variant this is, where a name stands by itself (a byline, a credit)."""
        return next((entry.id for entry in self.names(kind, name) if in_place(entry.rule, place)), None)

    def names(self, kind: AuthorityKind, name: str) -> tuple[Entry, ...]:
        """The entries of a kind whose name or variant this is, wherever it is theirs."""
        return tuple(self._names.get((kind, name), ()))


def find(entries: Iterable[Entry], language: str, *, in_context: bool = True) -> Finder:
    """A finder of the entries' names in a language.

    `in_context=False` passes over the rules about neighbouring words, which are words of the paper's language.
    """
    return Finder(entries, language, in_context=in_context)


def outermost(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Matches of which no two overlap: each the longest of those that begin first."""
    end = 0
    kept = []
    for match in sorted(matches, key=_reading_order):
        if match.start >= end:
            kept.append(match)
            end = match.end
    return tuple(kept)


def _reading_order(match: Match) -> tuple[int, int, int, str]:
    """What begins first; of those, the longest."""
    return match.start, -match.end, _ORDER[match.kind], match.entry


def _at_boundaries(text: str, start: int, end: int) -> bool:
    """Whether a Latin word (or a number) at either edge is a whole one; Han characters stand for themselves."""
    return not (_one_word(text[start - 1 : start], text[start]) or _one_word(text[end - 1], text[end : end + 1]))


def _one_word(before: str, after: str) -> bool:
    return all(sign.isalnum() and not is_han(sign) for sign in (before, after) if sign) and bool(before and after)
