"""The page on which the archive says what it is."""

from dataclasses import replace

from banmian import render
from banmian.model import Archive


def pages(archive: Archive) -> dict[str, str]:
    """Every page by its path."""
    return {one.path: one.data.decode() for one in render.pages(archive) if one.path.endswith(".html")}


def test_every_page_leads_to_it(toy: Archive) -> None:
    """Below the languages' folders each page has a link to it, and it marks itself as the place where one is."""
    found = pages(toy)
    assert all(">关于</a>" in page for path, page in found.items() if path.startswith("zh/"))
    assert '<a href="index.html" aria-current="page">关于</a>' in found["zh/about/index.html"]


def test_a_language_without_a_text_shows_that_of_another(toy: Archive) -> None:
    """The toy archive speaks of itself in Chinese only: the English page shows that, and marks its language."""
    found = pages(toy)
    assert '<div class="prose">' in found["zh/about/index.html"]
    assert '<div class="prose" lang="zh-Hans">' in found["en/about/index.html"]
    assert "<h1>About this archive</h1>" in found["en/about/index.html"]


def test_an_archive_that_says_nothing_has_no_such_page(toy: Archive) -> None:
    """No page and no link to one."""
    found = pages(replace(toy, settings=replace(toy.settings, about=())))
    assert not [path for path in found if "about" in path]
    assert not [path for path, page in found.items() if "关于</a>" in page or ">About</a>" in page]
