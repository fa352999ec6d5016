"""A withdrawn article keeps its address, and nothing of its text is published."""

from dataclasses import replace

import pytest

from banmian import export, render
from banmian.model import Archive, Emendation, Output, Status
from tests.texts import texts

WITHDRAWN = "xwb-2001-05-01-01-02"
TEXT = "守塔人说"
MENDED = "登塔"
"""A misprint in it: also what was emended is its text."""


@pytest.fixture(scope="module")
def outputs(toy: Archive) -> tuple[Output, ...]:
    """The pages and data of the toy archive, one article withdrawn."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    mended = (Emendation(30, MENDED, "灯", ""),)
    articles = tuple(
        replace(one, status=Status.WITHDRAWN, emendations=mended) if one.id == WITHDRAWN else one
        for one in sheet.articles
    )
    changed = replace(issue, sheets=(replace(sheet, articles=articles), *issue.sheets[1:]))
    archive = replace(toy, issues=(changed, *toy.issues[1:]))
    return (*render.pages(archive), *export.files(archive))


def test_its_address_stays_and_says_so(outputs: tuple[Output, ...]) -> None:
    """The page is there in every language, with a notice in place of the text."""
    pages = texts(outputs)
    assert "本文已撤回" in pages["zh/xwb/2001-05-01/01-02/index.html"]
    assert "has been withdrawn" in pages["en/xwb/2001-05-01/01-02/index.html"]


def test_its_sheet_says_so(outputs: tuple[Output, ...]) -> None:
    """On the page of its sheet the heads are there, and under them, and no others, the notice; in every language."""
    pages = texts(outputs)
    for language, words in (("zh", "本文已撤回"), ("en", "has been withdrawn")):
        page = pages[f"{language}/xwb/2001-05-01/01/index.html"]
        heads, _, after = page.partition(f'id="a{WITHDRAWN.rsplit("-", 1)[1]}"')
        assert words not in heads
        assert words in after.split("</article>", 1)[0]
        assert page.count(words) == 1


def test_its_text_is_nowhere(outputs: tuple[Output, ...], toy: Archive) -> None:
    """Neither lists nor the source view nor the data hold a piece of it; it was there before."""
    for text in (TEXT, MENDED):
        assert [output.path for output in outputs if text.encode() in output.data] == []
    assert [output.path for output in render.pages(toy) if TEXT.encode() in output.data] != []
