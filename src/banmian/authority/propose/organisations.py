"""Organisations, by what their names end in: 公司, 学校, 委员会, 医院 …"""

import re
from collections.abc import Iterator
from typing import Final

from banmian.authority.propose.pages import Page
from banmian.authority.propose.words import NOUNS, behind_words
from banmian.text import HAN

_OWN: Final = (
    "有限责任公司 有限公司 公司 集团 大学 学院 中学 小学 学校 幼儿园 党校 医院 卫生院 委员会 常委会 居委会 村委会 管委会 工委 法院 检察院 公安局 研究院 研究所 研究会 "
    "基金会 联合会 总工会 工会 商会 协会 学会 理事会 议事会 合作社 出版社 报社 通讯社 电视台 银行 支行 分行 支队 大队 警备区 代表团 事务所 宣传部 组织部 统战部 书院 剧院 "
    "博物馆 图书馆 文化馆 体育馆 指挥部 俱乐部 派出所 监狱 车站 机场".split()
)
"""What only organisations end in."""
_SHARED: Final = "中心 办公室 局 厅 部 署 院 厂 所 社 站 馆 台 队".split()
"""What other words end in as well: only behind the name of a place or a level of government."""
SUFFIXES: Final = (*_OWN, *_SHARED)
_LEVEL: Final = re.compile(f"^(?:[省市县区镇乡村](?![{HAN}]?域)|[{HAN}]{{2,4}}[省市县区镇乡村](?!域))")
_LONGEST: Final = 16
_ONLY_COUNT: Final = re.compile(
    "^(?:[0-9一二两三四五六七八九十百千]+[个家所名位支座]|第[0-9一二三四五六七八九十]+[届次])"
)
_COUNTED: Final = re.compile("^[个家所名位支座]")
_NOT_BEFORE: Final = tuple("署会属位长门分件落域")
"""With one of these behind it a shared suffix is part of another word (部署, 社会, 局长)."""
_RUN: Final = re.compile(f"[{HAN}A-Za-z0-9·]+")


def organisations(page: Page) -> Iterator[str]:
    """The organisations of a text, each as far to the left as its name may reach."""
    for run in _RUN.findall(page.text):
        start = 0
        for end in range(2, len(run) + 1):
            suffix = next((one for one in SUFFIXES if run.endswith(one, start, end)), "")
            if not suffix or _goes_on(run, start, end):
                continue
            name = _COUNTED.sub("", behind_words(run[start : end - len(suffix)]))
            if suffix in _SHARED and run.startswith(_NOT_BEFORE, end):
                continue
            if _is_name(name, suffix):
                yield name + suffix
                start = end


def _goes_on(run: str, start: int, end: int) -> bool:
    """Whether the name has not ended: 公司 goes on in 公司党委会, 学校 in no other suffix."""
    return any(
        run.endswith(one, start, end + more)
        for more in range(1, 6)
        if end + more <= len(run)
        for one in SUFFIXES
        if len(one) > more
    )


def _is_name(name: str, suffix: str) -> bool:
    """Whether what stands before a suffix tells this organisation from others."""
    if not 2 <= len(name) <= _LONGEST or _ONLY_COUNT.match(name):
        return False
    if suffix in _SHARED and not (_LEVEL.match(name) and len(name) + len(suffix) > 4):
        return False
    return name not in NOUNS and not (len(name) == 4 and name[:2] in NOUNS and name[2:] in NOUNS)
