"""The numbers of a Chinese text: figures and characters, dates, times, parts and percentages, ordinals.

The rules stand in order, each with what it reads; the first that fits at a place has it. 一 alone is demanded only as an
ordinal; units alone (`百姓`, `千秋`) are not, unless they count (`百万`, `近百名`).
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from banmian.bilingual import chinese_words
from banmian.bilingual.chinese_numerals import (
    DIGITS,
    FIGURES,
    HAN,
    MORE,
    NUMERAL,
    STARTS,
    is_bare,
    plain_signs,
    scale,
    values,
)
from banmian.bilingual.numbers import Number, Way, date, key, part_of_whole, plain, ways

Said = tuple[tuple[Way, ...], bool]
"""The ways of a number, and whether it is demanded."""
_MAY: Final[Said] = (), False
_N = NUMERAL
_SMALL = f"(?:{FIGURES}|{HAN})"
_QUOTES = '“”"「」『』'
_HALF = key("n", Fraction(1, 2))


def numbers(text: str) -> list[Number]:
    """Every number of a text, in order, the undemanded too."""
    return list(_read(plain_signs(text), text))


def _read(text: str, printed: str) -> Iterator[Number]:
    """`text` has its full-width figures and signs made plain; as long as what is printed, so places are the same."""
    place = 0
    while match := _ANY.search(text, place):
        place = match.start()
        for pattern, rule in _RULES:
            if (match := pattern.match(text, place)) and (said := rule(match)) is not None:
                if said[0]:
                    yield _number(printed, match, said)
                place = match.end()
                break
        else:
            place += 1


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


def _day_name(match: re.Match[str]) -> Said:
    month, day = chinese_words.DAYS[match["quoted"] or match["bare"]]
    return date(month, day), True


def _feast(match: re.Match[str]) -> Said:
    return date(*chinese_words.FEASTS[match[0]]), False


def _weekday(match: re.Match[str]) -> Said:
    day = "一二三四五六日".find(match[1].replace("天", "日")) + 1 or int(match[1])
    return ways([key("wd", day)]), True


def _plan(match: re.Match[str]) -> Said | None:
    """十四五: the 14th of the five-year plans; “十五” may be the tenth, or fifteen."""
    (number, *_) = values(match["plan"]) or (None,)
    both = values(f"{match['plan']}五") if len(match["plan"]) == 1 else ()
    return (plain(number, *both), True) if number else None


def _decade(match: re.Match[str]) -> Said | None:
    found = values(match["decade"])
    if not found or found[-1] % 10:
        return None
    year = found[-1]
    if match["century"]:
        hundreds = {"上": Fraction(20), "本": Fraction(21)}.get(match["century"][0]) or values(match["century"][:-2])[0]
        year += (hundreds - 1) * 100
    return ways([key("dec", year)], *([[key("dec", year % 100)]] if not match["century"] else [])), True


def _short_year(match: re.Match[str]) -> Said:
    """98年 is 1998, or so many years; 七八年 may be seven or eight as well."""
    found = values(match["year"])
    either = [[key("n", value) for value in found[:2]]] if len(found) > 2 else []
    return (*plain(*found, found[-1] + 1900), *ways(*either)), True


def _date(match: re.Match[str]) -> Said | None:
    month, day = _one(match["month"]), _one(match["day"]) if match["day"] else None
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None:
        return ways([key("m", month)], *([[key("n", month)]] if match["month"][0] not in "0123456789" else [])), True
    return (*date(int(month), int(day)), *ways([key("n", month), key("n", day)])), True


def _day(match: re.Match[str]) -> Said | None:
    day = _one(match["day"])
    return (ways([key("d", day)], [key("n", day)]), True) if day is not None and 1 <= day <= 31 else None


def _time(match: re.Match[str]) -> Said | None:
    """下午3时半; without a part of the day it may be before noon or after."""
    hour, minute = _one(match["hour"]), _minute(match)
    vague = match["hour"] == "一" and match["whole"] is not None and not match["part"]  # 一时, 一点
    if hour is None or minute is None or hour > 24 or hour.denominator > 1 or vague:
        return None
    late = match["part"] is not None and re.search("下午|晚|傍晚|夜|黄昏", match["part"]) is not None
    hours = [hour + 12] if late and hour < 12 else [hour, hour + 12] if not match["part"] and hour <= 12 else [hour]
    digits = [key("n", hour), *([key("n", minute)] if match["minute"] else [_HALF] if match["half"] else [])]
    return ways(*([key("t", each * 60 + minute)] for each in hours), digits), True


def _minute(match: re.Match[str]) -> Fraction | None:
    if match["half"]:
        return Fraction({"半": 30, "一": 15, "三": 45, "1": 15, "3": 45}[match["half"][0]])
    return _one(match["minute"]) if match["minute"] else Fraction(0)


def _clock(match: re.Match[str]) -> Said | None:
    """8:30; or a score."""
    first, second = int(match[1]), int(match[2])
    times = (
        [[key("t", first * 60 + second)], [key("t", first * 60 + second + 720)]] if first < 25 and second < 60 else []
    )
    return ways(*times, [key("n", first), key("n", second)]), True


def _per_cent(match: re.Match[str]) -> Said | None:
    return _parts(match["number"], {"‰": 10}.get(match["sign"], 1))


def _of_a_hundred(match: re.Match[str]) -> Said | None:
    """百分之五, 千分之三."""
    if match["number"] == "百":
        return ways([key("%", 100)]), True
    return _parts(match["number"], {"百": 1, "千": 10, "万": 100}[match["whole"]])


def _parts(number: str, divisor: int) -> Said | None:
    found = [value / divisor for value in _decimal(number)]
    return (ways(*([key("%", value)] for value in found)), True) if found else None


def _tenths(match: re.Match[str]) -> Said | None:
    """三成: 30 per cent; 八折: 20 per cent off, or 80 per cent of the price."""
    found = _decimal(match["number"])
    if not found or found[0] > 100:
        return None
    tenth = found[0] / 10 if found[0] <= 10 else found[0] / 100
    if match["sign"] == "成":
        return part_of_whole(tenth), True
    return ways([key("%", 100 - tenth * 100)], [key("%", tenth * 100)], [key("n", found[0])]), True


def _fraction(match: re.Match[str]) -> Said | None:
    top, bottom = _one(match["top"]), _one(match["bottom"])
    return (part_of_whole(top / bottom), True) if top is not None and bottom else None


def _half(_: re.Match[str]) -> Said:
    return (*part_of_whole(Fraction(1, 2)), *plain(6, 30)), True  # half a year is six months, half an hour 30 minutes


def _and_a_half(match: re.Match[str]) -> Said | None:
    """三个半, 两年半, 一倍半."""
    number = _one(match["number"])
    if number is None:
        return None
    more = number + Fraction(1, 2)
    apart = [_HALF] if number == 1 else [key("n", number), _HALF]  # a year and a half
    return ways([key("n", more)], apart, [key("n", more * 12)]), True


def _times(match: re.Match[str]) -> Said | None:
    """增长三倍: threefold, or by 300 per cent; 翻两番: four times."""
    number = _one(match["times"] or match["doubled"])
    if number is None:
        return None
    if match["doubled"]:
        return plain(2 ** int(number), *([] if number == 1 else [number])), True
    return (*plain(number, number + 1), *ways([key("%", number * 100)])), True


def _range(match: re.Match[str]) -> Said | None:
    """The first of two, which shares the unit of the second: 3至5亿, 5-10%, 1-7日."""
    first, factor = _one(match["number"]), scale(match["second"])
    if first is None or scale(match["number"]) > 1 or (not match["sign"] and factor < 10**4):
        return None
    if match["sign"] in ("日", "号"):
        return ways([key("d", first)], [key("n", first)]), True
    if match["sign"]:
        return ways([key("%", first)]), True
    return plain(first, first * factor), True


def _ordinal(match: re.Match[str]) -> Said | None:
    found = _decimal(match["number"])
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
    found = _decimal(text)
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


def _one(text: str) -> Fraction | None:
    """The value of what can only have one."""
    return next(iter(_decimal(text)), None)


def _decimal(text: str) -> tuple[Fraction, ...]:
    """With 点: 三点五."""
    whole, point, rest = text.partition("点")
    if not point:
        return values(text)
    return tuple(
        value + Fraction(int("".join(str(DIGITS[digit]) for digit in rest)), 10 ** len(rest)) for value in values(whole)
    )


_HAN_DIGIT = "".join(DIGITS)
_D = rf"(?:{_N}点[{_HAN_DIGIT}]+|{_N})"
"""A numeral, perhaps with decimals."""
_PART_OF_DAY = "凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|黄昏|晚上|晚间|深夜|夜间|夜里|[今昨当明每前]?晚|早"

_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Said | None]], ...]] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (chinese_words.DAY.pattern, _day_name),  # “七一”, 五四运动
        (chinese_words.FEAST.pattern, _feast),  # 元旦
        (r"[“\"](?P<plan>[一二三四五六七八九十]{1,2})五[”\"]", _plan),  # “十四五”
        (r"(?P<plan>[一二三四五六七八九十]{1,2})五(?=规划|计划|时期|期间)", _plan),
        (chinese_words.WORDS.pattern, _word),  # 乱七八糟, 十分, 三亚
        (r"(?:星期|礼拜|(?<![一两几数每\d百])周)([一二三四五六日天1-7])(?![岁次天年个刊期])", _weekday),  # 星期二, 周六
        (rf"(?P<century>上世纪|本世纪|{_N}世纪)?(?P<decade>{_N})年代", _decade),  # 20世纪80年代, 五十年代
        (rf"(?P<year>\d\d|[{_HAN_DIGIT}]{{2}})年(?![代来间前后内多以])", _short_year),  # 98年, 五八年
        (rf"(?P<month>{_SMALL})月(?:份)?(?P<day>{_SMALL})[日号]?", _date),  # 9月27日, 八月廿二
        (rf"(?P<month>{_SMALL})月(?P<day>)", _date),  # 9月, 八月份
        (rf"(?P<day>{_SMALL})[日号](?![元币籍刊报])", _day),  # 27日
        (
            (
                rf"(?P<part>{_PART_OF_DAY})?\s*(?P<hour>{_SMALL})(?:时(?![代期间候刻常而不])|点(?:钟|整)?)"
                rf"(?:(?P<half>半|[一三13]刻)|(?P<minute>{_SMALL})分|(?P<whole>)(?![{_HAN_DIGIT}]))"
            ),
            _time,
        ),  # 下午3时, 8点半, 15时30分
        (r"(\d{1,2}):(\d{2})(?!\d)", _clock),  # 8:30
        (rf"(?P<whole>[百千万])分之(?P<number>百|{_D})", _of_a_hundred),  # 百分之五
        (rf"(?P<bottom>{_N})分之(?P<top>{_N})", _fraction),  # 三分之一
        (r"(?P<top>\d+)/(?P<bottom>\d+)", _fraction),  # 1/3
        (rf"(?P<number>{_D})(?P<sign>%|‰|个百分点)", _per_cent),  # 5.2%, 3个百分点
        (rf"(?P<number>{_SMALL})(?P<sign>成|折)(?![立为了功员长就本绩果都套熟不扣叠腾射磨合旧])", _tenths),  # 三成
        (rf"(?P<number>{_SMALL})(?=\s*[-—–~～至到]{{1,2}}\s*(?P<second>{_N})(?P<sign>%|‰|个百分点|[日号])?)", _range),
        (rf"(?P<number>{_N})(?:个|年|天|倍|小时)半", _and_a_half),  # 三个半
        (rf"(?P<times>{_D})[{MORE}]?倍|翻了?(?P<doubled>{_N})番", _times),  # 三倍, 翻两番
        (rf"第\s*(?P<number>{_D})", _ordinal),  # 第十二次
        (r"[几数](?P<number>[十百千万亿]+)", _vague),  # 几十, 数百
        (r"[好上](?P<number>[百千万亿]+)", _vague),  # 上千
        (r"(?P<number>[十百千万亿])(?=[多余](?![十百千万亿]))", _some),  # 百余名
        (r"(?<=[近逾超约破])(?P<number>[百千万])(?![里方])", _some),  # 近百名
        (r"(?P<number>千万)(?=[元人亩吨级户公英美港])", _some),  # 千万元
        (r"[一二三四五六七八九]{3,}(?!年)", _several),  # 一二三产业
        (rf"(?P<number>{_D})", _quantity),  # 484名, 两代表团
        (r"一半|半数|过半|[上下前后]半年|半[个年天日]|半小时", _half),  # 一半, 上半年
        (chinese_words.CURRENCY.pattern, _currency),  # 元
        ("首", _first),  # 首次
        ("[双俩]", _pair),  # 双方
    )
)
_ANY: Final = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in _RULES))
"""Where one of the rules may fit: looked for at once, which is much faster than one after the other."""
