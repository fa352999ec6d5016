"""The feeds, the sitemap and what else is made for programs: each is held against its format's schema."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from banmian import promises, render
from banmian.model import Archive, Article, Issue, Status
from banmian.pipeline import read_archive
from banmian.render.machines import sitemap
from tests import java

pytestmark = pytest.mark.seconds(30)

SCHEMAS = Path(__file__).with_name("schemas")
BASE = "https://example.org/paper/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def at(archive: Archive, base: str) -> Archive:
    """The archive, published at an address, or who knows where."""
    return replace(archive, settings=replace(archive.settings, base_url=base))


def revised(archive: Archive, name: str, **changes: Any) -> Archive:
    """The archive with a changed article, by the end of its id."""

    def article(one: Article) -> Article:
        return replace(one, **changes) if one.id.endswith(name) else one

    def issue(one: Issue) -> Issue:
        sheets = (replace(sheet, articles=tuple(map(article, sheet.articles))) for sheet in one.sheets)
        return replace(one, sheets=tuple(sheets))

    return replace(archive, issues=tuple(map(issue, archive.issues)))


def made(archive: Archive, *paths: str) -> dict[str, bytes]:
    """Some of the files that are made for programs."""
    return {one.path: one.make() for one in render.plan(archive) if one.path in paths}


def atom(archive: Archive, language: str = "zh") -> ET.Element:
    """The Atom feed of a language."""
    (data,) = made(archive, f"{language}/feed.xml").values()
    return ET.fromstring(data)


def texts(feed: ET.Element, path: str) -> list[str]:
    """What stands in the elements at a path."""
    return ["".join(one.itertext()) for one in feed.findall(path, ATOM)]


def jing(schema: str, data: bytes, folder: Path) -> str:
    """What the validator says of a file, by a grammar of ours; nothing, if it is valid."""
    file = folder / "file.xml"
    file.write_bytes(data)
    return java.jing("-c", SCHEMAS / schema, file).stdout


def by_the_protocol(root: Path, data: bytes, folder: Path) -> str:
    """What the validator says of a sitemap by the protocol's own schema, which knows nothing of other languages."""
    file = folder / "bare.xml"
    file.write_bytes(re.sub(rb"<xhtml:link[^>]*/>", b"", data))
    return java.jing(root / "node_modules/sitemap/schema/sitemap.xsd", file).stdout


def json_faults(root: Path, data: bytes) -> list[str]:
    """Where a JSON Feed is not what its schema says."""
    schema = json.loads((root / "node_modules/jsonfeed-schema/schema-v1.1.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(json.loads(data))]


@pytest.fixture(scope="module")
def own(root: Path) -> Archive:
    """The archive that stands in this repository."""
    return read_archive(root)[0]


@pytest.mark.parametrize("base", ["", BASE])
def test_the_feeds_are_valid(own: Archive, root: Path, tmp_path: Path, base: str) -> None:
    """By a grammar of Atom and by the schema of JSON Feed; whether or not the address of the site is known."""
    for language in ("zh", "en"):
        files = made(at(own, base), f"{language}/feed.xml", f"{language}/feed.json")
        assert jing("atom.rnc", files[f"{language}/feed.xml"], tmp_path) == ""
        assert json_faults(root, files[f"{language}/feed.json"]) == []


def test_the_grammars_refuse_what_is_wrong(own: Archive, tmp_path: Path) -> None:
    """A feed without a date, a page without an address, an id that is none: else the tests above would say nothing."""
    files = made(at(own, BASE), "zh/feed.xml", "sitemap.xml")
    wrong = (
        ("atom.rnc", files["zh/feed.xml"].replace(b"updated>", b"changed>", 2)),
        ("atom.rnc", files["zh/feed.xml"].replace(b"<id>urn:uuid:", b"<id>", 1)),
        ("atom.rnc", files["zh/feed.xml"].replace(b"T12:00:00Z", b"", 1)),
        ("sitemap.rnc", files["sitemap.xml"].replace(b"<loc>https://", b"<loc>", 1)),
        ("sitemap.rnc", files["sitemap.xml"].replace(b'hreflang="en"', b'hreflang=""', 1)),
    )
    for schema, data in wrong:
        assert "error:" in jing(schema, data, tmp_path)


def test_both_feeds_tell_the_same(own: Archive) -> None:
    """Ids, titles, dates and authors, in the same order."""
    feed = atom(at(own, BASE))
    items = json.loads(made(at(own, BASE), "zh/feed.json")["zh/feed.json"])["items"]
    assert texts(feed, "a:entry/a:id") == [one["id"] for one in items]
    assert texts(feed, "a:entry/a:title") == [one["title"] for one in items]
    assert texts(feed, "a:entry/a:updated") == [one["date_modified"] for one in items]
    assert texts(feed, "a:entry/a:content") == [one["content_html"] for one in items]
    names = [[name.text for name in one.findall("a:author/a:name", ATOM)] for one in feed.findall("a:entry", ATOM)]
    assert names == [[author["name"] for author in one["authors"]] for one in items]
    links = [one.attrib["href"] for one in feed.findall("a:entry/a:link", ATOM)]
    assert links == [one["url"] for one in items]
    assert all(link.startswith(f"{BASE}zh/hyrb/2021-09-28/") for link in links)


def test_an_id_stays_and_is_of_one_text(own: Archive) -> None:
    """It is the same at another address, differs between texts and languages, and is never that of a feed."""
    ids = [texts(atom(at(own, base), language), ".//a:id") for language in ("zh", "en") for base in ("", BASE)]
    assert ids[0] == ids[1]
    assert ids[2] == ids[3]
    every = ids[0] + ids[2]
    assert len(set(every)) == len(every) == 56
    assert ids[0][1] == "urn:uuid:40b01c6e-2cb4-5904-8ccc-671a81d97521"  # once published, it never changes


def test_dates_are_the_newspapers(toy: Archive) -> None:
    """The newest issue comes first; the feed's own date is the newest of all."""
    feed = atom(toy)
    dates = texts(feed, "a:entry/a:updated")
    assert dates == sorted(dates, reverse=True)
    assert texts(feed, "a:updated") == ["2001-05-02T12:00:00Z"]
    assert set(dates) == {"2001-05-01T12:00:00Z", "2001-05-02T12:00:00Z"}


def test_a_revision_comes_first(toy: Archive) -> None:
    """With its own date beside that of the newspaper; of a translation, in its own language only."""
    archive = revised(toy, "05-01-01-02", revised="2024-03-01")
    feed = atom(archive)
    assert texts(feed, "a:entry/a:updated")[:2] == ["2024-03-01T12:00:00Z", "2001-05-02T12:00:00Z"]
    assert texts(feed, "a:entry/a:published")[0] == "2001-05-01T12:00:00Z"
    assert texts(feed, "a:updated") == ["2024-03-01T12:00:00Z"]
    translations = tuple(replace(one, revised="2025-06-07") for one in toy.translations)
    only_english = replace(toy, translations=translations)
    assert texts(atom(only_english, "en"), "a:updated") == ["2025-06-07T12:00:00Z"]
    assert texts(atom(only_english), "a:updated") == ["2001-05-02T12:00:00Z"]


def test_an_issue_that_came_later_comes_first(toy: Archive) -> None:
    """An old newspaper that is added today is news."""
    first, *others = toy.issues
    archive = replace(toy, issues=(replace(first, added="2024-03-01"), *others))
    feed = atom(archive)
    assert texts(feed, "a:entry/a:published")[0] == f"{first.date}T12:00:00Z"


def test_a_withdrawn_text_is_told_without_its_words(toy: Archive) -> None:
    """Readers that keep a text get the notice in its place."""
    archive = revised(toy, "05-01-01-02", status=Status.WITHDRAWN, revised="2024-03-01")
    entry = atom(archive, "en").findall("a:entry", ATOM)[0]
    content = entry.findtext("a:content", namespaces=ATOM)
    assert content == "This article has been withdrawn. Its address and its source remain."


def test_chinese_in_an_english_feed_says_so(toy: Archive) -> None:
    """A text that is not translated has the tag of its own language, title and content."""
    for entry in atom(toy, "en").findall("a:entry", ATOM):
        title, content = entry.find("a:title", ATOM), entry.find("a:content", ATOM)
        assert title is not None
        assert content is not None
        for one in (title, content):
            han = any("\u4e00" <= sign <= "\u9fff" for sign in one.text or "")
            assert (one.get(LANG) == "zh-Hans") == han or "Fang" in (one.text or "")


def test_an_archive_without_issues_has_no_feed(toy: Archive) -> None:
    """A feed has a date; and no page names a feed that isn't there."""
    empty = replace(toy, issues=(), translations=(), authority=())
    files = {one.path: one.make() for one in render.plan(empty)}
    assert not [path for path in files if "feed" in path]
    assert b"feed.xml" not in files["zh/index.html"]


def test_pages_name_their_feeds(own: Archive) -> None:
    """In the head, for programs, in the page's own language; and in the foot, for people."""
    pages = made(own, "zh/hyrb/2021-09-28/01-02/index.html", "en/index.html", "index.html")
    assert b'type="application/atom+xml" href="en/feed.xml"' in pages["index.html"]
    assert b'type="application/atom+xml" href="../../../feed.xml"' in pages["zh/hyrb/2021-09-28/01-02/index.html"]
    assert b'type="application/feed+json" href="feed.json"' in pages["en/index.html"]
    assert b'<a href="feed.xml"' in pages["en/index.html"]


@pytest.fixture(scope="module")
def pages(own: Archive) -> ET.Element:
    """The sitemap's pages."""
    return ET.fromstring(made(at(own, BASE), "sitemap.xml")["sitemap.xml"])


def test_the_sitemap_is_valid(own: Archive, root: Path, tmp_path: Path) -> None:
    """By the protocol's own schema, and with its other languages by a grammar of ours."""
    data = made(at(own, BASE), "sitemap.xml")["sitemap.xml"]
    assert by_the_protocol(root, data, tmp_path) == ""
    assert jing("sitemap.rnc", data, tmp_path) == ""
    assert "error:" in by_the_protocol(root, data.replace(b"<loc>https", b"<loc>", 1), tmp_path)


def test_the_sitemap_has_every_page_once(own: Archive, pages: ET.Element) -> None:
    """Each page that has an address of its own, in each language."""
    urls = [one.text for one in pages.findall("s:url/s:loc", SITEMAP)]
    paths = [one.path for one in render.plan(own) if one.path.endswith("/index.html")]
    assert sorted(map(str, urls)) == sorted(f"{BASE}{promises.public(path)}" for path in paths if "/desk/" not in path)


def test_alternates_are_those_of_the_page(own: Archive, pages: ET.Element) -> None:
    """Every language, the page itself among them, and one for all others; as in the head of the page."""
    place = "zh/hyrb/2021-09-28/01-02/"
    (url,) = (one for one in pages if one.findtext("s:loc", namespaces=SITEMAP) == f"{BASE}{place}")
    found = {(one.attrib["hreflang"], one.attrib["href"]) for one in url.findall("x:link", SITEMAP)}
    page = made(at(own, BASE), f"{place}index.html")[f"{place}index.html"].decode()
    assert len(found) == 3
    for hreflang, href in found:
        assert f'<link rel="alternate" hreflang="{hreflang}" href="{href}">' in page


def test_a_page_has_a_date_only_if_an_editor_gave_one(toy: Archive) -> None:
    """The date of a newspaper is not when its page changed."""
    archive = at(revised(toy, "05-01-01-02", revised="2024-03-01"), BASE)
    root = ET.fromstring(made(archive, "sitemap.xml")["sitemap.xml"])
    dated = [one.findtext("s:loc", namespaces=SITEMAP) for one in root if one.find("s:lastmod", SITEMAP) is not None]
    assert dated == [f"{BASE}zh/xwb/2001-05-01/01-02/", f"{BASE}en/xwb/2001-05-01/01-02/"]


def test_a_large_site_has_several_sitemaps(own: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the most that one may hold there is an index, and nothing is lost."""
    monkeypatch.setattr(sitemap, "MOST", 200)
    files = {one.path: one.make() for one in render.plan(at(own, BASE)) if one.path.startswith("sitemap")}
    assert jing("sitemap.rnc", files["sitemap.xml"], tmp_path) == ""
    named = [str(one.text) for one in ET.fromstring(files.pop("sitemap.xml")).iter(f"{{{SITEMAP['s']}}}loc")]
    assert named == [f"{BASE}{path}" for path in files]
    parts = [ET.fromstring(data) for data in files.values()]
    assert [len(part) for part in parts[:-1]] == [200] * (len(parts) - 1)
    urls = [one.text for part in parts for one in part.iter(f"{{{SITEMAP['s']}}}loc")]
    pages = [one.path for one in render.plan(own) if one.path.endswith("/index.html")]
    assert len(urls) == len(set(urls)) == len(pages)
    for data in files.values():
        assert jing("sitemap.rnc", data, tmp_path) == ""


def test_robots_may_read_everything(toy: Archive) -> None:
    """And are told of the sitemap, if there is one."""
    assert made(at(toy, ""), "robots.txt", "sitemap.xml") == {"robots.txt": b"User-agent: *\nDisallow:\n"}
    assert made(at(toy, BASE), "robots.txt")["robots.txt"].endswith(f"Sitemap: {BASE}sitemap.xml\n".encode())
