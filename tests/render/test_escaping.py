"""Source text is data: whatever stands in it, no page obeys it."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from banmian import check, export, render
from banmian.findings import describe
from banmian.model import Archive, Output
from banmian.render.frame.engine import visible

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}&amp;"
KEPT = {
    "id",
    "kind",
    "role",
    "paper",
    "date",
    "sheet",
    "name",
    "sha256",
    "language",
    "languages",
    "base_url",
    "of",
    "series",
}
"""Fields that are checked where records are read, so that nothing else can be in them."""


def poisoned(value: Any, field: str = "") -> Any:
    """The value with the evil text at the end of every free text in it."""
    if isinstance(value, str) and type(value) is str and field not in KEPT:
        return value + EVIL if value else value
    if isinstance(value, tuple):
        pairs = field in {"title", "description", "rights", "place"}  # (language, text)
        return tuple((one[0], poisoned(one[1])) if pairs else poisoned(one, field) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: poisoned(getattr(value, one.name), one.name) for one in fields(value)}
        return replace(value, **changed)
    return value


def test_no_text_is_obeyed_as_html(toy: Archive) -> None:
    """With markup in every text of an archive, no page has a script, style, link or handler that isn't ours."""
    outputs = [*render.pages(poisoned(toy)), *render.static_files(), Output("data/articles.jsonl", b"")]
    told = [describe(finding) for finding in check.outputs(outputs)]
    assert [line for line in told if "W105" in line or "onerror" in line] == []
    assert all(b"{{ 7 * 7 }}" in output.data for output in outputs if output.path.endswith("01-02/index.html"))
    assert all(b"<img" not in output.data for output in outputs if output.path.endswith(".html"))


def test_what_html_forbids_is_shown_by_a_sign(toy: Archive) -> None:
    """Control characters and noncharacters of a source stand in no page; a sign tells that they are in the source."""
    forbidden = "\x00\x07\x0b\x0c\x1b\x7f\x85\ufdd0\uffff\U0001fffe"
    assert visible(f"县{forbidden}里\t\n\u2028") == "县␀␇␋␌␛␡\ufffd\ufffd\ufffd\ufffd里\t\n\u2028"
    (issue, *_) = toy.issues
    (entry, *_) = issue.sheets
    sheet = replace(entry.text, lines=tuple(f"{line}{forbidden}" for line in entry.text.lines))
    odd = replace(toy, issues=(replace(issue, sheets=(replace(entry, text=sheet),)),))
    pages = [output.data.decode() for output in render.pages(odd) if output.path.endswith(".html")]
    assert any("␀␇" in page for page in pages)
    assert not any(sign in page for page in pages for sign in forbidden)


def test_the_data_say_the_text_as_it_stands(toy: Archive) -> None:
    """In JSON the text is neither escaped nor changed."""
    rows = list(export.articles(poisoned(toy)))
    assert all(row["headline"].endswith(EVIL) for row in rows)
