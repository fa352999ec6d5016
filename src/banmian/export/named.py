"""Names as elements of a text: where they stand in it, and the run of the text with each in an element of its own.

The names are the archive's: those that its pages link, each time they stand in a text. Of names within names the outer
one is told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from markupsafe import Markup

from banmian import authority
from banmian.authority import Finder, Match
from banmian.export.markup import element
from banmian.model import Archive, Article, AuthorityKind, Field, Mention, Translation

ELEMENTS: Final = {
    AuthorityKind.PEOPLE: "persName",
    AuthorityKind.PLACES: "placeName",
    AuthorityKind.ORGANISATIONS: "orgName",
    AuthorityKind.TERMS: "term",
}
_UP: Final = "../../../"
"""From the folder of a text to that of its language."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text."""

    start: int
    end: int
    element: str
    ref: str
    """The page of what it names: absolute if the archive knows where it is published."""


Spot = tuple[Field, int | None]
"""A part of a text, and the block's number if it is one."""
Found = Mapping[Spot, Sequence[Name]]
"""The names of one text, those of each part in its order; none overlaps another."""
Atom = tuple[int, str]
"""A piece of a run: how many characters of the text it is, and what is written; a `Markup` can't be cut."""


class Names:
    """The names that an archive knows. Each language's are made ready when they are first asked for."""

    def __init__(self, archive: Archive) -> None:
        self._entries = archive.authority
        self._original = archive.settings.languages[0]
        base = archive.settings.base_url
        self._ref = f"{base}{self._original}/{{}}/{{}}/" if base else f"{_UP}{{}}/{{}}/index.html"
        self._finders: dict[str, Finder] = {}

    def of(self, article: Article) -> Found:
        """Those in an article."""
        return self._found(authority.in_article(self._finder(self._original), article))

    def in_translation(self, article: Article, one: Translation) -> Found:
        """Those in a translation of it."""
        found = authority.in_article(self._finder(self._original), article)
        return self._found(authority.in_translation(self._finder(one.language), one, found))

    def _finder(self, language: str) -> Finder:
        if language not in self._finders:
            in_context = language == self._original
            self._finders[language] = authority.find(self._entries, language, in_context=in_context)
        return self._finders[language]

    def _found(self, mentions: Iterable[Mention]) -> Found:
        spots: dict[Spot, list[Match]] = {}
        for one in mentions:
            match = Match(one.kind, one.entry, one.start, one.end)
            spots.setdefault((one.field, one.passage.block), []).append(match)
        return {spot: tuple(map(self._name, authority.outermost(some))) for spot, some in spots.items()}

    def _name(self, match: Match) -> Name:
        return Name(match.start, match.end, ELEMENTS[match.kind], self._ref.format(match.kind, match.entry))


def tagged(atoms: Sequence[Atom], names: Sequence[Name], start: int = 0) -> Iterator[str]:
    """A run with its names in elements. It begins at the text's character `start`.

    A name that isn't wholly in the run, or begins or ends within an element, is left as it is; one that is wholly within
    an element is that element's.
    """
    ends = list(accumulate((length for length, _ in atoms), initial=start))
    whole = [
        (at, at + length) for at, (length, content) in zip(ends, atoms, strict=False) if isinstance(content, Markup)
    ]
    fit = [
        one for one in names if start <= one.start and one.end <= ends[-1] and all(_holds(one, *each) for each in whole)
    ]
    pieces = _cut_up(atoms, fit, start)
    for one in fit:
        while pieces and not (pieces[0][0] == one.start and pieces[0][1]):
            yield pieces.pop(0)[2]
        inside = []
        while pieces and pieces[0][0] < one.end:
            inside.append(pieces.pop(0)[2])
        yield element(one.element, *inside, ref=one.ref)
    yield from (content for _, _, content in pieces)


def _holds(name: Name, start: int, end: int) -> bool:
    """Whether the name has all of what stands between these places, and more, or nothing of it."""
    if name.end <= start or end <= name.start:
        return True
    return name.start <= start and end <= name.end and (name.start, name.end) != (start, end)


def _cut_up(atoms: Sequence[Atom], names: Sequence[Name], at: int) -> list[tuple[int, int, str]]:
    """(start, length, content): the atoms, those that are text cut where a name begins or ends."""
    places = sorted({place for name in names for place in (name.start, name.end)})
    found: list[tuple[int, int, str]] = []
    for length, content in atoms:
        end = at + length
        if isinstance(content, Markup):
            found.append((at, length, content))
        else:
            cuts = [at, *(place for place in places if at < place < end), end]
            found += [(one, two - one, content[one - at : two - at]) for one, two in pairwise(cuts) if two > one]
        at = end
    return found
