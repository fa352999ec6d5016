"""The archive as data, for those who take it away: one JSON object a line.

`data/articles.jsonl` has every article, `data/series.jsonl` every head over a series. Only values are decided here;
nothing is rendered and nothing is written.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from banmian.export.articles import articles, series
from banmian.model import Archive, Output

__all__ = ["articles", "files", "series"]


def _lines(path: str, rows: Iterable[dict[str, Any]]) -> Output:
    text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    return Output(path, text.encode())


def files(archive: Archive) -> Iterator[Output]:
    """The data files of the site, in reading order inside."""
    yield _lines("data/articles.jsonl", articles(archive))
    yield _lines("data/series.jsonl", series(archive))
