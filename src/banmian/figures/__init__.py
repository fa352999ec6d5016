"""The figures an archive gives: numbers with unit and noun, each with its place, put together where they speak of one thing.

Pure; what a page makes of them is the site's. Read from the original texts, without those that are withdrawn.
"""

from banmian.figures.gather import Figure, Group, figures
from banmian.figures.nouns import NOUNS
from banmian.figures.units import Kind

__all__ = ["NOUNS", "Figure", "Group", "Kind", "figures"]
