"""The terms of a bucket in order, with how frequent they are: for words that begin so, and for what may be meant.

No search for what was typed needs them. Words are all there; pairs of characters that only one article has would be as
many again, and are no suggestion to anybody.
"""

from base64 import b64encode
from typing import Final, NamedTuple

import numpy as np

from banmian.search.arrays import Flags, cuts, numbers, parts
from banmian.search.bits import gamma, packed
from banmian.search.postings import Postings
from banmian.search.scripts import compact
from banmian.search.terms import Terms, key, order

PAGE: Final = 4_000
"""Bytes of a page, before base64."""

_WORDS: Final = 4
"""Pages of words are so much smaller: they are asked for with every letter that is typed."""

_SPELT: Final = 5
"""About how many bytes the term itself takes in a page."""

HAN: Final = int(key(order(np.array([0x2E80], np.uint32)))[0])
"""Key before which there are words, and pairs of signs and letters."""


class Dictionary(NamedTuple):
    """Some terms of a bucket."""

    first: tuple[str, ...]
    """The first term of each page."""
    pages: tuple[bytes, ...]
    """What each page holds, as JSON."""


def dictionary(postings: Postings) -> Dictionary:
    """The dictionary of these postings."""
    which = _worthwhile(postings.terms, postings)
    terms, frequencies = postings.terms.chosen(which), postings.frequencies[which]
    if not len(terms):
        return Dictionary((), ())
    codes = gamma(frequencies)
    sizes = (codes.widths // 8 + _SPELT) * np.where(terms.keys < HAN, _WORDS, 1)
    cut = cuts(sizes, PAGE)
    spelt = terms.front_coded(cut)
    data, ends = packed(codes, numbers(cut))
    pages = (
        compact([text, b64encode(each).decode()]) for text, each in zip(spelt, parts(data, ends.tolist()), strict=True)
    )
    return Dictionary(tuple(text.partition(" ")[0][1:] for text in spelt), tuple(pages))


def _worthwhile(terms: Terms, postings: Postings) -> Flags:
    return (terms.keys < HAN) | (postings.frequencies > 1)
