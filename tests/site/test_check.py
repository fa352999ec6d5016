"""The checks of the finished pages: nothing to say of ours, and everything to say of a bad one."""

import pytest

from banmian import check
from banmian.findings import describe
from banmian.model import Output

HEAD = """<!DOCTYPE html>
<html lang="zh-Hans"><head><title>页</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
</head><body>
"""


def findings(*pages: tuple[str, str]) -> list[tuple[str, str, int]]:
    """(code, path, line) of all findings of some pages."""
    outputs = [Output(path, text.encode()) for path, text in pages]
    return [(finding.code, finding.path, finding.line) for finding in check.outputs(outputs)]


def test_the_toy_site_is_in_order(toy_outputs: tuple[Output, ...]) -> None:
    """Every internal link and fragment leads somewhere, and every page has what it must have."""
    assert [describe(finding) for finding in check.outputs(toy_outputs)] == []


def test_links_that_hold() -> None:
    """Links to pages, files and fragments, up, down and sideways; links out of the site are left alone."""
    links = ["b/index.html", "b/index.html#p1", "#here", "x.css", "https://example.org/nowhere", "mailto:a@example.org"]
    text = HEAD + '<p id="here">' + "".join(f'<a href="{link}">x</a>' for link in links)
    other = HEAD + '<p id="p1"><a href="../index.html">x</a></p>'
    css = Output("x.css", b"")
    pages = [Output("index.html", text.encode()), Output("b/index.html", other.encode()), css]
    assert list(check.outputs(pages)) == []


def test_every_fault_of_a_page_is_found() -> None:
    """One bad page gives all its findings in one run, each at its line."""
    bad = """<html><head>
<style>p { color: red }</style>
<script>alert(1)</script>
<script type="application/ld+json">{"a": 1}</script>
<link rel="stylesheet" href="gone.css">
</head><body>
<p id="a" style="color: red" onclick="x()">甲</p>
<p id="a">乙</p>
<a href="#b">丙</a>
<a href="../out.html">丁</a>
"""
    assert findings(("bad.html", bad)) == [
        ("W104", "bad.html", 8),
        ("W105", "bad.html", 2),
        ("W105", "bad.html", 3),
        ("W105", "bad.html", 7),
        ("W105", "bad.html", 7),
        ("W108", "bad.html", 1),
        ("W106", "bad.html", 1),
        ("W107", "bad.html", 1),
        ("W102", "bad.html", 5),
        ("W103", "bad.html", 9),
        ("W102", "bad.html", 10),
    ]


def test_a_policy_that_allows_too_much() -> None:
    """A Content-Security-Policy that lets in what isn't ours is as good as none."""
    text = HEAD.replace("default-src 'none'", "default-src 'self' https: 'unsafe-inline'")
    assert findings(("a.html", text)) == [("W109", "a.html", 1), ("W109", "a.html", 1)]


def test_two_files_of_one_path() -> None:
    """Neither of two files silently wins."""
    assert findings(("a.html", HEAD), ("a.html", HEAD)) == [("W101", "a.html", 1)]


def test_chinese_says_that_it_is() -> None:
    """In an element of another language Chinese is marked; a title, and data, can't be. A page without lang has W106."""
    english = HEAD.replace("zh-Hans", "en")
    text = (
        english
        + '<p>Li <span lang="zh-Hans">李</span><br>and</p>\n<p>Hengyang\n衡阳</p><script type="application/json">"甲"</script>'
    )
    assert findings(("a.html", text)) == [("W110", "a.html", 7)]
    assert findings(("a.html", HEAD + '<p>甲 A</p><p lang="ja">甲</p>')) == []
    assert "Hengyang 衡阳" in describe(check.outputs([Output("a.html", text.encode())])[0])


@pytest.mark.parametrize("code", ["W101", "W102", "W103", "W104", "W105", "W106", "W107", "W108", "W109", "W110"])
def test_every_finding_can_be_told(code: str) -> None:
    """A finding's values fill its message."""
    bad = HEAD.replace(' lang="zh-Hans"', "").replace("页", "").replace("default-src", "*")
    text = bad + '<p id="a" style="x"></p><p id="a"></p><a href="x">x</a><a href="#x">x</a><p lang="en">中</p>'
    other = HEAD.replace("'none'", "*")
    outputs = [Output(path, page.encode()) for path, page in (("a.html", text), ("a.html", text), ("b.html", other))]
    told = {finding.code: describe(finding) for finding in check.outputs(outputs)}
    assert code in told
    assert "{" not in told[code]
