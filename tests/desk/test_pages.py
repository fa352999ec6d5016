"""What the desk shows of a sheet: each side finds the other, and nothing is left out."""

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from banmian import check, desk, pipeline
from banmian.desk import sureness
from banmian.desk.bits import cut
from banmian.desk.known import layout
from banmian.desk.sheet import desk_page
from banmian.desk.state import mark_values
from banmian.findings import Finding
from banmian.i18n import translator
from banmian.model import Archive, Issue, Mark, SheetEntry, SheetReading
from banmian.parse import read_sheet
from banmian.render.catalogue import catalogue
from banmian.render.frame.site import Site
from tests.archives import copy_of_toy
from tests.site import nu

pytestmark = pytest.mark.seconds(25)

KEY = ("xwb", "2001-05-01", "01")


def read(sheet: SheetEntry) -> SheetReading:
    """A sheet as the parser reads it."""
    return read_sheet(sheet.text, sheet.marks)


def look_at(issue: Issue, sheet: SheetEntry) -> desk.Look:
    """A sheet that has no marks."""
    return desk.Look()


def first(archive: Archive) -> tuple[Issue, SheetEntry]:
    """The first sheet of the first issue."""
    issue = archive.issues[0]
    return issue, issue.sheets[0]


@pytest.fixture
def page(toy: Archive) -> str:
    """The desk page of the toy archive's first sheet, in English."""
    made = {one.path: one.data.decode() for one in desk.pages(toy, read, [])}
    return made["en/desk/xwb/2001-05-01/01/index.html"]


def test_every_line_of_the_source_is_there(page: str, toy: Archive) -> None:
    """Each line that prints something has a row with its number and its text."""
    _, sheet = first(toy)
    shown = dict(re.findall(r'id="L(\d+)">.*?<p class="as-filed-text"[^>]*>(.*?)</p>', page, re.DOTALL))
    inked = {str(number): line.rstrip() for number, line in enumerate(sheet.text.lines, 1) if line.strip()}
    assert {number: html.unescape(text) for number, text in shown.items()} == inked


def test_each_side_leads_to_the_other_without_a_script(page: str) -> None:
    """Every number leads to a place that is on the page."""
    ids = set(re.findall(r' id="([^"]+)"', page))
    for side in ("n", "back"):
        targets = re.findall(rf'<a class="{side}" href="#([^"]+)"', page)
        assert targets
        assert set(targets) <= ids


def test_no_id_stands_twice(page: str) -> None:
    """What is on the page can be pointed at."""
    ids = re.findall(r' id="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_a_page_for_looking_has_nothing_to_decide_with(toy: Archive) -> None:
    """Only where editing is said are there buttons and the state they work on."""
    for editing in (False, True):
        for output in desk.pages(toy, read, [], look_at if editing else None):
            text = output.data.decode()
            assert '<meta name="robots" content="noindex">' in text
            if re.search(r"/\d\d/index", output.path):
                assert ("data-palette" in text) is editing
                assert ("data-state" in text) is editing
                assert ("banmian serve" in re.sub("data-messages=.*", "", text)) is not editing


def test_no_script_or_style_stands_in_the_page(toy: Archive) -> None:
    """The policy of the pages lets none run."""
    for output in desk.pages(toy, read, [], look_at):
        text = output.data.decode()
        assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son[a-z]+=", text)


def test_the_least_sure_sheet_comes_first(toy: Archive) -> None:
    """The list is sorted by the least sure piece that nobody has decided."""
    sheets = [(issue, sheet) for issue in toy.issues for sheet in issue.sheets]
    issue, last = sheets[-1]

    def doubtful(sheet: SheetEntry) -> SheetReading:
        reading = read(sheet)
        first, *others = reading.pieces
        return replace(reading, pieces=(replace(first, sureness=0.31), *others)) if sheet is last else reading

    index = next(one.data.decode() for one in desk.pages(toy, doubtful, []) if one.path == "en/desk/index.html")
    rows = re.findall(r'<th scope="row"><a href="([^"]+)"', index)
    assert rows[0] == f"{issue.paper}/{issue.date}/{last.text.name}/index.html"
    assert "very unsure, 31 %" in index
    assert len(rows) == len(sheets)


def test_findings_lead_to_their_lines(toy: Archive) -> None:
    """One of the source leads to its line, one of a record to where its article begins, another to no line."""
    issue, sheet = first(toy)
    article = sheet.articles[1]
    site = Site(catalogue(toy), "en")
    number = article.id.rpartition("-")[2]
    inked = next(number for number, line in enumerate(sheet.text.lines, 1) if line.strip())
    found = [
        Finding(
            "P101", "seeds/xwb/2001-05-01/01.txt", inked, values={"doubt": "whether it is a headline", "percent": 55}
        ),
        Finding("R105", f"content/xwb/2001-05-01/01-{number}.zh.md", 3, values={"field": "kind"}),
        Finding("R105", "content/xwb/2001-05-01/01.sheet.yaml", 3, values={"field": "kind"}),
        Finding("P101", "seeds/xwb/2001-05-01/02.txt", 1, values={"doubt": "whether it is a headline", "percent": 55}),
    ]
    mine = desk.by_sheet(found)[KEY]
    view = desk_page(site, "en/desk/x/index.html", issue, sheet, read(sheet), mine)
    places = {(one.place.href, one.place.text) for one in view.findings}
    begins = article.source.lines[0].first
    assert places == {
        (f"#L{inked}", f"line {inked}"),
        (f"#L{begins}", f"line {begins}"),
        ("", "01.sheet.yaml"),
    }


def test_sureness_is_in_words_and_percent() -> None:
    """The levels are told apart in words; only what is certain is called 100 %."""
    words = translator("zh")
    assert [sureness.in_words(words, one) for one in (1.0, 0.95, 0.8, 0.3)] == [
        "有把握",
        "较有把握",
        "存疑",
        "十分存疑",
    ]
    assert [sureness.percent(one) for one in (1.0, 0.999, 0.5, -1.0)] == [100, 99, 50, 0]


def test_a_text_is_cut_into_what_its_lines_gave() -> None:
    """Spaces between the parts are kept; a text made of other lines is not cut."""
    assert cut("甲乙丙 丁", [(3, "甲乙"), (5, "丙"), (7, "丁")]) == ((3, "甲乙"), (5, "丙 "), (7, "丁"))
    assert cut("甲乙", [(3, "甲乙"), (5, "丙")]) is None
    assert cut("甲乙丙", [(3, "甲乙")]) is None


def test_an_edited_text_is_shown_whole(toy: Archive) -> None:
    """What an editor's record says otherwise than the source is shown, and found by its first line."""
    issue, sheet = first(toy)
    article = next(one for one in sheet.articles if one.blocks)
    block = replace(article.blocks[0], text="另一句话。")
    other = replace(article, blocks=(block, *article.blocks[1:]))
    entry = replace(sheet, articles=tuple(other if one is article else one for one in sheet.articles))
    archive = replace(toy, issues=(replace(issue, sheets=(entry, *issue.sheets[1:])), *toy.issues[1:]))
    made = {one.path: one.data.decode() for one in desk.pages(archive, read, [])}
    line = layout(read(entry)).at(block.lines[0].first)
    assert line
    text = made["en/desk/xwb/2001-05-01/01/index.html"]
    assert re.search(rf'id="R{line.lines.first}"[^>]*><a [^>]*></a>另一句话。</span>', text)


def test_marks_are_said_as_in_their_file() -> None:
    """`article: 0` of the model is `new`; what is left out stays out."""
    assert mark_values(Mark(12, "共谋", role="headline", article=0)) == {
        "line": 12,
        "text": "共谋",
        "role": "headline",
        "article": "new",
    }
    assert mark_values(Mark(37, paragraph=33)) == {"line": 37, "paragraph": 33}


@pytest.mark.parametrize("editing", [False, True])
def test_the_pages_are_valid_html(toy: Archive, tmp_path: Path, editing: bool) -> None:
    """The validator and our own checks have nothing to say of any page of the desk."""
    found = Finding(
        "P101", "seeds/xwb/2001-05-01/01.txt", 1, values={"doubt": "whether it is a headline", "percent": 9}
    )
    outputs = list(desk.pages(toy, read, [found], look_at if editing else None))
    for output in outputs:
        path = tmp_path / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.data)
    assert nu.complaints(tmp_path, sorted(tmp_path.rglob("*.html"))) == []
    links = {"W102", "W103"}  # to pages for readers, which are not here
    assert {one.code for one in check.outputs(outputs)} <= links


def test_the_desk_is_part_of_a_build_only_if_asked_for(tmp_path: Path) -> None:
    """With it every link leads somewhere, and no page for readers leads to it; without it there is none."""
    archive = copy_of_toy(tmp_path / "archive")
    for with_desk in (False, True):
        out = tmp_path / f"site-{with_desk}"
        _, findings = pipeline.build(archive, out, with_desk=with_desk)
        assert not [one for one in findings if one.code.startswith("W")]
        assert (out / "zh" / "desk" / "index.html").exists() is with_desk
        readers = [path for path in out.rglob("*.html") if "desk" not in path.relative_to(out).parts]
        assert not [path for path in readers if "/desk/" in path.read_text("utf-8")]


def test_records_edited_by_hand_are_told(toy: Archive) -> None:
    """Where they stand in the way the page says so, and names them."""
    edited = ("content/xwb/2001-05-01/01-01.zh.md",)
    made = {one.path: one.data.decode() for one in desk.pages(toy, read, [], lambda *_: desk.Look(edited=edited))}
    text = made["zh/desk/xwb/2001-05-01/01/index.html"]
    assert "有手工改过的记录" in text
    assert edited[0] in text
