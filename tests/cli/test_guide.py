"""The editors' guide, followed to the letter: from `banmian init` to the built site, with the page that comes with it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from banmian.records.marks.file import read_marks
from tests.processes import uncovered

from . import guide

pytestmark = pytest.mark.seconds(30)

GUIDES = ("editors.md", "editors.zh.md")
PAGE = "jkrb/2003-04-12"
MISTAKES = {"D102", "S108", "S109", "E101", "E102", "E103", "E104", "E108", "E109", "E110"}
"""What is told of the practice page; the broken name is joined without a word, the headline and the picture are for the eye."""


def serve(archive: Path) -> None:
    """What `banmian serve` does until the page is read; then the findings are as the guide says."""
    with guide.served(archive, " s; errors: 1"):
        pass
    found = json.loads(f"[{','.join(check(archive).splitlines())}]")
    assert {one["code"] for one in found} >= MISTAKES
    assert [one["code"] for one in found if one["severity"] == "error"] == ["D102"]


def check(archive: Path) -> str:
    """The findings, an object a line, whether or not there are errors."""
    return guide.tried("banmian check --format json", archive)[1]


def follow(step: guide.Step, here: Path, archive: Path) -> Path:
    """Do what a block asks, in a folder; the folder in which one is then."""
    if step.does != "sh":
        guide.write(step, archive)
        return here
    for line in step.text.splitlines():
        if line.startswith("banmian serve"):
            serve(archive)
        elif line.startswith("cd "):
            here = (here / line.removeprefix("cd ")).resolve()
        else:
            guide.run(line, here)
    return here


@pytest.fixture(scope="module")
def followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of somebody who has followed the guide, block by block."""
    folder = tmp_path_factory.mktemp("guide")
    (folder / "banmian").symlink_to(root)
    here, archive = folder / "program", folder / "jiangkou"
    here.mkdir()
    with uncovered():
        for step in guide.steps((root / "docs" / GUIDES[0]).read_text(encoding="utf-8")):
            here = follow(step, here, archive)
    return archive


def published(archive: Path, language: str, article: str) -> str:
    """The page of an article, by the part of its id behind the date."""
    return (archive / "site" / language / PAGE / article / "index.html").read_text(encoding="utf-8")


def test_it_leads_to_a_site_without_a_mistake(followed: Path) -> None:
    """All ten mistakes are mended in what readers see."""
    first = published(followed, "zh", "01-01")
    text = re.sub(r"<[^>]+>", "", first)
    assert all(
        one in text for one in ("市长周立民宣布开工", "148级", "目标和步骤", "“三五一”", "看一看。”", "石阶下的早市")
    )
    assert "两条街巷。" in text
    assert "回到课堂" in published(followed, "zh", "01-04").partition("<h1")[2].partition("</h1>")[0]


def test_lost_text_and_open_questions_are_shown(followed: Path) -> None:
    """The gap and the character that nobody can make out, each with the note."""
    text = published(followed, "zh", "01-04")
    assert "报纸此处破损" in text
    assert "名字第二个字辨认不出" in text


@pytest.mark.no_cover
def test_what_a_reader_reported_is_right_in_both_languages(followed: Path) -> None:
    """In the Chinese with its reason, in the English without a note that it is stale."""
    assert "提前到20时30分" in (followed / "site/data/articles.jsonl").read_text(encoding="utf-8")
    assert "读者来信指出" in published(followed, "zh", "01-02")
    assert "8.30 p.m." in published(followed, "en", "01-02")
    assert "T102" not in check(followed)


def test_a_withdrawn_article_keeps_its_address(followed: Path) -> None:
    """And its text is in no page and no data."""
    assert "has been withdrawn" in published(followed, "en", "01-03")
    files = (path for path in (followed / "site").rglob("*") if path.suffix in (".html", ".json", ".jsonl", ".js"))
    assert not [path.name for path in files if "手提箱" in path.read_text(encoding="utf-8")]


@pytest.mark.no_cover
def test_nothing_is_left_to_decide(followed: Path) -> None:
    """No error and no warning, and of the suggestions only those that tell of the file as a whole or a sign in it."""
    found = [json.loads(line) for line in check(followed).splitlines()]
    assert {one["code"] for one in found} <= {"S108", "S109"}


def test_the_desk_does_what_the_guide_says(root: Path, tmp_path: Path, page: Page) -> None:
    """With the keys of its table, the desk writes the marks that it has one write by hand."""
    text = (root / "docs" / GUIDES[0]).read_text(encoding="utf-8")
    archive = tmp_path / "jiangkou"
    (archive / "seeds" / PAGE).mkdir(parents=True)
    source = (root / "docs/practice.txt").read_text(encoding="utf-8").replace("星期五", "星期六")
    (archive / "seeds" / PAGE / "01.txt").write_text(source, encoding="gb18030")
    marks = [step for step in guide.steps(text) if step.file.endswith("01.marks.yaml")]
    guide.write(next(step for step in guide.steps(text) if step.file == "content/archive.yaml"), archive)
    with guide.served(archive) as said:
        page.goto(f"{guide.address(said)}en/desk/{PAGE}/01/")
        for line, key in guide.decisions(text):
            guide.decide(page, line, key)
    records = sorted(path.name for path in (archive / "content" / PAGE).glob("*.md"))
    assert records == ["01-01.zh.md", "01-02.zh.md", "01-03.zh.md", "01-04.zh.md"]
    written = read_marks((archive / marks[0].file).read_text(encoding="utf-8"), "")
    assert [replace(mark, text="") for mark in written[0]] == list(read_marks(marks[0].text, "")[0])


def test_both_guides_have_one_do_the_same(root: Path) -> None:
    """Block by block; only the words around them are in two languages."""
    one, other = ((root / "docs" / name).read_text(encoding="utf-8") for name in GUIDES)
    assert list(guide.steps(one)) == list(guide.steps(other))
    assert guide.decisions(one) == guide.decisions(other) != []


def links(path: Path) -> Iterator[str]:
    """The relative links of a text in Markdown, pictures included."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    yield from re.findall(r"\]\((?!https?:)([^)]+)\)", text)


@pytest.mark.parametrize("name", GUIDES)
def test_its_links_lead_somewhere(root: Path, name: str) -> None:
    """To files that are there, and to headings of the guide itself."""
    path = root / "docs" / name
    heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
    broken = [
        link
        for link in links(path)
        if (link[1:] not in anchors if link.startswith("#") else not (path.parent / link.partition("#")[0]).exists())
    ]
    assert broken == []
