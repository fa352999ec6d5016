"""The texts of one field, of many articles at once, cut into terms: what `tokens.tokenise` says of one, by arrays.

A test holds the two together. What comes out are `Entries`: for each term the articles that have it, and where.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from banmian.search.arrays import Flags, Keys, Numbers, changes, in_order, slices, starts
from banmian.search.english import stem, stop_words
from banmian.search.folding import CLOSING, Folded, folded, word_texts
from banmian.search.terms import SHORT, Terms, in_utf16, key, keys_of, order
from banmian.search.tokens import PASSAGE_GAP, word

Small = npt.NDArray[np.int32]

_LINE: Final = int(order(np.array([ord("_")], np.uint32))[0])
"""Stands between two letters in the term of a pair."""

_NOWHERE: Final = np.empty(0, np.int32)


@dataclass(frozen=True)
class Entries:
    """Some terms of one field, in order, with their postings laid end to end."""

    terms: Terms
    begins: Numbers
    """Where the articles of each term begin, and at the end where the last ones end."""
    articles: Small
    """The articles that have the term, by their places in the bucket, ascending."""
    at: Numbers | None
    """Where the positions of each posting begin, and at the end where the last ones end; none for single characters."""
    positions: Small
    """In units from the start of the field, ascending."""

    @property
    def counts(self) -> Numbers:
        """How many articles have each term."""
        return np.diff(self.begins)


class Cut(NamedTuple):
    """What there is to say of one field."""

    entries: tuple[Entries, ...]
    lengths: Numbers
    """How many tokens the field of each article has: what Lunr calls its length."""
    units: Numbers
    """How many units each has."""


class _Text(NamedTuple):
    """The texts of a field, and where its characters stand."""

    folded: Folded
    articles: Small
    """For each character the article that it is in."""
    units: Small
    """For each character its unit, from the start of the article's field."""
    totals: Numbers
    """The units of each article's field."""


def cut(passages: Sequence[Sequence[str]], *, spaced: bool, english: bool) -> Cut:
    """The terms of a field: `passages` are those of each article."""
    found = folded([passage for article in passages for passage in article])
    ends = found.passages[starts(np.fromiter(map(len, passages), np.int64, len(passages)))]
    text = _placed(found, _in_spaced(found) if spaced else _in_chinese(found), ends)
    entries = [*_pairs(text, spaced=spaced), _words(text, english=english), _singles(text)]
    lengths = np.zeros(len(passages), np.int64)
    for each in entries:
        times = None if each.at is None else np.diff(each.at)
        lengths += np.bincount(each.articles, times, len(passages)).astype(np.int64)
    return Cut(tuple(each for each in entries if len(each.terms)), lengths, text.totals)


def _in_chinese(text: Folded) -> Small:
    """How many units further each character is than the one before, where texts are written without spaces."""
    found = np.ones(len(text.points), np.int32)
    found[1:] -= text.space[1:] & text.space[:-1]
    found[text.passages[1:] - 1] = PASSAGE_GAP
    return found


def _in_spaced(text: Folded) -> Small:
    """The same where texts are written with spaces: only words and single Chinese characters are further."""
    closing = text.points == CLOSING
    single = text.paired | closing
    first = np.flatnonzero(single | _begins(text.inword))
    ends = np.flatnonzero(single | _begins(text.inword[::-1])[::-1]) + 1
    is_paired = text.paired[first]
    is_apart = first != np.append(0, ends[:-1])
    found = np.zeros(len(text.points), np.int32)
    found[first] = 1 + (is_apart & (is_paired | np.append(False, is_paired[:-1])))
    found[closing] += PASSAGE_GAP - 1
    return found


def _begins(flags: Flags) -> Flags:
    """Where runs begin."""
    found = flags.copy()
    found[1:] &= ~flags[:-1]
    return found


def _placed(text: Folded, steps: Small, ends: Numbers) -> _Text:
    """Where characters stand: `steps` as above; `ends`: where each article begins, and where the last one ends."""
    units = np.cumsum(steps, dtype=np.int32)
    before = np.append(np.int32(0), units)[ends]
    sizes = np.diff(ends)
    units -= np.repeat(before[:-1] + 1, sizes)
    articles = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    return _Text(text, articles, units, np.diff(before).astype(np.int64))


def _grouped(text: _Text, codes: Numbers, where: Small) -> tuple[Numbers, tuple[Numbers, Small, Numbers, Small]]:
    """Occurrences by term: the distinct codes, and what `Entries` has of them. `where` they are: ascending."""
    codes, sequence = in_order(codes)
    where = where[sequence]
    del sequence  # as large as the whole text, eight times over
    is_term = changes(codes)
    terms = np.flatnonzero(is_term)
    known = codes[terms]
    del codes
    articles = text.articles[where]
    postings = np.flatnonzero(is_term | changes(articles))
    begins = np.append(np.searchsorted(postings, terms), len(postings))
    return known, (begins, articles[postings], np.append(postings, len(where)), text.units[where])


def _pairs(text: _Text, *, spaced: bool) -> Iterator[Entries]:
    """Two neighbours, whatever they are; of spaced text, only where both are written without spaces."""
    folded = text.folded
    is_part = folded.paired if spaced else ~folded.space & (folded.points != CLOSING)
    alphabet = folded.alphabet[np.argsort(order(folded.alphabet))]
    rank = np.zeros(CLOSING + 1, np.int64)
    rank[alphabet] = np.arange(len(alphabet))

    def codes(where: Small) -> Numbers:
        found = np.empty(len(where), np.int64)
        for some in slices(len(where)):
            found[some] = rank[folded.points[where[some]]] * len(alphabet) + rank[folded.points[where[some] + 1]]
        return found

    pairs, letters = is_part[:-1] & is_part[1:], folded.letter[:-1] & folded.letter[1:]
    for chosen, line in ((pairs & ~letters, None), (pairs & letters, _LINE)):
        where = np.flatnonzero(chosen).astype(np.int32)
        known, postings = _grouped(text, codes(where), where)
        first, second = (order(alphabet[ranks]) for ranks in np.divmod(known, max(len(alphabet), 1)))
        yield Entries(_short(key(first, second) if line is None else key(first, line, second)), *postings)


def _short(keys: Keys) -> Terms:
    return Terms(keys, np.zeros(len(keys), np.int32), ())


def _words(text: _Text, *, english: bool) -> Entries:
    """The words, stemmed."""
    spelt = word_texts(text.folded)
    left_out = stop_words() if english else frozenset()
    terms = {piece: stem(bare) for piece in dict.fromkeys(spelt) if (bare := word(piece)) not in left_out}
    known = in_utf16(set(terms.values()))
    number = {term: place for place, term in enumerate(known)}
    codes = np.fromiter(map({piece: number[term] for piece, term in terms.items()}.get, spelt, repeat(-1)), np.int64)
    where = np.flatnonzero(_begins(text.folded.inword)).astype(np.int32)
    is_term = codes >= 0
    _, postings = _grouped(text, codes[is_term], where[is_term])
    return Entries(_of_words(known), *postings)


def _of_words(terms: Sequence[str]) -> Terms:
    """These words, which are in order."""
    is_long = np.fromiter((len(term) > SHORT for term in terms), np.bool_, len(terms))
    longs = np.where(is_long, np.cumsum(is_long), 0).astype(np.int32)
    return Terms(keys_of(terms), longs, tuple(term for term in terms if len(term) > SHORT))


def _singles(text: _Text) -> Entries:
    """Each character of those written without spaces, once for each article."""
    where = np.flatnonzero(text.folded.paired).astype(np.int32)
    among = max(len(text.totals), 1)
    codes = np.empty(len(where), np.int64)
    for some in slices(len(where)):
        codes[some] = order(text.folded.points[where[some]]).astype(np.int64) * among + text.articles[where[some]]
    codes.sort()
    characters, articles = np.divmod(codes[changes(codes)], among)
    terms = np.flatnonzero(changes(characters))
    keys = key(characters[terms].astype(np.uint64))
    return Entries(_short(keys), np.append(terms, len(articles)), articles.astype(np.int32), None, _NOWHERE)
