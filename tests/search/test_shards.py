"""A large archive in the browser: what is put together for a query is what lunr.py has of the whole, cut down to it."""

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from banmian.model import Archive, Article
from banmian.search.documents import documents
from banmian.search.index import index as lunr_index
from tests.search import large


@pytest.fixture(scope="module")
def archive(prose: list[Article]) -> Archive:
    """An archive with several buckets."""
    return large.archive(prose)


@pytest.fixture(scope="module")
def folder(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its `search/` in shards."""
    return large.written(archive, tmp_path_factory.mktemp("large"))


@pytest.fixture(scope="module")
def whole(archive: Archive) -> dict[str, Any]:
    """What lunr.py makes of all of it."""
    found: dict[str, Any] = json.loads(lunr_index(documents(archive)))
    return found


def _ask(folder: Path, *asks: dict[str, Any]) -> list[Any]:
    """Puts questions to one source in Node, one after another: see `shards.js`."""
    given = json.dumps({"folder": f"{folder}/", "asks": asks}).encode()
    script = Path(__file__).with_name("shards.js")
    result = subprocess.run(["node", str(script)], input=given, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr.decode()
    found: list[Any] = json.loads(result.stdout)
    return found


def _refs(posting: dict[str, Any]) -> set[str]:
    return {ref for field, refs in posting.items() if field != "_index" for ref in refs}


def _cut(whole: dict[str, Any], request: dict[str, Any]) -> dict[str, Any]:
    """The whole index cut down to the terms of a request, in the articles that have what it asks for."""
    postings = dict(whole["invertedIndex"])
    having = [set().union(*(_refs(postings.get(term, {})) for term in group)) for group in request["groups"]]
    left = set.intersection(*having) if request["all"] else set.union(*having)
    terms = sorted({term for group in [*request["groups"], request.get("also", [])] for term in group}, key=_utf16)
    number = {postings[term]["_index"]: i for i, term in enumerate(terms) if term in postings}
    return {
        "terms": {
            term: {
                field: {ref: where for ref, where in postings.get(term, {}).get(field, {}).items() if ref in left}
                for field in whole["fields"]
            }
            for term in terms
        },
        "scores": {
            ref: chosen
            for ref, elements in whole["fieldVectors"]
            if ref.split("/")[1] in left and (chosen := _chosen(elements, number))
        },
    }


def _utf16(term: str) -> bytes:
    return term.encode("utf-16-be")


def _chosen(elements: list[float], number: dict[float, int]) -> dict[int, float]:
    """Of a vector, the elements of some terms, as these are numbered now."""
    pairs = zip(elements[::2], elements[1::2], strict=True)
    return {number[term]: score for term, score in pairs if term in number}


def _assembled(answer: dict[str, Any]) -> dict[str, Any]:
    """What was put together, in the same form."""
    given = answer["serialised"]
    assert [posting["_index"] for _, posting in given["invertedIndex"]] == list(range(len(given["invertedIndex"])))
    return {
        "terms": {
            term: {field: refs for field, refs in posting.items() if field != "_index"}
            for term, posting in given["invertedIndex"]
        },
        "scores": {
            ref: dict(zip(elements[::2], elements[1::2], strict=True)) for ref, elements in given["fieldVectors"]
        },
    }


def _requests(whole: dict[str, Any]) -> list[dict[str, Any]]:
    """All sorts of requests: frequent terms and rare ones, in one language and in both, one of them and several."""
    terms = sorted(whole["invertedIndex"], key=lambda each: (-len(_refs(each[1])), each[0]))
    frequent, rare = [term for term, _ in terms[:40]], [term for term, _ in terms[-40:]]
    middle = [term for term, _ in terms[40:2040:25]]
    words = [term for term, _ in terms if term.isascii() and term.isalpha()][:20]
    alone = [{"groups": [[term]], "all": True} for term in [*frequent, *rare, *middle, *words]]
    both = [{"groups": [[one], [other]], "all": True} for one, other in zip(frequent, middle, strict=False)]
    three = [{"groups": [[a], [b], [c]], "all": True} for a, b, c in zip(frequent, middle, rare, strict=False)]
    others = [
        {"groups": [[a, b], [c]], "all": True, "also": [d]}
        for a, b, c, d in zip(rare, words, frequent, middle, strict=False)
    ]
    any_of = [{"groups": [[a], [b]], "all": False} for a, b in zip(rare, middle, strict=False)]
    nothing = [{"groups": [["乓乓"], ["乡村"]], "all": True}, {"groups": [["zzzz"], ["乡村"]], "all": False}]
    rarities = [{"groups": [[term]], "all": True} for term in ("𬭎", "\ue000", "5_g", "g+", "，在", "congress", "it")]
    return [*alone, *both, *three, *others, *any_of, *nothing, *rarities]


def test_what_is_put_together_is_what_lunr_has(folder: Path, whole: dict[str, Any]) -> None:
    """Whatever is asked of several buckets: terms, postings, positions and scores are those of lunr.py's whole index."""
    requests = _requests(whole)
    answers = _ask(folder, *({"ask": "index", **request} for request in requests))
    assert sum(len(answer["found"]) for answer in answers) > 1000
    for request, answer in zip(requests, answers, strict=True):
        expected, found = _cut(whole, request), _assembled(answer)
        assert found["terms"] == expected["terms"], request
        assert found["scores"].keys() == expected["scores"].keys(), request
        for ref, scores in expected["scores"].items():
            assert found["scores"][ref] == pytest.approx(scores, abs=0.0011), (request, ref)


def test_frequencies_are_lunrs(folder: Path, whole: dict[str, Any]) -> None:
    """A term's frequency counts fields and articles, as Lunr's does; a term that is nowhere has none."""
    count = {
        term: sum(len(refs) for field, refs in posting.items() if field != "_index")
        for term, posting in whole["invertedIndex"]
    }
    answer = _ask(folder, {"ask": "look", "terms": [*count, "乓乓", "", "zzz", "\uffff"]})[0]
    assert dict(answer) == count | {"乓乓": 0, "": 0, "zzz": 0, "\uffff": 0}


def test_words_by_their_beginning(folder: Path, whole: dict[str, Any]) -> None:
    """Words, never pairs of characters, the most frequent first and no more than were asked for."""
    answers = _ask(
        folder,
        *({"ask": "beginning", "prefix": prefix, "most": most} for prefix, most in (("re", 9), ("c", 2), ("乡", 9))),
        {"ask": "near", "term": "congres"},
        {"ask": "near", "term": "乡振"},
    )
    count = {term: len(_refs(posting)) for term, posting in whole["invertedIndex"]}
    words = [term for term in count if term.isalpha() and term.isascii() and term.startswith("re")]
    assert answers[0] == sorted(words, key=lambda term: (-count[term], term))[:9]
    assert len(answers[1]) == 2
    assert answers[2] == []
    assert [term for term, _ in answers[3]] == ["congress"]
    assert "乡村" in [term for term, _ in answers[4]]


def test_facts_are_those_of_the_article(folder: Path, archive: Archive) -> None:
    """What is known of an article by its id, whether it was in an index before or not; the texts are all of them."""
    found = list(documents(archive))
    refs = [str(one.id) for one in found]
    facts, texts, people = _ask(
        folder,
        {"ask": "facts", "refs": refs},
        {"ask": "together", "asks": [{"ask": "text", "ref": ref} for ref in refs]},
        {"ask": "people", "refs": refs[:3]},
    )
    assert list(facts) == refs
    for one, text in zip(found, texts, strict=True):
        assert facts[str(one.id)] == {
            "id": str(one.id),
            **{name: getattr(one.id, name) for name in ("paper", "date", "sheet", "number")},
            "page": one.page,
            "kind": one.kind,
            "series": one.series,
            "url": f"{one.id.path}index.html",
        }
        assert text == {language: [[each.place, each.text] for each in all_of] for language, all_of in one.texts}
    assert people == {ref: [] for ref in refs[:3]}


def test_all_articles_of_some_days(folder: Path, archive: Archive) -> None:
    """Every article, or those of the buckets that have any of the days asked for."""
    every, some, none = _ask(
        folder,
        *({"ask": "all", "from": first, "to": last} for first, last in (("", ""), ("1990", "2004-05"), ("2022", ""))),
    )
    refs = sorted(str(one.id) for one in documents(archive))
    assert sorted(every) == refs
    assert sorted(some) == [ref for ref in refs if ref[4:8] in ("1996", "2004")]
    assert none == []


def test_only_what_is_needed_is_fetched_and_nothing_twice(folder: Path, whole: dict[str, Any]) -> None:
    """A term is a file of each bucket, all at once; only of buckets that have it facts are fetched; nothing comes twice."""
    postings = dict(whole["invertedIndex"])
    in_one = next(term for term, posting in postings.items() if len(_refs(posting)) == 1 and "乡" in term)
    request = {"ask": "index", "groups": [["乡村"], [in_one]], "all": True}
    *_, asked, _, again = _ask(folder, request, {"ask": "asked"}, request, {"ask": "asked"})
    files = [name for name in asked if re.search(r"/\d+\.js$", name)]
    assert Counter(name.split("/")[1] for name in files) == dict.fromkeys({name.split("/")[1] for name in files}, 2)
    assert len({name.split("/")[1] for name in files}) == len(large.YEARS)
    assert [name.rpartition("/")[2] for name in asked if name not in files] == ["manifest.js", "c0.js"]
    assert len(asked) == len(set(asked))
    assert again == []


def test_a_phrase_is_told_from_its_pairs(folder: Path, whole: dict[str, Any]) -> None:
    """Articles whose positions rule out the words of a plan are left out; those that have them all stay."""
    fields = [name for name in whole["fields"] if name.endswith("_zh")]
    steps = [{"terms": [term], "chinese": 2 * i, "spaced": 2 * i} for i, term in enumerate(("乡村", "振兴"))]
    plan = {"word": {}, "fields": fields, "isSure": True, "steps": steps}
    asked = {"ask": "index", "groups": [["乡村"], ["振兴"]], "all": True}
    swapped = {**plan, "steps": [{**steps[1], "chinese": 0}, {**steps[0], "chinese": 2}]}
    heads = {**plan, "fields": ["text_zh"]}
    answers = _ask(folder, *({**asked, "plans": [each]} for each in (plan, swapped, heads)))
    postings = dict(whole["invertedIndex"])

    def having(first: str, second: str, field_names: list[str]) -> set[str]:
        return {
            ref
            for field in field_names
            for ref, where in postings[first][field].items()
            if {at + 2 for at in where["position"]} & set(postings[second][field].get(ref, {}).get("position", []))
        }

    found = [{ref for ref, _ in answer["found"]} for answer in answers]
    assert found == [
        having("乡村", "振兴", fields),
        having("振兴", "乡村", fields),
        having("乡村", "振兴", ["text_zh"]),
    ]
    assert len(found[0]) > len(found[2]) > 0


def test_a_file_that_fails_is_asked_for_again(folder: Path) -> None:
    """A missing file is an error with its name; once it is there, the same question has its answer."""
    request = {"ask": "index", "groups": [["乡村"], ["振兴"]], "all": True}
    asked = _ask(folder, request, {"ask": "asked"})[1]
    postings, columns = ([name for name in asked if re.search(each, name)] for each in (r"/\d+\.js", "/c0"))
    for name in (postings[0], postings[-1], columns[0]):
        moved = [str(folder / name), str(folder / "elsewhere")]
        answers = _ask(
            folder,
            {"ask": "rename", "moves": [moved]},
            request,
            {"ask": "together", "asks": [request, request]},
            {"ask": "rename", "moves": [moved[::-1]]},
            request,
        )
        assert f"{name} did not load" in answers[1]["error"]
        assert answers[2] == [answers[1], answers[1]]
        assert answers[4]["found"]


@pytest.mark.parametrize("data", ['["0乡","AA=="]', '["0乡",""]', '["0乡 0村","/w=="]', "{}", "null", '["0乡","%"]'])
def test_a_broken_file_is_an_error(data: str, folder: Path) -> None:
    """A file that says something else than it should neither hangs the page nor gives an answer."""
    asked = _ask(folder, {"ask": "look", "terms": ["乡"]}, {"ask": "asked"})[1]
    path = folder / asked[1]
    before = path.read_text("utf-8")
    name = asked[1].removesuffix(".js")
    try:
        path.write_text(f'Banmian.receive("{name}",{data});\n', "utf-8")
        answers = _ask(folder, {"ask": "look", "terms": ["乡"]}, {"ask": "write", "path": str(path), "text": before},
                       {"ask": "look", "terms": ["乡"]})  # fmt: skip
    finally:
        path.write_text(before, "utf-8")
    assert "error" in answers[0]
    assert answers[2][0][1] > 0
