"""What two languages of one text have to agree in, as pure functions of texts.

Knows no files and no findings: `records` says at which line of which file a problem stands, `render` shows readers
which passages of a translation are stale.
"""

from banmian.bilingual.compare import Pair, Problem, compare, compare_signs
from banmian.bilingual.freshness import Changes, staleness
from banmian.bilingual.names import Names, names_of

__all__ = ["Changes", "Names", "Pair", "Problem", "compare", "compare_signs", "names_of", "staleness"]
