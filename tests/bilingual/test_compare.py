import pytest

from banmian.bilingual import Pair, compare, names_of
from banmian.model import AuthorityKind, Entry, Explanation, Geography, MentionRule, Person

ENTRIES = (
    Entry(AuthorityKind.PEOPLE, "qin-guowen", (("zh", "秦国文"), ("en", "Qin Guowen")), Person(), (("en", ("Qin",)),)),
    Entry(
        AuthorityKind.PEOPLE,
        "zhang-wei",
        (("zh", "张伟"), ("en", "Zhang Wei")),
        Person(),
        (),
        MentionRule(not_in=("b",)),
    ),
    Entry(
        AuthorityKind.PEOPLE,
        "zhang-wei-2",
        (("zh", "章为"), ("en", "Zhang Wei")),
        Person(),
        (),
        MentionRule(not_in=("b",)),
    ),
    Entry(AuthorityKind.PLACES, "hengyang", (("zh", "衡阳"), ("en", "Hengyang")), Geography("prefecture-city")),
    Entry(AuthorityKind.PLACES, "hengyang-county", (("zh", "衡阳县"), ("en", "Hengyang County")), Geography("county")),
    Entry(
        AuthorityKind.TERMS,
        "five-new-hengyangs",
        (("zh", "五个新衡阳"), ("en", "Five New Hengyangs")),
        Explanation(()),
        (("en", ("Five Hengyangs",)),),
    ),
    Entry(
        AuthorityKind.TERMS,
        "congress",
        (("zh", "党代会"), ("en", "Party congress")),
        Explanation(()),
        (("zh", ("第十二次党代会",)), ("en", ("12th Party Congress",))),
    ),
    Entry(AuthorityKind.TERMS, "untold", (("zh", "揭榜挂帅"),), Explanation(())),
)
PAIR = Pair("zh", "en", names_of(ENTRIES, "zh", "en"))


@pytest.mark.parametrize(
    ("original", "translation", "expected"),
    [
        ("秦国文说", "Qin Guowen said", []),
        ("秦国文说，秦国文指出", "Qin said and pointed out", []),
        ("秦国文说", "He said", ["T202 秦国文 Qin Guowen"]),
        ("秦国文说，秦国文指出", "He said and he pointed out", ["T202 秦国文 Qin Guowen"]),
        ("衡阳县和衡阳", "Hengyang County and Hengyang", []),
        ("衡阳县和衡阳", "Hengyang County", ["T202 衡阳 Hengyang"]),
        ("张伟与章为", "Zhang Wei and Zhang Wei", []),
        ("张伟与章为", "the two Zhangs", ["T202 张伟 Zhang Wei", "T202 章为 Zhang Wei"]),
        ("“五个新衡阳”", "the “five new Hengyangs”", []),
        ("“五个新衡阳”建设", "the drive for the “5 Hengyangs”", ["T202 五个新衡阳 Five New Hengyangs"]),
        ("五年来推进“五个新衡阳”", "For years the “Five New Hengyangs” were advanced", ["T201 五"]),
        ("五年来推进“五个新衡阳”", "For five years the “Five New Hengyangs” were advanced", []),
        ("第十二次党代会", "the 12th Party Congress", []),
        ("市第十二次衡阳党代会", "the 12th Party Congress in Hengyang", []),
        ("党代会开幕", "The 12th Party Congress opened.", []),
        ("揭榜挂帅", "open competition", []),
        ("“一句话", "“one sentence", []),
        ("“一句话”", "“one sentence", ["T204 “one"]),
    ],
)
def test_numbers_names_and_signs(original: str, translation: str, expected: list[str]) -> None:
    """Each problem is told once, with what an exception has to quote; numbers within names are the names' business."""
    found = [f"{one.code} {one.what} {one.name}".strip() for one in compare(original, translation, PAIR, "a")]
    assert found == expected


def test_where_a_name_is_not_an_entrys_it_is_not_asked_for() -> None:
    """The rules of the authority file decide in the original."""
    assert list(compare("张伟说", "He said", PAIR, "b")) == []


def test_a_language_without_rules_is_checked_for_what_applies() -> None:
    """Neither numbers nor quotation marks of a language that nobody described; Chinese signs, spaces and names are."""
    assert list(compare("秦国文说五年", "Tiu diris „tion  ĉi", Pair("zh", "eo"))) != []
    entries = (Entry(AuthorityKind.PEOPLE, "qin", (("zh", "秦国文"), ("eo", "Ĉin Guoŭen")), Person()),)
    pair = Pair("zh", "eo", names_of(entries, "zh", "eo"))
    found = [f"{one.code} {one.what}" for one in compare("秦国文说五年", "Li diris „tion  版 , ĉu", pair)]
    assert found == ["T202 秦国文", "T203 版", "T205 „tion  版", "T205 版 ,"]
    assert list(compare("秦国文说五年", "Ĉin Guoŭen diris: kvin jarojn", pair)) == []
