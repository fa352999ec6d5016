"""Editors' prose: Markdown in, safe HTML out."""

import pytest

from banmian.render.language.prose import first_sentence, prose


def test_markdown_is_understood() -> None:
    """An editor writes Markdown."""
    assert prose("一份 *报纸*，[出处](https://example.org/)。") == (
        '<p>一份 <em>报纸</em>，<a href="https://example.org/">出处</a>。</p>'
    )


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "甲 <img src=x onerror=alert(1)> 乙", "<b>粗</b>"])
def test_raw_html_is_shown_not_obeyed(text: str) -> None:
    """HTML in prose is text like any other."""
    assert "<script" not in prose(text)
    assert "<img" not in prose(text)
    assert "<b>" not in prose(text)
    assert "&lt;" in prose(text)


@pytest.mark.parametrize("link", ["[甲](javascript:alert(1))", "[甲](JAVASCRIPT:alert(1))", "[甲](data:text/html,x)"])
def test_links_that_would_run_something_lose_their_address(link: str) -> None:
    """Only web, mail and relative addresses are kept."""
    assert prose(link) == "<p><a>甲</a></p>"


@pytest.mark.parametrize("text", ["![图](https://example.org/x.png)", "![图][1]\n\n[1]: https://example.org/x.png"])
def test_there_are_no_pictures(text: str) -> None:
    """A page asks no other host for anything: what would be a picture stands there as it was written."""
    assert "<img" not in prose(text)
    assert "![图]" in prose(text)


def test_a_line_end_between_han_is_no_space() -> None:
    """Chinese prose may be wrapped in the source without a space appearing on the page."""
    assert prose("第一行，\n第二行\n第三行 end\nnext") == "<p>第一行，第二行第三行 end\nnext</p>"


def test_a_description_is_plain_text() -> None:
    """What goes into an attribute has no marks in it."""
    assert first_sentence("One *issue* of <b>it</b> & more") == "One issue of <b>it</b> & more"
