"""Where a translation says a number of its original."""

import pytest

from banmian.bilingual.said import said

PAIR = ("zh", "en")


@pytest.mark.parametrize(
    ("original", "number", "translation", "expected"),
    [
        ("应到484名，实到470名。", "470名", "Of 484 delegates, 470 came.", "470"),
        ("九月二十七日开幕。", "九月二十七日", "It opened on 27 September.", "27 September"),
        ("产值5500亿元。", "5500亿元", "Output is 550 billion yuan.", "550 billion"),
        ("过去五年，今后五年。", "五年。", "The last five years, and the next five years.", "five"),
        ("来了三个人。", "三个", "Several people came.", None),
        ("没有数字。", "数字", "There are 3.", None),
    ],
)
def test_the_same_number_is_found(original: str, number: str, translation: str, expected: str | None) -> None:
    """In figures or in words, as a date or an amount; what isn't said isn't found."""
    start = original.index(number)
    found = said(original, (start, start + len(number)), translation, PAIR)
    assert (translation[slice(*found)] if found else None) == expected


def test_of_several_the_one_that_lies_as_far_on() -> None:
    """The second five of the original is the second of the translation."""
    original, translation = "过去五年，今后五年。", "The last five years, and the next five years."
    assert said(original, (original.rindex("五"), len(original) - 1), translation, PAIR) == (
        translation.rindex("five"),
        translation.rindex("five") + 4,
    )


def test_a_language_whose_numbers_nobody_reads() -> None:
    """There, no number is found."""
    assert said("三个", (0, 2), "trois", ("zh", "fr")) is None


def test_digits_without_end_are_no_number() -> None:
    """They aren't even looked at."""
    assert said("3个" + "1" * 5000, (0, 2), "3 and more", PAIR) is None
