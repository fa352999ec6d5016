from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian import ties as passages
from banmian.model import Archive, Status
from banmian.ties import Place, Ties, families, ties
from banmian.ties.folding import Text, folded
from banmian.ties.gather import gathered
from banmian.ties.repeats import repeats
from tests.ties.brute import wordings

REPORT = "全面落实“三高四新”战略，强创新、强开放、强集聚，不断加快区域中心化进程"
OTHER = "会议还研究了其他事项，天气预报说明后两天多云转晴，请市民注意添衣"


def found(texts: Sequence[tuple[str, str]], length: int = 20, most: int = 50) -> Ties:
    """The passages that recur in (article, text) pairs."""
    named = [Text(article, number, text) for number, (article, text) in enumerate(texts)]
    whole = folded([text for _, text in texts])
    return gathered(named, whole, repeats(whole, [article for article, _ in texts], length), most)


def told(one: Ties) -> dict[str, frozenset[tuple[int, int, int]]]:
    """Its wordings as the slow way gives them."""
    return {
        "".join(sign for sign in wording.text if sign.isalnum()): frozenset(
            (place.block, place.start, place.end) for place in wording.places
        )
        for wording in map(one.wording, range(len(one) + one.formulas))
    }


ALPHABET = "甲乙丙"
TEXTS = st.lists(
    st.tuples(st.sampled_from("ab"), st.text(alphabet=ALPHABET + "， ", max_size=24)), min_size=1, max_size=6
)


@given(TEXTS)
def test_what_is_found_is_exactly_what_comparing_everything_finds(texts: list[tuple[str, str]]) -> None:
    """No shared wording is missed or too short, and none is named without every place it has."""
    articles = [f"{article}{number}" for number, (article, _) in enumerate(texts)]
    pairs = [(article, text) for article, (_, text) in zip(articles, texts, strict=True)]
    slowly = {
        words: places
        for words, places in wordings([text for _, text in pairs], articles, 5).items()
        if all(sum(other[0] == place[0] for other in places) == 1 for place in places)
    }
    quickly = told(found(pairs, 5))
    assert {words: quickly.get(words) for words in slowly} == slowly


PIECES = st.lists(st.sampled_from([REPORT, REPORT[3:30], OTHER, "，", "“", " ", "甲", "乙丙"]), max_size=8).map("".join)


@pytest.mark.no_cover
@given(st.lists(PIECES, min_size=2, max_size=6))
def test_every_shared_run_of_twenty_is_found(texts: list[str]) -> None:
    """Whichever twenty characters two articles share lie in a wording that names both."""
    named = [(f"a{number}", text) for number, text in enumerate(texts)]
    one = found(named)
    covered = {
        (place.block, sign)
        for wording in map(one.wording, range(len(one) + one.formulas))
        for place in wording.places
        for sign in range(place.start, place.end)
    }
    lines = [[(sign, at) for at, sign in enumerate(text) if sign.isalnum()] for text in texts]
    for number, line in enumerate(lines):
        for start in range(len(line) - 19):
            run = [sign for sign, _ in line[start : start + 20]]
            others = [other for place, other in enumerate(lines) if place != number]
            if any(run == [sign for sign, _ in other[at : at + 20]] for other in others for at in range(len(other))):
                assert {(number, at) for _, at in line[start : start + 20]} <= covered


def test_signs_and_spaces_are_no_part_of_a_wording() -> None:
    """A comma, a quotation mark or a line end more is no other wording; the places say what is printed."""
    one = found(
        [
            ("a", f"他说：{REPORT}。"),
            ("b", "报告指出，全面落实三高四新战略强创新 强开放\n强集聚不断加快区域中心化进程！"),
        ]
    )
    (wording,) = (one.wording(number) for number in range(len(one)))
    assert wording.text == REPORT
    assert wording.places == (Place("a", 0, 3, 3 + len(REPORT)), Place("b", 1, 5, 37))


def test_full_width_figures_are_figures() -> None:
    """Ｇ and １２ are G and 12, but 12.5 isn't 125, nor is it 12."""
    same = "全市完成地区生产总值增长{}％，工业增加值增长同样多"
    assert len(found([("a", same.format("１２.５")), ("b", same.format("12．5"))])) == 1
    assert len(found([("a", same.format("12.5")), ("b", same.format("125"))])) == 0


def test_nineteen_characters_are_no_passage() -> None:
    """What counts is what is printed, without its signs."""
    assert (
        len(found([("a", "一二三四五六七八九十，甲乙丙丁戊己庚辛壬"), ("b", "一二三四五六七八九十甲乙丙丁戊己庚辛壬")]))
        == 0
    )
    assert (
        len(
            found(
                [("a", "一二三四五六七八九十，甲乙丙丁戊己庚辛壬癸"), ("b", "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸")]
            )
        )
        == 1
    )


def test_letters_of_an_alphabet_say_less() -> None:
    """Twenty letters are three words; sixty are a sentence."""
    name, more = "Consumer Electronics Association", "of the Organisation for Trade and Development"
    assert len(found([("a", name), ("b", name)])) == 0
    assert len(found([("a", name + more), ("b", name + more)])) == 1


def test_an_article_has_no_tie_to_itself() -> None:
    """What one article says twice is a refrain."""
    assert len(found([("a", REPORT), ("a", OTHER), ("a", REPORT)])) == 0


def test_what_is_in_very_many_articles_is_a_formula() -> None:
    """It is kept apart, and a longer wording that begins with it is not."""
    rows = [(f"a{number:02}", f"{REPORT}，{chr(0x4E00 + number)}") for number in range(51)]
    one = found([*rows, ("x", f"{REPORT}{OTHER}"), ("y", f"{REPORT}{OTHER}")])
    assert one.formulas == 1
    assert [wording.articles for wording in one.of("x")] == [2]
    assert list(one.of("a00")) == []
    (formula,) = families(one, 10, formulas=True)
    assert (formula.articles, formula.wording.text) == (53, REPORT)


def test_parts_of_a_passage_are_told_with_it() -> None:
    """An article that quotes half a sentence stands below those that have it whole."""
    one = found([("a", REPORT), ("b", f"一、{REPORT}"), ("c", REPORT[13:]), ("d", OTHER)])
    (family,) = families(one, 10)
    assert family.wording.text == REPORT
    assert [(part.place.article, part.length) for part in family.parts] == [("a", 30), ("b", 30), ("c", 20)]
    assert family.articles == 3


def test_a_single_character_without_end_is_no_trouble() -> None:
    """Texts that say the same without end are followed at a few places only."""
    one = found([("a", "哈" * 3000), ("b", "哈" * 2000)])
    assert 1 <= len(one) < 20


def test_nothing_is_found_in_nothing() -> None:
    """An archive without texts has no passages, and neither has one of empty texts."""
    assert len(found([])) == len(found([("a", ""), ("b", "，")])) == 0


@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_can_be_compared(texts: list[str]) -> None:
    """Whatever stands in it, lone surrogates and control characters too; places lie within their texts."""
    one = found([(f"a{number}", 2 * text) for number, text in enumerate(texts * 2)], 3)
    for wording in map(one.wording, range(len(one))):
        for place in wording.places:
            assert 0 <= place.start < place.end <= 2 * len((texts * 2)[place.block])


def test_withdrawn_texts_are_not_quoted(toy: Archive) -> None:
    """The passages of an archive are those of what it publishes."""
    assert passages.AT_LEAST == 20
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    gone = tuple(replace(article, status=Status.WITHDRAWN) for article in sheet.articles)
    rest = (replace(issue, sheets=(replace(sheet, articles=gone), *issue.sheets[1:])), *toy.issues[1:])
    texts = {text.article for text in ties(replace(toy, issues=rest)).texts}
    assert texts
    assert texts.isdisjoint(article.id for article in gone)
