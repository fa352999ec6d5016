"""OpenGraph: what is shown where somebody passes a page on."""

import re
from dataclasses import replace
from html import unescape

import pytest

from banmian import render
from banmian.model import Archive

BASE = "https://example.org/paper/"
ARTICLE = "en/xwb/2001-05-01/01-02/index.html"


def graph(archive: Archive, path: str) -> list[tuple[str, str]]:
    """The properties of a page, in order."""
    (page,) = (one.make().decode() for one in render.plan(archive) if one.path == path)
    return [
        (name, unescape(content)) for name, content in re.findall(r'<meta property="([^"]*)" content="([^"]*)">', page)
    ]


@pytest.fixture
def at_home(toy: Archive) -> Archive:
    """The toy archive, published at an address."""
    return replace(toy, settings=replace(toy.settings, base_url=BASE))


def test_a_text_is_an_article_with_its_date(at_home: Archive) -> None:
    """Everything a preview needs, in the page's language; addresses are absolute."""
    found = dict(graph(at_home, ARTICLE))
    assert found["og:type"] == "article"
    assert found["og:url"] == f"{BASE}en/xwb/2001-05-01/01-02/"
    assert found["og:image"] == f"{BASE}static/icons/icon-512.png"
    assert found["og:locale"] == "en_GB"
    assert found["og:locale:alternate"] == "zh_CN"
    assert found["article:published_time"] == "2001-05-01"
    assert found["og:site_name"] == "The Xiaowan Archive"
    assert found["og:title"]
    assert found["og:description"]
    assert "article:modified_time" not in found


def test_a_revision_is_told(at_home: Archive) -> None:
    """Of the translation, on its own page."""
    revised = tuple(replace(one, revised="2024-03-01") for one in at_home.translations)
    archive = replace(at_home, translations=revised)
    assert dict(graph(archive, ARTICLE))["article:modified_time"] == "2024-03-01"
    assert "article:modified_time" not in dict(graph(archive, ARTICLE.replace("en/", "zh/")))


def test_other_pages_are_no_articles(at_home: Archive) -> None:
    """They have no date."""
    found = dict(graph(at_home, "zh/index.html"))
    assert found["og:type"] == "website"
    assert not [name for name in found if name.startswith("article:")]


def test_what_is_not_known_is_left_out(toy: Archive) -> None:
    """Without an address there is neither url nor picture, which would have to be absolute."""
    found = dict(graph(replace(toy, settings=replace(toy.settings, base_url="")), ARTICLE))
    assert "og:url" not in found
    assert "og:image" not in found
