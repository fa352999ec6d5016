"""The archive as data, for those who take it away: one JSON object a line.

`data/articles.jsonl` has every article, `data/series.jsonl` every head over a series, and a file for each kind of the
authority's entries has these, `data/people.jsonl` and so on. Beside the page of each text lie the files for reference
managers. Only values are decided here; nothing is rendered and nothing is written.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from banmian import cite
from banmian.export.articles import articles, series
from banmian.export.entries import entries
from banmian.model import Archive, AuthorityKind, Output, Planned

__all__ = ["articles", "entries", "files", "plan", "series"]


Row = dict[str, Any]


def _lines(path: str, rows: Callable[[], Iterable[Row]]) -> Planned:
    return Planned(path, partial(_written, rows))


def _written(rows: Callable[[], Iterable[Row]]) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows())
    return "".join(lines).encode()


def files(archive: Archive) -> Iterator[Output]:
    """The data files of the site."""
    return (one.made() for one in plan(archive))


def plan(archive: Archive) -> Iterator[Planned]:
    """The files to take away, none made yet: the data (articles in reading order, entries by id), then the references."""
    yield _lines("data/articles.jsonl", partial(articles, archive))
    yield _lines("data/series.jsonl", partial(series, archive))
    every = cache(lambda: dict(entries(archive)))  # the mentions are looked for once for all kinds
    for kind in AuthorityKind:
        yield _lines(f"data/{kind}.jsonl", partial(_of_kind, every, kind))
    yield from cite.citation_files(archive)


def _of_kind(every: Callable[[], dict[AuthorityKind, list[Row]]], kind: AuthorityKind) -> list[Row]:
    return every()[kind]
