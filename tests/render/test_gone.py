"""Files of what is gone: each goes on being there, in its own format, and says so in every language."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from banmian import export, promises, render
from banmian.model import Archive, Gone
from tests import java

GONE = "xwb-2001-05-01-01-02"
FOLDER = "xwb/2001-05-01/01-02/"
WHY = (("zh", "与<i>前文</i>实为{一篇}。"), ("en", "One text with the one before."))


def site(toy: Archive, *entries: Gone, **changes: object) -> dict[str, bytes]:
    """What stands in place of something else, in an archive that was published once as the toy archive is."""
    made = (*render.plan(toy), *export.plan(toy))
    published = tuple(sorted(promises.public(one.path) for one in made if promises.promised(one.path)))
    archive = replace(toy, published=published, gone=entries, **changes)  # type: ignore[arg-type]  # fields by name
    return {one.path: one.make() for one in render.plan(archive) if one.instead}


@pytest.fixture(scope="module")
def files(toy: Archive) -> dict[str, str]:
    """The files that were beside the pages of a text, by what follows its id; the text was taken away."""
    issue, *others = toy.issues
    first, *rest = issue.sheets
    kept = replace(first, articles=tuple(one for one in first.articles if one.id != GONE))
    found = site(
        toy,
        Gone(FOLDER, "2024-03-01", WHY, "xwb/2001-05-01/01-01/"),
        issues=(replace(issue, sheets=(kept, *rest)), *others),
        translations=tuple(one for one in toy.translations if one.id != GONE),
        authority=(),
    )
    return {
        f"{path[:2]} {path.partition(GONE)[2]}": data.decode()
        for path, data in found.items()
        if FOLDER in path and GONE in path
    }


def test_every_file_is_there(files: dict[str, str]) -> None:
    """Those of each language, and those that hold all; each says when and why, and where to go on, in every language."""
    own = {f"{language} .{one}" for language in ("zh", "en") for one in ("txt", "md", "bib", "ris", "csl.json")}
    assert set(files) == own | {"zh .json", "zh .tei.xml"}
    for name, text in files.items():
        assert "2024年3月1日撤下" in text
        assert "What stood here was taken away on 1 March 2024." in text
        assert "One text with the one before." in text
        assert f"https://xiaowan.example/archive/{name[:2]}/xwb/2001-05-01/01-01/" in text
        assert "灯塔" not in text


def test_text_and_markdown(files: dict[str, str]) -> None:
    """The file's own language comes first; HTML in the reason is text."""
    assert files["en .txt"].startswith("Nothing at this address any more\nWhat stood here was taken away")
    assert "\n与<i>前文</i>实为{一篇}。\n" in files["zh .txt"]
    assert files["en .md"].startswith("# Nothing at this address any more\n\nWhat stood here")
    assert "\n\n与&lt;i>前文&lt;/i>实为{一篇}。\n\n" in files["zh .md"]


def test_data_for_programs(files: dict[str, str]) -> None:
    """What the text's own file was known by, that it is gone, and since when."""
    told = json.loads(files["zh .json"])
    assert (told["id"], told["status"], told["gone"]) == (GONE, "gone", "2024-03-01")
    assert told["why"] == dict(WHY)
    assert told["see"] == "https://xiaowan.example/archive/zh/xwb/2001-05-01/01-01/"


def test_reference_managers_are_told(files: dict[str, str]) -> None:
    """One record, known by the same id, that is called by what it says; programs of others read it."""
    (item,) = json.loads(files["en .csl.json"])
    assert (item["id"], item["type"]) == (GONE, "document")
    assert item["title"].startswith("Nothing at this address any more / ")
    (record,) = rispy.loads(files["en .ris"])
    assert (record["id"], record["title"]) == (GONE, item["title"])
    library = parse_string(files["en .bib"])
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [GONE]
    assert r"\textbraceleft{}" in files["en .bib"]


def test_the_tei_file_is_valid(files: dict[str, str], tmp_path: Path) -> None:
    """By TEI's own schema."""
    (tmp_path / "gone.xml").write_text(files["zh .tei.xml"], encoding="utf-8")
    result = java.jing(java.tei_schema(), tmp_path / "gone.xml")
    assert (result.returncode, result.stdout) == (0, "")


def test_an_issue_that_is_gone_has_a_book(toy: Archive, tmp_path: Path) -> None:
    """Of one page, that epubcheck has nothing to say of."""
    entry = Gone("xwb/2001-05-01/", "2024-03-01", (("", "误收。"),))
    found = site(toy, entry, issues=toy.issues[1:], translations=(), authority=())
    path = tmp_path / "xwb-2001-05-01.epub"
    path.write_bytes(found[f"zh/xwb/2001-05-01/{path.name}"])
    assert java.refused(path) == {}
    assert "误收。" in found[f"en/{FOLDER}{GONE}.txt"].decode()
    assert "In its place" not in found[f"en/{FOLDER}{GONE}.txt"].decode()


def test_a_language_that_is_gone_has_feeds(toy: Archive, root: Path, tmp_path: Path) -> None:
    """With the ids they had, and nothing in them; they say what became of the language."""
    settings = replace(toy.settings, languages=("zh",))
    entry = Gone("en/", "2024-03-01", (("zh", "不再提供英文。"),), "zh/")
    found = site(toy, entry, settings=settings, translations=())
    (before,) = (one.make() for one in render.plan(toy) if one.path == "en/feed.xml")
    followed = json.loads(found["en/feed.json"])
    assert followed["items"] == []
    assert "不再提供英文。" in followed["description"]
    feed, old = found["en/feed.xml"].decode(), before.decode()
    assert feed.partition("<id>")[2].partition("</id>")[0] == old.partition("<id>")[2].partition("</id>")[0]
    (tmp_path / "feed.xml").write_text(feed, encoding="utf-8")
    result = java.jing("-c", root / "tests/site/schemas/atom.rnc", tmp_path / "feed.xml")
    assert (result.returncode, result.stdout) == (0, "")


def test_a_file_whose_page_is_there_is_left_alone(toy: Archive) -> None:
    """An entry about something else makes no second file; tables of the whole archive have none in their place."""
    entries = (Gone("xwb/", "2024-03-01", (("", "误记。"),)), Gone("data/", "2024-03-01", (("", "误记。"),)))
    assert site(toy, *entries) == {}
