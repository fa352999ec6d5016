"""What is proposed for the authority files: names where papers print them, on invented pages."""

import pytest

from banmian.authority.propose import Candidate, propose
from banmian.model import Archive, AuthorityKind, Entry
from tests.authority.samples import archive, article, body, person, place, term


def proposed(text: str, kind: AuthorityKind, *known: Entry, staff: tuple[str, ...] = ()) -> list[str]:
    """The names of one kind that are proposed from a paragraph, as often as printed."""
    found = propose(archive([article(text)], known, staff))
    return [one.name if one.count == 1 else f"{one.name}×{one.count}" for one in found if one.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("方小满代表说，水很深。王一代表表示同意。", ["方小满", "王一"]),
        ("对此，持有同感的刘一鸣委员认为很好。", ["刘一鸣"]),
        ("“路修好了。”林大河指出，“桥也要修。”", ["林大河"]),
        ("慕大山代表说，可以。", ["慕大山"]),  # a family name few people have, alone before 代表
        ("会议指出，报告认为，有关负责人表示，他说，记者说。", []),
        ("（记者 周小舟 通讯员 何 米）潮水退了。", ["何米", "周小舟"]),
        ("市领导赵一帆、钱二、孙三木等参加活动。", ["钱二", "孙三木", "赵一帆"]),
        ("执行主席李东、周南、吴西、郑北在主席台就座。", ["李东", "吴西", "郑北", "周南"]),
        ("强创新、强开放、强集聚，河长制、林长制、田长制。", []),
        ("严守政治纪律、组织纪律、廉洁纪律和工作纪律。", []),
        ("欧阳大山说，好。", ["欧阳大山"]),
        ("副市长赵国庆、市水利局局长孙大成等到村里检查。", ["孙大成", "赵国庆"]),
        ("市教育局副局长王小国汇报了情况，主任李木，副主任张三木出席。", ["李木", "王小国", "张三木"]),
        ("书记高度重视，校长安排了工作，队长成员，厂长方面。", []),
        ("团结在以方小满同志为核心的集体周围。", ["方小满"]),
        ("刘𬭎代表说，好。刘 𬭎又说，再看。", ["刘𬭎×2"]),
    ],
)
def test_people_stand_where_papers_name_them(text: str, names: list[str]) -> None:
    """Before what people say, behind role words, in lists before 等; what only looks like a name is none."""
    assert proposed(text, AuthorityKind.PEOPLE) == names


def test_staff_lines_name_people() -> None:
    """Whatever the roles are called, and however the names are padded."""
    staff = ("责编/林小满 校对/许 舟 版式/多乐", "值班编辑：方𬭎")
    assert proposed("", AuthorityKind.PEOPLE, staff=staff) == ["多乐", "方𬭎", "林小满", "许舟"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("他来自青石县白水镇下河村，住在长堤街道。", ["白水镇", "长堤街道", "青石县", "下河村"]),
        ("在海东省东山市与南山区之间。", ["东山市", "海东省", "南山区"]),
        ("全市各县区都要建设示范区，打造智慧城市，推进乡村振兴，完善市场体系。", []),
        ("小岛上的绿螺岛和大清河。", ["大清河", "绿螺岛"]),
    ],
)
def test_places_end_as_places_do(text: str, names: list[str]) -> None:
    """One behind the other, with what they end in; 城市 and 示范区 are no names."""
    assert sorted(proposed(text, AuthorityKind.PLACES)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("来自青石电缆有限公司的代表。", ["青石电缆有限公司"]),
        ("孩子们参加了东山县第一中学和海东师范大学的活动。", ["东山县第一中学", "海东师范大学"]),
        ("东山市卫生局局长说，市人民医院的干部到局里布局。", ["东山市卫生局", "市人民医院"]),
        ("各部门、各单位要加强部署，打造区域经济中心。", []),
        ("图由白水镇议事会提供。", ["白水镇议事会"]),
    ],
)
def test_organisations_end_as_organisations_do(text: str, names: list[str]) -> None:
    """As far to the left as their names may reach; what ends alike and names nothing is left."""
    assert sorted(proposed(text, AuthorityKind.ORGANISATIONS)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进“三灯一桥”建设，实施‘小渔村’工程，「大港」也要。", ["大港", "三灯一桥", "小渔村"]),
        ("他说：“灯亮了，路就短了。”“好！”", []),
        ("落实三灯四桥，做到一湾两岸。", ["三灯四桥", "一湾两岸"]),
        ("五个年头，一块一块，二十三个，第一名。", []),
    ],
)
def test_terms_are_quoted_or_count(text: str, names: list[str]) -> None:
    """What stands in quotation marks and is no speech, and phrases of numerals."""
    assert sorted(proposed(text, AuthorityKind.TERMS)) == sorted(names)


def test_what_is_known_is_left_out() -> None:
    """An entry, a variant, and what is only part of a known name; of people also what shares characters with one."""
    text = "朱健看了。朱健代表说，衡阳市代表团和青石县代表团都在。"
    assert proposed(text, AuthorityKind.PEOPLE, person("朱健")) == []
    known = (place("衡阳", "衡阳市"), body("青石县代表团"))
    assert proposed(text, AuthorityKind.PLACES, *known) == []
    assert proposed(text, AuthorityKind.ORGANISATIONS, *known) == ["衡阳市代表团"]
    assert proposed("“三灯”和“三灯一桥”", AuthorityKind.TERMS, term("三灯")) == ["三灯一桥"]


def test_the_most_frequent_stand_first_with_their_first_places() -> None:
    """By count, then by sound; three places are enough, each with a few characters either side."""
    found = propose(archive([article("“甲乙”" * 5, "前面有很多很多很多字“丙丁”后面")]))
    assert [(one.name, one.count, len(one.contexts)) for one in found] == [("甲乙", 5, 3), ("丙丁", 1, 1)]
    (strange,) = propose(archive([article("前\u2028后“甲\u3000乙”\x85")]))[:1]
    assert (strange.contexts[0].before, strange.contexts[0].after) == ("前 后“", "” ")
    context = found[1].contexts[0]
    assert (context.before, context.printed, context.after) == ("面有很多很多很多字“", "丙丁", "”后面")


def by_name(found: tuple[Candidate, ...]) -> dict[str, Candidate]:
    """Candidates by name."""
    return {one.name: one for one in found}


def test_lines_are_those_of_the_source(toy: Archive) -> None:
    """Of a block of several lines, one with an emendation, a byline, a staff line."""
    found = by_name(propose(toy))
    lines = {name: [(one.path, one.line) for one in found[name].contexts] for name in ("林小满", "许舟", "吴禾")}
    assert lines == {
        "林小满": [("seeds/xwb/2001-05-01/01.txt", 30), ("seeds/xwb/2001-05-01/02.txt", 29)],
        "许舟": [("seeds/xwb/2001-05-01/01.txt", 30), ("seeds/xwb/2001-05-01/02.txt", 29)],
        "吴禾": [("seeds/xwb/2001-05-01/01.txt", 46)],
    }
