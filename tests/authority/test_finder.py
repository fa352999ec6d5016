"""Which entries a text names: longest per kind, nested between kinds, as the rules say."""

from banmian.authority import find, outermost
from banmian.model import AuthorityKind, Entry
from tests.authority.samples import body, person, place, term


def found(entries: list[Entry], text: str, where: str = "", language: str = "zh") -> list[str]:
    """What a text names: `entry=printed form`, in order."""
    matches = find(entries, language).matches(text, where)
    return [f"{match.entry}={text[match.start : match.end]}" for match in matches]


def test_longest_name_of_a_kind_counts() -> None:
    """衡阳县 is not 衡阳, whichever is listed first; the longest counts of those that begin first."""
    entries = [place("衡阳", "衡阳市"), place("衡阳县")]
    assert found(entries, "衡阳县、衡阳市和衡阳") == ["衡阳县=衡阳县", "衡阳=衡阳市", "衡阳=衡阳"]
    assert found([place("东湖"), place("湖南省会")], "东湖南省会") == ["东湖=东湖"]


def test_names_of_different_kinds_nest() -> None:
    """A place within an organisation's name is named too; outermost leaves the organisation."""
    entries = [place("衡阳"), body("中共衡阳市委")]
    assert found(entries, "在中共衡阳市委") == ["中共衡阳市委=中共衡阳市委", "衡阳=衡阳"]
    matches = find(entries, "zh").matches("在中共衡阳市委")
    assert [match.entry for match in outermost(matches)] == ["中共衡阳市委"]


def test_outermost_matches_never_overlap() -> None:
    """Of two that overlap the first counts; of two as long, the person before the place before the rest."""
    matches = find([place("东湖"), body("湖南局"), term("东湖")], "zh").matches("东湖南局")
    assert [(match.kind.value, match.start, match.end) for match in outermost(matches)] == [("places", 0, 2)]


def test_padded_names_are_found() -> None:
    """A person's two characters may be set apart, by any space, but not by a sign or a line; a place's may not."""
    entries = [person("李苗"), person("徐德荣"), place("南岳")]
    assert found(entries, "李 苗 徐德荣 李　苗 李  苗") == ["李苗=李 苗", "徐德荣=徐德荣", "李苗=李　苗", "李苗=李  苗"]
    assert found(entries, "李、苗 李\n苗 南 岳") == []


def test_rare_characters_count_as_one() -> None:
    """Places are counted in code points, beyond the basic plane as well."""
    (match,) = find([person("方𬭎")], "zh").matches("𬭎说方 𬭎")
    assert (match.start, match.end) == (2, 5)


def test_latin_names_are_whole_words() -> None:
    """`Heng` is not in `Hengyang`, `5G` not in `15G`; beside Chinese or a sign a word is whole."""
    english = [place("衡", en="Heng"), person("秦国文", en="Qin Guowen")]
    assert found(english, "Hengyang, Heng’s, (Heng)", language="en") == ["衡=Heng", "衡=Heng"]
    assert found(english, "Qin Guowen said", language="en") == ["秦国文=Qin Guowen"]
    assert found([term("5G")], "15G，5G建设，5Gs") == ["5G=5G"]


def test_capitals_count_in_names_of_people_and_places_only() -> None:
    """A term may begin a sentence; `reading` is no town."""
    entries = [place("雷丁", en="Reading"), term("双循环", en="dual circulation"), body("市委", en="Party Committee")]
    text = "Dual circulation is reading, said the party committee of Reading"
    assert found(entries, text, language="en") == [
        "双循环=Dual circulation",
        "市委=party committee",
        "雷丁=Reading",
    ]


def test_apostrophes_and_spaces_are_of_one_kind() -> None:
    """A name is found with either apostrophe and with a space that does not break."""
    entries = [place("西安", en="Xi'an"), person("陈晖", en="Chen Hui")]
    assert found(entries, "Xi’an Xi'an Chen\u00a0Hui", language="en") == [
        "西安=Xi’an",
        "西安=Xi'an",
        "陈晖=Chen\u00a0Hui",
    ]


def test_a_letter_that_grows_in_small_shifts_nothing() -> None:
    """`İ` has two small letters; what stands behind it stays where it is."""
    assert found([term("甲", en="dual")], "İİ Dual", language="en") == ["甲=Dual"]


def test_unless_keeps_a_name_out_of_longer_words() -> None:
    """周围 in 四周围 is nobody; the same characters elsewhere are."""
    entries = [person("周围", unless=("四周围", "周围的"))]
    assert found(entries, "四周围，周围的人，周围") == ["周围=周围"]
    assert [match.start for match in find(entries, "zh").matches("四周围，周围的人，周围")] == [9]


def test_only_before_and_after_pass_over_spaces() -> None:
    """`周 围 摄` is the photographer; 党中央周围 is not."""
    entries = [person("周围", only_before=("摄",)), person("多乐", only_after=("责编/", "编辑："))]
    assert found(entries, "党中央周围，周 围 摄") == ["周围=周 围"]
    assert found(entries, "责编/ 多乐 多乐") == ["多乐=多乐"]


def test_rules_name_articles_sheets_and_issues() -> None:
    """What stands in `only_in` and `not_in` may be an article, or a sheet or issue that holds it, and no other's."""
    one = person("何米", entry="one", only_in=("xwb-2001-05-01-01",))
    two = person("何米", entry="two", not_in=("xwb-2001-05-01-01",))
    assert found([one, two], "何米", "xwb-2001-05-01-01-02") == ["one=何米"]
    assert found([one, two], "何米", "xwb-2001-05-01-01") == ["one=何米"]
    assert found([one, two], "何米", "xwb-2001-05-01-011-02") == ["two=何米"]
    assert found([one], "何米") == []


def test_rules_of_context_belong_to_the_language_of_the_paper() -> None:
    """In a translation a person whose Chinese name needs 摄 behind it is found without."""
    entries = [person("周围", en="Zhou Wei", only_before=("摄",))]
    assert [match.entry for match in find(entries, "en", in_context=False).matches("Zhou Wei")] == ["周围"]
    assert find(entries, "en").matches("Zhou Wei") == ()


def test_a_name_by_itself_is_looked_up_without_context() -> None:
    """In a byline a name stands alone: only the place decides, and only the whole name counts."""
    finder = find([person("周围", only_before=("摄",)), person("何米", only_in=("xwb-2001-05-01-01",))], "zh")
    assert finder.named(AuthorityKind.PEOPLE, "周围") == "周围"
    assert finder.named(AuthorityKind.PEOPLE, "周") is None
    assert finder.named(AuthorityKind.PEOPLE, "何米", "xwb-2001-05-01-01-02") == "何米"
    assert finder.named(AuthorityKind.PEOPLE, "何米", "xwb-2001-05-02-01-02") is None
    assert finder.named(AuthorityKind.PLACES, "周围") is None


def test_only_those_among_are_found() -> None:
    """Where only some entries may be meant, the others don't get in their way."""
    entries = [place("衡阳"), place("衡阳县")]
    matches = find(entries, "zh").matches("衡阳县", among={(AuthorityKind.PLACES, "衡阳")})
    assert [match.entry for match in matches] == ["衡阳"]


def test_two_who_could_be_meant_are_a_clash() -> None:
    """The first by id is found, and the other told."""
    finder = find([person("何米", entry="two"), person("何米", entry="one")], "zh")
    assert [match.entry for match in finder.matches("何米")] == ["one"]
    assert [(match.entry, other.entry) for match, other in finder.clashes("何米")] == [("one", "two")]
    assert list(find([person("何米")], "zh").clashes("何米")) == []


def test_no_entries_and_empty_names_find_nothing() -> None:
    """An empty authority is no mistake, nor is an entry without a name in the language."""
    assert found([], "衡阳") == []
    assert found([place("衡阳")], "Hengyang", language="en") == []
