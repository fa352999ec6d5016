"""Python and JavaScript cut texts alike, and as `cases.json` says."""

import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.stop_word_filter import WORDS

from banmian import variants
from banmian.search import english, tokens

Case = dict[str, Any]
CASES: dict[str, list[Case]] = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))
SETTINGS = tokens.settings()
TABLES = {"settings": SETTINGS, "variants": variants.as_text()}


def _passages(case: Case) -> list[str]:
    return [case["text"]] if isinstance(case["text"], str) else case["text"]


def _written(token: tokens.Token) -> str:
    """A token as the cases have it: the term, and where it stands."""
    return token.term if token.position is None else f"{token.term} {token.position}"


def test_every_case_is_of_both_sides(ask: Any) -> None:
    """The scripts of the page give what every case says."""
    folds, terms, marks, queries = CASES["fold"], CASES["terms"], CASES["marks"], CASES["queries"]
    assert ask("fold", texts=[case["text"] for case in folds], **TABLES) == [case["folded"] for case in folds]
    texts = [(_passages(case), case.get("spaced", False), case.get("english", False)) for case in terms]
    assert ask("terms", texts=texts, **TABLES) == [case["terms"] for case in terms]
    texts = [(case["query"], case["text"], case.get("language", "zh")) for case in marks]
    assert ask("marks", settings=SETTINGS, texts=texts) == [case["marked"] for case in marks]
    read = ask("queries", settings=SETTINGS, queries=[case["query"] for case in queries])
    assert [{"why": case["why"], **one} for case, one in zip(queries, read, strict=True)] == [
        {"why": case["why"], **{key: case.get(key, {} if key == "filters" else []) for key in one}}
        for case, one in zip(queries, read, strict=True)
    ]


@pytest.mark.parametrize("case", CASES["fold"], ids=lambda case: case["why"])
def test_fold(case: Case) -> None:
    """Python folds as the case says."""
    assert tokens.fold(case["text"]) == case["folded"]


@pytest.mark.parametrize("case", CASES["terms"], ids=lambda case: case["why"])
def test_terms(case: Case) -> None:
    """Python cuts as the case says."""
    found = tokens.tokenise(case["text"], spaced=case.get("spaced", False), english=case.get("english", False))
    assert [_written(token) for token in found] == case["terms"]


@pytest.mark.no_cover
def test_every_character_is_treated_alike(ask: Any) -> None:
    """For each assigned character both sides agree on how it folds and whether it is a term.

    A character that a Unicode edition newer than 3.2 added may be unknown to one of the two: those are left out.
    """
    old = unicodedata.ucd_3_2_0
    points = [point for point in range(sys.maxunicode + 1) if old.category(chr(point)) not in ("Cn", "Cs", "Co")]
    points = [point for point in points if not 0x20000 <= point < 0x2A000 and not 0xAC10 <= point < 0xD700]
    answers = ask("characters", points=points, **TABLES)
    ours = [[tokens.fold(chr(point)), [_written(one) for one in tokens.tokenise(chr(point))]] for point in points]
    different = [
        (hex(point), mine, theirs) for point, mine, theirs in zip(points, ours, answers, strict=True) if mine != theirs
    ]
    assert not different


def test_stems_are_those_of_lunr_js(ask: Any) -> None:
    """Python stems as lunr.js does, word for word, where lunr.py by itself would not."""
    beginnings = ["", "d", "tr", "journe", "arra", "y", "eyy", "tyy", "meet", "organ", "gener", "revital", "5", "über"]
    endings = "y s es ies eed ed ing ly ally ization ational ness fulness e ll ment iveness ousli biliti ay ey oy tion".split()
    words = sorted({start + end for start in beginnings for end in endings})
    assert ask("stems", words=words) == [english.stem(word) for word in words]


def test_stop_words_are_those_of_lunr_js(ask: Any) -> None:
    """Both libraries leave out the same English words."""
    words = sorted(WORDS)
    assert ask("common", words=[*words, "congress", "constructor"]) == words


@given(st.text(st.characters(codec="utf-8")))
def test_folding_twice_changes_no_term(text: str) -> None:
    """What was folded is cut as before: a query may come from a text that search has shown."""
    assert tokens.tokenise(tokens.fold(text)) == tokens.tokenise(text)


@given(st.text("乡村振兴𬭎\ue000，a5 "), st.booleans())
def test_every_han_character_is_a_term(text: str, spaced: bool) -> None:
    """A query of one character finds every text that has it."""
    singles = {token.term for token in tokens.tokenise(text, spaced=spaced) if token.position is None}
    assert singles == set(text) & set("乡村振兴𬭎\ue000")


@given(st.text(st.characters(codec="utf-8")) | st.text("乡村 \n\u3000，aB5_'😀"))
def test_each_pair_stands_where_it_says(text: str) -> None:
    """The position of a pair is that of its first character, a run of white space counting one."""
    closed = re.sub(f"[{tokens.SPACE}]+", " ", tokens.fold(text))
    pairs = {(tokens.pair(closed[at : at + 2]), at) for at in range(len(closed) - 1) if " " not in closed[at : at + 2]}
    assert pairs <= set(tokens.tokenise(text))


def test_variants_are_one_character_for_one() -> None:
    """The table that the browser may ask for has a simplified form for each traditional character, and keeps to it."""
    table = variants.table()
    assert table["黨"] == "党"
    assert all(len(plain) == 1 and plain not in table for plain in table.values())
    assert all(tokens.fold(one) == plain for one, plain in table.items())
    assert variants.as_text("x党會黨") == "會会黨党"
    assert variants.as_text() == "".join(one + plain for one, plain in table.items())
