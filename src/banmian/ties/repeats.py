"""The longest wordings that texts share, and all places of each.

Runs that occur twice are grouped by their first twenty codes; of these groups those are followed whose wording begins
there, as its places differ in what stands before. All are followed at once, code by code: where the places of a
group no longer agree, a wording ends, and those that still do go on as groups of their own. So what is found is exactly the
wordings that could be made no longer, at either end, without losing a place; and no more places are looked at
than there are characters shared.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from banmian.ties.folding import Codes, Flags, Folded, Numbers
from banmian.ties.winnowing import Keys, candidates, fingerprints, parts

_OF_ONE_ARTICLE: Final = 3
"""Places of one wording in one article that are followed: a refrain says no more by a hundred."""
_LETTERS: Final = 3
"""Letters of an alphabet that say as much as a Han character."""


@dataclass(frozen=True)
class Repeats:
    """Wordings, each with its places end to end."""

    lengths: Numbers
    """Of each wording, in codes."""
    bounds: Numbers
    """Which of the places is the first of each; and at the end the number of all places."""
    places: Numbers
    """Where in the codes it stands, in ascending order for each wording."""


@dataclass(frozen=True)
class _Places:
    """Places that agree so far: those of a group lie together, in ascending order."""

    at: Numbers
    groups: Numbers

    @property
    def bounds(self) -> Numbers:
        """Where each group begins, and where the last one ends."""
        begins = np.flatnonzero(_changes(self.groups))
        return np.append(begins, len(self.groups)).astype(np.int64)

    def only(self, which: Flags) -> "_Places":
        """Some of them."""
        return _Places(self.at[which], self.groups[which])


def repeats(whole: Folded, articles: Sequence[str], length: int) -> Repeats:
    """The wordings of this length or longer that several articles share; `articles` says of which each text is."""
    ids = {name: number for number, name in enumerate(dict.fromkeys(articles))}
    owners = np.fromiter((ids[name] for name in articles), np.int64, len(articles))
    search = _Search(whole.codes, owners, whole.begins, length)
    found = search.followed(search.begun(candidates(whole.codes, length)))
    return some(found, _says_enough(found, whole, length))


def _changes(values: npt.NDArray[Any]) -> Flags:
    """Which values differ from the one before; the first always does."""
    found = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def _differ(values: npt.NDArray[Any], bounds: Numbers) -> Flags:
    """Of each group, whether its values are not all the same; a 0 is like nothing."""
    if len(bounds) < 2:
        return np.zeros(0, np.bool_)
    lowest = np.minimum.reduceat(values, bounds[:-1])
    found: Flags = (lowest != np.maximum.reduceat(values, bounds[:-1])) | (lowest == 0)
    return found


@dataclass(frozen=True)
class _Search:
    """What is searched, and the steps of the search."""

    codes: Codes
    owners: Numbers
    begins: Numbers
    length: int

    def begun(self, at: Numbers) -> _Places:
        """The groups of places whose first codes agree."""
        prints = self._prints(at)
        order = np.argsort(prints, kind="stable")
        found = _Places(at[order], np.cumsum(_changes(prints[order])))
        found = self._worth(self._fewer(found))
        for step in range(self.length):  # fingerprints may be alike by chance
            found = self._cut(found, self.codes[found.at + step])
        return found

    def followed(self, found: _Places) -> Repeats:
        """Every wording that begins with one of these groups."""
        ended: list[tuple[Numbers, Numbers, Numbers]] = [(np.zeros(0, np.int64),) * 3]
        length = self.length
        while len(found.at):
            following, bounds = self.codes[found.at + length], found.bounds
            ends, sizes = _differ(following, bounds), np.diff(bounds)
            ended.append((np.full(ends.sum(), length), sizes[ends], found.at[np.repeat(ends, sizes)]))
            found = self._cut(found, following)
            length += 1
        lengths, sizes, places = (np.concatenate(parts) for parts in zip(*ended, strict=True))
        return Repeats(lengths, np.concatenate(([0], np.cumsum(sizes))), places)

    def _prints(self, at: Numbers) -> Keys:
        """The fingerprints of the whole runs that begin there."""
        found = np.zeros(len(at), np.uint64)
        for begin, end in parts(len(self.codes), self.length - 1):
            first, last = np.searchsorted(at, (begin, end - self.length + 1))
            found[first:last] = fingerprints(self.codes[begin:end], self.length)[at[first:last] - begin]
        return found

    def _articles(self, at: Numbers) -> Numbers:
        found: Numbers = self.owners[np.searchsorted(self.begins, at, side="right") - 1]
        return found

    def _fewer(self, found: _Places) -> _Places:
        """Without what an article repeats all too often."""
        new = _changes(found.groups) | _changes(self._articles(found.at))
        number = np.arange(len(new))
        return found.only(number - np.maximum.accumulate(np.where(new, number, 0)) < _OF_ONE_ARTICLE)

    def _cut(self, found: _Places, codes: Codes) -> _Places:
        """The groups whose places agree in these codes too, and what goes on of those that don't."""
        bounds = found.bounds
        split = np.repeat(_differ(codes, bounds), np.diff(bounds))
        if not split.any():
            return found
        whole, others = found.only(~split), found.only(split & (codes != 0))
        key = others.groups * (1 << 32) + codes[split & (codes != 0)].astype(np.int64)
        order = np.argsort(key, kind="stable")
        more = self._worth(_Places(others.at[order], np.cumsum(_changes(key[order]))))
        groups = np.concatenate((whole.groups, more.groups + found.groups.max() + 1))
        return _Places(np.concatenate((whole.at, more.at)), np.cumsum(_changes(groups)))

    def _worth(self, found: _Places) -> _Places:
        """The groups of several articles whose places differ in what stands before."""
        if not len(found.at):
            return found
        bounds, articles = found.bounds, self._articles(found.at)
        before = np.where(found.at > 0, self.codes[found.at - 1], 0)
        worth = _differ(before, bounds) & (articles[bounds[:-1]] != articles[bounds[1:] - 1])
        return found.only(np.repeat(worth, np.diff(bounds)))


def _says_enough(found: Repeats, whole: Folded, length: int) -> Flags:
    """Whether a wording isn't mostly letters of an alphabet; or has so many that they are as much as twenty Han."""
    letters = np.concatenate((np.zeros(1, np.int32), np.cumsum(whole.alphabetic[whole.codes], dtype=np.int32)))
    first = found.places[found.bounds[:-1]]
    of_these = letters[first + found.lengths] - letters[first]
    enough: Flags = (2 * of_these <= found.lengths) | (found.lengths >= _LETTERS * length)
    return enough


def some(found: Repeats, which: Flags) -> Repeats:
    """Some of the wordings, with their places."""
    sizes = np.diff(found.bounds)
    bounds = np.concatenate(([0], np.cumsum(sizes[which])))
    return Repeats(found.lengths[which], bounds, found.places[np.repeat(which, sizes)])
