"""Evidence about rows of listings and tables, which are made like their neighbours.

As in `evidence`, each function gives 0 where it has nothing to say, else how strongly it applies.
"""

import re

from banmian.parse.page.page import Page
from banmian.parse.page.traits import Traits

_FIGURE = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?")
_LETTERS = re.compile(r"[A-Za-z\u3400-\u9fff]+")
_ROW = 30
"""Characters of a row with figures, at most."""


def like_neighbour(page: Page, index: int, unit: Traits) -> float:
    """A row with figures, made like the one before or after: `美元 827.68 | 港币 106.12`, `滨海3∶1松江`."""
    if unit.size > _ROW or unit.furniture or not _FIGURE.search(unit.text):
        return 0.0
    shape = _shape(unit.text)
    beside = [page.at(index - 1), page.at(index + 1)]
    return float(any(other is not None and other.size <= _ROW and _shape(other.text) == shape for other in beside))


def row_after_row(page: Page, index: int, unit: Traits) -> float:
    """A row with figures, made like the one before: it doesn't go on with it."""
    before = page.at(index - 1)
    if before is None or unit.size > _ROW or before.size > _ROW or not _FIGURE.search(unit.text):
        return 0.0
    return float(_shape(unit.text) == _shape(before.text))


def opens_like_neighbour(page: Page, index: int, unit: Traits) -> float:
    """A row that opens as the one before or after does: with a time (`8:00-12:00 …`), or a name and a colon."""
    opening = page.row_openings[index]
    if not opening:
        return 0.0
    last = page.row_openings[index - 1] if index else ""
    return float(opening == last or (index + 1 < page.count and opening == page.row_openings[index + 1]))


def table_row(page: Page, index: int, unit: Traits) -> float:
    """Several columns, two of them with figures."""
    pieces = unit.text.split()
    return float(len(pieces) >= 3 and sum(any(sign.isdigit() for sign in piece) for piece in pieces) >= 2)


def _shape(text: str) -> str:
    """What a line is made of, runs of one kind as one sign: `滨海3∶1松江` is `h0∶0h`."""
    return _FIGURE.sub("0", _LETTERS.sub("h", text))
