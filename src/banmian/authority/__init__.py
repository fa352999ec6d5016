"""Where the texts name the people, places, organisations and terms that the editors know.

`find` makes a `Finder` of the entries of the authority files; `mentions` walks through an archive with one. Which
names there are, and where a name only looks like one, is said in the files, not here. Reads no files and knows no
findings: `records` reads the entries and says what is wrong with them.
"""

from banmian.authority.finder import Finder, Match, find, outermost
from banmian.authority.mentions import mentions, staff_text

__all__ = ["Finder", "Match", "find", "mentions", "outermost", "staff_text"]
