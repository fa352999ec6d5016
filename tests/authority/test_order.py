"""How Chinese is read: the order of names, and names in Latin letters."""

import pytest

from banmian.authority.order import by_pinyin, initial, is_reading


def test_names_stand_in_the_order_of_their_syllables() -> None:
    """By syllable, then by tone, a family name read as one; ü behind u, signs and figures before letters."""
    names = ["朱健", "曾建华", "陈晖", "陈润", "鲁一", "吕毅", "李彦", "曹正平", "𬭎一"]
    ordered = sorted(names, key=lambda name: by_pinyin(name, person=True))
    assert ordered == ["曹正平", "陈晖", "陈润", "𬭎一", "李彦", "鲁一", "吕毅", "曾建华", "朱健"]
    assert sorted(["亩均", "5G", "“把脉”", "A股"], key=by_pinyin) == ["5G", "A股", "“把脉”", "亩均"]


def test_a_text_stands_under_its_first_letter() -> None:
    """The first letter of the first syllable, quotation marks aside; a text without any has none."""
    assert initial("“三高四新”战略") == "S"
    assert initial("单小明", person=True) == "S"
    assert initial("《》") == initial("5G") == ""


@pytest.mark.parametrize(
    ("latin", "chinese"),
    [("Qin Guowen", "秦国文"), ("Zeng Jianhua", "曾建华"), ("Lü Yi", "吕毅"), ("Lyu Yi", "吕毅"), ("Lu Yi", "吕毅"),
     ("Duo Le", "多乐"), ("Duo Yue", "多乐"), ("Liu Hong", "刘𬭎"), ("Ouyang Xi’an", "欧阳西安")],
)  # fmt: skip
def test_every_reading_of_a_name_counts(latin: str, chinese: str) -> None:
    """Pinyin without tones, with any reading of each character, and ü as people write it."""
    assert is_reading(latin, chinese)


def test_another_name_is_no_reading() -> None:
    """A slip of one letter is noticed."""
    assert not is_reading("Qin Guowei", "秦国文")
    assert not is_reading("Guowen Qin", "秦国文")
