"""Python and JavaScript cut texts alike, and as `cases.json` says."""

import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.stop_word_filter import WORDS

from banmian.search import english, tokens

Case = dict[str, Any]
CASES: dict[str, list[Case]] = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))
SETTINGS = tokens.settings()


def test_every_case_is_of_both_sides(ask: Any) -> None:
    """The scripts of the page give what every case says."""
    folds, terms, marks = CASES["fold"], CASES["terms"], CASES["marks"]
    assert ask("fold", settings=SETTINGS, texts=[case["text"] for case in folds]) == [case["folded"] for case in folds]
    texts = [(case["text"], case.get("english", False)) for case in terms]
    assert ask("terms", settings=SETTINGS, texts=texts) == [case["terms"] for case in terms]
    texts = [(case["query"], case["text"]) for case in marks]
    assert ask("marks", settings=SETTINGS, texts=texts) == [case["marked"] for case in marks]


@pytest.mark.parametrize("case", CASES["fold"], ids=lambda case: case["why"])
def test_fold(case: Case) -> None:
    """Python folds as the case says."""
    assert tokens.fold(case["text"]) == case["folded"]


@pytest.mark.parametrize("case", CASES["terms"], ids=lambda case: case["why"])
def test_terms(case: Case) -> None:
    """Python cuts as the case says."""
    assert tokens.tokenise(case["text"], english=case.get("english", False)) == case["terms"]


def test_every_character_is_treated_alike(ask: Any) -> None:
    """For each assigned character both sides agree on how it folds and whether it is a term.

    A character that a Unicode edition newer than 3.2 added may be unknown to one of the two: those are left out.
    """
    old = unicodedata.ucd_3_2_0
    points = [point for point in range(sys.maxunicode + 1) if old.category(chr(point)) not in ("Cn", "Cs", "Co")]
    points = [point for point in points if not 0x20000 <= point < 0x2A000 and not 0xAC10 <= point < 0xD700]
    answers = ask("characters", settings=SETTINGS, points=points)
    ours = [[tokens.fold(chr(point)), tokens.tokenise(chr(point))] for point in points]
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


@given(st.text("乡村振兴𬭎\ue000，a5 "))
def test_every_han_character_begins_a_term(text: str) -> None:
    """A query of one character, asked as the beginning of a term, finds every occurrence."""
    begins = [term[0] for term in tokens.tokenise(text) if not term.isascii()]
    assert begins == [character for character in text if character in "乡村振兴𬭎\ue000"]
