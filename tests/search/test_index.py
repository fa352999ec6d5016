"""The files of `search/`: the same every time, and a genuine Lunr index among them."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lunr.index import Index

from banmian.model import Archive
from banmian.search.tokens import fold
from tests.search import archives


def test_the_same_archive_gives_the_same_bytes(prose_archive: Archive) -> None:
    """Nothing but the archive decides what is in the files."""
    assert archives.files(prose_archive) == archives.files(prose_archive)


def test_the_files(prose_archive: Archive) -> None:
    """The data is there as JSON for everybody and as scripts for the page, and says the same."""
    made = archives.files(prose_archive)
    assert list(made) == ["documents.js", "index.js", "index.json", "manifest.js", "manifest.json"]
    loaded = archives.data(prose_archive)
    assert loaded["index"] == json.loads(made["index.json"])
    assert loaded["manifest"] == json.loads(made["manifest.json"])


def test_terms_stand_in_the_order_of_utf16(prose_archive: Archive) -> None:
    """lunr.js refuses an index whose terms are in the order of code points."""
    terms = [term for term, _ in archives.data(prose_archive)["index"]["invertedIndex"]]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    assert terms != sorted(terms), "the sample has no term that tells the two orders apart"


def test_the_index_is_genuine(prose_archive: Archive, ask: Any) -> None:
    """An unmodified lunr.js loads the index and answers its own query language."""
    index = archives.data(prose_archive)["index"]
    assert index["version"] == "2.3.9"
    queries = ["+乡村 +村振 +振兴 IT", "revitalizing", "headline_zh:it", "𬭎*", "\ue000*", "𠮷*"]
    answers = ask("raw", index=index, queries=queries)
    assert all("xwb-2001-05-01-01-90" in found for found in answers)


def test_an_archive_without_articles_can_be_searched(ask: Any) -> None:
    """Nothing is found in nothing."""
    assert ask("search", data=archives.data(archives.archive([])), queries=["乡村", "a", ""]) == [[], [], []]


def test_only_published_articles_are_in(prose_archive: Archive) -> None:
    """A withdrawn article can't be found, nor its text read in the data."""
    made = archives.files(prose_archive)
    assert all(b"xwb-2001-05-01-01-91" not in each and "已撤回".encode() not in each for each in made.values())


def test_what_the_page_shows(prose_archive: Archive) -> None:
    """A document says where its article is, and the issue its date and paper in each language."""
    documents = archives.data(prose_archive)["documents"]
    rare = next(each for each in documents["articles"] if each["id"] == "xwb-2001-05-01-01-90")
    assert (rare["url"], rare["sheet"], rare["page"]) == ("xwb/2001-05-01/01-90/index.html", "01", None)
    assert rare["texts"]["zh"][:4] == [
        ["kicker", "引题\n两行"],
        ["headline", "乡村振兴 IT产业"],
        ["subhead", "——记录"],
        ["byline", "李苗"],
    ]
    assert documents["issues"] == {
        "xwb/2001-05-01": {
            "paper": {"zh": "新晚报", "en": "New Evening Post"},
            "date": {"zh": "2001年5月1日", "en": "1 May 2001"},
        }
    }


def _in_python(serialised: Any) -> Index:
    """The index in lunr.py, which wants its terms in the order of code points."""
    return Index.load(serialised | {"invertedIndex": sorted(serialised["invertedIndex"])})


def _has_pairs(index: Index, wanted: str) -> set[str]:
    """The documents in which Lunr, in Python, finds every pair of a string, or a term that begins with it."""
    query = index.create_query()
    for pair in [wanted[i : i + 2] for i in range(len(wanted) - 1)] or [wanted]:
        query.term(pair, presence=2, use_pipeline=False, wildcard=2 if len(wanted) == 1 else 0)
    return {found["ref"] for found in index.query(query)}


@given(texts=st.lists(st.text("振兴乡𬭎\ue000，a", min_size=1, max_size=8), min_size=1, max_size=4), data=st.data())
def test_what_a_text_has_the_index_has(texts: list[str], data: st.DataObject) -> None:
    """Whatever Han string one takes from a text, the index leads to every article that has it (and maybe to more)."""
    articles = [archives.article(f"xwb-2001-05-01-01-{n:02}", text) for n, text in enumerate(texts, start=1)]
    index = _in_python(archives.data(archives.archive(articles))["index"])
    runs = "".join(character if character not in "，a" else " " for character in texts[0]).split()
    for run in runs:
        start = data.draw(st.integers(0, len(run) - 1))
        wanted = run[start : data.draw(st.integers(start + 1, len(run)))]
        having = {each.id for each, text in zip(articles, texts, strict=True) if wanted in fold(text)}
        found = _has_pairs(index, wanted)
        assert having <= found
        assert len(wanted) > 2 or having == found
