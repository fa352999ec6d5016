"""What the search page offers before anything is typed, and what a browser is told that searches by itself."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from banmian import render
from banmian.model import Archive
from banmian.render.lists.search import LONG, SHORT
from tests.texts import text

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def _files(archive: Archive) -> dict[str, bytes]:
    return {one.path: one.data for one in render.pages(archive)}


def _titled(archive: Archive, title: str) -> Archive:
    settings = replace(archive.settings, title=(("en", title), ("zh", title)))
    return replace(archive, settings=settings)


def test_every_page_names_the_description(toy: Archive) -> None:
    """Where the archive knows its address, every page leads a browser to the description in its own language."""
    files = _files(toy)
    pages = {path: data.decode() for path, data in files.items() if path.endswith(".html")}
    without = [path for path, page in pages.items() if "opensearchdescription+xml" not in page]
    assert without == []
    assert '<link rel="search"' in pages["zh/xwb/2001-05-01/01-02/index.html"]
    assert 'href="../../../search/opensearch.xml" title="小湾报纸档案"' in pages["zh/xwb/2001-05-01/01-02/index.html"]


def test_the_description_leads_to_the_search_page(toy: Archive) -> None:
    """It names the archive, its language, and the address that searches, which is absolute."""
    found = ET.fromstring(text(toy, "en/search/opensearch.xml"))
    said = {one.tag.removeprefix(SPACE): one.text for one in found}
    assert (said["ShortName"], said["LongName"]) == ("The Xiaowan", "The Xiaowan Archive")
    assert (said["Language"], said["InputEncoding"]) == ("en", "UTF-8")
    search, own = (one.attrib["template"] for one in found.iter(f"{SPACE}Url"))
    assert search == "https://xiaowan.example/archive/en/search/?q={searchTerms}"
    assert own == "https://xiaowan.example/archive/en/search/opensearch.xml"


def test_without_an_address_there_is_none(toy: Archive) -> None:
    """A browser can't search an archive that doesn't know where it is: no description, and no page names one."""
    files = _files(replace(toy, settings=replace(toy.settings, base_url="")))
    assert [path for path in files if path.endswith("opensearch.xml")] == []
    assert [path for path, data in files.items() if b"opensearch" in data] == []


def test_names_are_as_short_as_they_have_to_be(toy: Archive) -> None:
    """A title that is too long is cut, between words where there are any; signs of XML in it are text."""
    for title, short in [("A & <B>", "A & <B>"), ("甲" * 60, "甲" * SHORT), ("Sixteen letters!", "Sixteen letters!")]:
        found = ET.fromstring(text(_titled(toy, title), "en/search/opensearch.xml"))
        assert found.findtext(f"{SPACE}ShortName") == short
        assert len(found.findtext(f"{SPACE}LongName") or "") <= LONG


def test_an_empty_archive_has_a_search_page(toy: Archive) -> None:
    """Without issues there are no dates and kinds to choose, and the page stands."""
    page = text(replace(toy, issues=(), translations=()), "en/search/index.html")
    assert 'type="date" id="from"' in page
    assert "min=" not in page
    assert 'data-control="kind"' not in page
