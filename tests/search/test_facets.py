"""What was found, counted and narrowed."""

from dataclasses import replace
from typing import Any

import pytest

from banmian.model import Archive, Issue, Kind, Masthead, Paper, Sheet, SheetEntry, SheetRecord
from tests.search import archives


def _issue(paper: str, date: str, *kinds: Kind) -> Issue:
    articles = (
        archives.article(f"{paper}-{date}-01-{n:02}", "乡村。" * n, kind=kind) for n, kind in enumerate(kinds, start=1)
    )
    return Issue(
        paper,
        date,
        Masthead(),
        sheets=(SheetEntry(Sheet("01", (), ""), SheetRecord("01", "", page=3), tuple(articles)),),
    )


def _archive() -> Archive:
    empty = archives.archive([])
    papers = (*empty.settings.papers, Paper("rmb", (("zh", "人民报"),)))
    issues = (
        _issue("xwb", "2001-05-01", Kind.NEWS, Kind.NOTICE),
        _issue("xwb", "2002-05-01", Kind.NEWS),
        _issue("rmb", "2002-12-31", Kind.NEWS, Kind.NEWS),
    )
    return replace(empty, settings=replace(empty.settings, papers=papers), issues=issues)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Five articles in three issues of two papers."""
    return archives.written(_archive(), tmp_path_factory.mktemp("facets"))


def test_facets_count(folder: str, ask: Any) -> None:
    """What was found is counted by paper and kind, the most frequent first, and by year, the latest first."""
    (found,) = ask("found", folder=folder, queries=["乡村"])
    assert found["facets"] == {
        "paper": [["xwb", 3], ["rmb", 2]],
        "year": [["2002", 3], ["2001", 2]],
        "kind": [["news", 4], ["notice", 1]],
        "series": [],
    }


def test_the_first_are_told_before_anything_is_counted(folder: str, ask: Any) -> None:
    """The order, the total and the facts of the first are known before the rest, which nobody is told who doesn't want it."""
    early, late, again, last = ask("first", folder=folder, queries=["乡村"])
    facts, total, facets = late
    assert total == len(facts) == 5
    assert all(facts)
    assert facets["paper"] == [["xwb", 3], ["rmb", 2]]
    assert early == again == last
    assert early == [[*facts[:2], None, None, None], total, None]


def test_without_words_what_is_narrowed_to_is_listed(folder: str, ask: Any) -> None:
    """A kind, a paper or days alone are all their articles, the newest first, with their facets; nothing at all is nothing."""
    queries = ["paper:rmb", "kind:notice", "date:2001", ["", {"filters": {"paper": ["xwb"]}}], "", "paper:nowhere"]
    found = ask("found", folder=folder, queries=queries)
    assert [each["total"] for each in found] == [2, 1, 2, 3, 0, 0]
    assert [each["isListed"] for each in found] == [True, True, True, True, False, True]
    dates = [ref[4:14] for ref, _ in found[3]["results"]]
    assert dates == sorted(dates, reverse=True)
    assert found[0]["facets"]["kind"] == [["news", 2]]


def test_a_facet_counts_what_another_choice_would_leave(folder: str, ask: Any) -> None:
    """Narrowed to a paper, the other paper's number stays; the other facets count what is left."""
    for query in ("乡村 报纸:人民", ["乡村", {"filters": {"paper": ["rmb"]}}]):
        (found,) = ask("found", folder=folder, queries=[query])
        assert (found["total"], found["unnarrowed"]) == (2, 5)
        assert found["facets"] == {
            "paper": [["xwb", 3], ["rmb", 2]],
            "year": [["2002", 2]],
            "kind": [["news", 2]],
            "series": [],
        }


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({"from": "2002", "to": ""}, 3),
        ({"from": "2001-05-01", "to": "2001-05-01"}, 2),
        ({"from": "", "to": "2002"}, 5),
        ({"from": "2002-05-02", "to": "2002-12"}, 2),
        ({"from": "2003", "to": ""}, 0),
        ({"kind": ["notice"]}, 1),
        ({"kind": ["notice", "news"], "paper": ["xwb"]}, 3),
    ],
)
def test_filters(folder: str, ask: Any, filters: dict[str, Any], number: int) -> None:
    """A date may be the beginning of one; of several values of one kind any will do."""
    (found,) = ask("found", folder=folder, queries=[["乡村", {"filters": filters}]])
    assert found["total"] == number


def test_the_order_may_be_that_of_time(folder: str, ask: Any) -> None:
    """The latest first, or the oldest; what is of one day, by relevance."""
    latest, oldest = ask("search", folder=folder, queries=[["乡村", {"order": each}] for each in ("date", "oldest")])
    assert [ref[4:14] for ref in latest] == ["2002-12-31"] * 2 + ["2002-05-01"] + ["2001-05-01"] * 2
    assert [ref[4:14] for ref in oldest] == ["2001-05-01"] * 2 + ["2002-05-01"] + ["2002-12-31"] * 2


def test_facts_are_those_of_the_article(folder: str, ask: Any) -> None:
    """A result says where its article was printed and where its page is."""
    (facts,) = ask("facts", folder=folder, queries=["乡村 kind:notice"])
    assert facts == [
        {
            "id": "xwb-2001-05-01-01-02",
            "paper": "xwb",
            "date": "2001-05-01",
            "sheet": "01",
            "number": "02",
            "page": 3,
            "kind": "notice",
            "series": None,
            "url": "xwb/2001-05-01/01-02/index.html",
        }
    ]
