"""The dictionary of a large index: every term, how frequent it is, in which buckets it occurs, and in which files there.

It is cut into pages. Like the postings it is written by arrays, however many terms there are.
"""

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from banmian.search.arrays import Flags, Numbers, changes, cuts, gaps, in_order, parts, places, starts
from banmian.search.bits import Codes, gamma, joined, packed, parameter, put, rice
from banmian.search.bucket import Bucket
from banmian.search.scripts import compact
from banmian.search.terms import Terms, united

PAGE: Final = 1_200
"""Bytes of a page, before base64."""

MOST_PAGES: Final = 2_048
"""The manifest has the first term of each page; of a larger dictionary the pages are larger."""


@dataclass(frozen=True)
class Dictionary:
    """The pages."""

    first: tuple[str, ...]
    """The first term of each."""
    name: str
    """Of the folder that they lie in: a checksum of all. There is no issue that leaves one of them as it was."""
    pages: tuple[bytes, ...]


class _Rows(NamedTuple):
    """Where terms occur: a row for each term and bucket, by term and then by bucket."""

    terms: Numbers
    buckets: Numbers
    flags: Codes
    """In which file of the bucket."""
    frequencies: Numbers


def dictionary(buckets: Sequence[Bucket]) -> Dictionary:
    """The dictionary of these buckets."""
    terms, where = united([bucket.terms for bucket in buckets])
    if not len(terms):
        return Dictionary((), "", ())
    rows = _rows(buckets, where)
    begins = np.flatnonzero(changes(rows.terms))
    counts = np.diff(np.append(begins, len(rows.terms)))
    listed = rice(np.repeat(parameter(len(buckets), counts), counts), gaps(rows.buckets, begins))
    heads = joined(gamma(np.add.reduceat(rows.frequencies, begins)), gamma(counts))
    bits = heads.widths + np.add.reduceat(listed.widths + rows.flags.widths, begins)
    sizes = bits // 8 + _SPELT
    cut = cuts(sizes, max(PAGE, int(sizes.sum()) // (MOST_PAGES - 1)))
    sections = [(heads, np.ones_like(counts)), (listed, counts), (rows.flags, counts)]
    codes, ends = _laid_out(_before(buckets, where, cut[:-1]), sections, cut)
    return _pages(terms, cut, *packed(codes, ends))


_SPELT: Final = 6
"""About how many bytes the term itself takes in a page."""


def _rows(buckets: Sequence[Bucket], where: Sequence[Numbers]) -> _Rows:
    number = np.repeat(np.arange(len(buckets)), [len(one) for one in where])
    terms, sequence = in_order(np.concatenate(where))
    alone = np.concatenate([bucket.is_alone for bucket in buckets])[sequence]
    is_next = np.concatenate([_is_next(bucket) for bucket in buckets])[sequence]
    frequencies = np.concatenate([bucket.frequencies for bucket in buckets])[sequence]
    flags = Codes((alone | is_next).astype(np.uint64), np.where(alone, 1, 2))
    return _Rows(terms, number[sequence], flags, frequencies)


def _is_next(bucket: Bucket) -> Flags:
    """For each term whether its group is another than that of the term before; never so in the first group."""
    found = bucket.begins_group.copy()
    found[np.flatnonzero(found)[:1]] = False
    return found


def _before(buckets: Sequence[Bucket], where: Sequence[Numbers], first: Sequence[int]) -> Codes:
    """With what each page begins, whose first terms are given: for each bucket how many files come before."""
    found = np.empty((len(first), len(buckets), 2), np.int64)
    for number, (bucket, terms) in enumerate(zip(buckets, where, strict=True)):
        at = np.searchsorted(terms, first)
        found[:, number, 0] = np.maximum(starts(bucket.begins_group)[at], 1)
        found[:, number, 1] = starts(bucket.is_alone)[at] + 1
    return gamma(found.reshape(-1))


def _laid_out(heads: Codes, sections: Sequence[tuple[Codes, Numbers]], cut: Sequence[int]) -> tuple[Codes, Numbers]:
    """The codes of all pages in their order, and where each page begins. `heads`: those that are before the terms."""
    first = np.asarray(cut)
    head = len(heads.values) // (len(first) - 1)
    sizes = np.sum([lengths for _, lengths in sections], axis=0)
    at = starts(sizes)
    ends = at[first] + head * np.arange(len(first))
    at = at[:-1] + head * np.repeat(np.arange(1, len(first)), np.diff(first))
    found = Codes(np.empty(ends[-1], np.uint64), np.empty(ends[-1], np.int64))
    put(found, heads, (ends[:-1, None] + np.arange(head)).reshape(-1))
    for codes, lengths in sections:
        put(found, codes, places(at, lengths))
        at = at + lengths
    return found, ends


def _pages(terms: Terms, cut: Sequence[int], data: bytes, ends: Numbers) -> Dictionary:
    spelt = terms.front_coded(cut)
    pages = [
        compact([text, b64encode(each).decode()]) for text, each in zip(spelt, parts(data, ends.tolist()), strict=True)
    ]
    name = hashlib.blake2b(b"\n".join(pages), digest_size=5).hexdigest()
    return Dictionary(tuple(text.partition(" ")[0][1:] for text in spelt), name, tuple(pages))
