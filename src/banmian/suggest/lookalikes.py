"""Characters that look alike: words that are no words, and the words they nearly are.

General knowledge of Chinese, never taken from one paper. A row is here only if what it finds is hardly ever right; where
the same characters can meet by chance (各自已经 holds 自已), the row says before or behind what they are not meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Text


@dataclass(frozen=True, slots=True)
class _Row:
    wrong: str
    right: str
    unless_after: str = ""
    """Not behind one of these characters."""
    only_before: str = ""
    """Only before one of these (a character class); empty: before anything."""


def _rows(pairs: str) -> tuple[_Row, ...]:
    return tuple(_Row(*pair.split(":")) for pair in pairs.split())


_ROWS: Final = (
    _Row("己经", "已经", "自知利克舍律"),
    _Row("自已", "自己", "", "的、，。；！？”去来家动身也做"),
    _Row("末来", "未来", "周期年月岁学季本世始"),
    _Row("末能", "未能", "周期年月岁学季本世始"),
    _Row("末必", "未必", "周期年月岁学季本世始"),
    _Row("末曾", "未曾", "周期年月岁学季本世始"),
    _Row("周未", "周末", "一两几半整数上本每", "、，。的"),
    _Row("年未", "年末", "多几数半整常一两三今去明", "、，。的"),
    _Row("进人", "进入", "促推增引先改", "了新到第九夏冬春秋二三四五六七八十"),
    _Row("加人", "加入", "参增外", "了世到中党这"),
    _Row("深人", "深入", "资", "学贯开研基实推到浅细人群持调农企"),
    _Row("投人", "投入", "", "使生资运到巨大"),
    _Row("收人", "收入", "吸招接回没", "水差达增约近超"),
    _Row("工入", "工人", "手职", "们的、，师阶"),
    _Row("入民", "人民", "侵进深加归出渗", "政群的、，日币代法解公"),
    _Row("人囗", "人口"),
    *_rows(
        "今曰:今日 昨曰:昨日 明曰:明日 节曰:节日 曰报:日报:今昨明节假期生 曰本:日本:今昨明节假期生 星期曰:星期日 假曰:假日 生曰:生日 曰前:日前 曰益:日益 曰常:日常 "
        "癸已:癸巳 辛已:辛巳 丁已:丁巳 已亥:己亥 已丑:己丑 已卯:己卯 已酉:己酉 戍戌:戊戌 戌边:戍边 卫戌:卫戍 "
        "侯车:候车 时侯:时候 气侯:气候 侯选:候选 侯补:候补 等侯:等候 问侯:问候 诸候:诸侯 "
        "选拨:选拔 海拨:海拔 提拨:提拔 拔款:拨款 拔打:拨打 竟争:竞争 竟赛:竞赛 竟选:竞选 竟技:竞技 究竞:究竟 毕竞:毕竟 "
        "折迁:拆迁 折除:拆除 治金:冶金 政冶:政治 冶理:治理 冶疗:治疗 战土:战士 护土:护士 博土:博士 院土:院士 硕土:硕士 烈土:烈士 "
        "等侍:等待 侍遇:待遇 招侍:招待 接侍:接待 期侍:期待 对侍:对待 服待:服侍 西爪:西瓜 冬爪:冬瓜 啤洒:啤酒 洒店:酒店 "
        "祟高:崇高 推祟:推崇 鬼崇:鬼祟 农材:农村 乡材:乡村 村料:材料 钢村:钢材 若千:若干 "
        "羸得:赢得 膺品:赝品 病入膏盲:病入膏肓 如火如茶:如火如荼 "
        "囗岸:口岸 囗号:口号 出囗:出口 进囗:进口 港囗:港口 门囗:门口 户囗:户口 路囗:路口 缺囗:缺口"
    ),
)
"""What is no word, what it nearly is, and where it is not meant."""

_WORDS: Final = tuple(
    (
        row,
        re.compile(
            (f"(?<![{row.unless_after}])" if row.unless_after else "")
            + row.wrong
            + (f"(?=[{row.only_before}])" if row.only_before else "")
        ),
    )
    for row in _ROWS
)
_WRONG: Final = re.compile("|".join(sorted({row.wrong for row in _ROWS}, key=len, reverse=True)))

_HAN_DIGITS: Final = "一二三四五六七八九〇○"
_LETTERS: Final = (
    (
        re.compile(
            r"(?<![A-Za-z0-9])[lI][0-9]{3}(?=年)|(?<![A-Za-z0-9])[0-9lIoO]{0,9}[0-9][lIoO][0-9lIoO]{0,9}(?=[年月日万亿元人%％])"
        ),
        "loIO",
        "1010",
    ),
    (
        re.compile(f"(?<![A-Za-z])[{_HAN_DIGITS}OＯoο]{{0,2}}[{_HAN_DIGITS}][OＯoο][{_HAN_DIGITS}OＯoο]{{0,2}}(?=年)"),
        "OＯoο",
        "〇〇〇〇",
    ),
)
"""Letters for figures: l994年, 2O21年; 二OO八年."""


def lookalikes(text: Text) -> Iterator[Suspicion]:
    """A word that is none, and is one with a character that looks like it."""
    if _WRONG.search(text.text):
        for row, pattern in _WORDS:
            for match in pattern.finditer(text.text):
                yield Suspicion("E107", match[0], match.start(), {"may": row.right})
    for pattern, letters, figures in _LETTERS:
        for match in pattern.finditer(text.text):
            right = match[0].translate(str.maketrans(letters, figures))
            yield Suspicion("E107", match[0], match.start(), {"may": right})
