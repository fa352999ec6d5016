"""Bylines, credits and names in the forms that papers print them."""

import pytest

from banmian.parse.assembly.bylines import closing_credits, lead_in_credits
from banmian.parse.printed.captions import caption_credit
from banmian.parse.printed.credited import credits_in
from banmian.parse.printed.names import is_name


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("■本报记者 王靖", "王靖/reporter"),
        ("李 苗 徐德荣 唐 曦 王卫全", "李苗/author 徐德荣/author 唐曦/author 王卫全/author"),
        ("文/记者 陈润 图/罗盟", "陈润/reporter 罗盟/photographer"),
        ("本报记者 方正 通讯员 柳 青", "方正/reporter 柳青/correspondent"),
        ("见习记者 李彦", "李彦/intern-reporter"),
        ("本报特约记者 欧阳修 实习生 张 三", "欧阳修/special-reporter 张三/intern"),
        ("记者 李明 通讯员 王大力 摄影报道", "李明/reporter 王大力/correspondent"),
        ("本报记者张三李小四", "张三/reporter 李小四/reporter"),
        ("□ 赵大年 钱 方", "赵大年/author 钱方/author"),
        ("河北省宛平县委宣传部长 张大山", "张大山/author"),
        ("阿不都·热合曼", "阿不都·热合曼/author"),
        ("作者：刘 岩", "刘岩/author"),
        ("张三 整理", "张三/compiler"),
        ("本报记者 武 向 东 翟 恒 本报通讯员 李 晋", "武向东/reporter 翟恒/reporter 李晋/correspondent"),
        ("本报记者 方 正 平 毛 岩 石", "方正平/reporter 毛岩石/reporter"),
        ("■本报记者　欧阳春　尚　文", "欧阳春/reporter 尚文/reporter"),
        ("本报实习记者 文 竹", "文竹/intern-reporter"),
        ("本报记者 穆 青山", "穆青山/reporter"),
        ("晨刊记者 毛晓静 实习生 樊可", "毛晓静/reporter 樊可/intern"),
        ("学生记者 陶一可 教务处 冷霜", "陶一可/reporter 冷霜/reporter"),
        ("本报记者 王平 文 李明 摄", "王平/reporter 李明/photographer"),
        ("王平 文 李明 图", "王平/author 李明/photographer"),
        ("王平文并摄", "王平/author"),
        ("毕　野　编写", "毕野/author"),
        ("杨 柳 著", "杨柳/author"),
        ("江右师范附中 南宫若", "南宫若/author"),
        ("钢城 雷 鸣", "雷鸣/author"),
        ("江漢麵粉廠工人　何大有　蔣松林等十一人", "何大有/author 蔣松林/author"),
        ("汪 石，作者系省作家协会会员", "汪石/author"),
        ("作者系某大学天文系学生李帆", "李帆/author"),
        ("作者单位：市文联", ""),
        ("□ 澜江日报记者 韦青青 通讯员 莫晓棠", "韦青青/reporter 莫晓棠/correspondent"),
        ("武汉 读者 曹二平", "曹二平/author"),
        ("译自《大西洋先驱报》", ""),
        ("本报评论员", ""),
        ("新华社", ""),
    ],
)
def test_a_byline_is_read_in_each_of_its_forms(line: str, expected: str) -> None:
    """Names come closed up, in the order printed, each with the role its word gives it."""
    assert " ".join(f"{credit.name}/{credit.role}" for credit in credits_in(line)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报讯（记者 唐海强 罗文鹏 许珂）9月27日上午，", "唐海强 罗文鹏 许珂"),
        ("本报讯（朱嘉林）9月27日晚，", "朱嘉林"),
        ("本报讯 记者张三报道：昨日，", "张三"),
        ("本报记者李四报道：近日，", "李四"),
        ("新华社北京9月27日电（记者 赵六）今天，", "赵六"),
        ("本报北京10月19日电（记者王五）国家", "王五"),
        ("晨刊讯（记者 夏扬 通讯员 舒警轩）昨日，", "夏扬 舒警轩"),
        ("本报北京3月10日讯 实习生葛东林、记者唐子川报道：今天，", "葛东林 唐子川"),
        ("新华社北京9月27日电 今天，", ""),
        ("昨日（9月27日）上午，", ""),
    ],
)
def test_a_lead_in_names_its_reporters(text: str, expected: str) -> None:
    """The people in the brackets of a lead-in, or before 报道; nobody where none is named."""
    assert " ".join(credit.name for credit in lead_in_credits(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("……让群众满意。（周正华 龙小平）", "周正华 龙小平"),
        ("……让群众满意。（记者 石磊）", "石磊"),
        ("（周正华）", "周正华"),
        ("江西 铁山公社 聂长庚", "聂长庚"),
        ("读者 吕 萍", "吕萍"),
        ("——柳泉站扳道员 何小满", "何小满"),
        ("双河县柳林区 社员 丁有田 丁有福 等二十三人", "丁有田 丁有福"),
        ("……计入学分。（文/祁萌 图/宫鹏飞）", "祁萌 宫鹏飞"),
        ("部长 邵 秉 衡", ""),
        ("问：能不能停药？（北京 郑大维）", ""),
        ("读者 罗先生", ""),
        ("早起的鸟儿有虫吃。（英国）", ""),
        ("……已经签署。（路透社）", ""),
        ("……下午三时（北京时间）", ""),
        ("……完成任务。（下转第四版）", ""),
        ("……通过了选举办法（草案）", ""),
    ],
)
def test_a_closing_bracket_names_people_or_it_does_not(text: str, expected: str) -> None:
    """A bracket at the end is a signature only if it holds names."""
    assert " ".join(credit.name for credit in closing_credits(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("……工业旅游景点。 罗盟摄", "罗盟"),
        ("……绽放澎湃活力。 周 围 摄", "周围"),
        ("……演出现场。 祁东县启航学校供图", "祁东县启航学校"),
        ("……丰收场景。（易建军 摄）", "易建军"),
        ("……大桥合龙。 新华社记者 王 平 摄", "王平"),
        ("……大桥合龙。新华社发（李明 摄）", "李明"),
        ("秦国文同志向大会作报告。", ""),
    ],
)
def test_a_caption_credits_who_took_or_supplied_the_picture(text: str, expected: str) -> None:
    """The name without its verb, padding closed up."""
    assert caption_credit(text) == expected


@pytest.mark.parametrize("text", ["王靖", "欧阳修", "诸葛亮", "司马相如", "唐海强", "阿依·古丽"])
def test_names_are_names(text: str) -> None:
    """Two to four characters beginning with a surname, or parts set apart by a dot."""
    assert is_name(text)


@pytest.mark.parametrize("text", ["本报", "王", "高质量的", "和平的", "123"])
def test_other_words_are_not(text: str) -> None:
    """What is no surname, is too short or ends like a phrase."""
    assert not is_name(text)
