"""What features of lines tell, as it was learned from collections: scores in files, added up."""

import json
from collections.abc import Iterable, Mapping
from itertools import repeat
from pathlib import Path

Seen = Mapping[str, Iterable[str]]
"""The features that are seen of each part: of the upper line, of the text below …"""

_MOST = 4.0


class Learned:
    """The score of each feature of each part, in natural-log units."""

    def __init__(self, path: Path) -> None:
        groups: dict[str, dict[str, list[str]]] = json.loads(path.read_text("utf-8"))
        # Whole numbers: features come in any order, and the sum must not depend on it.
        self._scores = {
            part: {feature: round(100 * float(score)) for score, features in found.items() for feature in features}
            for part, found in groups.items()
        }

    def lean(self, seen: Seen) -> float:
        """The sum of what is seen, ±4."""
        found = sum(sum(map(scores.get, seen[part], repeat(0))) for part, scores in self._scores.items()) / 100
        return max(-_MOST, min(_MOST, found))
