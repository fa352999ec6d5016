"""The index as lunr.py makes it: genuine, with positions, and what everything faster is held against."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.index import Index

from banmian.model import Archive
from banmian.search.documents import documents
from banmian.search.index import index
from banmian.search.tokens import SPACE, fold, pair
from tests.search import archives


def _index(archive: Archive) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(index(document for document in documents(archive) if not document.is_series))
    return found


@pytest.fixture(scope="module")
def prose_index(prose_archive: Archive) -> dict[str, Any]:
    """The index of the prose."""
    return _index(prose_archive)


def test_terms_stand_in_the_order_of_utf16(prose_index: dict[str, Any]) -> None:
    """lunr.js refuses an index whose terms are in the order of code points."""
    terms = [term for term, _ in prose_index["invertedIndex"]]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    assert terms != sorted(terms), "the sample has no term that tells the two orders apart"


def test_the_index_is_genuine(prose_index: dict[str, Any], ask: Any) -> None:
    """An unmodified lunr.js loads the index and answers its own query language."""
    assert prose_index["version"] == "2.3.9"
    queries = ["+乡村 +村振 +振兴 IT", "revitalizing", "headline_zh:it", "𬭎", "\ue000", "𠮷*"]
    answers = ask("raw", index=prose_index, queries=queries)
    assert all("xwb-2001-05-01-01-90" in found for found in answers)


def test_terms_have_their_positions() -> None:
    """A posting says where in its field a term stands; that of a character by itself only that it does."""
    one = archives.article("xwb-2001-05-01-01-01", "乡村，乡村", "乡 村")
    terms = dict(_index(archives.archive([one]))["invertedIndex"])
    assert {term: posting["text_zh"][one.id] for term, posting in terms.items()} == {
        "乡村": {"position": [0, 3]},
        "村,": {"position": [1]},
        ",乡": {"position": [2]},
        "乡": {},
        "村": {},
    }


def test_an_archive_without_articles_has_an_index() -> None:
    """Nothing is indexed as nothing."""
    assert _index(archives.archive([]))["invertedIndex"] == []


def test_a_document_knows_its_facts(prose_archive: Archive) -> None:
    """A document has the kind, the series, the page and the texts of its article, and none is withdrawn."""
    found = {str(document.id): document for document in documents(prose_archive)}
    rare = found["xwb-2001-05-01-01-90"]
    assert (rare.kind, rare.series, rare.page, rare.people, rare.is_series) == ("news", None, None, (), False)
    texts = dict(rare.texts)
    assert [(each.place, each.text) for each in texts["zh"][:4]] == [
        ("kicker", "引题\n两行"),
        ("headline", "乡村振兴 IT产业"),
        ("subhead", "——记录"),
        ("byline", "李苗"),
    ]
    assert list(texts) == ["zh", "en"]
    assert archives.WITHDRAWN.id not in found


def _in_python(serialised: dict[str, Any]) -> Index:
    """The index in lunr.py, which wants its terms in the order of code points."""
    return Index.load(serialised | {"invertedIndex": sorted(serialised["invertedIndex"])})


def _has_pairs(index: Index, wanted: str) -> set[str]:
    """The documents in which Lunr, in Python, finds every pair of a string, or the character that it is."""
    query = index.create_query()
    for term in [pair(wanted[at : at + 2]) for at in range(len(wanted) - 1)] or [wanted]:
        query.term(term, presence=2, use_pipeline=False, wildcard=0)
    return {found["ref"] for found in index.query(query)}


@given(texts=st.lists(st.text("振兴乡𬭎\ue000，a ", min_size=1, max_size=8), min_size=1, max_size=4), data=st.data())
def test_what_a_text_has_the_index_has(texts: list[str], data: st.DataObject) -> None:
    """Whatever string one takes from a text, Lunr leads to every article that has it (and maybe to more)."""
    articles = [archives.article(f"xwb-2001-05-01-01-{n:02}", text) for n, text in enumerate(texts, start=1)]
    index = _in_python(_index(archives.archive(articles)))
    for run in re.split(f"[{SPACE}]+", fold(texts[0])):
        if len(run) > 1 or run not in ("", ",", "a"):
            start = data.draw(st.integers(0, max(len(run) - 2, 0)))
            wanted = run[start : data.draw(st.integers(min(start + 2, len(run)), len(run)))]
            having = {each.id for each, text in zip(articles, texts, strict=True) if wanted in fold(text)}
            found = _has_pairs(index, wanted)
            assert having <= found
            assert len(wanted) > 2 or having == found
