"""All postings of some articles: which terms there are, and the parts of the index that say where each stands.

This is where the ways part: a small archive's index is written as Lunr writes it (`whole.py`), a bucket of a large one as
files of a few terms each (`shards.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from banmian.search.arrays import Numbers
from banmian.search.cutting import Cut, Entries, cut
from banmian.search.documents import Document
from banmian.search.fields import Field, Passage, is_spaced
from banmian.search.terms import Terms, united


@dataclass(frozen=True)
class Part:
    """Some terms of one field. A term is in one part of a field at most."""

    field: int
    """Its place among the fields."""
    where: Numbers
    """For each entry, the place of its term among all terms."""
    entries: Entries


@dataclass(frozen=True)
class Postings:
    """What an index is made of."""

    terms: Terms
    parts: tuple[Part, ...]
    """By field."""
    lengths: npt.NDArray[np.int64]
    """For each article those of its fields, in tokens."""
    spans: tuple[int, ...]
    """For each field how long it is in units, in the mean of the articles that have it; at least 1."""

    @cached_property
    def frequencies(self) -> Numbers:
        """For each term in how many fields of how many articles it stands: what Lunr goes by."""
        found = np.zeros(len(self.terms), np.int64)
        for part in self.parts:
            found[part.where] += part.entries.counts
        return found


def postings(documents: Sequence[Document], among: Sequence[Field]) -> Postings:
    """The postings of these documents in these fields."""
    texts = [dict(document.texts) for document in documents]
    cuts = [_cut(field, texts) for field in among]
    entries = [(number, each) for number, one in enumerate(cuts) for each in one.entries]
    terms, where = united([each.terms for _, each in entries])
    parts = (Part(number, places, each) for (number, each), places in zip(entries, where, strict=True))
    lengths = np.stack([one.lengths for one in cuts], axis=1) if cuts else np.zeros((len(documents), 0), np.int64)
    return Postings(terms, tuple(parts), lengths, tuple(_span(one) for one in cuts))


def _cut(field: Field, texts: Sequence[dict[str, tuple[Passage, ...]]]) -> Cut:
    passages = [[each.text for each in one.get(field.language, ()) if each.part == field.part] for one in texts]
    return cut(passages, spaced=is_spaced(field.language), english=field.language == "en")


def _span(one: Cut) -> int:
    having = int((one.units > 0).sum())
    return max(1, int(one.units.sum()) // max(having, 1))
