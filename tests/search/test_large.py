"""The index as the arrays make it says what lunr.py says of the same documents, whole or in pieces."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from banmian.model import Archive
from banmian.search import Form, buckets, plan_of, shards
from banmian.search.bucket import Bucket
from banmian.search.cutting import cut
from banmian.search.documents import texts_as_json
from banmian.search.index import filled
from banmian.search.index import index as lunr_index
from banmian.search.stock import Stock, of_archive
from banmian.search.tokens import tokenise
from tests.search import given as made_up
from tests.search.reader import Large

pytestmark = pytest.mark.seconds(40)


class Memory(dict[str, bytes]):
    """What was made before, in memory."""

    def put(self, key: str, data: bytes) -> None:
        """Keep something."""
        self[key] = data


def _files(stock: Stock, form: Form, **more: Any) -> dict[str, bytes]:
    """The files of `search/`, by name."""
    planned = list(plan_of(lambda: stock, form, **more))
    assert [one.path for one in planned] == sorted({one.path for one in planned})
    return {one.path.removeprefix("search/"): one.make() for one in planned}


def _large(stock: Stock) -> Large:
    """The index in pieces that are smaller than they would be, so that there are some of every sort."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "GROUP", 60)
        patch.setattr(shards, "_AT_ONCE", 40)
        patch.setattr("banmian.search.dictionary.PAGE", 80)
        return Large(_files(stock, Form.SHARDS))


def _lunr(stock: Stock) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(lunr_index(stock.articles))
    return found


def _by_term(index: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, float]]]:
    """An index without the numbers of its terms: what is known of each, and the scores by field, article and term."""
    terms = {posting["_index"]: term for term, posting in index["invertedIndex"]}
    postings = {
        term: {key: value for key, value in posting.items() if key != "_index"}
        for term, posting in index["invertedIndex"]
    }
    scores = {
        ref: {terms[number]: score for number, score in zip(flat[::2], flat[1::2], strict=True)}
        for ref, flat in index["fieldVectors"]
    }
    return postings, scores


@given(
    articles=st.lists(st.lists(made_up.texts, max_size=3), max_size=4),
    spaced=st.booleans(),
    english=st.booleans(),
)
@example(articles=[["中 国a 中b，中"], [], ["", "a's"], ["don't  中"]], spaced=True, english=True)
def test_many_texts_are_cut_like_one(articles: list[list[str]], spaced: bool, english: bool) -> None:
    """Terms, positions and lengths are those of the tokeniser, which takes one text at a time."""
    found: list[list[tuple[str, int | None]]] = [[] for _ in articles]
    cuts = cut(articles, spaced=spaced, english=english)
    for entries in cuts.entries:
        for number, term in enumerate(entries.terms.texts()):
            for posting in range(entries.begins[number], entries.begins[number + 1]):
                at = [None] if entries.at is None else entries.positions[entries.at[posting] : entries.at[posting + 1]]
                found[entries.articles[posting]] += [(term, None if one is None else int(one)) for one in at]
    expected = [tokenise(each, spaced=spaced, english=english) for each in articles]
    assert [sorted(map(repr, each)) for each in found] == [
        sorted(repr(tuple(one)) for one in each) for each in expected
    ]
    assert cuts.lengths.tolist() == [len(each) for each in expected]


@pytest.mark.no_cover
@settings(max_examples=30)
@given(stock=made_up.stocks)
def test_a_whole_index_is_lunrs(stock: Stock) -> None:
    """Written from the arrays, it has the terms, positions and scores that lunr.py reckons, in Lunr's order."""
    found, expected = json.loads(_files(stock, Form.WHOLE)["index.json"]), _lunr(stock)
    assert [term for term, _ in found["invertedIndex"]] == [term for term, _ in expected["invertedIndex"]]
    assert _by_term(found) == _by_term(expected)
    for key in ("version", "fields", "pipeline"):
        assert found[key] == expected[key]
    numbers = [flat[::2] for _, flat in found["fieldVectors"]]
    assert numbers == [sorted(each) for each in numbers]


@pytest.mark.no_cover
@settings(max_examples=30)
@given(stock=made_up.stocks)
def test_the_pieces_say_what_lunr_says(stock: Stock) -> None:
    """Every posting with its positions, every frequency and length can be read back, and nothing else is there."""
    large, expected = _large(stock), _by_term(_lunr(stock))[0]
    plain = {
        term: {
            field: {ref: {} if at is None else {"position": at} for ref, at in refs.items()}
            for field, refs in of.items()
        }
        for term, of in large.postings().items()
    }
    assert plain == expected
    frequencies = {term: sum(map(len, posting.values())) for term, posting in expected.items()}
    dictionary = large.dictionary()
    words = {term for term in frequencies if term.encode("utf-16-be") < "\u2e80".encode("utf-16-be")}
    assert words <= set(dictionary)
    assert all(1 <= found <= frequencies[term] for term, found in dictionary.items())
    assert all(dictionary[term] == frequencies[term] for term in words)
    assert all(found > 1 for term, found in dictionary.items() if term not in words)


@pytest.mark.no_cover
@settings(max_examples=30)
@given(stock=made_up.stocks)
def test_the_facts_can_be_read_back(stock: Stock) -> None:
    """Where each article was printed, its kind, series and people, the lengths of its fields, and its texts."""
    large, fields = _large(stock), filled(stock.articles)
    found = [fact for bucket in range(len(large.buckets)) for fact in large.facts(bucket)]
    assert found == [
        {
            "id": str(each.id),
            "page": each.page,
            "kind": each.kind,
            "series": each.series,
            "lengths": {field.name: len(field.tokens(dict(each.texts).get(field.language, ()))) for field in fields},
            "people": [(person, made_up.NAMES[person]) for person in each.people],
        }
        for each in stock.articles
    ]
    averages = {field["name"]: field["average"] for field in large.manifest["fields"]}
    assert averages == {field.name: sum(fact["lengths"][field.name] for fact in found) / len(found) for field in fields}
    for each in stock.articles:
        name = f"texts/{each.id.paper}/{each.id.date}/{each.id.sheet}-{each.id.number}"
        assert large.file(name) == texts_as_json(each)


@pytest.mark.no_cover
@settings(max_examples=30)
@given(stock=made_up.stocks)
def test_no_file_is_left_over(stock: Stock) -> None:
    """Whoever reads the index as it is described has then read every file, and the same is said as JSON."""
    large = _large(stock)
    large.postings()
    large.dictionary()
    for each in stock.articles:
        large.file(f"texts/{each.id.paper}/{each.id.date}/{each.id.sheet}-{each.id.number}")
    rest = {"index.json", "manifest.json", "variants.js"}
    assert {f"{name}.js" for name in large.used} | rest == set(large.files)
    assert json.loads(large.files["manifest.json"]) == large.manifest


def test_kept_or_made_by_others_the_files_are_the_same(prose_archive: Archive) -> None:
    """What was kept, what other processes make and what this one makes are the same, byte for byte."""
    stock = of_archive(prose_archive)
    expected, kept = _files(stock, Form.SHARDS), Memory()
    assert _files(stock, Form.SHARDS, kept=kept) == expected
    assert kept
    with ThreadPoolExecutor() as executor:
        assert _files(stock, Form.SHARDS, executor=executor) == expected
    kept_before = dict(kept)
    assert _files(stock, Form.SHARDS, kept=kept) == expected
    assert kept == kept_before


def test_processes_of_our_own(prose_archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is much to do it is divided among processes, and nothing changes."""
    first = of_archive(prose_archive)
    older = [each.__class__(**_with_year(each, "1999")) for each in first.articles]
    stock = Stock((*older, *first.articles), first.series, first.settings, first.people)
    expected = _files(stock, Form.SHARDS)
    monkeypatch.setattr(buckets, "_MUCH", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert _files(stock, Form.SHARDS) == expected


def _with_year(document: Any, year: str) -> dict[str, Any]:
    values = {name: getattr(document, name) for name in document.__slots__}
    identifier = values["id"]
    dated = identifier.__class__(identifier.paper, f"{year}-01-01", identifier.sheet, identifier.number)
    return values | {"id": dated}


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda _: b"", lambda data: data[:40] + b"x" + data[41:]])
def test_what_was_kept_and_is_broken_is_made_anew(prose_archive: Archive, spoil: Any) -> None:
    """A file cut short, emptied or changed on the disk is not believed."""
    stock, kept = of_archive(prose_archive), Memory()
    expected = _files(stock, Form.SHARDS, kept=kept)
    whole = dict(kept)
    for key in kept:
        kept[key] = spoil(kept[key])
        assert Bucket.read(kept[key]) is None
    assert _files(stock, Form.SHARDS, kept=kept) == expected
    assert kept == whole
