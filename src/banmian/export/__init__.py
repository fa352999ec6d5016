"""The archive as data, for those who take it away: one JSON object a line.

`data/articles.jsonl` has every article, `data/series.jsonl` every head over a series, and a file for each kind of the
authority's entries has these, `data/people.jsonl` and so on. Only values are decided here; nothing is rendered and
nothing is written.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from banmian.export.articles import articles, series
from banmian.export.entries import entries
from banmian.model import Archive, Output

__all__ = ["articles", "entries", "files", "series"]


def _lines(path: str, rows: Iterable[dict[str, Any]]) -> Output:
    text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    return Output(path, text.encode())


def files(archive: Archive) -> Iterator[Output]:
    """The data files of the site: articles in reading order, entries by id."""
    yield _lines("data/articles.jsonl", articles(archive))
    yield _lines("data/series.jsonl", series(archive))
    for kind, rows in entries(archive):
        yield _lines(f"data/{kind}.jsonl", rows)
