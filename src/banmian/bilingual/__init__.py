"""What two languages of one text have to agree in, as pure functions of texts.

Knows no files and no findings: `records` says at which line of which file a problem stands, `render` shows readers
which passages of a translation are stale.
"""

from banmian.bilingual.freshness import Changes, staleness

__all__ = ["Changes", "staleness"]
