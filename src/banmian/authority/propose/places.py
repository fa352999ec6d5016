"""Places, by what their names end in: 省市县区镇乡村 …"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from banmian.authority.propose.pages import Page
from banmian.authority.propose.words import NOUNS, VERBS, behind_words
from banmian.text import HAN

SUFFIXES: Final[Mapping[str, str]] = {
    "自治区": "autonomous-region",
    "自治州": "prefecture",
    "开发区": "development-zone",
    "经开区": "development-zone",
    "高新区": "development-zone",
    "工业园": "development-zone",
    "街道": "subdistrict",
    "大道": "road",
    "省": "province",
    "市": "prefecture-city",
    "县": "county",
    "区": "district",
    "镇": "town",
    "乡": "township",
    "村": "village",
    "岛": "island",
    "山": "mountain",
    "江": "river",
    "河": "river",
    "湖": "lake",
    "路": "road",
}
"""What a place's name may end in, and which kind of place it then mostly is; longest first."""
_LONGEST: Final = 4
"""Characters of a name without its suffix."""
_GOES_ON: Final[Mapping[str, str]] = {
    "省": "级",
    "市": "场民区里容面值县级",
    "县": "域级区市",
    "区": "域位间县级",
    "镇": "村域级",
    "乡": "村镇土亲下里间愁音级",
    "村": "民级庄寨镇",
    "岛": "屿市县区镇乡村",
    "山": "市县区镇乡水河湖岭冈峰脉岗寨城东西村庄体地头脚顶",
    "江": "市县区镇乡村西苏山河湖边岸面",
    "河": "市县区镇乡村南北流道边岸面湖山床",
    "湖": "市县区镇乡村南北水边岸面泊",
    "路": "径线口面上子边人",
}
"""What stands behind a suffix that is only part of another word: 市场, 区域, 乡镇, 山河."""
_NO_NAME: Final = re.compile(
    "[城都超股上门夜集县省市园地社小片校景库矿牧灾战厂街乡古重农渔新老家故下返还火高青靠登长运冰道公铁马思出套网电引修铺走之强大半海性型类个座条域"
    "自示试保功服居先承聚好爱治作验护能务民行载活税发展游明业化字慧色康心等驻副级届次]$"
)
"""How the part before a suffix ends where the whole is no name: 城市, 园区, 示范区, 智慧城市."""
_RUN: Final = re.compile(f"[{HAN}]+")


def places(page: Page) -> Iterator[str]:
    """The places of a text, one behind the other: 衡阳县 and 库宗桥镇 in 衡阳县库宗桥镇."""
    for run in _RUN.findall(page.text):
        start = 0
        for end in range(2, len(run) + 1):
            suffix = next((one for one in SUFFIXES if run.endswith(one, start, end)), "")
            if not suffix:
                continue
            name = behind_words(run[start : end - len(suffix)])
            if run[end : end + 1] not in tuple(_GOES_ON.get(suffix, "")) and _is_name(name, suffix):
                yield name + suffix
                start = end


def _is_name(name: str, suffix: str) -> bool:
    """Whether what stands before a suffix may be the name of a place."""
    if not 1 <= len(name) <= _LONGEST or (len(name) == 1 and suffix not in "县江河湖山岛"):
        return False
    words = NOUNS | VERBS
    common = name in words or name[-2:] in words or name[:2] in words
    return not common and (len(suffix) > 1 or not _NO_NAME.search(name))
