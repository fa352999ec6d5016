import pytest

from banmian.bilingual.signs import chinese_signs, spaces, unbalanced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing Chinese — “here” … ‘there’, 5–10 per cent; café, Qidōng, 1½", []),
        ("The word 版面 stays.", ["版面"]),
        ("The rare 𬭎 and the zero 〇", ["𬭎", "〇"]),
        ("A full stop。 And，", ["。", "，"]),
        ("（in brackets） and ＡＢＣ１", ["（", "）", "ＡＢＣ１"]),
        ("《大地颂歌》 and 秦国文 同志", ["《大地颂歌》", "秦国文 同志"]),
        ("wide　space", ["\u3000"]),
    ],
)
def test_chinese_signs_are_found(text: str, expected: list[str]) -> None:
    """Each run of characters, full-width signs and letters is one; what Latin type has is none."""
    assert list(chinese_signs(text, "en")) == expected
    assert list(chinese_signs(text, "ja")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “The city’s ‘dream’ is ours.”", []),
        ("the “Three Highlands and Four New Missions” strategy", []),
        ("the workers’ and peasants’ congress, don’t, ’98, 1980’s", []),
        ("“a ‘b’ c” and “d”", []),
        ("“the ‘workers’ right”", []),
        ("‘98 floods", []),
        ('the "drive" and the "centre"', []),
        ("the “drive", ["“drive"]),
        ("the drive”", ["drive”"]),
        ("the “drive “within”", ["“drive"]),
        ("“the ‘drive” of", ["‘drive”"]),
        ("a ‘drive of the people", ["‘drive"]),
        ('the "drive', ['"drive']),
        ("", []),
    ],
)
def test_quotation_marks_have_partners(text: str, expected: list[str]) -> None:
    """Curly and straight, nested or not; an apostrophe is no quotation mark."""
    assert list(unbalanced(text, "en")) == expected


def test_every_language_has_its_own_quotation_marks() -> None:
    """German opens where English closes; a language that nobody described is not checked."""
    assert list(unbalanced("„Wort“ und ‚Wort‘", "de")) == []
    assert list(unbalanced("„Wort und «Wort»", "de")) == ["„Wort"]
    assert list(unbalanced("„Wort", "xx")) == []
    assert list(unbalanced("“耒阳“五个耒阳”工程。", "zh")) == ["“耒阳“五个耒阳”工程。"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One space, two words. Three.", []),
        ("two  spaces", ["two  spaces"]),
        ("a space , here", ["space ,"]),
        ("why ? Because ; so", ["why ?", "Because ;"]),
        ("about .5 of … it .NET", []),
        ("two\nlines\n  of verse", ["  of"]),
    ],
)
def test_spaces_stand_where_they_should(text: str, expected: list[str]) -> None:
    """Not two of them, and none before a sign that follows its word."""
    assert list(spaces(text, "en")) == expected


def test_french_spaces_are_french() -> None:
    """A space before a colon is right in French; one before a comma in no language."""
    assert list(spaces("Pourquoi ? Voici :", "fr")) == []
    assert list(spaces("un , deux", "fr")) == ["un ,"]
    assert list(spaces("un , deux ?", "xx")) == ["un ,"]
