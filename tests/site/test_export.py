"""The data files: the contract of `data/articles.jsonl`, and the series beside it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from banmian import export
from banmian.model import Archive, Heads

FIELDS = (
    "id paper date sheet page order kind series kicker headline subhead byline blocks joins gaps emendations source "
    "status url translations"
).split()


@pytest.fixture(scope="module")
def rows(toy: Archive) -> dict[str, dict[str, Any]]:
    """The lines of `data/articles.jsonl`, by id."""
    (articles,) = (output for output in export.files(toy) if output.path == "data/articles.jsonl")
    return {row["id"]: row for row in map(json.loads, articles.data.decode().splitlines())}


def test_every_article_is_a_line_with_all_fields(rows: dict[str, dict[str, Any]], toy: Archive) -> None:
    """Series heads are not among the articles; absent values are there as what they are."""
    articles = [one for issue in toy.issues for sheet in issue.sheets for one in sheet.articles]
    assert list(rows) == [one.id for one in articles if one.kind != "series"]
    assert {tuple(row) for row in rows.values()} == {tuple(FIELDS)}


def test_an_article_with_everything(rows: dict[str, dict[str, Any]]) -> None:
    """Heads, byline, blocks with their anchors and lines, ledger, source, addresses, translation."""
    row = rows["xwb-2001-05-01-01-02"]
    assert (row["paper"], row["date"], row["sheet"], row["page"], row["order"]) == ("xwb", "2001-05-01", "01", None, 2)
    assert row["byline"][0] == {"name": "林小满", "role": "reporter"}
    caption, first = row["blocks"][:2]
    assert (caption["n"], caption["kind"], caption["credit"]) == (1, "caption", "周帆")
    assert first["n"] == 2
    assert first["lines"] == [30, 32]
    assert row["joins"] == [[30, 32], [36, 40]]
    assert row["gaps"] == [{"after": 42, "note": "原文至此中断"}]
    assert row["source"]["lines"] == [22, 42]
    assert row["url"] == {"zh": "/zh/xwb/2001-05-01/01-02/", "en": "/en/xwb/2001-05-01/01-02/"}
    english = row["translations"]["en"]
    assert (english["method"], english["status"], english["translator"]) == (
        "human",
        "checked",
        "The Xiaowan translators",
    )
    assert [block["kind"] for block in english["blocks"]] == [block["kind"] for block in row["blocks"]]


def test_what_is_absent(rows: dict[str, dict[str, Any]]) -> None:
    """An absent head is an empty string, an absent series null, absent translations an empty object."""
    row = rows["xwb-2001-05-01-01-03"]
    assert (row["kicker"], row["series"], row["translations"]) == ("", None, {})
    assert row["emendations"] == [{"line": 46, "source": "三曰", "reading": "三日", "why": "原文误排"}]


def test_printed_page_and_series(rows: dict[str, dict[str, Any]]) -> None:
    """A page number that was printed is a number; an article names its series head."""
    row = rows["xwb-2001-05-01-02-01"]
    assert (row["page"], row["series"]) == (2, "xwb-2001-05-01-02-03")


def test_heads_of_several_lines_are_one_string(toy: Archive) -> None:
    """Printed lines of a head are joined by a space."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    article = replace(sheet.articles[0], heads=Heads(headline="甲\n乙"))
    archive = replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=(article,)),)),))
    assert [row["headline"] for row in export.articles(archive)] == ["甲 乙"]


def test_series_have_a_file_of_their_own(toy: Archive) -> None:
    """A series head names the articles under it."""
    (row,) = export.series(toy)
    assert row["id"] == "xwb-2001-05-01-02-03"
    assert row["articles"] == ["xwb-2001-05-01-02-01", "xwb-2001-05-01-02-02"]
    assert row["subhead"] == "——各村议事会侧记"
