"""What Chinese says of days, times and years: each function reads what one pattern of `chinese` has found."""

import re
from fractions import Fraction
from typing import Final

from banmian.bilingual import chinese_words
from banmian.bilingual.chinese_numerals import one, values
from banmian.bilingual.numbers import Way, date, key, plain, ways

Said = tuple[tuple[Way, ...], bool]
"""The ways of a number, and whether it is demanded."""
HALF: Final = key("n", Fraction(1, 2))


def day_name(match: re.Match[str]) -> Said:
    """“七一”, 五四运动: the day that goes by its numbers."""
    month, day = chinese_words.DAYS[match["quoted"] or match["bare"]]
    return date(month, day), True


def feast(match: re.Match[str]) -> Said:
    """元旦: another language may give its date."""
    return date(*chinese_words.FEASTS[match[0]]), False


def weekday(match: re.Match[str]) -> Said:
    """星期二 is the second day of the week."""
    day = "一二三四五六日".find(match[1].replace("天", "日")) + 1 or int(match[1])
    return ways([key("wd", day)]), True


def plan(match: re.Match[str]) -> Said | None:
    """十四五: the 14th of the five-year plans; “十五” may be the tenth, or fifteen."""
    (number, *_) = values(match["plan"]) or (None,)
    both = values(f"{match['plan']}五") if len(match["plan"]) == 1 else ()
    return (plain(number, *both), True) if number else None


def decade(match: re.Match[str]) -> Said | None:
    """20世纪80年代 is the 1980s; 五十年代 the fifties of some century."""
    found = values(match["decade"])
    if not found or found[-1] % 10:
        return None
    year = found[-1]
    if match["century"]:
        hundreds = {"上": Fraction(20), "本": Fraction(21)}.get(match["century"][0]) or values(match["century"][:-2])[0]
        year += (hundreds - 1) * 100
    return ways([key("dec", year)], *([[key("dec", year % 100)]] if not match["century"] else [])), True


def short_year(match: re.Match[str]) -> Said:
    """98年 is 1998, or so many years; 七八年 may be seven or eight as well."""
    found = values(match["year"])
    either = [[key("n", value) for value in found[:2]]] if len(found) > 2 else []
    return (*plain(*found, found[-1] + 1900), *ways(*either)), True


def day_of_year(match: re.Match[str]) -> Said | None:
    """9月27日; without a day a month, or, in characters, so many of them."""
    month, day = one(match["month"]), one(match["day"]) if match["day"] else None
    if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None:
        return ways([key("m", month)], *([[key("n", month)]] if match["month"][0] not in "0123456789" else [])), True
    return (*date(int(month), int(day)), *ways([key("n", month), key("n", day)])), True


def day(match: re.Match[str]) -> Said | None:
    """27日; 一日 is mostly one day, or some day."""
    day = one(match["day"])
    if day is None or not 1 <= day <= 31:
        return None
    return ways([key("d", day)], [key("n", day)]), match["day"] != "一"


def time(match: re.Match[str]) -> Said | None:
    """下午3时半; without a part of the day it may be before noon or after."""
    hour, minute = one(match["hour"]), _minute(match)
    vague = match["hour"] == "一" and match["whole"] is not None and not match["part"]  # 一时, 一点
    if hour is None or minute is None or hour > 24 or hour.denominator > 1 or vague:
        return None
    late = match["part"] is not None and re.search("下午|晚|傍晚|夜|黄昏", match["part"]) is not None
    hours = [hour + 12] if late and hour < 12 else [hour, hour + 12] if not match["part"] and hour <= 12 else [hour]
    digits = [key("n", hour), *([key("n", minute)] if match["minute"] else [HALF] if match["half"] else [])]
    return ways(*([key("t", each * 60 + minute)] for each in hours), digits), True


def _minute(match: re.Match[str]) -> Fraction | None:
    if match["half"]:
        return Fraction({"半": 30, "一": 15, "三": 45, "1": 15, "3": 45}[match["half"][0]])
    return one(match["minute"]) if match["minute"] else Fraction(0)


def clock(match: re.Match[str]) -> Said | None:
    """8:30; or a score."""
    first, second = int(match[1]), int(match[2])
    times = (
        [[key("t", first * 60 + second)], [key("t", first * 60 + second + 720)]] if first < 25 and second < 60 else []
    )
    return ways(*times, [key("n", first), key("n", second)]), True
