"""The postings of a bucket as small files, of some terms each, so that a query fetches little beside what it asks for.

A checksum of a term says which file it is in, so that nothing has to be looked up before it is fetched, and an issue that
is added changes no list of where things are. What a file says is bits; `docs/formats.md` describes them.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from banmian.search.arrays import Numbers, cuts, gaps, parts, places, starts
from banmian.search.bits import Codes, gamma, packed, parameter, put, rice
from banmian.search.postings import Part, Postings
from banmian.search.scripts import compact

GROUP: Final = 800
"""Bytes of a file, before base64, about. A query wants few terms of a file and fetches it whole."""

_MANY: Final = 16_384
"""Articles from which on a bucket's files may be twice as large: its lists are longer, and there would be too many."""

_BYTES: Final = 0.45
"""About how many bytes a code takes."""

_SPELT: Final = 6
"""About how many bytes the term itself takes in a file."""

_AT_ONCE: Final = 1 << 21
"""Codes that are written at a time, so that memory has a limit."""


class _Slice(NamedTuple):
    """The codes of some terms in one part of the index."""

    where: Numbers
    """For each entry its term."""
    sizes: Numbers
    """For each entry its codes."""
    sections: tuple[Codes, ...]
    """Of all entries: how many articles; which; how often in each; where in them. The last two may not be there."""
    lengths: tuple[Numbers, ...]
    """For each entry how many codes it has in each of the sections."""


@dataclass(frozen=True)
class _Sorted:
    """Postings, and the order in which they go to files."""

    postings: Postings
    main: int
    sequence: Numbers
    """All terms, those of a file together."""

    @cached_property
    def _ranks(self) -> Numbers:
        found = np.empty(len(self.sequence), np.int64)
        found[self.sequence] = np.arange(len(self.sequence))
        return found

    @cached_property
    def parts(self) -> list[tuple[Part, Numbers, Numbers]]:
        """The parts of the index, each with the order of its entries, and the places of their terms in it."""
        found = []
        for part in self.postings.parts:
            ranks = self._ranks[part.where]
            sequence = np.argsort(ranks)
            found.append((part, sequence, ranks[sequence]))
        return found


def shards(postings: Postings, main: int) -> list[bytes]:
    """The files of these postings, as JSON. `main`: the number of the field that most terms are in alone; −1: none."""
    sizes = _sizes(postings)
    number = _number(sizes, len(postings.lengths))
    slots = postings.terms.slots(number)
    ordered = _Sorted(postings, main, np.argsort(slots, kind="stable"))
    ends = starts(np.bincount(slots, minlength=number))
    spelt = postings.terms.chosen(ordered.sequence).front_coded(ends.tolist())
    files = _files(ordered, ends, cuts(np.bincount(slots, sizes, number).astype(np.int64), _AT_ONCE))
    return [compact([text, b64encode(each).decode()]) for text, each in zip(spelt, files, strict=True)]


def _number(sizes: Numbers, articles: int) -> int:
    """How many files there are."""
    size = int(sizes.sum() * _BYTES) + _SPELT * len(sizes)
    return 1 + size // (GROUP * (2 if articles >= _MANY else 1))


def _sizes(postings: Postings) -> Numbers:
    """How many codes each term takes."""
    found = np.ones(len(postings.terms), np.int64)
    for part in postings.parts:
        entries = part.entries
        found[part.where] += 1 + entries.counts
        if entries.at is not None:
            found[part.where] += entries.counts + np.diff(entries.at[entries.begins])
    return found


def _files(ordered: _Sorted, ends: Numbers, cut: Sequence[int]) -> Iterator[memoryview]:
    """The bits of each file; `ends`: where the terms of each begin; `cut`: the files that are written together."""
    for first, last in pairwise(cut):
        yield from _written(ordered, ends[first : last + 1])


def _written(ordered: _Sorted, ends: Numbers) -> list[memoryview]:
    """The bits of some files."""
    first, last = int(ends[0]), int(ends[-1])
    slices = [_slice(*part, first, last, ordered.postings) for part in ordered.parts]
    flags = _flags(ordered, slices, last - first)
    codes = np.ones(last - first, np.int64)
    for each in slices:
        codes[each.where] += each.sizes
    at = starts(codes)
    data, where = packed(_laid_out(flags, slices, at), at[ends - first])
    return parts(data, where.tolist())


def _slice(part: Part, sequence: Numbers, ranks: Numbers, first: int, last: int, postings: Postings) -> _Slice:
    """The codes of the terms from the place `first` to before `last`."""
    entries, among = part.entries, len(postings.lengths)
    start, end = np.searchsorted(ranks, [first, last]).tolist()
    chosen = sequence[start:end]
    counts = entries.counts[chosen]
    rows, begins = starts(counts), places(entries.begins[chosen], counts)
    articles = gaps(entries.articles[begins], rows[:-1])
    sections = [gamma(counts), rice(np.repeat(parameter(among, counts), counts), articles)]
    lengths = [np.ones(len(counts), np.int64), counts]
    if entries.at is not None:
        times = entries.at[begins + 1] - entries.at[begins]
        at = starts(times)
        positions = gaps(entries.positions[places(entries.at[begins], times)], at[:-1])
        sections += [gamma(times), rice(np.repeat(parameter(postings.spans[part.field], times), times), positions)]
        lengths += [counts, np.diff(at[rows])]
    return _Slice(ranks[start:end] - first, np.sum(lengths, axis=0), tuple(sections), tuple(lengths))


def _flags(ordered: _Sorted, slices: Sequence[_Slice], terms: int) -> Codes:
    """For each term the fields that it is in: one bit if it is in the main field alone, else a bit for each as well."""
    found = np.zeros(terms, np.uint64)
    fields, main = len(ordered.postings.spans), ordered.main
    for part, each in zip(ordered.postings.parts, slices, strict=True):
        found[each.where] |= np.uint64(1 << (fields - 1 - part.field))
    is_main = found == np.uint64(1 << (fields - 1 - main) if main >= 0 else 0)
    return Codes(np.where(is_main, np.uint64(1), found), np.where(is_main, 1, fields + 1).astype(np.int64))


def _laid_out(flags: Codes, slices: Sequence[_Slice], ends: Numbers) -> Codes:
    """The codes in the order of the files; `ends`: where those of each term begin."""
    found = Codes(np.empty(int(ends[-1]), np.uint64), np.empty(int(ends[-1]), np.int64))
    at = ends[:-1].copy()
    put(found, flags, at)
    at += 1
    for each in slices:
        begins = at[each.where]
        at[each.where] += each.sizes
        for section, lengths in zip(each.sections, each.lengths, strict=True):
            put(found, section, places(begins, lengths))
            begins += lengths
    return found
