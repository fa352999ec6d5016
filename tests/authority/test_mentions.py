"""All mentions of an archive: where texts, heads, bylines and staff lines name somebody."""

from dataclasses import replace

from banmian.authority import mentions
from banmian.model import Archive, Block, BlockKind, Entry, Field, Heads, Mention, Status, Translation
from tests.authority.samples import SHEET, archive, article, body, person, place


def shown(found: tuple[Mention, ...]) -> list[str]:
    """Mentions as `entry field block start-end`, without the id of the sheet."""
    return [
        f"{one.entry} {one.passage.article.removeprefix(SHEET)}{one.field.value}"
        f"{'' if one.passage.block is None else one.passage.block} {one.start}-{one.end}"
        for one in found
    ]


def test_every_part_of_a_page_is_read_in_order() -> None:
    """Staff lines first, then heads, byline and blocks, whatever kind they are."""
    heads = Heads("衡阳市代表团：", "衡阳的今天", "朱健主持")
    one = article("朱健同志在衡阳。", "!图为衡阳。 朱 健摄", heads=heads, byline_line="■本报记者 朱健")
    found = mentions(archive([one], [person("朱健"), place("衡阳")], ("责编/朱健", "校对/朱 健")))
    assert shown(found) == [
        "朱健 staff 3-5",
        "朱健 staff 9-12",
        "衡阳 -01kicker 0-2",
        "衡阳 -01headline 0-2",
        "朱健 -01subhead 0-2",
        "朱健 -01byline 6-8",
        "朱健 -01text1 0-2",
        "衡阳 -01text1 5-7",
        "衡阳 -01text2 2-4",
        "朱健 -01text2 6-9",
    ]


def test_a_name_may_stand_across_the_lines_of_a_head() -> None:
    """A printed line end between Han is no boundary in a head; places are those of the text with its line ends."""
    heads = Heads(kicker="迈向国家衡\n阳县，\n衡阳县", headline="Heng\nyang 衡 阳\n县")
    found = mentions(archive([article("衡\n阳县", heads=heads)], [place("衡阳县", "Heng", "yang")]))
    assert shown(found) == [
        "衡阳县 -01kicker 4-8",
        "衡阳县 -01kicker 10-13",
        "衡阳县 -01headline 0-4",
        "衡阳县 -01headline 5-9",
    ]


def test_withdrawn_articles_name_nobody() -> None:
    """What isn't published has no mentions."""
    one = replace(article("朱健"), status=Status.WITHDRAWN)
    assert mentions(archive([one], [person("朱健")])) == ()


def translated(texts: tuple[str, ...], translation: tuple[str, ...], *entries: Entry) -> Archive:
    """An archive of one article and its translation."""
    english = tuple(Block(BlockKind.PARAGRAPH, text, ()) for text in translation)
    one = article(*texts, heads=Heads(headline="甲"))
    made = Translation(one.id, "en", Heads(headline="Qin Guowen"), english, "0" * 64, "A", "human", "draft")
    return replace(archive([one]), translations=(made,), authority=tuple(entries))


def test_a_translation_names_whom_the_same_passage_names() -> None:
    """`Li Yan` is one of two people, `Brush` no person at all; a name said where the original says none is left."""
    people = (
        person("李彦", "Li Yan", entry="a"),
        person("李燕", "Li Yan", entry="b"),
        person("刷子", "Brush", only_before=("说",)),
        person("秦国文", "Qin Guowen"),
    )
    texts = ("李燕说", "李彦和刷子", "他说"), ("Li Yan said", "Li Yan and Brush", "Qin Guowen said")
    found = mentions(translated(*texts, *people), "en")
    assert shown(found) == ["b -01text1 0-6", "a -01text2 0-6"]


def test_a_translation_does_not_name_what_is_part_of_a_longer_name() -> None:
    """“Hengyang Daily” for 本报讯 names no city, though the passage names it elsewhere, and no newspaper office."""
    known = (place("衡阳", en="Hengyang"), body("衡阳日报社", "Hengyang Daily"))
    found = mentions(translated(("本报讯 衡阳下雨。",), ("Hengyang Daily — Rain in Hengyang.",), *known), "en")
    assert [(one.entry, one.start) for one in found] == [("衡阳", 25)]


def test_a_withdrawn_article_has_no_mentions_in_its_translation() -> None:
    """What isn't published in one language isn't in another."""
    whole = translated(("秦国文",), ("Qin Guowen",), person("秦国文", "Qin Guowen"))
    assert len(mentions(whole, "en")) == 1
    issue = whole.issues[0]
    gone = replace(issue.sheets[0].articles[0], status=Status.WITHDRAWN)
    sheet = replace(issue.sheets[0], articles=(gone,))
    assert mentions(replace(whole, issues=(replace(issue, sheets=(sheet,)),)), "en") == ()


def test_an_archive_without_authority_has_no_mentions() -> None:
    """Nothing is looked for where nothing is known."""
    assert mentions(archive([article("朱健")])) == ()


def test_the_field_of_a_mention_is_a_word_of_the_contract() -> None:
    """The data files give these words, and no others."""
    assert [field.value for field in Field] == ["kicker", "headline", "subhead", "byline", "text", "staff"]
