"""The data files: the contract of `data/articles.jsonl`, and the series beside it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from banmian import export
from banmian.model import Archive, Heads

FIELDS = (
    "id paper date sheet page order kind series kicker headline subhead byline byline_line blocks joins gaps emendations as_printed "
    "source status revised url translations"
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
    assert row["translations"] == {}


KINDS = {
    "people": ["roles"],
    "places": ["kind", "within", "coordinates"],
    "organisations": ["established"],
    "terms": ["explanation", "sources"],
}


@pytest.fixture(scope="module")
def entries(toy: Archive) -> dict[str, dict[str, dict[str, Any]]]:
    """The rows of the files of names: kind → id → row."""
    return {kind.value: {row["id"]: row for row in rows} for kind, rows in export.entries(toy)}


def test_every_entry_is_a_line_with_all_fields(entries: dict[str, dict[str, dict[str, Any]]], toy: Archive) -> None:
    """By id, with its names in every language, what its kind has, and its mentions."""
    for kind, fields in KINDS.items():
        assert list(entries[kind]) == sorted(entry.id for entry in toy.authority if entry.kind == kind)
        assert {tuple(row) for row in entries[kind].values()} == {("id", "zh", "en", "variants", *fields, "mentions")}


def test_what_is_known_of_an_entry(entries: dict[str, dict[str, dict[str, Any]]]) -> None:
    """Roles with their passage, a place in a place, where coordinates come from, what a term stands for."""
    keeper = entries["people"]["he-bo"]
    assert (keeper["zh"], keeper["en"], keeper["variants"]) == ("何伯", "He Bo", {"en": ["Old He"]})
    assert keeper["roles"] == [{"zh": "老看守人", "en": "old keeper", "article": "xwb-2001-05-01-01-02", "block": 2}]
    assert entries["places"]["dongdi"]["within"] == "xiaowan"
    assert entries["places"]["xiaowan"]["coordinates"]["source"] == "invented for the tests"
    assert entries["organisations"]["village-council"]["established"] is True
    assert entries["terms"]["three-small-matters"]["sources"] == [{"article": "xwb-2001-05-01-01-01", "block": 1}]
    assert list(entries["terms"]["waiting-room"]["explanation"]) == ["zh", "en"]


def test_mentions_are_places_in_the_texts_of_the_data(
    rows: dict[str, dict[str, Any]], entries: dict[str, dict[str, dict[str, Any]]]
) -> None:
    """What stands at a mention in `articles.jsonl` is a form of the name, padding aside."""
    counted = 0
    for row in (row for kind in entries.values() for row in kind.values()):
        for mention in row["mentions"]:
            article = rows.get(mention["article"])
            if article is None or mention["field"] == "staff":
                continue
            block = mention["block"]
            field = {"byline": "byline_line"}.get(mention["field"], mention["field"])
            text = article[field] if block is None else article["blocks"][block - 1]["text"]
            printed = text[mention["start"] : mention["end"]].replace(" ", "")
            assert printed in (row["zh"], *row["variants"].get("zh", ()))
            counted += 1
    assert counted > 20


def test_a_padded_name_in_a_byline_is_a_mention(entries: dict[str, dict[str, dict[str, Any]]]) -> None:
    """`何 米` under the head of a poem is the poet, not the intern of the same name."""
    byline = {"article": "xwb-2001-05-02-01-01", "block": None, "field": "byline", "start": 0, "end": 3}
    assert entries["people"]["he-mi-2"]["mentions"] == [byline]
    assert [one["article"] for one in entries["people"]["he-mi"]["mentions"]] == ["xwb-2001-05-01-02-02"]


def test_files_of_names_are_written_without_names_too(toy: Archive) -> None:
    """Whoever takes the data finds every file, empty if the archive has no authority."""
    files = {output.path: output.data for output in export.files(replace(toy, authority=()))}
    assert [files[f"data/{kind}.jsonl"] for kind in KINDS] == [b"", b"", b"", b""]
