"""What the search for passages that recur gives back: wordings, their places, and which of them an article has."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from banmian.ties.folding import Numbers, Text


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a wording stands."""

    article: str
    """Its id."""
    block: int
    """Counted from 1."""
    start: int
    end: int
    """Characters of the block's text, the end not included."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that several articles share, and where."""

    number: int
    """In the order of strength, from 0: the same in every run over the same archive."""
    length: int
    """In characters, white space and signs left out."""
    text: str
    """As its first place has it."""
    places: tuple[Place, ...]
    """In reading order."""
    articles: int


@dataclass(frozen=True, slots=True)
class Ties:
    """The passages that recur: wordings in arrays, made into words for whoever asks.

    A wording that is in too many articles is a formula. Wordings are numbered by strength, the formulas behind all others.
    """

    texts: list[Text] = field(default_factory=list)
    lengths: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    articles: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))
    """How many articles have each wording."""
    bounds: Numbers = field(default_factory=lambda: np.zeros(1, np.int64))
    places: npt.NDArray[np.uint32] = field(default_factory=lambda: np.zeros((0, 3), np.uint32))
    """(number of the text, start, end) of each place, those of a wording together."""
    formulas: int = 0
    """How many of the wordings, at the end, are formulas."""
    of_article: dict[str, Numbers] = field(default_factory=dict)
    """For each article that has any, the numbers of its wordings that are no formulas, in ascending order."""

    def __len__(self) -> int:
        return len(self.lengths) - self.formulas

    def wording(self, number: int) -> Wording:
        """One of them."""
        places = tuple(self._places(number))
        first = places[0]
        text = self.texts[int(self.places[self.bounds[number]][0])].text[first.start : first.end]
        return Wording(number, int(self.lengths[number]), text, places, int(self.articles[number]))

    def of(self, article: str) -> Iterator[Wording]:
        """Those an article has, the strongest first."""
        return (self.wording(number) for number in self.of_article.get(article, np.zeros(0, np.int64)).tolist())

    def _places(self, number: int) -> Iterator[Place]:
        for text, start, end in self.places[self.bounds[number] : self.bounds[number + 1]].tolist():
            yield Place(self.texts[text].article, self.texts[text].block, start, end)
