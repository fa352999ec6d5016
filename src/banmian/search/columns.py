"""What a large index says of its articles beside their words: where each was printed, its kind, its series, its lengths.

Eight thousand articles a file. Whom articles name is in files of their own, for the facet of people alone.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

import numpy as np
import numpy.typing as npt

from banmian.model import Kind
from banmian.search.arrays import numbers
from banmian.search.bits import Codes, flags, gamma, packed, rice
from banmian.search.documents import Document
from banmian.search.scripts import compact

CHUNK: Final = 8192
"""Articles in a file: few enough for an answer of one article, many enough that a hundred thousand aren't fifty files."""

PEOPLE: Final = 2048
"""Articles in a file of people."""

_MOST_LOW: Final = 16
"""Low bits that a length is written with at most."""

KINDS: Final = tuple(kind for kind in Kind if kind is not Kind.SERIES)
"""What the numbers of kinds mean, from 0."""


def _run(document: Document) -> tuple[str, str, str, int | None]:
    """What articles of one sheet have in common."""
    return document.id.paper, document.id.date, document.id.sheet, document.page


def columns(documents: Sequence[Document], lengths: npt.NDArray[np.int64]) -> Iterator[bytes]:
    """The facts of articles, which are in the order of their ids; `lengths`: of each article's fields."""
    for start in range(0, len(documents), CHUNK):
        yield _column(documents[start : start + CHUNK], lengths[start : start + CHUNK])


def _column(documents: Sequence[Document], lengths: npt.NDArray[np.int64]) -> bytes:
    runs, steps = [], []
    for run, group in groupby(documents, _run):
        found = [int(document.id.number) for document in group]
        runs.append([*run, len(found)])
        steps += [number - before for before, number in zip([0, *found], found, strict=False)]
    series = list(dict.fromkeys(document.series for document in documents if document.series))
    number_of = {one: number for number, one in enumerate(series, start=2)}
    rows = [
        gamma(numbers(steps)),
        gamma(numbers(KINDS.index(document.kind) + 1 for document in documents)),
        gamma(numbers(number_of[document.series] if document.series else 1 for document in documents)),
    ]
    forms = []
    for row in lengths.T:
        form, codes = _lengths(row)
        forms.append(form)
        rows += codes
    values, widths = (np.concatenate(part) for part in zip(*rows, strict=True))
    data, _ = packed(Codes(values, widths), numbers([0, len(values)]))
    return compact([runs, series, forms, b64encode(data).decode()])


def _lengths(row: npt.NDArray[np.int64]) -> tuple[list[int], list[Codes]]:
    """The lengths of one field, and how they are written: by how far they are from the middle one, which most are near to.

    Written: whether every article has the field, the middle one, the low bits.
    """
    there = row > 0
    found = row[there]
    middle = int(np.sort(found)[len(found) // 2]) if len(found) else 0
    off = found - middle
    folded = np.where(off < 0, -2 * off - 1, 2 * off)
    low = min(range(_MOST_LOW), key=lambda low: low * len(folded) + int((folded >> low).sum()))
    is_whole = len(found) == len(row)
    return [int(is_whole), middle, low], [*([] if is_whole else [flags(there)]), rice(low, folded)]


def people(documents: Sequence[Document], names: Mapping[str, Mapping[str, str]]) -> Iterator[bytes]:
    """Whom articles name, and what these are called in each language."""
    for start in range(0, len(documents), PEOPLE):
        part = documents[start : start + PEOPLE]
        known = sorted({one for document in part for one in document.people})
        yield compact(
            {
                "people": {one: dict(names.get(one, {})) for one in known},
                "articles": [document.people for document in part],
            }
        )
