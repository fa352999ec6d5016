"""Passages that recur: wording of twenty characters or more that two or more articles share.

A pure function of the archive's original texts, near-linear in their length: windows of characters are compared by
fingerprints (`winnowing`), those that occur twice are compared exactly and followed as far as they agree
(`repeats`). What a page shows of it is the site's.
"""

from banmian.model import Archive
from banmian.ties.families import Family, Part, families
from banmian.ties.folding import folded, texts_of
from banmian.ties.gather import gathered
from banmian.ties.repeats import repeats
from banmian.ties.wordings import Place, Ties, Wording

__all__ = ["AT_LEAST", "FORMULA", "Family", "Part", "Place", "Ties", "Wording", "families", "ties"]

AT_LEAST = 20
"""Characters that articles have to share, as `folding` counts them."""
FORMULA = 50
"""In more articles than these a wording is a formula: it says nothing of a tie between two of them."""


def ties(archive: Archive) -> Ties:
    """The passages that recur in an archive."""
    texts = texts_of(archive)
    whole = folded([text.text for text in texts])
    return gathered(texts, whole, repeats(whole, [text.article for text in texts], AT_LEAST), FORMULA)
