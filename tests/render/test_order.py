"""The order of the lists of names."""

import pytest

from banmian.render.language.order import letter, sort_key


def test_chinese_by_pinyin() -> None:
    """Syllable by syllable, whatever the number of strokes; a family name as it is read in names."""
    names = ["曾建华", "秦国文", "朱健", "陈润", "单田芳"]
    ordered = sorted(names, key=lambda name: sort_key("zh", name, person=True))
    assert ordered == ["陈润", "秦国文", "单田芳", "曾建华", "朱健"]
    assert [letter(sort_key("zh", name, person=True)) for name in ordered] == ["C", "Q", "S", "Z", "Z"]


def test_english_by_the_alphabet() -> None:
    """Word by word, without quotation marks, accents and a leading article."""
    names = ["“Zhu’s” plan", "Lü Yi", "Luo Wei", "the Alarm Bell", "Li Miao"]
    assert sorted(names, key=lambda name: sort_key("en", name)) == [
        "the Alarm Bell",
        "Li Miao",
        "Lü Yi",
        "Luo Wei",
        "“Zhu’s” plan",
    ]


def test_chinese_names_in_an_english_list() -> None:
    """Who isn't known in English stands where the sound of the name does."""
    names = ["Zhu Jian", "王青", "Tang Xi", "曾建华", "Wu Shishi"]
    ordered = sorted(names, key=lambda name: sort_key("en", name, person=True))
    assert ordered == ["Tang Xi", "王青", "Wu Shishi", "曾建华", "Zhu Jian"]
    assert [letter(sort_key("en", name, person=True)) for name in ordered] == ["T", "W", "W", "Z", "Z"]


@pytest.mark.parametrize(("language", "name"), [("en", "5G + industry"), ("zh", "5G+工业互联网"), ("en", "——")])
def test_what_begins_with_no_letter(language: str, name: str) -> None:
    """Digits and signs have a head of their own."""
    assert letter(sort_key(language, name)) == "#"
