"""The archive as data, for those who take it away.

In `data/` lie the articles, the heads of series and the authority's entries as JSON Lines (one object a line), the same as
tables (CSV), and a description of both (`datapackage.json`). Beside the page of each text lie JSON, TEI, and the files
for reference managers. Only values are decided here; nothing is rendered and nothing is written.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from banmian import cite, downloads
from banmian.export import csvfile
from banmian.export.articles import articles, series
from banmian.export.beside import beside
from banmian.export.entries import entries
from banmian.export.facts import Fact, Facts
from banmian.export.package import package
from banmian.export.rowsof import Every
from banmian.export.tables import tables
from banmian.model import Archive, AuthorityKind, Output, Planned

__all__ = ["Fact", "Facts", "articles", "data", "entries", "files", "plan", "series", "texts"]


Row = dict[str, Any]


def _written(rows: Callable[[], Iterable[Row]]) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows())
    return "".join(lines).encode()


def files(archive: Archive) -> Iterator[Output]:
    """The data files of the site."""
    return (one.made() for one in plan(archive))


def plan(archive: Archive) -> Iterator[Planned]:
    """The files to take away, none made yet: the data, then what lies beside the texts."""
    facts = data(archive)
    yield from facts.plan()
    facts.forget()
    yield from texts(archive)


def texts(archive: Archive) -> Iterator[Planned]:
    """The files beside the page of each text."""
    yield from cite.citation_files(archive)
    yield from beside(archive)


def data(archive: Archive) -> Facts:
    """The files in `data/`, none made yet: articles in reading order, entries by id."""
    every = cache(lambda: dict(entries(archive)))  # the mentions are looked for once for all kinds
    rows: dict[str, Callable[[], Iterable[Row]]] = {
        "articles": partial(articles, archive),
        "series": partial(series, archive),
        **{kind: partial(_of_kind, every, kind) for kind in AuthorityKind},
    }
    lines = (Planned(downloads.lines_file(name), partial(_written, make)) for name, make in rows.items())
    flat = tuple(tables(archive, every))
    facts = Facts((*lines, *(Planned(one.path, partial(csvfile.written, one)) for one in flat)))
    described = Planned(downloads.PACKAGE, partial(package, archive, flat, tuple(rows), facts))
    return Facts((*facts.plan(), described), every.cache_clear)


def _of_kind(every: Callable[[], Every], kind: AuthorityKind) -> list[Row]:
    return every()[kind]
