"""The units and measure words behind a number, and what kind of figure each of them makes.

To teach the reader a unit: one row, or one word more in a row. What may not stand behind it, because the two are another
word, stands in brackets: 3家企业, but 三家人.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final


class Kind(StrEnum):
    """What a figure is a figure of; also the name of its page."""

    PEOPLE = "people"
    THINGS = "things"
    MONEY = "money"
    SHARES = "shares"
    MEASURES = "measures"
    SPANS = "spans"
    DATES = "dates"
    ORDINALS = "ordinals"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is a number of."""

    kind: Kind
    base: str
    """What figures with it are compared in: metres for kilometres; people, whether 名, 位 or 人."""
    factor: Fraction = Fraction(1)
    """How many of these it is."""


_ROWS: Final = (
    (Kind.PEOPLE, "人", "名(列|为|单|称|声|优|人|义|字|叫|牌|城|胜) 位(于|置|居|列|次|数|移) 人(民|大|均|才|口|士|家|工|类|生|气|间|文|体|员|力|次|选|造|格|身|行)"),
    (Kind.PEOPLE, "人次", "人次"),
    (Kind.THINGS, "", ("个(百分点|小时|半小时|多小时|月|多月|半月|星期|世纪|性|体|人所得) 家(人|庭|长|乡|园|属|族|里) 户(籍|外|口|型|主) 项(目) 条(例|件) 座(谈|位) 辆 台(阶|风|湾|胞|账) 件 所(有|以|谓|在|需|得|属|长) 处(于|理|罚|分|级|长|置|在) "
        "间(接|隔|距) 艘 架(构|设) 列(为|入|车|席|举) 头(部|脑|条|等) 匹 只(有|要|是|能|见) 棵 株(洲) 册 篇 幅(度) 份(额) 张 批(准|复|评|次) 场(地|所|景|馆) 套(路|餐) 支(持|部|队|出|付|书) 种(植|子|田|粮) 类(似) 门(口|户) 款(项|待) 栋 幢 宗(旨|教) "
        "起(来|点|步|伏|到|义|码|草) 枚 块(钱|儿) 面(向|对|临|前|貌|积|上) 颗 片(区|面|段) 道(路|德|理|歉) 部(门|分|署|队|长|落|委|位|级|省|属) 发 首(次|先|都|届|批|席|府|家|个|创) 封(闭|锁|建|面) 宝 口井 孔 次(序|要|数) 届(时) 例(如|外) 轮(流|换) 期(间|待|末|望|限) 组(织|建|成|长|合)")),
    (Kind.THINGS, "大", "大(学|会|家|楼|街|桥|道|型|小|量|约|概|赛|队|厦|豆|米|棚|连|理|同|庆|众|陆|气|人|于|力|多|都|厅|地|西|洋|火|水|风|雨|雪|堂|寨|战)"),
    (Kind.SHARES, "%", "% ‰*1/10 个百分点"),
    (Kind.SHARES, "倍", "倍(增|率)"),
    (Kind.MEASURES, "m", "公里*1000(/|每|时) 千米*1000 华里*500 海里*1852 厘米*1/100 毫米*1/1000 米(粉|饭|高|价|粒|面|色|酒|市)"),
    (Kind.MEASURES, "m²", "平方公里*1000000 平方千米*1000000 平方米 平方厘米*1/10000 平米 亩*2000/3 公顷*10000"),
    (Kind.MEASURES, "m³", "立方米 立方公里*1000000000 升*1/1000(级|值|高|至|温|旗|学|职|降|起) 毫升*1/1000000"),
    (Kind.MEASURES, "kg", "吨*1000(位|公里) 公斤 千克 市斤*1/2 斤*1/2(两) 克*1/1000(服|制|隆|拉)"),
    (Kind.MEASURES, "kW", "千瓦(时|小时) 兆瓦*1000(时) 瓦*1/1000(时|斯)"),
    (Kind.MEASURES, "kWh", "千瓦时 千瓦小时 度电"),
    (Kind.MEASURES, "℃", "℃ 摄氏度"),
    (Kind.SPANS, "年", "周年 年(级|轻|龄|代|底|初|末|中|月|会|报|薪|产|均|终|货|味|度|份|关|画|青) 个世纪*100 世纪*100(\\d|[一二三四五六七八九])"),
    (Kind.SPANS, "月", "个月 个多月 个半月*3/2 个季度*3"),
    (Kind.SPANS, "天", "天(然|气|下|空|津|地|府|使|堂|平|真|文|际|主|水|山|安|河|线|桥|涯) 个星期*7 周*7(年|岁|围|边|到|[一二三四五六日]|恩|总|总理|刊|报|末|密|口|转|长|边)"),
    (Kind.SPANS, "小时", "个小时 个多小时 小时 分钟*1/60 秒钟*1/3600"),
    (Kind.SPANS, "岁", "周岁 岁(月|末|首)"),
    (Kind.MONEY, "CNY", "元人民币 元(旦|宵|首|帅|老|素|气|凶|件|勋|化|论|结|月|代|朝|曲|/) 块钱"),
    (Kind.MONEY, "USD", "美元 美金"),
    (Kind.MONEY, "HKD", "港元 港币"),
    (Kind.MONEY, "JPY", "日元"),
    (Kind.MONEY, "EUR", "欧元"),
    (Kind.MONEY, "GBP", "英镑"),
    (Kind.MONEY, "RUB", "卢布"),
    (Kind.MONEY, "KRW", "韩元"),
    (Kind.MONEY, "TWD", "新台币"),
)  # fmt: skip
"""(kind, what is compared, words: with how many of that each is behind *, and in brackets what may not follow)."""
_ROW: Final = re.compile(r"(?P<word>[^*(]+)(?:\*(?P<factor>[\d/]+))?(?:\((?P<not>.*)\))?")
PERSONS: Final = ("名", "位", "人")


def _units() -> tuple[dict[str, Unit], str]:
    units: dict[str, Unit] = {}
    patterns: dict[str, str] = {}
    for kind, base, words in _ROWS:
        for text in words.split():
            if match := _ROW.fullmatch(text):
                word = match["word"]
                units[word] = Unit(kind, base or word, Fraction(match["factor"] or 1))
                patterns[word] = re.escape(word) + (f"(?!{match['not']})" if match["not"] else "")
    order = sorted(patterns, key=lambda word: (-len(word), word))
    return units, "|".join(patterns[word] for word in order)


_FOUND = _units()
UNITS: Final = _FOUND[0]
"""By the word."""
UNIT: Final = _FOUND[1]
"""A pattern of all of them, the longest first."""
