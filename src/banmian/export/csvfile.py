"""A table as CSV: RFC 4180, UTF-8, a line of names first."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from banmian.export.markup import visible
from banmian.export.rowsof import Cell
from banmian.export.tables import Table

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet reckon a cell out, or run what it names. Such a text has an apostrophe before it, which it shows as
text; the JSON Lines have it as it is."""


def written(table: Table) -> bytes:
    """The file of a table. What is absent is an empty cell; characters that print nothing have a sign, as on the pages."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    writer.writerows(tuple(_cells(row)) for row in table.rows())
    return text.getvalue().encode()


def _cells(row: tuple[Cell, ...]) -> Iterator[str]:
    for cell in row:
        if cell is None:
            yield ""
        elif isinstance(cell, bool):
            yield "true" if cell else "false"
        elif isinstance(cell, str):
            yield "'" * cell.startswith(_FORMULA) + visible(cell)
        else:
            yield str(cell)
