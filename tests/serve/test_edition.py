"""Pages made when they are asked for."""

from dataclasses import replace

from banmian import pipeline
from banmian.model import Archive, Planned
from banmian.serve.edition import edition


def test_nothing_is_made_before_somebody_asks(toy: Archive) -> None:
    """A plan of the site makes no page; asking for one makes that one, once."""
    asked: list[str] = []

    def make() -> bytes:
        asked.append("a")
        return b"a"

    whole = edition(toy, [Planned("a.html", make), Planned("b.html", lambda: b"b")], None)
    assert asked == []
    assert [whole.file("a.html"), whole.file("a.html")] == [whole.file("a.html")] * 2
    assert asked == ["a"]
    assert list(whole.made) == ["a.html"]
    assert whole.file("c.html") is None


def test_an_edition_gives_what_a_build_writes(toy: Archive) -> None:
    """Made one by one and in another order, the files have the bytes that a build gives them."""
    whole = edition(toy, pipeline.plan(toy), None)
    built = {output.path: output.data for output in pipeline.outputs(toy)}
    assert {path: whole.file(path).data for path in reversed(list(built))} == built  # type: ignore[union-attr]
    assert {output.path: output.data for output in whole.files()} == built


def test_what_cannot_be_made_keeps_its_last_good_bytes(toy: Archive) -> None:
    """A page that fails says why, and is shown as it last was, over any number of failures."""

    def fail() -> bytes:
        raise LookupError("no such word")

    first = edition(toy, [Planned("a.html", lambda: b"good")], None)
    first.file("a.html")
    second = edition(toy, [Planned("a.html", fail), Planned("b.html", fail)], first)
    third = edition(replace(toy, issues=()), [Planned("a.html", fail)], second)
    for later in (second, third):
        page = later.file("a.html")
        assert page is not None
        assert (page.data, page.fault) == (b"good", "LookupError: no such word")
    assert second.file("b.html") is not None
    assert dict(second.faults()) == {"a.html": "LookupError: no such word", "b.html": "LookupError: no such word"}
    assert list(second.files()) == []
