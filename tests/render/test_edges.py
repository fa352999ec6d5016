"""Archives that are small, empty or plain: every one makes a site in order."""

from dataclasses import replace

import pytest

from banmian import check, export, render, resources
from banmian.findings import describe
from banmian.model import Archive, Block, BlockKind, Heads, Output
from banmian.text import clipped
from tests.texts import text, texts


def told(archive: Archive) -> list[str]:
    """What the checks say of the archive's pages, the search's own files left aside."""
    outputs = [*render.pages(archive), *render.static_files(), *export.files(archive)]
    return [describe(finding) for finding in check.outputs(outputs) if "search" not in str(finding.values)]


def test_an_archive_without_issues(toy: Archive) -> None:
    """A new archive has a home page, a page for each paper, and nothing that leads nowhere."""
    empty = Archive(toy.settings, ())
    assert told(empty) == []
    assert "zh/xwb/index.html" in {planned.path for planned in render.plan(empty)}


def test_an_archive_in_one_language(toy: Archive) -> None:
    """An archive that speaks only Chinese has one tree, and no way to a language it doesn't have."""
    alone = replace(toy, settings=replace(toy.settings, languages=("zh",)), translations=())
    assert told(alone) == []
    assert {planned.path.split("/")[0] for planned in render.plan(alone)} == {
        "404.html",
        "index.html",
        "robots.txt",
        "sitemap.xml",
        "zh",
    }


def test_without_a_base_url_every_address_is_relative(toy: Archive) -> None:
    """What isn't known isn't claimed: canonical and alternate links hold wherever the site lies."""
    plain = replace(toy, settings=replace(toy.settings, base_url=""))
    assert told(plain) == []
    pages = texts(render.pages(plain))
    page = pages["zh/xwb/2001-05-01/01-02/index.html"]
    assert '<link rel="canonical" href="index.html">' in page
    assert '<link rel="alternate" hreflang="en" href="../../../../en/xwb/2001-05-01/01-02/index.html">' in page
    assert all("xiaowan.example" not in page for page in pages.values())


def test_a_text_without_a_headline(toy: Archive) -> None:
    """A picture or a brief that was printed without a headline is called by its beginning, in a smaller voice."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    bare = replace(sheet.articles[2], heads=Heads(), emendations=())
    archive = replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=(bare,)),)),), translations=())
    page = text(archive, "zh/xwb/2001-05-01/01-03/index.html")
    assert '<hgroup class="heads untitled">' in page
    assert "<title>本报讯（吴禾）从本周六起" in page


def test_a_translation_of_a_text_without_a_headline(toy: Archive) -> None:
    """It is called by its own beginning, which is not marked as Chinese."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    bare = replace(sheet.articles[2], heads=Heads(), emendations=())
    blocks = tuple(replace(block, text="From this Saturday on.", lines=()) for block in bare.blocks)
    english = replace(toy.translations[0], id=bare.id, heads=Heads(), blocks=blocks)
    archive = replace(
        toy, issues=(replace(issue, sheets=(replace(sheet, articles=(bare,)),)),), translations=(english,)
    )
    page = text(archive, "en/xwb/2001-05-01/01-03/index.html")
    assert '<hgroup class="heads untitled">\n<h1 class="headline"><span class="phrase">From this' in page


@pytest.mark.parametrize("kind", [BlockKind.VERSE, BlockKind.TABLE, BlockKind.LIST])
def test_blocks_that_keep_their_lines(toy: Archive, kind: BlockKind) -> None:
    """Verse, tables and lists show every printed line on a line of its own, and are in order."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    article = replace(sheet.articles[2], blocks=(Block(kind, "一行\n二行", sheet.articles[2].blocks[0].lines),))
    articles = (*sheet.articles[:2], article)
    archive = replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=articles), *issue.sheets[1:])),))
    assert [line for line in told(archive) if "2001-05-02" not in line] == []
    page = text(archive, "zh/xwb/2001-05-01/01-03/index.html")
    between = {BlockKind.VERSE: "一行<br>二行", BlockKind.TABLE: "<pre>一行\n二行", BlockKind.LIST: "<li>二行</li>"}
    assert between[kind] in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六七八", "一二三四五六七八"),
        ("一二三四五。七八九十一", "一二三四五。"),
        ("一二三四五，七八九十一", "一二三四五……"),
        ("一二。四五六七八九十一", "一二。四五六七八……"),
        ("Never cut a word", "Never…"),
    ],
)
def test_an_excerpt_ends_where_a_reader_would_pause(text: str, expected: str) -> None:
    """A text too long is shown to the end of a sentence, or to a comma or a space, if that is in its second half."""
    assert clipped(text, 10) == expected


def test_lunr_is_copied_unmodified() -> None:
    """The library the browser runs is the one npm delivered."""
    files = {output.path: output for output in render.static_files()}
    assert files["static/lunr.js"] == Output("static/lunr.js", resources.lunr().read_bytes())


def test_a_missing_library_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where lunr.js hasn't been fetched the build says what to run."""
    monkeypatch.setattr(resources, "lunr", lambda: resources.templates() / "nowhere" / "lunr.js")
    (finding,) = resources.missing()
    assert describe(finding).endswith("isn't there; run: npm ci")
