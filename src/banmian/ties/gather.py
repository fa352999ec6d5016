"""From places in an array of codes to places in articles, and the wordings in order of their strength."""

from collections.abc import Sequence

import numpy as np

from banmian.ties.folding import Flags, Folded, Numbers, Text
from banmian.ties.repeats import Repeats
from banmian.ties.wordings import Ties


def gathered(texts: Sequence[Text], whole: Folded, found: Repeats, most: int) -> Ties:
    """The wordings found, the strongest first; those in more than `most` articles last."""
    sizes = np.diff(found.bounds)
    of = np.repeat(np.arange(len(sizes)), sizes)
    text = np.searchsorted(whole.begins, found.places, side="right") - 1
    ids = {name: number for number, name in enumerate(dict.fromkeys(one.article for one in texts))}
    owner = np.fromiter((ids[one.article] for one in texts), np.int64, len(texts))[text]
    new = np.ones(len(of), np.bool_)
    new[1:] = (of[1:] != of[:-1]) | (owner[1:] != owner[:-1])
    articles = np.bincount(of[new], minlength=len(sizes)) if len(of) else sizes
    start = whole.origin[found.places]
    end = whole.origin[found.places + np.repeat(found.lengths, sizes) - 1] + 1
    places = np.stack((text, start, end), axis=1).astype(np.uint32)
    order = _order(found, articles, articles > most)
    rows = _rows(found.bounds, order)
    return Ties(
        texts=list(texts),
        lengths=found.lengths[order],
        articles=articles[order],
        bounds=np.concatenate(([0], np.cumsum(sizes[order]))),
        places=places[rows],
        formulas=int((articles > most).sum()),
        of_article=_of_article(
            list(ids), owner[rows], np.repeat(np.arange(len(order)), sizes[order]), articles[order] <= most
        ),
    )


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
