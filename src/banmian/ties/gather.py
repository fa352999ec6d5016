"""From places in an array of codes to places in articles, and the wordings in order of their strength."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from banmian.ties.folding import Flags, Folded, Numbers, Text
from banmian.ties.repeats import Repeats, some
from banmian.ties.wordings import Ties

_MORE: Final = 10
"""Characters that a wording has to have outside formulas."""


def gathered(texts: Sequence[Text], whole: Folded, found: Repeats, most: int) -> Ties:
    """The wordings found, the strongest first; those in more than `most` articles last."""
    ids = {name: number for number, name in enumerate(dict.fromkeys(one.article for one in texts))}
    owners = np.fromiter((ids[one.article] for one in texts), np.int64, len(texts))
    articles = _articles(found, whole, owners)
    new = _says_more(found, len(whole.codes), articles > most)
    found, articles = some(found, new), articles[new]
    sizes = np.diff(found.bounds)
    text = np.searchsorted(whole.begins, found.places, side="right") - 1
    start = whole.origin[found.places]
    end = whole.origin[found.places + np.repeat(found.lengths, sizes) - 1] + 1
    order = _order(found, articles, articles > most)
    rows = _rows(found.bounds, order)
    of = np.repeat(np.arange(len(order)), sizes[order])
    return Ties(
        texts=list(texts),
        lengths=found.lengths[order],
        articles=articles[order],
        bounds=np.concatenate(([0], np.cumsum(sizes[order]))),
        places=np.stack((text, start, end), axis=1).astype(np.uint32)[rows],
        formulas=int((articles > most).sum()),
        of_article=_of_article(list(ids), owners[text][rows], of, articles[order] <= most),
    )


def _articles(found: Repeats, whole: Folded, owners: Numbers) -> Numbers:
    """In how many articles each wording stands; its places are in reading order."""
    of = np.repeat(np.arange(len(found.lengths)), np.diff(found.bounds))
    owner = owners[np.searchsorted(whole.begins, found.places, side="right") - 1]
    new = np.ones(len(of), np.bool_)
    new[1:] = (of[1:] != of[:-1]) | (owner[1:] != owner[:-1])
    counts: Numbers = np.bincount(of[new], minlength=len(found.lengths)).astype(np.int64)
    return counts


def _says_more(found: Repeats, size: int, formula: Flags) -> Flags:
    """Whether a wording isn't just a formula with a few characters more, which some articles share by chance."""
    sizes = np.diff(found.bounds)
    begins = found.places[np.repeat(formula, sizes)]
    ends = begins + np.repeat(found.lengths, sizes)[np.repeat(formula, sizes)]
    depth = np.zeros(size + 1, np.int32)
    np.add.at(depth, begins, 1)
    np.subtract.at(depth, ends, 1)
    np.cumsum(depth, out=depth)
    inside = np.concatenate((np.zeros(1, np.int32), np.cumsum(depth > 0, dtype=np.int32)))
    first = found.places[found.bounds[:-1]]
    shared = inside[first + found.lengths] - inside[first]
    more: Flags = (shared == 0) | (found.lengths - shared >= _MORE)
    return more | formula


def _order(found: Repeats, articles: Numbers, formula: Flags) -> Numbers:
    """The order of strength: by how many characters are said once more than once would do; then as they stand."""
    strength = found.lengths * (articles - 1)
    first = found.places[found.bounds[:-1]] if len(found.lengths) else found.lengths
    return np.lexsort((-found.lengths, first, -strength, formula))


def _rows(bounds: Numbers, order: Numbers) -> Numbers:
    """Which places are those of the wordings in this order."""
    sizes = np.diff(bounds)[order]
    ends = np.cumsum(sizes)
    return np.repeat(bounds[:-1][order] - (ends - sizes), sizes) + np.arange(ends[-1] if len(ends) else 0)


def _of_article(names: Sequence[str], owner: Numbers, wording: Numbers, wanted: Flags) -> dict[str, Numbers]:
    """The wordings of each article, each once."""
    some = wanted[wording]
    pairs = np.unique(np.stack((owner[some], wording[some]), axis=1), axis=0)
    begins = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1))
    return (
        {
            names[int(pairs[begin, 0])]: pairs[begin:end, 1]
            for begin, end in zip(begins.tolist(), [*begins[1:].tolist(), len(pairs)], strict=True)
        }
        if len(pairs)
        else {}
    )
