"""The TEI files: valid by TEI's own schema, and true to the records and to the lines they were read from."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from banmian import cite, export
from banmian.authority import mentions
from banmian.authority.passages import texts, translated_texts
from banmian.export import teiblocks
from banmian.export.named import ELEMENTS, Name, tagged
from banmian.export.printed import Line, Piece, layout
from banmian.export.tei import NAMESPACE, tei
from banmian.model import (
    Archive,
    Article,
    AsPrinted,
    Block,
    BlockKind,
    Emendation,
    Field,
    Gap,
    Heads,
    Issue,
    Kind,
    Mention,
    Passage,
    Sheet,
    SheetEntry,
    SheetRecord,
    Source,
    Span,
    Status,
)
from banmian.pipeline import read_archive
from banmian.render.catalogue.mentions import outermost
from tests import java

NO_HEADS = Heads()
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def own(root: Path) -> Archive:
    """The archive that stands in this repository."""
    return read_archive(root)[0]


def teis(archive: Archive) -> dict[str, bytes]:
    """The TEI files of an archive by path."""
    return {one.path: one.make() for one in export.texts(archive) if one.path.endswith(".tei.xml")}


def articles(archive: Archive) -> Iterator[Article]:
    """Every article and series head."""
    return (one for issue in archive.issues for sheet in issue.sheets for one in sheet.articles)


def name(tag: str) -> str:
    """A TEI element's name, as ElementTree has it."""
    return f"{{{NAMESPACE}}}{tag}"


BETWEEN = {name("l"): "\n", name("item"): "\n", name("lg"): "\n\n"}
"""What stands in a record between two of these."""


def reading(element: ET.Element) -> str:
    """The text of an element as it is read: corrected, without what is said of it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == name("choice"):
            parts.append("".join(part.text or "" for part in child if part.tag == name("corr")))
        elif child.tag != name("gap"):
            parts.append(reading(child))
            parts.append(BETWEEN.get(child.tag, "") if child is not element[-1] else "")
        parts.append(child.tail or "")
    return "".join(parts)


def made_of(toy: Archive, lines: tuple[str, ...], *blocks: Block, heads: Heads = NO_HEADS, **fields: Any) -> str:
    """The TEI file of an article made for a test; all lines of its sheet, on page 4, are its own."""
    issue, first = toy.issues[0], toy.issues[0].sheets[0].articles[0]
    source = Source("01", (Span(1, len(lines)),), "0" * 64)
    article = replace(first, heads=heads, blocks=blocks, byline=(), source=source, **fields)
    entry = SheetEntry(Sheet("01", lines, "0" * 64), SheetRecord("01", "0" * 64, page=4), (article,))
    known = cite.sources(replace(toy, translations=()))
    return tei(known, replace(issue, sheets=(entry,)), entry, article).decode()


def test_the_files_are_valid_by_teis_own_schema(toy: Archive, own: Archive, tmp_path: Path) -> None:
    """Jing holds those of the toy archive, and our own, against tei_all."""
    withdrawn = replace(own, issues=tuple(_withdrawn(issue) for issue in own.issues))
    documents = [*teis(toy).values(), *teis(own).values(), *teis(withdrawn).values()]
    paths = [tmp_path / f"{number}.xml" for number in range(len(documents))]
    for path, data in zip(paths, documents, strict=True):
        path.write_bytes(data)
    result = java.jing(java.tei_schema(), *paths)
    assert (result.returncode, result.stdout) == (0, "")


def _withdrawn(issue: Issue) -> Issue:
    sheets = (
        replace(sheet, articles=tuple(replace(one, status=Status.WITHDRAWN) for one in sheet.articles))
        for sheet in issue.sheets
    )
    return replace(issue, sheets=tuple(sheets))


def test_the_schema_refuses_what_is_wrong(toy: Archive, tmp_path: Path) -> None:
    """An element that TEI doesn't know is told: the validator is at work."""
    path = tmp_path / "wrong.xml"
    path.write_bytes(next(iter(teis(toy).values())).replace(b"<body>", b"<body><nonsense/>"))
    assert "nonsense" in java.jing(java.tei_schema(), path).stdout


def test_every_text_has_one_in_the_tree_of_its_language(toy: Archive) -> None:
    """Beside the page; the translation is in the same file, so there is none in its own tree."""
    assert len(teis(toy)) == len(list(articles(toy)))
    assert all(path.startswith("zh/") for path in teis(toy))


def test_the_text_is_that_of_the_record(toy: Archive, own: Archive) -> None:
    """Each block, read with its corrections, is the record's to the letter; in every language."""
    for archive in (toy, own):
        files = {path.rpartition("/")[2]: data for path, data in teis(archive).items()}
        translated = {(one.id, one.language): one.blocks for one in archive.translations}
        for article in articles(archive):
            found = {one.get(ID): one for one in ET.fromstring(files[f"{article.id}.tei.xml"]).iter()}
            for number, block in enumerate(article.blocks, 1):
                assert reading(found[f"p{number}"]) == block.text
            for number, block in enumerate(translated.get((article.id, "en"), ()), 1):
                assert reading(found[f"en-p{number}"]) == block.text
                assert found[f"en-p{number}"].get("corresp") == f"#p{number}"


def test_every_block_of_ours_has_its_lines(own: Archive) -> None:
    """The walk along the lines comes out to the letter for every block of the archive: none is without its lines."""
    files = {path.rpartition("/")[2]: data for path, data in teis(own).items()}
    for article in articles(own):
        found = {one.get(ID): one for one in ET.fromstring(files[f"{article.id}.tei.xml"]).iter()}
        for number, block in enumerate(article.blocks, 1):
            first = next(found[f"p{number}"].iter(name("lb")))
            assert first.get("n") == str(min(span.first for span in block.lines))


def test_a_column_break_and_an_emendation(toy: Archive) -> None:
    """A join is a column's beginning, without a space; an emendation has both readings, and its reason at the end."""
    data = next(data for path, data in teis(toy).items() if path.endswith("05-01-01-02.tei.xml"))
    assert '鸣<cb/><lb n="32" break="no"/>笛三声' in data.decode()
    data = next(data for path, data in teis(toy).items() if path.endswith("05-01-01-03.tei.xml"))
    assert '<choice xml:id="n1"><sic>三曰</sic><corr>三日</corr></choice>' in data.decode()
    assert '<note target="#n1" n="1" type="emendation">原文误排</note>' in data.decode()


def paragraph(text: str, *lines: int) -> Block:
    """A paragraph that was read from some lines."""
    return Block(BlockKind.PARAGRAPH, text, tuple(Span(line, line) for line in lines))


def test_lost_text_stands_where_it_is_lost(toy: Archive) -> None:
    """After its line, within the paragraph or below it; what is known of it is said."""
    data = made_of(toy, ("甲", "乙", "", "丙"), paragraph("甲乙", 1, 2), gaps=(Gap(1, "约三行"), Gap(3)))
    assert '甲<gap reason="lost"><desc>约三行</desc></gap><lb n="2" break="no"/>乙</p>\n<gap reason="lost"/>' in data


def test_what_stays_as_printed_is_sic_alone(toy: Archive) -> None:
    """Without a correction, and with the editor's reason."""
    data = made_of(toy, ("三五—规划",), paragraph("三五—规划", 1), as_printed=(AsPrinted(1, "三五—", "原文如此"),))
    assert '<lb n="1"/><sic xml:id="n1">三五—</sic>规划' in data
    assert '<note target="#n1" n="1" type="as-printed">原文如此</note>' in data


def test_two_emendations_that_touch_are_one(toy: Archive) -> None:
    """Where the second is made of what the first gave, the whole line is told in both readings."""
    changes = (Emendation(1, "甲乙", "丙丁"), Emendation(1, "丁戊", "己"))
    data = made_of(toy, ("甲乙戊",), paragraph("丙己", 1), emendations=changes)
    assert '<lb n="1"/><choice xml:id="n1"><sic>甲乙戊</sic><corr>丙己</corr></choice></p>' in data


def test_what_does_not_come_out_has_no_lines(toy: Archive) -> None:
    """A text that its lines don't say is written as it is; nothing is guessed."""
    assert '<p xml:id="p1">另外的话</p>' in made_of(toy, ("甲", "乙"), paragraph("另外的话", 1, 2))


SIGNS = st.text("甲乙丙 a#*—", min_size=1, max_size=6)


@given(st.lists(SIGNS, min_size=1, max_size=4), st.lists(st.tuples(st.integers(1, 4), SIGNS, SIGNS), max_size=3), SIGNS)
def test_no_text_is_lost_along_the_lines(lines: list[str], changes: list[tuple[int, str, str]], other: str) -> None:
    """Whatever stands on the lines, and whatever was changed in them: the pieces of a block are its text, to the letter."""
    emendations = tuple(Emendation(min(line, len(lines)), old, new) for line, old, new in changes)
    source = Source("01", (Span(1, len(lines)),), "0" * 64)
    texts = ("".join(lines), "\n".join(lines), other, *lines)
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, (Span(1, len(lines)),)) for text in texts)
    article = Article("xwb-2001-05-01-01-01", Kind.NEWS, Heads(), (), "", source, blocks, emendations=emendations)
    laid = layout(article, SheetEntry(Sheet("01", tuple(lines), "0" * 64), SheetRecord("01", "0" * 64), (article,)))
    assert ["".join(line.before + line.text for line in block) for block in laid.blocks] == [*texts]


def test_a_head_has_its_printed_lines_and_its_corrections(toy: Archive) -> None:
    """Each printed line of a head is one; the page it stands on is told if it is known."""
    heads = Heads(headline="今日通车\n万人空巷")
    data = made_of(toy, ("今曰通车", "万人空巷"), heads=heads, emendations=(Emendation(1, "曰", "日"),))
    choice = '今<choice xml:id="n1"><sic>曰</sic><corr>日</corr></choice>通车'
    assert f'<pb n="4"/>\n<head type="main"><lb n="1"/>{choice}\n<lb n="2"/>万人空巷</head>' in data


def test_verse_lists_and_tables_keep_their_lines(toy: Archive) -> None:
    """Verse has lines, a list items, a table the lines as printed."""
    kinds = (BlockKind.VERSE, BlockKind.LIST, BlockKind.TABLE)
    blocks = (Block(kind, "甲\n乙", (Span(2 * at + 1, 2 * at + 2),)) for at, kind in enumerate(kinds))
    data = made_of(toy, ("甲", "乙") * 3, *blocks)
    assert '<lg xml:id="p1"><l><lb n="1"/>甲</l><l><lb n="2"/>乙</l></lg>' in data
    assert '<list xml:id="p2"><item><lb n="3"/>甲</item><item><lb n="4"/>乙</item></list>' in data
    assert '<ab type="table" xml:id="p3"><lb n="5"/>甲\n<lb n="6"/>乙</ab>' in data


def test_a_withdrawn_text_is_not_published(toy: Archive) -> None:
    """Its head remains, and that it is withdrawn."""
    data = made_of(toy, ("甲",), paragraph("甲乙丙丁", 1), heads=Heads(headline="题"), status=Status.WITHDRAWN)
    assert "甲乙丙丁" not in data
    assert '<head type="main">题</head>\n<p><gap reason="withdrawn"/></p>' in data


def test_a_series_names_its_articles(toy: Archive) -> None:
    """Its head, and a way to the file of each article under it."""
    data = next(data for path, data in teis(toy).items() if path.endswith("05-01-02-03.tei.xml")).decode()
    assert '<ref target="../02-01/xwb-2001-05-01-02-01.tei.xml">' in data


def test_hostile_text_is_text(toy: Archive) -> None:
    """Markup in a page is escaped, and what XML forbids has a sign."""
    evil = "<script>&amp;]]>\x00\x1b\ufffe\r\"'"
    data = made_of(toy, ("甲",), paragraph(evil, 1), heads=Heads(headline=evil))
    shown = "<script>&amp;]]>␀␛\ufffd␍\"'"
    found = {one.get(ID): one for one in ET.fromstring(data).iter()}
    assert found["p1"].text == shown


@pytest.mark.parametrize("archive", ["toy", "own"])
def test_the_names_are_those_that_the_archive_knows(archive: str, request: pytest.FixtureRequest) -> None:
    """Each time one stands in a text, in every language, it is an element that leads to its page; and nothing else is."""
    found: Archive = request.getfixturevalue(archive)
    files = {path.rpartition("/")[2]: data for path, data in teis(found).items()}
    wanted = sorted(
        (one.passage.article, element, f"{one.kind}/{one.entry}", words)
        for language in found.settings.languages
        for one, words in _mentioned(found, language)
        if (element := ELEMENTS[one.kind])
    )
    told = sorted(
        (article.id, one.tag.rpartition("}")[2], _entry(one), reading(one))
        for article in articles(found)
        for one in ET.fromstring(files[f"{article.id}.tei.xml"]).iter()
        if one.get("ref")
    )
    assert told == wanted
    assert {"persName", "placeName", "orgName"} <= {element for _, element, _, _ in told}


def _entry(element: ET.Element) -> str:
    return "/".join(element.attrib["ref"].removesuffix("index.html").strip("/").rsplit("/", 2)[-2:])


def _mentioned(archive: Archive, language: str) -> Iterator[tuple[Mention, str]]:
    """The outermost mentions in the articles, with their words."""
    texts_in = texts(archive) if language == archive.settings.languages[0] else translated_texts(archive, language)
    text_of = {(one.passage, one.field): one.text for one in texts_in}
    spots: dict[tuple[Passage, Field], list[Mention]] = {}
    for one in mentions(archive, language):
        if one.field is not Field.STAFF:
            spots.setdefault((one.passage, one.field), []).append(one)
    for spot, here in spots.items():
        for one in outermost(here):
            yield one, text_of[spot][one.start : one.end]


def test_a_name_runs_over_lines_and_readings() -> None:
    """What stands within it stays there, and a name within a reading too; one that only begins within it has none."""
    assert '<sic xml:id="n1">“<persName ref="a">甲</persName>”</sic>' in str(
        teiblocks.block(
            BlockKind.PARAGRAPH,
            1,
            teiblocks.Run((Line(1, "", (Piece("“甲”", 1),)),), (), (Name(1, 2, "persName", "a"),)),
        )
    )
    lb, choice = Markup("<lb/>"), Markup("<choice/>")
    atoms = [(0, lb), (3, "甲乙丙"), (0, lb), (2, choice), (2, "丁戊")]
    names = [Name(0, 1, "persName", "a"), Name(2, 6, "orgName", "b"), Name(6, 7, "placeName", "c")]
    assert "".join(tagged(atoms, names)) == (
        '<lb/><persName ref="a">甲</persName>乙<orgName ref="b">丙<lb/><choice/>丁</orgName><placeName ref="c">戊</placeName>'
    )
    assert (
        "".join(tagged(atoms, [Name(4, 6, "orgName", "b"), Name(6, 8, "term", "d")])) == "<lb/>甲乙丙<lb/><choice/>丁戊"
    )
    assert "".join(tagged([(2, "乙丙")], [Name(1, 2, "term", "a"), Name(2, 3, "term", "b")], 1)) == (
        '<term ref="a">乙</term><term ref="b">丙</term>'
    )


def test_a_revision_is_told(toy: Archive, tmp_path: Path) -> None:
    """When the text and its translation were revised, the newest first, if editors have said so; and the file stays valid."""
    issues = tuple(
        replace(
            issue,
            sheets=tuple(
                replace(sheet, articles=tuple(replace(one, revised="2024-03-01") for one in sheet.articles))
                for sheet in issue.sheets
            ),
        )
        for issue in toy.issues
    )
    translations = tuple(replace(one, revised="2025-06-07") for one in toy.translations)
    path = "zh/xwb/2001-05-01/01-02/xwb-2001-05-01-01-02.tei.xml"
    (file,) = (one for one in export.files(replace(toy, issues=issues, translations=translations)) if one.path == path)
    changes = ET.fromstring(file.data).findall(f".//{{{NAMESPACE}}}revisionDesc/{{{NAMESPACE}}}change")
    assert [one.attrib["when"] for one in changes] == ["2025-06-07", "2024-03-01"]
    (tmp_path / "file.xml").write_bytes(file.data)
    assert java.jing(java.tei_schema(), tmp_path / "file.xml").stdout == ""
