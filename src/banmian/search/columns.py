"""What a large index says of its articles beside their words: where each was printed, its kind, its series, its lengths.

Two thousand and forty-eight articles a file. Whom articles name is in files of their own, for the facet of people alone.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

import numpy as np
import numpy.typing as npt

from banmian.model import Kind
from banmian.search.arrays import numbers
from banmian.search.bits import Codes, gamma, packed, parameter, rice
from banmian.search.documents import Document
from banmian.search.scripts import compact

CHUNK: Final = 2048
"""Articles in a file."""

KINDS: Final = tuple(kind for kind in Kind if kind is not Kind.SERIES)
"""What the numbers of kinds mean, from 0."""


def _run(document: Document) -> tuple[str, str, str, int | None]:
    """What articles of one sheet have in common."""
    return document.id.paper, document.id.date, document.id.sheet, document.page


def columns(documents: Sequence[Document], lengths: npt.NDArray[np.int64], spans: Sequence[int]) -> Iterator[bytes]:
    """The facts of articles, which are in the order of their ids; `lengths`: of each article's fields."""
    for start in range(0, len(documents), CHUNK):
        yield _column(documents[start : start + CHUNK], lengths[start : start + CHUNK], spans)


def _column(documents: Sequence[Document], lengths: npt.NDArray[np.int64], spans: Sequence[int]) -> bytes:
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
        *(rice(parameter(span + 1, 1), row) for span, row in zip(spans, lengths.T, strict=True)),
    ]
    values, widths = (np.concatenate(part) for part in zip(*rows, strict=True))
    data, _ = packed(Codes(values, widths), numbers([0, len(values)]))
    return compact([runs, series, b64encode(data).decode()])


def people(documents: Sequence[Document], names: Mapping[str, Mapping[str, str]]) -> Iterator[bytes]:
    """Whom articles name, and what these are called in each language."""
    for start in range(0, len(documents), CHUNK):
        part = documents[start : start + CHUNK]
        known = sorted({one for document in part for one in document.people})
        yield compact(
            {
                "people": {one: dict(names.get(one, {})) for one in known},
                "articles": [document.people for document in part],
            }
        )
