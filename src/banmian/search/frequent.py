"""Which pairs of characters are everywhere: told beforehand, so that a search can ask for others in their place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from banmian.search.arrays import Keys, Numbers
from banmian.search.dictionary import HAN
from banmian.search.terms import Terms

CLASSES: Final = 4
"""How many sorts of frequent are told apart: more than a half of the articles, a quarter … a sixteenth."""

MOST: Final = 1_000
"""Pairs that are told: the manifest is loaded before anything is found."""

FEW: Final = 2_000
"""Articles up to which it makes no difference."""

_THIRD: Final = np.uint64((1 << 21) - 1)

Counted = tuple[Keys, Numbers]
"""Keys of terms in order, and in how many fields of how many articles each stands."""


def frequent(counted: Sequence[Counted], articles: int) -> list[str]:
    """Pairs that stand in more than a half of all articles, joined by spaces; then those in more than a quarter …

    `counted`: of each bucket. A pair counts once for each field that it is in, as Lunr has it.
    """
    if articles <= FEW:
        return []
    keys = np.unique(np.concatenate([np.empty(0, np.uint64), *_candidates(counted, articles >> CLASSES)]))
    found = sum((_looked_up(keys, one) for one in counted), np.zeros(len(keys), np.int64))
    chosen = np.sort(np.argsort(-found, kind="stable")[:MOST])
    keys, found = keys[chosen], found[chosen]
    bounds = [articles >> each for each in range(CLASSES + 1)]
    bounds[0] = max(bounds[0], int(found.max(initial=0)))
    return [_spelt(keys[(found > low) & (found <= high)]) for high, low in pairwise(bounds)]


def _candidates(counted: Sequence[Counted], least: int) -> Iterator[Keys]:
    """Pairs that may be frequent in all because they are in one bucket, by its share."""
    for keys, frequencies in counted:
        yield keys[(frequencies * len(counted) > least) & (keys >= HAN) & (keys & _THIRD == 0)]


def _looked_up(keys: Keys, counted: Counted) -> Numbers:
    """How frequent terms are in a bucket."""
    terms, frequencies = counted
    if not len(terms):
        return np.zeros(len(keys), np.int64)
    at = np.minimum(np.searchsorted(terms, keys), len(terms) - 1)
    return np.where(terms[at] == keys, frequencies[at], 0)


def _spelt(keys: Keys) -> str:
    return " ".join(Terms(keys, np.zeros(len(keys), np.int32), ()).texts())
