"""Citations, held against the standards' own examples and against what the official CSL styles make of the same facts."""

from dataclasses import replace

import pytest

from banmian.cite import Reference, Text, Translated, citations, plain_text
from banmian.cite.person import person
from tests.cite.samples import BY_MACHINE, CHINESE, DING, ENGLISH, FOUR, XIE, YU


def cited(reference: Reference, style: str) -> str:
    """A reference in a style, as a line of text."""
    return next(plain_text(one.runs) for one in citations(reference, "zh") if one.id == style)


def dated(reference: Reference, style: str, day: str) -> str:
    """The same with the date on which a reader saw it."""
    (found,) = (one for one in citations(reference, "zh") if one.id == style)
    return "".join(f"[{day}]" if run.slot == "accessed" else run.text for run in found.runs)


def test_examples_of_the_chinese_standard() -> None:
    """GB/T 7714's examples for newspapers come out to the letter, in the signs of 2015 and of 2025."""
    assert cited(XIE, "gbt-2015") == "谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(10)."
    assert cited(DING, "gbt-2025") == "丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）."
    assert dated(YU, "gbt-2015", "2013-03-20") == (
        "余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. "
        "http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm."
    )


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "gbt-2025",
            (
                "唐海强，李苗，徐德荣，等. 共谋衡阳发展大计 推进“三强一化”建设[N/OL]. 衡阳日报，2021-09-28（2）. "
                "https://example.org/zh/hyrb/2021-09-28/02-05/."
            ),
        ),
        (
            "gbt-2015",
            (
                "唐海强, 李苗, 徐德荣, 等. 共谋衡阳发展大计 推进“三强一化”建设[N/OL]. 衡阳日报, 2021-09-28(2). "
                "https://example.org/zh/hyrb/2021-09-28/02-05/."
            ),
        ),
        (
            "chicago",
            (
                "Tang Haiqiang 唐海强, Li Miao 李苗, Xu Derong 徐德荣, and Tang Xi 唐曦. “共谋衡阳发展大计 推进‘三强一化’建设” "
                "[Planning Hengyang’s “great cause”]. Hengyang Daily, September 28, 2021. "
                "https://example.org/zh/hyrb/2021-09-28/02-05/."
            ),
        ),
        (
            "apa",
            (
                "Tang, H., Li, M., Xu, D., & Tang, X. (2021, September 28). 共谋衡阳发展大计 推进“三强一化”建设 "
                "[Planning Hengyang’s “great cause”]. Hengyang Daily, 2. https://example.org/zh/hyrb/2021-09-28/02-05/"
            ),
        ),
    ],
)
def test_a_chinese_text(style: str, expected: str) -> None:
    """Chinese citations keep Chinese; English ones have names in pinyin, family name first, and the title in both."""
    assert cited(CHINESE, style) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "gbt-2025",
            (
                "Tang Haiqiang，Li Miao，Xu Derong，et al. Planning Hengyang’s “great cause”[N/OL]. Ann Lee，trans. "
                "Hengyang Daily，2021-09-28（2）. https://example.org/en/hyrb/2021-09-28/02-05/."
            ),
        ),
        (
            "gbt-2015",
            (
                "TANG Haiqiang, LI Miao, XU Derong, et al. Planning Hengyang’s “great cause”[N/OL]. Ann Lee, trans. "
                "Hengyang Daily, 2021-09-28(2). https://example.org/en/hyrb/2021-09-28/02-05/."
            ),
        ),
        (
            "chicago",
            (
                "Tang Haiqiang, Li Miao, Xu Derong, and Tang Xi. “Planning Hengyang’s ‘great cause.’” Translated by Ann Lee. "
                "Hengyang Daily, September 28, 2021. https://example.org/en/hyrb/2021-09-28/02-05/."
            ),
        ),
        (
            "apa",
            (
                "Tang, H., Li, M., Xu, D., & Tang, X. (2021, September 28). Planning Hengyang’s “great cause” "
                "(Ann Lee, Trans.). Hengyang Daily, 2. https://example.org/en/hyrb/2021-09-28/02-05/"
            ),
        ),
    ],
)
def test_a_translation(style: str, expected: str) -> None:
    """A translation is cited in its language, with its translator; 2015 wants family names in capitals."""
    assert cited(ENGLISH, style) == expected


@pytest.mark.parametrize("style", ["gbt-2025", "gbt-2015", "chicago", "apa"])
def test_a_machine_is_no_translator(style: str) -> None:
    """What a machine drafted is said to be so; nobody is named as the translator."""
    text = cited(BY_MACHINE, style)
    assert "Machine translation: large language model" in text
    assert not any(sign in text for sign in ("Trans.", "trans.", "Translated by"))
    reviewed = replace(BY_MACHINE, translated=Translated("large language model", "machine-reviewed", "Ann Lee"))
    assert "Machine translation: large language model; reviewed by Ann Lee" in cited(reviewed, style)
    other = replace(BY_MACHINE, translated=Translated("a class of pupils", "collective"))
    assert "Translation: a class of pupils, collective" in cited(other, style)


def test_what_is_not_known_is_left_out() -> None:
    """No author, no page, no address: nothing stands in for them but the id, by which the text is found."""
    bare = replace(CHINESE, authors=(), page=None, url="", english_title="")
    title = "共谋衡阳发展大计 推进“三强一化”建设"
    assert cited(bare, "gbt-2025") == f"{title}[N]. 衡阳日报，2021-09-28. hyrb-2021-09-28-02-05."
    assert cited(bare, "apa") == f"{title}. (2021, September 28). Hengyang Daily. hyrb-2021-09-28-02-05"
    assert cited(bare, "chicago") == (
        "Hengyang Daily. “共谋衡阳发展大计 推进‘三强一化’建设.” September 28, 2021. hyrb-2021-09-28-02-05."
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The delegates’ “great cause”", "“The delegates’ ‘great cause.’”"),
        ("‘Yes’, say Hengyang’s delegates", "““Yes”, say Hengyang’s delegates.”"),
        ("“Will it?”", "“‘Will it?’”"),
    ],
)
def test_quotation_marks_within_quotation_marks(title: str, expected: str) -> None:
    """Double ones become single and the other way round; an apostrophe stays what it is."""
    assert expected in cited(replace(ENGLISH, title=Text(title, "en")), "chicago")


def test_a_paragraph_is_cited_by_its_address() -> None:
    """Its number follows the address, or the id where there is no address."""
    for one in citations(replace(ENGLISH, paragraph=3), "en"):
        assert "https://example.org/en/hyrb/2021-09-28/02-05/#p3" in plain_text(one.runs)
    for one in citations(replace(ENGLISH, paragraph=3, url=""), "en"):
        assert " hyrb-2021-09-28-02-05#p3" in plain_text(one.runs)


def test_how_many_authors_are_named() -> None:
    """The Chinese standard names three, Chicago six or else three, APA twenty or else nineteen and the last."""
    many = tuple(person(f"作者{chr(0x4E00 + number)}") for number in range(25))
    three, six, seven, twenty, more = (replace(CHINESE, authors=many[:number]) for number in (3, 6, 7, 20, 21))
    assert "等" not in cited(three, "gbt-2025")
    assert "et al" not in cited(six, "chicago")
    assert cited(seven, "chicago").startswith("作者一, 作者丁, 作者丂, et al. ")
    assert cited(twenty, "apa").count("作者") == 20
    assert ", . . . " in cited(more, "apa")
    assert cited(more, "apa").count("作者") == 20


@pytest.mark.parametrize(
    ("printed", "latin", "family", "given"),
    [
        ("唐海强", "Tang Haiqiang", "Tang", "Haiqiang"),
        ("李 苗", "Li Miao", "Li", "Miao"),
        ("欧阳文", "Ouyang Wen", "Ouyang", "Wen"),
        ("司马相南", "Sima Xiangnan", "Sima", "Xiangnan"),
        ("吕安", "Lü An", "Lü", "An"),
        ("阿依古丽", "Aygul", "", ""),
        ("史密斯", "John Smith", "", ""),
        ("本报评论员", "Our Commentator", "", ""),
        ("方𬭎", "", "", ""),
        ("John Smith", "John Smith", "", ""),
    ],
)
def test_which_part_is_the_family_name(printed: str, latin: str, family: str, given: str) -> None:
    """Known only where the one name is how the other is read; all other names stay whole."""
    found = person(printed, latin)
    assert (found.family, found.given) == (family, given)


def test_names_without_latin_letters_stay_as_printed() -> None:
    """Nobody's name is spelt by a guess; a name whose parts aren't known isn't shortened."""
    mixed = replace(ENGLISH, authors=(person("方𬭎"), person("史密斯", "John Smith"), FOUR[0]))
    assert cited(mixed, "apa").startswith("方𬭎, John Smith, & Tang, H. (2021")
    assert cited(mixed, "gbt-2015").startswith("方𬭎, John Smith, TANG Haiqiang. ")
    assert cited(mixed, "chicago").startswith("方𬭎, John Smith, and Tang Haiqiang. ")
    assert cited(replace(ENGLISH, authors=(person("欧海强", "Ou Hai-Qiang"),)), "apa").startswith("Ou, H.-Q. (2021")


@pytest.mark.parametrize("sign", ["?", "!", "。", "：", "……"])
def test_a_title_with_an_end_of_its_own_gets_no_second(sign: str) -> None:
    """English styles end a title with a point unless it has an end."""
    title = replace(ENGLISH.title, text=f"Who speaks{sign}")
    alone = replace(ENGLISH, title=title, translated=None)
    assert f"Who speaks{sign} Hengyang" in cited(alone, "apa")
    assert f"“Who speaks{sign}” Hengyang" in cited(alone, "chicago")


def test_the_styles_of_the_reader_come_first() -> None:
    """A Chinese reader is shown the Chinese standard now in force, all others Chicago."""
    assert [one.id for one in citations(CHINESE, "zh")] == ["gbt-2025", "gbt-2015", "chicago", "apa"]
    assert [one.id for one in citations(CHINESE, "en")] == ["chicago", "apa", "gbt-2025", "gbt-2015"]
