"""Passages that recur, as the pages show them."""

import re

from banmian import render
from banmian.model import Archive, Block, BlockKind, Emendation, Heads, Span, Status, Translation
from banmian.render.texts.blocks import Named, blocks
from tests.search.archives import archive, article

REPORT = "全面落实既定战略，强创新、强开放、强集聚，不断加快区域中心化进程"
EVIL = "\"'><script>alert(1)</script>&amp;{{ 7 * 7 }}"
FIRST, SECOND, THIRD = (f"xwb-2001-05-01-01-0{number}" for number in (1, 2, 3))


def pages(found: Archive, *under: str) -> dict[str, str]:
    """The pages of the site, or of these folders of it."""
    planned = (one for one in render.plan(found) if one.path.endswith(".html") and one.path.startswith(under or ""))
    return {one.path: one.make().decode() for one in planned}


def notes(page: str) -> list[str]:
    """The notes at the margins of a page."""
    return re.findall(r'<details class="ties.*?\n</details>\n', page, re.DOTALL)


def two() -> Archive:
    """Two articles that share a sentence, one of them translated, and a third that doesn't."""
    words = Heads(headline="Report")
    blocks = (
        Block(BlockKind.PARAGRAPH, "First.", ()),
        Block(BlockKind.PARAGRAPH, "He said: carry it out. Enough.", ()),
    )
    translation = Translation(FIRST, "en", words, blocks, "", "Somebody", "human", "reviewed")
    texts = (
        article(FIRST, "本报讯。", f"他讲：“{REPORT}。”会议结束。", heads=Heads(headline="报告")),
        article(SECOND, f"代表们说，{REPORT.replace('、', ' ')}！", heads=Heads(headline="讨论")),
        article(THIRD, "另一件事，与此无关，不必多说。", heads=Heads(headline="无关")),
    )
    return archive(texts, (translation,))


def test_a_shared_sentence_is_noted_on_both_sides() -> None:
    """Each article names the other, and leads to the paragraph that has the words."""
    found = pages(two())
    (first,) = notes(found["zh/xwb/2001-05-01/01-01/index.html"])
    (second,) = notes(found["zh/xwb/2001-05-01/01-02/index.html"])
    assert '<a href="../01-02/index.html#p1">讨论</a>' in first
    assert '<a href="../01-01/index.html#p2">报告</a>' in second
    assert "全面落实既定战略……快区域中心化进程" in re.sub("</?q>", "", first)
    assert not notes(found["zh/xwb/2001-05-01/01-03/index.html"])


def shared(page: str) -> list[tuple[str, str]]:
    """(classes, words) of what is marked in a page's text as standing elsewhere too."""
    return re.findall(r'<span class="shared([^"]*)">([^<]*)</span>', page)


def test_exactly_the_shared_words_are_marked() -> None:
    """In each text as it has them, and in no translation; they name the wording of the note that they belong to."""
    found = pages(two())
    assert shared(found["zh/xwb/2001-05-01/01-01/index.html"]) == [(" of-1", REPORT)]
    assert shared(found["zh/xwb/2001-05-01/01-02/index.html"]) == [(" of-1", REPORT.replace("、", " "))]
    assert not shared(found["en/xwb/2001-05-01/01-01/index.html"])
    assert '<div class="wording wording-1">' in notes(found["en/xwb/2001-05-01/01-01/index.html"])[0]


def test_wordings_that_overlap_are_marked_run_by_run() -> None:
    """Each run names every wording it belongs to, and the text is the same."""
    begin, both, end = (
        chr(0x4E00 + 40 * at) + "".join(chr(0x4E01 + 40 * at + step) for step in range(14)) for at in range(3)
    )
    texts = (begin + both + end, begin + both, both + end)
    page = pages(archive([article(one, text) for one, text in zip((FIRST, SECOND, THIRD), texts, strict=True)]))
    first = page["zh/xwb/2001-05-01/01-01/index.html"]
    assert shared(first) == [(" of-1", begin), (" of-1 of-2", both), (" of-2", end)]
    assert begin + both + end in re.sub("<[^>]*>", "", first.partition('id="p1"')[2])


def test_a_shared_name_is_still_a_link() -> None:
    """The words are marked within it, as far as they are shared, and so is a reading of ours; lines stay lines."""
    block = Block(BlockKind.VERSE, "甲乙丙\n丁戊己", (Span(1, 2),))
    text = article(FIRST, heads=Heads(headline="题"), blocks=(block,), emendations=(Emendation(2, "X", "丁", ""),))
    (view,) = blocks(text, {1: ((1, 3, Named("x.html")),)}, {1: ((2, 6, (1,)),)})
    assert [[(one.text, one.note, one.runs) for one in line] for line in view.lines] == [
        [("甲", 0, ()), ("乙丙", 0, (("乙", None), ("丙", (1,))))],
        [("丁", 1, (("丁", (1,)),)), ("戊己", 0, (("戊", (1,)), ("己", None)))],
    ]


def test_texts_side_by_side_have_the_same_notes() -> None:
    """One beside each row, in the page's language; the words are marked in the original."""
    found = pages(two())
    for language in ("zh", "en"):
        page = found[f"{language}/xwb/2001-05-01/01-01/parallel/index.html"]
        (note,) = notes(page)
        assert 'href="../../01-02/index.html#p1"' in note
        assert page.index('id="p2"') < page.index(note)
        assert shared(page) == [(" of-1", REPORT)]


def test_the_note_stands_at_the_paragraph_that_has_the_words() -> None:
    """On the page of the translation, at the same one; what is quoted in Chinese is marked as such."""
    for language in ("zh", "en"):
        page = pages(two())[f"{language}/xwb/2001-05-01/01-01/index.html"]
        assert page.index('id="p1"') < page.index('id="p2"') < page.index('<details class="ties')
    assert '<q lang="zh-Hans">' in notes(page)[0]
    assert '<a href="../01-02/index.html#p1" lang="zh-Hans">讨论</a>' in notes(page)[0]


def test_the_list_has_the_passage_and_where_it_stands() -> None:
    """With the sentence of the translation, where one is told to be that of the original."""
    found = pages(two())
    page = found["zh/passages/index.html"]
    assert re.findall(r"<blockquote>\n<p>(.*?)</p>", page) == [REPORT]
    assert 'href="../hyrb' not in page
    assert '<a href="../xwb/2001-05-01/01-01/index.html#p2">报告</a>' in page
    assert '<p class="translated">' not in page
    assert '<p class="translated">He said: carry it out.</p>' in found["en/passages/index.html"]


def test_the_list_shows_the_clause_that_a_passage_begins_and_ends_in() -> None:
    """So that it doesn't begin in the middle of a word; a sign alone is no part of it."""
    both = (
        article(FIRST, f"会上，代表们提{REPORT}的要求。"),
        article(SECOND, f"他强调：提{REPORT}的目标。“"),
        article(THIRD, f"“{REPORT}”"),
    )
    page = pages(archive(both))["zh/passages/index.html"]
    assert f'<p><span class="around">代表们</span>提{REPORT}的<span class="around">要求</span></p>' in page
    assert f"<p>{REPORT}</p>" not in page


def test_an_archive_in_which_nothing_recurs_has_no_such_page() -> None:
    """Nor does any page lead there."""
    found = pages(archive([article(FIRST, REPORT), article(SECOND, "别的事情。")]))
    assert not [path for path in found if "passages" in path]
    assert not any("passages/index.html" in page for page in found.values())


def test_a_withdrawn_article_is_named_by_no_passage() -> None:
    """Its words aren't published, so nobody shares them."""
    found = pages(archive([article(FIRST, REPORT), article(SECOND, REPORT, status=Status.WITHDRAWN)]))
    assert not [path for path in found if "passages" in path]
    assert not notes(found["zh/xwb/2001-05-01/01-01/index.html"])


def test_formulas_are_listed_apart() -> None:
    """What stands in more than fifty articles is on a page of its own, and at no margin."""
    texts = [
        article(f"xwb-2001-05-01-01-{number:02}", f"{REPORT}。第{number}篇的其余部分。") for number in range(1, 52)
    ]
    found = pages(archive(texts), "zh/passages/", "zh/xwb/2001-05-01/01-01/")
    assert REPORT in found["zh/passages/formulas/index.html"]
    assert '<a href="formulas/index.html">套语</a>' in found["zh/passages/index.html"]
    assert "<ol" not in found["zh/passages/index.html"].partition("<main")[2]
    assert not any(notes(page) for page in found.values())


def test_many_passages_stand_on_several_pages() -> None:
    """Fifty on each, numbered throughout."""
    texts = []
    for number in range(130):
        own = "".join(chr(0x4E00 + 24 * number + step) for step in range(24))
        texts += [
            article(f"xwb-2001-05-01-01-{2 * number + side:02}", own + "。" + "甲乙"[side - 1]) for side in (1, 2)
        ]
    found = pages(archive(texts), "zh/passages/")
    assert found["zh/passages/index.html"].count('<li class="passage"') == 50
    second = found["zh/passages/page-3.html"]
    assert second.count('<li class="passage"') == 30
    assert '<ol class="passages" start="101">' in second


def test_a_passage_of_markup_is_shown_as_text() -> None:
    """Whatever stands in it."""
    found = pages(archive([article(one, REPORT + EVIL + REPORT) for one in (FIRST, SECOND)]), "zh/passages/")
    page = found["zh/passages/index.html"]
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "{{ 7 * 7 }}" in page
