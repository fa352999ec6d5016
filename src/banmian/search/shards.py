"""The postings of a bucket as small files, of a few terms each, so that a query fetches little beside what it asks for.

A term with long lists has a file of its own; the others are put together in groups, in order. What a file says is bits;
`docs/formats.md` describes them.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from banmian.search.arrays import Flags, Numbers, cuts, gaps, parts, places, starts
from banmian.search.bits import Codes, gamma, packed, parameter, put, rice
from banmian.search.postings import Part, Postings
from banmian.search.scripts import compact
from banmian.search.terms import Terms

GROUP: Final = 550
"""Bytes of a group of terms, before base64. A query wants few terms of a group and fetches it whole."""

ALONE: Final = 800
"""Bytes above which a term has a file of its own."""

_MANY: Final = 8_192
"""Articles from which on a bucket's files may be twice as large: its lists are longer, and there would be too many."""

_AT_ONCE: Final = 1 << 21
"""Codes that are written at a time, so that memory has a limit."""


@dataclass(frozen=True)
class Shards:
    """The files of a bucket's postings."""

    groups: tuple[bytes, ...]
    """What each file of several terms holds, as JSON."""
    alone: tuple[bytes, ...]
    """The same of each file with one term."""
    is_alone: Flags
    """For each term whether it is in one of these."""
    begins_group: Flags
    """For each term whether it is the first of a group."""


class _Written(NamedTuple):
    """The bits of some terms that follow one another."""

    groups: list[memoryview]
    alone: list[memoryview]
    is_alone: Flags
    begins_group: Flags


class _Slice(NamedTuple):
    """The codes of some terms in one part of the index."""

    where: Numbers
    """For each entry its term."""
    counts: Numbers
    """For each entry the articles that have it."""
    sizes: Numbers
    """For each entry its codes."""
    sections: tuple[Codes, ...]
    """Of all entries: how many articles; which; how often in each; where in them. The last two may not be there."""
    lengths: tuple[Numbers, ...]
    """For each entry how many codes it has in each of the sections."""


def shards(postings: Postings, main: int) -> Shards:
    """The files of these postings. `main`: the number of the field that most terms are in alone; −1: there is none."""
    sizes = np.ones(len(postings.terms), np.int64)
    for part in postings.parts:
        sizes[part.where] += _sizes(part, 0, len(part.where))
    ends = cuts(sizes, _AT_ONCE)
    written = [_written(postings, start, end, main) for start, end in pairwise(ends)]
    is_alone = np.concatenate([np.empty(0, np.bool_), *(each.is_alone for each in written)])
    begins = np.concatenate([np.empty(0, np.bool_), *(each.begins_group for each in written)])
    groups = _files(
        postings.terms.chosen(~is_alone), begins[~is_alone], (one for each in written for one in each.groups)
    )
    alone = _files(
        postings.terms.chosen(is_alone),
        np.ones(int(is_alone.sum()), np.bool_),
        (one for each in written for one in each.alone),
    )
    return Shards(tuple(groups), tuple(alone), is_alone, begins)


def _files(terms: Terms, first: Flags, bits: Iterator[memoryview]) -> Iterator[bytes]:
    """Files of terms; `first`: which of them begin one."""
    spelt = terms.front_coded([*np.flatnonzero(first).tolist(), len(terms)])
    return (compact([text, b64encode(each).decode()]) for text, each in zip(spelt, bits, strict=True))


def _sizes(part: Part, start: int, end: int) -> Numbers:
    """How many codes some entries of a part take."""
    entries = part.entries
    begins = entries.begins[start : end + 1]
    counts = np.diff(begins)
    return 1 + counts if entries.at is None else 1 + 2 * counts + np.diff(entries.at[begins])


def _slice(part: Part, first: int, last: int, postings: Postings) -> _Slice:
    """The codes of the terms from `first` to before `last`."""
    entries, among = part.entries, len(postings.lengths)
    start, end = np.searchsorted(part.where, [first, last]).tolist()
    begins = entries.begins[start : end + 1]
    counts, rows = np.diff(begins), begins - begins[0]
    articles = gaps(entries.articles[begins[0] : begins[-1]], rows[:-1])
    sections = [gamma(counts), rice(np.repeat(parameter(among, counts), counts), articles)]
    lengths = [np.ones(len(counts), np.int64), counts]
    if entries.at is not None:
        at = entries.at[begins[0] : begins[-1] + 1]
        times = np.diff(at)
        positions = gaps(entries.positions[at[0] : at[-1]], at[:-1] - at[0])
        sections += [gamma(times), rice(np.repeat(parameter(postings.spans[part.field], times), times), positions)]
        lengths += [counts, np.diff(at[rows])]
    sizes = np.sum(lengths, axis=0)
    return _Slice(part.where[start:end] - first, counts, sizes, tuple(sections), tuple(lengths))


def _written(postings: Postings, first: int, last: int, main: int) -> _Written:
    """The bits of the terms from `first` to before `last`."""
    slices = [_slice(part, first, last, postings) for part in postings.parts]
    flags = _flags(postings, slices, last - first, main)
    bits, codes = flags.widths.copy(), np.ones(last - first, np.int64)
    for each in slices:
        codes[each.where] += each.sizes
        for section, lengths in zip(each.sections, each.lengths, strict=True):
            bits[each.where] += np.diff(starts(section.widths)[starts(lengths)])
    scale = 2 if len(postings.lengths) >= _MANY else 1
    is_alone = bits > 8 * ALONE * scale
    sequence = np.concatenate([np.flatnonzero(~is_alone), np.flatnonzero(is_alone)])
    groups = cuts(bits[~is_alone] // 8 + _SPELT, GROUP * scale)
    begins = np.zeros(last - first, np.bool_)
    begins[sequence[groups[:-1]]] = True
    ends = starts(codes[sequence])
    rows = ends[[*groups[:-1], *range(groups[-1], len(sequence) + 1)]]
    at = np.empty(last - first, np.int64)
    at[sequence] = ends[:-1]
    data, where = packed(_laid_out(flags, slices, at, int(ends[-1])), rows)
    files = parts(data, where.tolist())
    return _Written(files[: len(groups) - 1], files[len(groups) - 1 :], is_alone, begins)


_SPELT: Final = 6
"""About how many bytes the term itself takes in a file."""


def _flags(postings: Postings, slices: Sequence[_Slice], terms: int, main: int) -> Codes:
    """For each term the fields that it is in: one bit if it is in the main field alone, else a bit for each as well."""
    found = np.zeros(terms, np.uint64)
    fields = len(postings.spans)
    for part, each in zip(postings.parts, slices, strict=True):
        found[each.where] |= np.uint64(1 << (fields - 1 - part.field))
    is_main = found == np.uint64(1 << (fields - 1 - main) if main >= 0 else 0)
    return Codes(np.where(is_main, np.uint64(1), found), np.where(is_main, 1, fields + 1).astype(np.int64))


def _laid_out(flags: Codes, slices: Sequence[_Slice], at: Numbers, number: int) -> Codes:
    """The codes in the order of the files; `at`: where those of each term begin."""
    found = Codes(np.empty(number, np.uint64), np.empty(number, np.int64))
    at = at.copy()
    put(found, flags, at)
    at += 1
    for each in slices:
        begins = at[each.where]
        at[each.where] += each.sizes
        for section, lengths in zip(each.sections, each.lengths, strict=True):
            put(found, section, places(begins, lengths))
            begins += lengths
    return found
