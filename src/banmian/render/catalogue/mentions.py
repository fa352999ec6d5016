"""Who and what is named where: the mentions of a whole archive, found once for a build and looked up by every page.

The finding itself is `authority`'s. Here mentions are sorted by place and by entry, and counted with one another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from banmian import authority
from banmian.authority import Finder
from banmian.model import Archive, AuthorityKind, Entry, Field, Geography, Mention

Key = tuple[AuthorityKind, str]
"""An entry: its kind and id."""

Spot = tuple[str, Field, int | None]
"""A passage: the id of the article or sheet, the part of it, and the block's number if it is one."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The entries of the authority files, and where the archive names them."""

    entries: dict[Key, Entry] = field(default_factory=dict)
    by_entry: dict[Key, tuple[Mention, ...]] = field(default_factory=dict)
    """In the original language, in reading order."""
    by_spot: dict[str, dict[Spot, tuple[Mention, ...]]] = field(default_factory=dict)
    """By language, then passage."""
    together: dict[Key, Counter[Key]] = field(default_factory=dict)
    """For each entry, in how many blocks each other one is named with it."""
    kinds: tuple[AuthorityKind, ...] = ()
    """The lists that have entries."""
    within: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By a place's id, the places directly within it."""
    finder: Finder | None = None
    """For a name that stands by itself, as in a byline."""

    def at(self, language: str, spot: Spot) -> tuple[Mention, ...]:
        """What a passage names, in the order of the text."""
        return self.by_spot.get(language, {}).get(spot, ())

    def of(self, entry: Entry) -> tuple[Mention, ...]:
        """Where an entry is named, in the original language."""
        return self.by_entry.get((entry.kind, entry.id), ())


def spot(mention: Mention) -> Spot:
    """The passage a mention stands in."""
    return mention.passage.article, mention.field, mention.passage.block


def key(mention: Mention) -> Key:
    """The entry a mention names."""
    return mention.kind, mention.entry


def outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions in one passage of which no two overlap: of those that begin together the longest, then the first by kind."""
    order = list(AuthorityKind)
    end = 0
    for one in sorted(mentions, key=lambda one: (one.start, -one.end, order.index(one.kind))):
        if one.start >= end:
            end = one.end
            yield one


def mentions(archive: Archive) -> Mentions:
    """Every mention in every language of an archive."""
    if not archive.authority:
        return Mentions()
    original, *others = archive.settings.languages
    found = authority.mentions(archive)
    by_spot = {original: _by_spot(found)} | {one: _by_spot(authority.mentions(archive, one)) for one in others}
    by_entry: dict[Key, list[Mention]] = defaultdict(list)
    for one in found:
        by_entry[key(one)].append(one)
    return Mentions(
        entries={(entry.kind, entry.id): entry for entry in archive.authority},
        by_entry={name: tuple(places) for name, places in by_entry.items()},
        by_spot=by_spot,
        together=_together(by_spot[original]),
        kinds=tuple(sorted({entry.kind for entry in archive.authority}, key=list(AuthorityKind).index)),
        within=_within(archive.authority),
        finder=authority.find(archive.authority, original),
    )


def _within(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    inside: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.about, Geography) and entry.about.within:
            inside[entry.about.within].append(entry)
    return {place: tuple(places) for place, places in inside.items()}


def _by_spot(found: Iterable[Mention]) -> dict[Spot, tuple[Mention, ...]]:
    spots: dict[Spot, list[Mention]] = defaultdict(list)
    for one in found:
        spots[spot(one)].append(one)
    return {place: tuple(here) for place, here in spots.items()}


def _together(spots: Mapping[Spot, Iterable[Mention]]) -> dict[Key, Counter[Key]]:
    """Entries named in one block; a name that is only part of another is not named with it."""
    counts: dict[Key, Counter[Key]] = defaultdict(Counter)
    for (_, part, _), here in spots.items():
        if part is Field.TEXT:
            names = dict.fromkeys(map(key, outermost(here)))
            for name in names:
                counts[name].update(other for other in names if other != name)
    return dict(counts)
