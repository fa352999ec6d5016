"""A larger archive: several issues in several decades, so that its index has several buckets, in small files."""

import dataclasses
from pathlib import Path

import pytest

from banmian import search
from banmian.model import Archive, Article, Credit, Heads, Issue, Kind, Masthead, Sheet, SheetEntry, SheetRecord
from banmian.search import periods, shards
from tests.search import archives

YEARS = ("1987", "1996", "2004", "2021")
"""Of the issues: each in another decade, which make the buckets."""


def _issue(year: str, articles: list[Article]) -> Issue:
    """An issue with ten articles a sheet, under new ids; every fourth is in a series, and the kinds take turns."""
    kinds = (Kind.NEWS, Kind.FEATURE, Kind.NOTICE)
    sheets = []
    for start in range(0, len(articles), 10):
        name = f"{start // 10 + 1:02}"
        renamed = tuple(
            dataclasses.replace(
                one,
                id=f"xwb-{year}-05-01-{name}-{number:02}",
                kind=kinds[number % 3],
                series=f"xwb-{year}-05-01-01-99" if number % 4 == 0 else None,
            )
            for number, one in enumerate(articles[start : start + 10], start=1)
        )
        record = SheetRecord(name, "", page=start // 10 + 3 if start else None)
        sheets.append(SheetEntry(Sheet(name, (), ""), record, renamed))
    return Issue("xwb", f"{year}-05-01", Masthead(), sheets=tuple(sheets))


def archive(prose: list[Article]) -> Archive:
    """An archive of four issues, with texts in two languages and heads that many articles share."""
    plain = [one for one in prose if one.status != "withdrawn"]
    heads = [
        dataclasses.replace(one, heads=Heads(headline=f"乡村振兴之{number}"), byline=(Credit("李苗", "reporter"),))
        for number, one in enumerate(plain)
    ]
    size = len(heads) // len(YEARS)
    issues = tuple(_issue(year, heads[i * size : (i + 1) * size]) for i, year in enumerate(YEARS))
    of_english = dataclasses.replace(archives.ENGLISH, id="xwb-1996-05-01-01-03")
    of_other = dataclasses.replace(archives.ENGLISH, id="xwb-2021-05-01-02-01")
    return dataclasses.replace(archives.archive([]), issues=issues, translations=(of_english, of_other))


def written(found: Archive, folder: Path) -> Path:
    """The `search/` of an archive in shards. The files are smaller than they would be: there are many of every sort."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "GROUP", 300)
        patch.setattr(periods, "MOST_CLOSED", 1)
        for output in search.plan(found, form=search.Form.SHARDS):
            path = folder / output.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.made().data)
    return folder / "search"
