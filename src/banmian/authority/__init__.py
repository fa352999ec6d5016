"""Where the texts name the people, places, organisations and terms that the editors know.

`find` makes a `Finder` of the entries of the authority files; `mentions` walks through an archive with one. Which
names there are, and where a name only looks like one, is said in the files, not here. Reads no files and knows no
findings: `records` reads the entries and says what is wrong with them.
"""

from banmian.authority.finder import Finder, Match, find, outermost
from banmian.authority.forms import forms, named
from banmian.authority.mentions import in_article, in_translation, matches_in, mentions
from banmian.authority.passages import HEADS, Text, staff_text, texts, texts_of, translated_texts

__all__ = [
    "HEADS",
    "Finder",
    "Match",
    "Text",
    "find",
    "forms",
    "in_article",
    "in_translation",
    "matches_in",
    "mentions",
    "named",
    "outermost",
    "staff_text",
    "texts",
    "texts_of",
    "translated_texts",
]
