"""Offices, places and occupations, as they stand before names in bylines and signatures (`某部 战士 谷 雨`)."""

import re
from collections.abc import Sequence

from banmian.parse.printed.names import is_name
from banmian.text import HAN

_OCCUPATIONS = (
    "战士|民兵|工人|农民|社员|居民|村民|市民|读者|观众|听众|顾客|学生|教师|老师|律师|医生|医师|护士|编者|译者|干部|职工|店员|司机|个体户|专业户|"
    "退休工人|退休干部|退休教师|主任|书记|部长|厂长|校长|局长|县长|市长|省长|乡长|镇长|村长|队长|所长|院长|科长|处长|站长|经理|教授|副教授|讲师|研究员|"
    "工程师|农艺师|技术员|技师|会计|营业员|售货员|服务员|保管员|饲养员|放映员|列车员|扳道员|乘务员|指导员|教导员|排长|连长|营长|团长|班长|政委|"
    "戰士|農民|社員|讀者|學生|教師|學員|学员|作家|诗人|画家|记者|助理|委员|代表|主席|会长|秘书|用户|业主|家长|妈妈|爸爸|网友|球迷|影迷|棋迷|股民"
)
_OCCUPATION = re.compile(rf"[{HAN}]*(?:{_OCCUPATIONS})")
_BEFORE_NAME = re.compile(rf"[{HAN}]{{0,24}}(?:{_OCCUPATIONS})(?P<name>[{HAN}]{{2,3}})")
_LONG = re.compile(
    rf"[{HAN}\d“”]{{2,}}(?:省|市|县|区|乡|镇|村|庄|屯|矿|厂|社|公司|集团|局|部|院|校|所|队|站|处|科|组|班|室|小学|中学|大学|"
    r"[一二三四五六七八九十\d]中|附中|附小|[一二三四五六七八九十]小|师范|铁路|车间|连|团|营|排|旅|军区|林场|农场|牧场|油田|矿区|银行|证券|基金|中心|协会|街道|街|路|巷|里|"
    r"委|会|系|专业|级|员|户|者|工|师|长|家|學|縣|區|鄉|鎮|廠|會|園|园|馆|館|店|庭|港|船|号|州|盟|旗|苑|网|台|报|刊)"
)
_SHORT = re.compile(
    rf"[{HAN}]{{2}}(?:省|市|县|区|乡|镇|厂|矿|局|部|院|校|所|站|处|科|组|室|社|队|委|系|村|级|班|员|户|者|庄)"
)


def is_office(token: str) -> bool:
    """Whether a piece of a byline is an office, a place or an occupation and no name."""
    if _OCCUPATION.fullmatch(token):
        return True
    return (_LONG if len(token) > 3 else _SHORT).fullmatch(token) is not None


def begins_with_office(text: str) -> bool:
    """Whether the first piece of a line is an office, a place or an occupation, and something follows it."""
    pieces = text.split()
    return len(pieces) > 1 and is_office(pieces[0])


def without_offices(pieces: Sequence[str]) -> list[str]:
    """The pieces that may be names; where an occupation runs on into a name, the name (`三连战士余小虎`)."""
    return [name_after_occupation(piece) or piece for piece in pieces if not is_office(piece)]


def parted_offices(pieces: Sequence[str]) -> tuple[list[str], list[str]]:
    """The pieces up to the last office, and those after it; an occupation that runs on into a name is an office too."""
    after = max((number for number, piece in enumerate(pieces) if is_office(piece)), default=-1) + 1
    rest = list(pieces[after:])
    if rest and (name := name_after_occupation(rest[0])):
        rest[0] = name
    return list(pieces[:after]), rest


def name_after_occupation(piece: str) -> str:
    """The name that an occupation runs on into, or an empty string."""
    match = _BEFORE_NAME.fullmatch(piece) if len(piece) > 3 else None
    return match["name"] if match and is_name(match["name"]) else ""
