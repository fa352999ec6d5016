"""The tables and the package that describes them: valid by the standard's own tool, and the same as the JSON Lines."""

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import frictionless
import pytest

from banmian import export
from banmian.model import Archive, Output, Planned, Status
from banmian.pipeline import read_archive


def data(archive: Archive) -> dict[str, bytes]:
    """The files of `data/` by name."""
    return {one.path.removeprefix("data/"): one.make() for one in export.data(archive).plan()}


def table(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(StringIO(files[f"{name}.csv"].decode(), newline="")))


def lines(files: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in files[f"{name}.jsonl"].decode().split("\n")[:-1]]


def report(files: dict[str, bytes], folder: Path) -> frictionless.Report:
    """What the standard's own tool says of the package."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    found: frictionless.Report = frictionless.validate(str(folder / "datapackage.json"))
    return found


@pytest.fixture(scope="module", params=["toy", "own"])
def archive(request: pytest.FixtureRequest, root: Path, toy: Archive) -> Archive:
    """The toy archive, and the one that stands in this repository."""
    return toy if request.param == "toy" else read_archive(root)[0]


@pytest.mark.no_cover
def test_the_package_is_valid(archive: Archive, tmp_path: Path) -> None:
    """Sizes, checksums, types of columns, keys and references: all hold, and every file is described."""
    files = data(archive)
    found = report(files, tmp_path / "data")
    assert found.flatten(["title", "message"]) == []
    described = [one["path"] for one in json.loads(files["datapackage.json"])["resources"]]
    assert sorted([*described, "datapackage.json"]) == sorted(files)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("articles.csv", lambda data: data.replace(b"news", b"new")),
        ("texts.csv", lambda data: data + b"nobody,zh,1,paragraph,x,,,\r\n"),
        ("people.jsonl", lambda data: data + b"\n"),
    ],
)
def test_the_tool_tells_what_is_wrong(
    toy: Archive, tmp_path: Path, name: str, change: Callable[[bytes], bytes]
) -> None:
    """A file that was changed is noticed: the validator is at work."""
    files = data(toy)
    assert not report(files | {name: change(files[name])}, tmp_path / "data").valid


def test_a_table_says_what_the_lines_say(archive: Archive) -> None:
    """Articles, texts and mentions are the same in both, but for the apostrophe before what a spreadsheet would reckon out."""
    files = data(archive)
    articles = lines(files, "articles")
    assert [row["id"] for row in table(files, "articles")] == [one["id"] for one in articles]
    assert [row["headline"] for row in table(files, "articles")] == [one["headline"] for one in articles]
    texts = [
        (row["article"], row["language"], row["n"], re.sub("^'(?=[=+@-])", "", row["text"]))
        for row in table(files, "texts")
    ]
    expected = [
        (one["id"], language, str(block["n"]), block["text"])
        for one in articles
        for language, blocks in (("zh", one["blocks"]), ("en", one["translations"].get("en", {}).get("blocks", [])))
        for block in blocks
    ]
    assert texts == expected
    named = [one for kind in ("people", "places", "organisations", "terms") for one in lines(files, kind)]
    assert len(table(files, "mentions")) == sum(len(one["mentions"]) for one in named)


def test_what_is_absent_is_empty(toy: Archive) -> None:
    """No page number, no series, no lines of a translation: the cell is empty."""
    files = data(toy)
    assert table(files, "sheets")[0]["page"] == ""
    assert {row["first_line"] for row in table(files, "texts") if row["language"] == "en"} == {""}


def test_a_withdrawn_text_is_in_no_table(toy: Archive) -> None:
    """Its article's row remains; texts, emendations and translations have none of it."""
    issues = tuple(
        replace(
            issue,
            sheets=tuple(
                replace(sheet, articles=tuple(replace(one, status=Status.WITHDRAWN) for one in sheet.articles))
                for sheet in issue.sheets
            ),
        )
        for issue in toy.issues
    )
    files = data(replace(toy, issues=issues))
    assert {row["status"] for row in table(files, "articles")} == {"withdrawn"}
    assert not any(table(files, name) for name in ("texts", "emendations", "gaps", "translations"))


def test_cells_hold_whatever_a_page_prints(toy: Archive) -> None:
    """Quotes, commas, line feeds; what prints nothing has a sign."""
    issue, sheet = toy.issues[0], toy.issues[0].sheets[0]
    article = sheet.articles[0]
    evil = 'a,"b"\nc\x00\r'
    changed = replace(article, blocks=(replace(article.blocks[0], text=evil),))
    archive = replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=(changed,)),)),))
    assert table(data(archive), "texts")[0]["text"] == 'a,"b"\nc␀␍'


def test_a_file_is_made_once(toy: Archive) -> None:
    """Who asks for its size and checksum after it was made doesn't have it made again."""
    made = []

    def make() -> bytes:
        made.append(1)
        return b"four"

    facts = export.Facts([Planned("data/x", make)])
    assert [one.made() for one in facts.plan()] == [Output("data/x", b"four")]
    assert facts.sizes() == {"data/x": 4}
    assert facts.of("data/x").sha256.startswith("04efaf080f5a3e74")
    assert made == [1]
