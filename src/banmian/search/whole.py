"""The whole index of a small archive, in the form in which Lunr keeps it.

Written from our own postings, because lunr.py takes a hundred times as long; but it says what lunr.py's would, up to the
numbers that terms are given, which a test makes sure of.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np

from banmian.search.arrays import Numbers, starts
from banmian.search.english import search_pipeline
from banmian.search.fields import Field
from banmian.search.postings import Part, Postings
from banmian.search.scripts import compact

_VERSION: Final = "2.3.9"
"""Of lunr.js."""

_K1: Final = 1.2
_B: Final = 0.75
"""Lunr's own settings: how soon more of the same counts for less, and how much length matters."""


def averages(totals: Sequence[int], articles: int) -> tuple[float, ...]:
    """For each field its mean length in tokens, as Lunr reckons."""
    return tuple(total / articles if articles else 0.0 for total in totals)


def index_json(postings: Postings, refs: Sequence[str], fields: Sequence[Field]) -> bytes:
    """The index of articles with these ids."""
    return compact(
        {
            "version": _VERSION,
            "fields": [field.name for field in fields],
            "fieldVectors": list(_vectors(postings, refs, fields)),
            "invertedIndex": _inverted(postings, refs, fields),
            "pipeline": search_pipeline().serialize(),
        }
    )


def _inverted(postings: Postings, refs: Sequence[str], fields: Sequence[Field]) -> list[list[Any]]:
    """For each term the articles that have it, by field, with the positions."""
    names = [field.name for field in fields]
    found: list[dict[str, Any]] = [{name: {} for name in names} | {"_index": at} for at in range(len(postings.terms))]
    for part in postings.parts:
        rows = _metadata(part)
        ids = [refs[article] for article in part.entries.articles.tolist()]
        for term, (start, end) in zip(part.where.tolist(), pairwise(part.entries.begins.tolist()), strict=True):
            found[term][names[part.field]] = dict(zip(ids[start:end], rows[start:end], strict=True))
    return [[term, posting] for term, posting in zip(postings.terms.texts(), found, strict=True)]


def _metadata(part: Part) -> list[dict[str, list[int]]]:
    """For each posting what Lunr knows of it: the positions, if there are any."""
    entries = part.entries
    if entries.at is None:
        return [{} for _ in range(len(entries.articles))]
    positions = entries.positions.tolist()
    return [{"position": positions[start:end]} for start, end in pairwise(entries.at.tolist())]


def _vectors(postings: Postings, refs: Sequence[str], fields: Sequence[Field]) -> Iterator[list[Any]]:
    """For each field of each article its terms and their scores."""
    rows, terms, scores = _scored(postings, fields)
    sequence = np.lexsort((terms, rows))
    flat = [0.0] * (2 * len(sequence))
    flat[::2] = terms[sequence].tolist()
    flat[1::2] = [round(score, 3) for score in scores[sequence].tolist()]
    ends = 2 * starts(np.bincount(rows, minlength=len(refs) * len(fields)))
    names = [f"{field.name}/{ref}" for ref in refs for field in fields]
    for name, (start, end) in zip(names, pairwise(ends.tolist()), strict=True):
        yield [name, flat[start:end]]


def _scored(postings: Postings, fields: Sequence[Field]) -> tuple[Numbers, Numbers, np.ndarray[Any, Any]]:
    """For each posting the number of its article's field, its term and its score."""
    articles = len(postings.lengths)
    average = averages(postings.lengths.sum(axis=0).tolist(), articles)
    telling = _telling(postings.frequencies, articles)
    rows, terms, scores = [np.empty(0, np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
    for part in postings.parts:
        entries, field = part.entries, part.field
        term = np.repeat(part.where, entries.counts)
        times = np.ones(len(term), np.int64) if entries.at is None else np.diff(entries.at)
        length = postings.lengths[entries.articles, field]
        # In Lunr's own order, so that the last digit is the same.
        damped = _K1 * (1 - _B + _B * (length / average[field])) + times
        scores.append(telling[term] * ((_K1 + 1) * times) / damped * fields[field].boost)
        rows.append(entries.articles.astype(np.int64) * len(fields) + field)
        terms.append(term)
    return np.concatenate(rows), np.concatenate(terms), np.concatenate(scores)


def _telling(frequencies: Numbers, articles: int) -> np.ndarray[Any, Any]:
    """For each term how much it tells: the rarer, the more."""
    known, which = np.unique(frequencies, return_inverse=True)
    values = [math.log(1 + abs((articles - one + 0.5) / (one + 0.5))) for one in known.tolist()]
    return np.array(values)[which]
