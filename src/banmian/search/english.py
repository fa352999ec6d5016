"""Lunr's English pipeline, as lunr.js runs it: the only place that knows lunr.py's stemmer.

lunr.py ports another edition of Porter's algorithm than lunr.js, and the two disagree on about one word in eighty
(`day`: `dai` or `day`; `try`: `try` or `tri`). The browser stems the query, so what Python indexes must be what
lunr.js would. lunr.py's documentation names the difference; it is mended here where it arises. The trimmer of the
pipeline has nothing to do: the tokeniser gives it words without punctuation.
"""

from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

from lunr.pipeline import Pipeline
from lunr.stemmer import PorterStemmer, stemmer
from lunr.stop_word_filter import WORDS

_ENDINGS_ALONE: Final = {"ies": "ie", "eed": "e"}
"""Words that are nothing but a suffix."""


class _AsInJavaScript(PorterStemmer):  # type: ignore[misc]  # lunr.py has no types
    """Porter's algorithm with the details of lunr.js."""

    b: str
    """The word being stemmed."""

    def stem(self, word: str, metadata: object = None) -> str:
        return _ENDINGS_ALONE.get(word) or str(super().stem(word, metadata))

    def doublec(self, j: int) -> bool:
        """lunr.js does not undouble `yy`."""
        return self.b[j] != "y" and bool(super().doublec(j))

    def step1c(self) -> None:
        """lunr.js turns a final `y` into `i` after a consonant that isn't the first letter, and only then."""
        if self.k >= 2 and self.b[self.k] == "y" and self.b[self.k - 1] not in "aeiou":
            self.b = self.b[: self.k] + "i" + self.b[self.k + 1 :]


_STEMMER: Final = _AsInJavaScript()


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word: `meetings` → `meet`."""
    return _STEMMER.stem(word)


def stop_words() -> AbstractSet[str]:
    """Words too common in English text to be indexed."""
    return frozenset(WORDS)


def search_pipeline() -> Pipeline:
    """What a serialised index asks lunr.js to do with a query of its own syntax: stem it."""
    pipeline = Pipeline()
    pipeline.add(stemmer)
    return pipeline
