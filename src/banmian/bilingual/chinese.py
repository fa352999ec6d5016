"""The numbers of a Chinese text: figures and characters, dates, times, parts and percentages, ordinals.

The rules stand in order, each with what it reads; the first that fits at a place has it. 一 alone is demanded only as an
ordinal; units alone (`百姓`, `千秋`) are not, unless they count (`百万`, `近百名`).
"""

import re
from fractions import Fraction
from typing import Final

from banmian.bilingual import chinese_calendar as calendar
from banmian.bilingual import chinese_measures as measures
from banmian.bilingual import chinese_words
from banmian.bilingual.chinese_calendar import Said
from banmian.bilingual.chinese_numerals import (
    DIGITS,
    FIGURES,
    HAN,
    MORE,
    NUMERAL,
    STARTS,
    decimal,
    is_bare,
    one,
    plain_signs,
    scale,
    values,
)
from banmian.bilingual.numbers import Number, Way, key, part_of_whole, plain, ways
from banmian.bilingual.table import Table

_MAY: Final[Said] = (), False
_N = NUMERAL
_SMALL = f"(?:{FIGURES}|{HAN})"
_QUOTES = '“”"「」『』'


def numbers(text: str) -> list[Number]:
    """Every number of a text, in order, the undemanded too."""
    # As long as what is printed, so places are the same.
    return [_number(text, match, said) for match, said in TABLE.read(plain_signs(text)) if said[0]]


def _number(printed: str, match: re.Match[str], said: Said) -> Number:
    """A number as printed, without the quotation marks that told its rule."""
    whole = printed[match.start() : match.end()]
    text = whole.strip(_QUOTES)
    start = match.start() + whole.index(text)
    return Number(text, start, start + len(text), *said, _day_of_date(match))


def _day_of_date(match: re.Match[str]) -> Way:
    """What a date says besides: its day."""
    day = match.groupdict().get("day")
    return ways([key("d", value) for value in values(day)])[0] if day else frozenset()


def _word(_: re.Match[str]) -> Said:
    return _MAY


def _per_cent(match: re.Match[str]) -> Said | None:
    return _parts(match["number"], {"‰": 10}.get(match["sign"], 1))


def _of_a_hundred(match: re.Match[str]) -> Said | None:
    """百分之五, 千分之三, 百分之四十到五十."""
    if match["number"] == "百":
        return ways([key("%", 100)]), True
    divisor = {"百": 1, "千": 10, "万": 100}[match["whole"]]
    first, second = _parts(match["number"], divisor), _parts(match["second"], divisor) if match["second"] else None
    return (ways(first[0][0] | second[0][0]), True) if first and second else first


def _parts(number: str, divisor: int) -> Said | None:
    found = [value / divisor for value in decimal(number)]
    return (ways(*([key("%", value)] for value in found)), True) if found else None


def _tenths(match: re.Match[str]) -> Said | None:
    """三成: 30 per cent; 八折: 20 per cent off, or 80 per cent of the price."""
    found = decimal(match["number"])
    if not found or found[0] > 100:
        return None
    tenth = found[0] / 10 if found[0] <= 10 else found[0] / 100
    if match["sign"] == "成":
        return part_of_whole(tenth), True
    return ways([key("%", 100 - tenth * 100)], [key("%", tenth * 100)], [key("n", found[0])]), True


def _fraction(match: re.Match[str]) -> Said | None:
    top, bottom = one(match["top"]), one(match["bottom"])
    return (part_of_whole(top / bottom), True) if top is not None and bottom else None


def _half(_: re.Match[str]) -> Said:
    return (*part_of_whole(Fraction(1, 2)), *plain(6, 30)), True  # half a year is six months, half an hour 30 minutes


def _range(match: re.Match[str]) -> Said | None:
    """The first of two, which shares the unit of the second: 3至5亿, 5-10%, 1-7日, 1-8月."""
    first, factor = one(match["number"]), scale(match["second"])
    if first is None or scale(match["number"]) > 1 or (not match["sign"] and factor < 10**4):
        return None
    if match["sign"] in ("日", "号"):
        return ways([key("d", first)], [key("n", first)]), True
    if match["sign"] == "月":
        return (ways([key("m", first)], [key("n", first)]), True) if first <= 12 else None
    if match["sign"]:
        return ways([key("%", first)]), True
    return plain(first, first * factor), True


def _ordinal(match: re.Match[str]) -> Said | None:
    found = decimal(match["number"])
    return (plain(*found), True) if found else None


def _vague(match: re.Match[str]) -> Said:
    """几十, 数百, 上千: another language has a word of its own."""
    return plain(*values(match["number"])), False


def _some(match: re.Match[str]) -> Said:
    return plain(*values(match["number"])), True


def _several(match: re.Match[str]) -> Said | None:
    """一二三产业: each of them; a year (一九七八) doesn't count on."""
    digits = [DIGITS[digit] for digit in match[0]]
    if digits != list(range(digits[0], digits[0] + len(digits))):
        return None
    return ways([key("n", digit) for digit in digits if digit > 1]), True


def _quantity(match: re.Match[str]) -> Said | None:
    """A number like any other."""
    text = match["number"]
    found = decimal(text)
    if not found:
        return None if text[0].isdecimal() else _MAY
    digits = len(text) > 1 and all(sign in DIGITS for sign in text)
    either = [[key("n", value) for value in found[:2]]] if digits and len(found) > 2 else []
    said = (*plain(*found), *ways(*either), *_exchanged(found[0], match))
    unclear = digits and len(text) == 2 and len(found) < 3  # 三七开, 五四: whatever it is, it isn't 37
    return said, not (unclear or _is_no_count(text))


def _exchanged(number: Fraction, match: re.Match[str]) -> tuple[Way, ...]:
    if unit := chinese_words.EXCHANGE.match(match.string, match.end()):
        return plain(*(number * Fraction(factor) for factor in chinese_words.EXCHANGED[unit[0]]))
    if match.string.startswith("千米", match.end()):
        return plain(number * 1000)
    return plain(number / 1000) if re.compile("(?<=千)米").match(match.string, match.end()) else ()


def _is_no_count(text: str) -> bool:
    """One alone, nought, and bare units that are rather a word for very many."""
    return text in ("一", "一二", "三五", "零", "〇", "○", "千万") or (
        is_bare(text) and not re.search("十|.[万亿]", text)
    )


def _first(_: re.Match[str]) -> Said:
    return plain(1), False


def _pair(_: re.Match[str]) -> Said:
    return plain(2), False


def _currency(match: re.Match[str]) -> Said | None:
    """元, directly behind a number; another currency is another amount."""
    before = match.string[: match.start()].rstrip(MORE)
    if not re.search(f"[{STARTS}]$", before) or re.search(f"(?<![{STARTS}])[一二]$", before):
        return None
    return ways([key(f"¤{chinese_words.CURRENCIES[match[0]]}", 0)]), True


_HAN_DIGIT = "".join(DIGITS)
_D = rf"(?:{_N}点[{_HAN_DIGIT}]+|{_N})"
"""A numeral, perhaps with decimals."""
_PART_OF_DAY = "凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|黄昏|晚上|晚间|深夜|夜间|夜里|[今昨当明每前]?晚|早"

TABLE: Final[Table[Said]] = Table(
    (
        (chinese_words.DAY.pattern, calendar.day_name),  # “七一”, 五四运动
        (chinese_words.FEAST.pattern, calendar.feast),  # 元旦
        (r"[“\"](?P<plan>[一二三四五六七八九十]{1,2})五[”\"]", calendar.plan),  # “十四五”
        (r"(?P<plan>[一二三四五六七八九十]{1,2})五(?=规划|计划|时期|期间)", calendar.plan),
        (chinese_words.WORDS.pattern, _word),  # 乱七八糟, 十分, 三亚
        (
            r"(?:星期|礼拜|(?<![一两几数每\d百])周)([一二三四五六日天1-7])(?![岁次天年个刊期])",
            calendar.weekday,
        ),  # 星期二, 周六
        (rf"(?P<century>上世纪|本世纪|{_N}世纪)?(?P<decade>{_N})年代", calendar.decade),  # 20世纪80年代, 五十年代
        (rf"(?P<year>\d\d|[{_HAN_DIGIT}]{{2}})年(?![代来间前后内多以])", calendar.short_year),  # 98年, 五八年
        (rf"(?P<month>{_SMALL})月(?:份)?(?P<day>{_SMALL})[日号]?", calendar.day_of_year),  # 9月27日, 八月廿二
        (rf"(?P<month>{_SMALL})月(?P<day>)", calendar.day_of_year),  # 9月, 八月份
        (r"(?<![\d.·])(?P<month>\d{1,2})·(?P<day>\d{1,2})(?![\d.·])", calendar.day_of_year),  # “3·15”, 5·12地震
        (rf"(?P<day>{_SMALL})[日号](?![元币籍刊报])", calendar.day),  # 27日
        (
            (
                rf"(?P<part>{_PART_OF_DAY})?\s*(?P<hour>{_SMALL})(?:时(?![代期间候刻常而不])|点(?:钟|整)?)"
                rf"(?:(?P<half>半|[一三13]刻)|(?P<minute>{_SMALL})分|(?P<whole>)(?![{_HAN_DIGIT}]))"
            ),
            calendar.time,
        ),  # 下午3时, 8点半, 15时30分
        (r"(\d{1,2}):(\d{2})(?!\d)", calendar.clock),  # 8:30
        (rf"(?P<whole>[百千万])分之(?P<number>百|{_D})(?:[至到—-](?P<second>{_D}))?", _of_a_hundred),  # 百分之五
        (rf"(?P<bottom>{_N})分之(?P<top>{_N})", _fraction),  # 三分之一
        (r"(?P<top>\d+)/(?P<bottom>\d+)", _fraction),  # 1/3
        (rf"(?P<number>{_D})(?P<sign>%|‰|个百分点)", _per_cent),  # 5.2%, 3个百分点
        (rf"(?P<number>{_SMALL})(?P<sign>成|折)(?![立为了功员长就本绩果都套熟不扣叠腾射磨合旧])", _tenths),  # 三成
        (rf"(?P<number>{_SMALL})(?=\s*[-—–~～至到]{{1,2}}\s*(?P<second>{_N})(?P<sign>%|‰|个百分点|[日号月])?)", _range),
        (
            (
                rf"(?:(?P<yuan>{_N})[元块](?=[{_HAN_DIGIT}\d]+[角毛])|(?<!元))(?P<jiao>[{_HAN_DIGIT}\d])[角毛](?![度落色])"
                rf"(?:(?P<fen>[{_HAN_DIGIT}\d])分(?!之))?"
            ),
            measures.money,
        ),  # 3元5角, 五角二分
        (
            rf"(?<![{STARTS}])(?P<metres>[一二两12])米(?P<rest>[{_HAN_DIGIT}]{{1,2}}|\d{{1,2}})(?![{STARTS}米年月日])",
            measures.height,
        ),
        (rf"(?P<number>{_N})(?:个|年|天|周|倍|小时|斤|公斤|吨|里|公里|米|尺|寸|亩)半", measures.and_a_half),  # 三个半
        (rf"(?P<times>{_D})[{MORE}]?倍|翻了?(?P<doubled>{_N})番", measures.times),  # 三倍, 翻两番
        (rf"第\s*(?P<number>{_D})", _ordinal),  # 第十二次
        (r"[几数](?P<number>[十百千万亿]+)", _vague),  # 几十, 数百
        (r"[好上](?P<number>[百千万亿]+)", _vague),  # 上千
        (r"(?P<number>[十百千万亿])(?=[多余](?![十百千万亿]))", _some),  # 百余名
        (r"(?<=[近逾超约破])(?P<number>[百千万])(?![里方十百千万亿])", _some),  # 近百名
        (r"(?P<number>千万)(?=[元人亩吨级户公英美港])", _some),  # 千万元
        (r"[一二三四五六七八九]{3,}(?!年)", _several),  # 一二三产业
        (rf"(?P<number>{_D})", _quantity),  # 484名, 两代表团
        (r"一半|半数|过半|[上下前后]半年|半[个年]|半小时", _half),  # 一半, 上半年
        (chinese_words.CURRENCY.pattern, _currency),  # 元
        ("首", _first),  # 首次
        ("[双俩]", _pair),  # 双方
    )
)
