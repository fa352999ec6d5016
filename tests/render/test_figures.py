"""The figures, as the pages show them."""

import re

from banmian import render
from banmian.model import Archive, Block, BlockKind, Heads, Translation
from tests.search.archives import archive, article

FIRST, SECOND = (f"xwb-2001-05-01-01-0{number}" for number in (1, 2))


def pages(found: Archive) -> dict[str, str]:
    """The pages of figures, by what follows the language."""
    planned = (one for one in render.plan(found) if "/figures/" in one.path)
    return {one.path.replace("/figures/", " "): one.make().decode() for one in planned}


def delegates() -> Archive:
    """Two articles that differ in how many delegates came; the first is translated."""
    english = (Block(BlockKind.PARAGRAPH, "It opened. Of 484 delegates due, 470 were present.", ()),)
    translation = Translation(FIRST, "en", Heads(), english, "", "Somebody", "human", "reviewed")
    texts = (article(FIRST, "大会开幕。应到代表484名，实到470名。"), article(SECOND, "实到党代表472人，来自30个单位。"))
    return archive(texts, (translation,))


def groups(page: str) -> list[tuple[str, list[str], list[str]]]:
    """(name, numbers, sentences) of each group of a page."""
    found = []
    for section in re.findall(r'<section class="figure-group".*?</section>', page, re.DOTALL):
        name = re.sub("<.*?>", "", re.search(r"<h2.*?</h2>", section, re.DOTALL)[0])  # type: ignore[index]
        numbers = re.findall(r'<span class="value"[^>]*>(.*?)</span>', section)
        found.append((name, numbers, re.findall(r"<q[^>]*>(.*?)</q>", section)))
    return found


def test_numbers_of_one_thing_stand_together() -> None:
    """With the different numbers over them, and each in its sentence."""
    page = pages(delegates())["zh people/index.html"]
    assert groups(page) == [
        (
            "代表",
            ["470", "472", "484"],
            ["应到代表<mark>484名</mark>，实到<mark>470名</mark>。", "实到党代表<mark>472人</mark>，来自30个单位。"],
        )
    ]
    assert 'href="../../xwb/2001-05-01/01-02/index.html#p1"' in page


def test_a_translation_is_quoted_where_it_says_the_number() -> None:
    """What isn't translated is quoted as printed, and marked as Chinese."""
    page = pages(delegates())["en people/index.html"]
    ((name, _, sentences),) = groups(page)
    assert name == "delegates 代表"
    assert sentences[0] == "Of <mark>484</mark> delegates due, <mark>470</mark> were present."
    assert '<q lang="zh-Hans">实到党代表' in page


def test_things_of_which_articles_give_several_numbers_are_on_the_first_page() -> None:
    """It leads to them, and to every kind there is."""
    page = pages(delegates())["zh index.html"]
    assert re.search(r'<dt><a href="people/index.html#(g-\w+)">代表</a></dt>', page)
    assert 'href="things/index.html"' in page
    assert 'href="money/index.html"' not in page


def test_an_archive_without_figures_has_no_such_pages() -> None:
    """Nor does any page lead there."""
    found = archive([article(FIRST, "大会开幕了，代表们都来了。")])
    assert not pages(found)
    assert not any(b"figures/index.html" in one.data for one in render.pages(found))


def test_long_lists_stand_on_several_pages_and_end_somewhere() -> None:
    """What is left out is said: of an endless list the things most spoken of are shown."""
    nouns = ("项目", "企业", "学校")
    blocks = [f"共{number}个{nouns[number % 3]}。" for number in range(2, 4202)]
    planned = {one.path: one for one in render.plan(archive([article(FIRST, *blocks)]))}
    assert [f"zh/figures/things/page-{number}.html" in planned for number in (2, 20, 21)] == [True, True, False]
    page = planned["zh/figures/things/page-20.html"].make().decode()
    assert page.count("<q>") == 200
    assert "4,000" in page or "4000" in page


def test_odd_texts_are_shown_as_text() -> None:
    """Markup, and dates and numbers that are none."""
    evil = "共<b>3个&amp;项目</b>，2月30日，0年0月，99999999999999999999999元，一百一百名代表，百分之零，3/0个\ud800。"
    found = pages(archive([article(FIRST, evil.replace("\ud800", "")), article(SECOND, evil.replace("\ud800", ""))]))
    assert "<b>" not in "".join(found.values())
    assert "&lt;b&gt;" in found["zh things/index.html"]
