"""What a reader takes along: text, Markdown and e-books say what the page says, and each is sound by its own measure."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from banmian import render
from banmian.model import (
    Archive,
    Block,
    BlockKind,
    Cause,
    Emendation,
    Gap,
    Heads,
    Issue,
    Planned,
    SheetEntry,
    Span,
    Status,
)
from banmian.pipeline import read_archive
from banmian.render.takeaway.markdown import escaped
from tests import java

XHTML = "{http://www.w3.org/1999/xhtml}"
LIGHTHOUSE = "xwb/2001-05-01/01-02/xwb-2001-05-01-01-02"
MARKET = "xwb/2001-05-01/01-03/xwb-2001-05-01-01-03"
SERIES = "xwb/2001-05-01/02-03/xwb-2001-05-01-02-03"
BOOK = "zh/xwb/2001-05-01/xwb-2001-05-01.epub"


def plan(archive: Archive) -> dict[str, Planned]:
    """The files of an archive by path."""
    return {one.path: one for one in render.plan(archive)}


def read(archive: Archive, path: str) -> str:
    """A file of an archive as text."""
    return plan(archive)[path].make().decode()


def opened(data: bytes) -> dict[str, bytes]:
    """The files of an e-book by path."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


def with_article(toy: Archive, **fields: Any) -> Archive:
    """The toy archive with its first article changed, and without translations."""
    issue, sheet = toy.issues[0], toy.issues[0].sheets[0]
    article = replace(sheet.articles[0], **fields)
    sheets = (replace(sheet, articles=(article, *sheet.articles[1:])), *issue.sheets[1:])
    return replace(toy, issues=(replace(issue, sheets=sheets), *toy.issues[1:]), translations=())


FIRST = "zh/xwb/2001-05-01/01-01/xwb-2001-05-01-01-01"


def test_text_is_what_one_would_copy(toy: Archive) -> None:
    """Heads, byline and blocks in order, lost text told, then a line, and how to cite it."""
    text = read(toy, f"zh/{LIGHTHOUSE}.txt")
    assert text.startswith("内港清淤 渡船不再等潮——\n灯塔今夜重新点亮\n停电十一年 老看守人亲手合闸\n\n记者 林小满\n")
    assert "\n\n[原报有图，底稿未收] 小湾灯塔。 周 帆摄\n\n本报讯（记者 林小满 通讯员 许舟）4月30日晚" in text
    assert "\n\n[底稿缺文：原文至此中断]\n\n----" in text
    assert "\n引用格式：林小满，许舟. 灯塔今夜重新点亮[N/OL]. 小湾晚报，2001-05-01. https://" in text


def test_a_translation_says_who_made_it(toy: Archive) -> None:
    """In the tree of its language the text is the translation; what isn't translated is shown, and said to be so."""
    assert "\nTranslated by The Xiaowan translators." in read(toy, f"en/{LIGHTHOUSE}.txt")
    market = read(toy, f"en/{MARKET}.txt")
    assert "本报讯（吴禾）从本周六起" in market
    assert "This article has no English text yet." in market
    assert "Line 46: the source reads “三曰”, we read “三日”. 原文误排" in market


def test_a_series_lists_its_articles(toy: Archive) -> None:
    """By title and id, in text and in Markdown."""
    assert "(xwb-2001-05-01-02-01)" in read(toy, f"zh/{SERIES}.txt")
    assert "\n- " in read(toy, f"zh/{SERIES}.md")


def test_the_facts_of_markdown_are_yaml(toy: Archive) -> None:
    """Whatever stands in them; what isn't known is left out."""
    _, matter, body = read(toy, f"en/{LIGHTHOUSE}.md").split("---\n", 2)
    facts = yaml.safe_load(matter)
    assert facts["id"] == "xwb-2001-05-01-01-02"
    assert facts["title"] == "Tonight the lighthouse shines again"
    assert facts["byline"][0] == "Reporter: 林小满"
    assert "\n# Tonight the lighthouse shines again\n" in body
    assert "url" not in yaml.safe_load(
        read(replace(toy, settings=replace(toy.settings, base_url="")), f"en/{LIGHTHOUSE}.md").split("---\n", 2)[1]
    )


def test_an_emendation_is_a_footnote(toy: Archive) -> None:
    """At its reading in the text; its note says both readings and why."""
    text = read(toy, f"zh/{MARKET}.md")
    assert "原址停业三日[^1]，清扫以后改作停车场。\n\n[^1]: 第 46 行：底稿作“三曰”，今作“三日”。原文误排\n" in text


READER = Markdown(extensions=["footnotes", "tables", "fenced_code"])
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co")), min_size=1).filter(
    lambda text: text == text.strip()
)


@given(st.one_of(TEXTS, st.text("#*_-+=>`[]()!|~&;<:.1 汉\\$@/wh", min_size=1).map(str.strip).filter(bool)))
def test_markdown_reads_back_as_the_text(text: str) -> None:
    """Nothing in a text is a sign to a reader of Markdown: a paragraph of it is one, with the same characters."""
    html = READER.reset().convert(escaped(text))
    root = ET.fromstring(f"<body>{html}</body>")
    assert [one.tag for one in root] == ["p"]
    assert len(root[0]) == 0
    assert " ".join((root[0].text or "").split(" ")) == text


def test_every_kind_of_block_is_its_own_in_markdown(toy: Archive) -> None:
    """Sections are heads, boxes quotations, lists lists; verse keeps its lines, a table is as printed."""
    kinds = [BlockKind.SECTION, BlockKind.BOX, BlockKind.LIST, BlockKind.VERSE, BlockKind.TABLE]
    blocks = tuple(Block(kind, "甲" if kind in kinds[:2] else "甲\n乙", (Span(18, 18),)) for kind in kinds)
    text = read(with_article(toy, blocks=blocks), f"{FIRST}.md")
    assert "\n\n## 甲\n\n> 甲\n\n- 甲\n- 乙\n\n甲  \n乙\n\n    甲\n    乙\n" in text


def _withdrawn(issue: Issue) -> Issue:
    sheets = (
        replace(sheet, articles=tuple(replace(one, status=Status.WITHDRAWN) for one in sheet.articles))
        for sheet in issue.sheets
    )
    return replace(issue, sheets=tuple(sheets))


def test_a_withdrawn_text_is_in_none_of_them(toy: Archive) -> None:
    """Its file stays at its address, and says so."""
    archive = replace(toy, issues=tuple(map(_withdrawn, toy.issues)))
    files = plan(archive)
    for ending in ("txt", "md"):
        text = files[f"zh/{LIGHTHOUSE}.{ending}"].make().decode()
        assert "本文已撤回" in text
        assert "本报讯" not in text
    texts = b"".join(opened(files[BOOK].make()).values()).decode(errors="replace")
    assert "本报讯" not in texts
    ours = ("txt", "md", "epub")
    assert {path for path in files if path.endswith(ours)} == {path for path in plan(toy) if path.endswith(ours)}


@pytest.fixture(scope="module")
def books(root: Path, toy: Archive) -> dict[str, bytes]:
    """The e-books of the toy archive, of our own, and of one full of hostile text."""
    own = read_archive(root)[0]
    archives = {
        "toy": toy,
        "own": own,
        "hostile": _hostile(toy),
        "chinese": replace(toy, settings=replace(toy.settings, languages=("zh",)), translations=()),
    }
    return {
        f"{name}-{path.rpartition('/')[2]}": one.make()
        for name, archive in archives.items()
        for path, one in plan(archive).items()
        if path.endswith(("05-01.epub", "09-28.epub"))
    }


EVIL = '<b onclick="x">&amp;]]>--\x00\x0c\ufffe\'"'


def _hostile(toy: Archive) -> Archive:
    heads = Heads(kicker=EVIL, headline=f"{EVIL}\n{EVIL}", subhead=EVIL)
    blocks = tuple(Block(kind, f"{EVIL}\n{EVIL}", (Span(18, 18),)) for kind in BlockKind)
    changes = (Emendation(18, "三件", EVIL, EVIL, Cause.PRINT),)
    return with_article(toy, heads=heads, blocks=blocks, gaps=(Gap(18, EVIL),), emendations=changes)


def test_the_books_are_valid(books: dict[str, bytes], tmp_path: Path) -> None:
    """The validator finds nothing, not even a warning; whatever stands in the texts. One with a link that leads nowhere it refuses."""
    for name, data in books.items():
        (tmp_path / name).write_bytes(data)
    with zipfile.ZipFile(tmp_path / "broken.epub", "w") as broken:
        for name, data in opened(books["toy-xwb-2001-05-01.epub"]).items():
            broken.writestr(name, data.replace(b"../en/01-02.xhtml", b"../en/nowhere.xhtml"))
    refused = java.refused(*sorted(tmp_path.glob("*.epub")))
    assert list(refused) == ["broken.epub"], refused
    assert "nowhere.xhtml" in refused["broken.epub"]


def test_hostile_text_is_text_in_a_book(books: dict[str, bytes]) -> None:
    """What a page prints is escaped, and has a sign where XML allows none."""
    text = opened(books["hostile-xwb-2001-05-01.epub"])["EPUB/zh/01-01.xhtml"]
    paragraph = next(one for one in ET.fromstring(text).iter(f"{XHTML}p") if one.get("id") == "p1")
    assert "".join(paragraph.itertext()).startswith('<b onclick="x">&amp;]]>--␀␌\ufffd\'"')


def _hrefs(book: dict[str, bytes]) -> Iterator[str]:
    for element in ET.fromstring(book["EPUB/nav.xhtml"]).iter(f"{XHTML}a"):
        yield element.get("href", "")


def test_a_book_has_every_text_in_every_language_it_is_in(books: dict[str, bytes]) -> None:
    """First the original of each, in order, then the translations; the contents list both, and each leads to the other."""
    book = opened(books["toy-xwb-2001-05-01.epub"])
    spine = [path for path in book if path.startswith(("EPUB/zh/", "EPUB/en/"))]
    assert spine == sorted(spine, key=lambda path: (path.split("/")[1] != "zh",))
    assert "EPUB/en/01-02.xhtml" in spine
    assert "EPUB/en/01-03.xhtml" not in spine  # not translated
    assert {"zh/01-03.xhtml", "en/01-02.xhtml"} <= set(_hrefs(book))
    assert b'href="../en/01-02.xhtml" hreflang="en"' in book["EPUB/zh/01-02.xhtml"]
    assert b'href="../zh/01-02.xhtml" hreflang="zh-Hans"' in book["EPUB/en/01-02.xhtml"]


def test_a_note_in_a_book_leads_both_ways(books: dict[str, bytes]) -> None:
    """From the reading to the note, and back."""
    text = opened(books["toy-xwb-2001-05-01.epub"])["EPUB/zh/01-03.xhtml"].decode()
    assert 'role="doc-noteref" href="#n1">1</a>' in text
    assert 'epub:type="footnote" role="doc-footnote" id="n1"' in text
    assert '<a href="#p1">1</a>' in text


def test_the_same_book_has_the_same_bytes(toy: Archive) -> None:
    """Its dates are those of the newspaper, and the sort of file stands first, not compressed."""
    data = plan(toy)[BOOK].make()
    assert data == plan(toy)[BOOK].make()
    with zipfile.ZipFile(BytesIO(data)) as book:
        first, *others = book.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {one.date_time for one in (first, *others)} == {(2001, 5, 1, 0, 0, 0)}


def test_an_issue_without_articles_is_a_book_too(toy: Archive) -> None:
    """Of its title page and its contents."""
    sheet = toy.issues[0].sheets[0]
    bare = replace(toy.issues[0], sheets=(SheetEntry(sheet.text, sheet.record, ()),))
    book = opened(plan(replace(toy, issues=(bare,)))[BOOK].make())
    assert "EPUB/title.xhtml" in book


def test_the_page_of_the_data_tells_sizes(toy: Archive) -> None:
    """Of each file, as far as it is known; every file is linked."""
    sizes = {"data/articles.csv": 1234, "data/articles.jsonl": 12_345_678}
    made = {one.path: one for one in render.plan(toy, lambda: sizes)}["en/data/index.html"].make().decode()
    assert '<a href="../../data/articles.csv" download>articles.csv</a> <span class="size">1 kB</span>' in made
    assert 'articles.jsonl</a> <span class="size">12.3 MB</span>' in made
    assert '<a href="../../data/texts.csv" download>texts.csv</a></td>' in made
    assert "archive.zip" in made


def test_a_large_archive_is_no_zip(toy: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page tells instead how a program fetches everything."""
    monkeypatch.setattr("banmian.downloads.BUNDLED", 1)
    made = read(toy, "en/data/index.html")
    assert "archive.zip" not in made
    assert "curl -O https://xiaowan.example/archive/SHA256SUMS\ncut -c67- SHA256SUMS | sed" in made
    assert "| wget -N -x -nH --cut-dirs=1 -i -</code>" in made
    assert (
        read(replace(toy, settings=replace(toy.settings, base_url="")), "en/data/index.html").count("https://…/") == 1
    )


def test_the_foot_of_an_article_leads_to_its_files(toy: Archive) -> None:
    """What holds all languages lies in the tree of the papers' own."""
    page = read(toy, "en/xwb/2001-05-01/01-02/index.html")
    assert '<a href="xwb-2001-05-01-01-02.txt" type="text/plain" download>Plain text</a>' in page
    target = "../../../../zh/xwb/2001-05-01/01-02/xwb-2001-05-01-01-02.tei.xml"
    assert f'<a href="{target}" type="application/tei+xml" download>TEI</a>' in page
    issue = read(toy, "en/xwb/2001-05-01/index.html")
    assert (
        'href="../../../zh/xwb/2001-05-01/xwb-2001-05-01.epub" type="application/epub+zip" download>EPUB</a>' in issue
    )
