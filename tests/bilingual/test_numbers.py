"""Numbers of two languages held against each other."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.bilingual import chinese, english
from banmian.bilingual.numbers import missing
from banmian.bilingual.table import Table

FIXTURE = Path(__file__).with_name("numbers.txt")
LINES = [line for line in FIXTURE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
PAIRS = [tuple(chunk.strip("\n").split("\n")) for chunk in re.split(r"\n\n+", "\n".join(LINES)) if chunk.strip("\n")]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} = {pair[1]}")
def test_a_translation_says_the_numbers_of_its_original(pair: tuple[str, ...]) -> None:
    """Every number of the Chinese is in the English, and every figure of the English in the Chinese, or it is told."""
    original, translation, *expected = pair
    ours, theirs = chinese.numbers(original), english.numbers(translation)
    found = [f"- {number.text}" for number in missing(ours, theirs, strict=True)]
    found += [f"+ {number.text}" for number in missing(theirs, ours)]
    assert found == expected


DIGITS = "零一二三四五六七八九"


def han(number: int) -> str:
    """A number in Chinese characters, as a newspaper writes it."""
    groups = [(number // 10**8, "亿"), (number // 10**4 % 10**4, "万"), (number % 10**4, "")]
    text = ""
    for value, unit in groups:
        if value:
            text += ("零" if text and value < 1000 else "") + _below_10000(value) + unit
    return re.sub("^一十", "十", text) or "零"


def _below_10000(number: int) -> str:
    text = ""
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += DIGITS[digit] + unit
        elif text and number % power and not text.endswith("零"):
            text += "零"
    return text


SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
SMALL += ["seventeen", "eighteen", "nineteen"]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(number: int) -> str:
    """A number in English words."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if rest and rest < 100 else " "
            return f"{words(number // scale)} {name}{joint + words(rest) if rest else ''}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


NUMBER = st.integers(2, 99) | st.integers(2, 10**4) | st.integers(2, 10**10)


@given(NUMBER, st.sampled_from(["{n}", "{n:,}", "{words}"]), st.sampled_from(["{n}", "{han}"]))
def test_a_number_is_found_again_however_it_is_written(number: int, english_form: str, chinese_form: str) -> None:
    """Figures with separators or without, words, characters: what one says the other says."""
    ours = chinese.numbers(f"共有{chinese_form.format(n=number, han=han(number))}名代表")
    theirs = english.numbers(f"There were {english_form.format(n=number, words=words(number))} delegates.")
    assert [number.demanded for number in ours] == [True]
    assert list(missing(ours, theirs)) == list(missing(theirs, ours)) == []


ENGLISH_SCALES = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6), ("thousand", 1000), ("", 1))


@given(st.integers(1, 99999), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_units_of_ten_thousand_become_thousands(hundredths: int, unit: tuple[str, int]) -> None:
    """172.53亿 is 17.253 billion, whatever the decimals."""
    name, scale = unit
    value = hundredths * scale // 100
    word, size = next(pair for pair in ENGLISH_SCALES if value >= pair[1])
    ours = chinese.numbers(f"{hundredths / 100:.2f}{name}元")
    theirs = english.numbers(f"{Decimal(value) / size} {word} yuan")
    assert list(missing(ours, theirs)) == list(missing(theirs, ours)) == []


@given(NUMBER, NUMBER)
def test_another_number_is_none(number: int, other: int) -> None:
    """A wrong number is missing from the one text and added by the other."""
    ours, theirs = chinese.numbers(f"计{han(number)}吨"), english.numbers(f"{other:,} tonnes")
    assert bool(list(missing(ours, theirs))) == bool(list(missing(theirs, ours))) == (number != other)


@given(st.dates())
def test_a_date_is_found_again(day: date) -> None:
    """In characters or figures, and in either English order."""
    for original in (f"{day.month}月{day.day}日", f"{han(day.month)}月{han(day.day)}日"):
        for translation in (f"on {day.day} {day:%B}", f"on {day:%B} {day.day}", f"on the {day.day}th of {day:%B}"):
            ours, theirs = chinese.numbers(original), english.numbers(translation)
            assert list(missing(ours, theirs)) == list(missing(theirs, ours)) == []


SIGNS = "零一二两三十百千万亿点分之年月日第半成折倍-至%０９0123.,年代世纪上下午时首abc thousand and half of per cent first May “”’ \n"


@given(st.text(st.sampled_from(SIGNS)) | st.text())
def test_any_text_can_be_read(text: str) -> None:
    """Whatever it is: every number stands where it says, and none overlaps another."""
    for read in (chinese.numbers, english.numbers):
        end = 0
        for number in read(text):
            assert end <= number.start < number.end <= len(text)
            assert number.text in text[number.start : number.end]
            end = number.end


ENGLISH = st.lists(
    st.sampled_from(
        "a an one two twenty first fourth million 27 12th 5.5 per cent September May half past eight o’clock".split()
    )
    | st.sampled_from(
        [" ", "-", ", ", " and ", "’s ", " of ", "–", "%", "$", "(ii)", "1980s", "Firstly", "thirties", "tuesdays"]
    )
).map(" ".join)


@given(ENGLISH | st.sampled_from([pair[1] for pair in PAIRS]))
def test_english_words_that_begin_no_number_are_passed_over_rightly(text: str) -> None:
    """Trying the patterns only at certain words finds what trying them everywhere does."""
    everywhere = Table(english.TABLE.rules)
    assert [(match.span(), said) for match, said in english.TABLE.read(text)] == [
        (match.span(), said) for match, said in everywhere.read(text)
    ]
