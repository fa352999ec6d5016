"""What English says of days, times and years: each function reads what one pattern of `english` has found."""

import re
from fractions import Fraction

from banmian.bilingual.english_numerals import small, words
from banmian.bilingual.english_words import FEASTS, MONTHS, WEEKDAYS
from banmian.bilingual.numbers import Way, key, plain, ways


def besides(match: re.Match[str]) -> Way:
    """What a date says besides: its month and each of its days."""
    groups = match.groupdict()
    if not groups.get("days"):
        return frozenset()
    days = [key("d", int(day)) for day in re.findall(r"\d+", groups["days"])]
    return frozenset([key("m", _month_number(groups["month"])), *days])


def _month_number(text: str) -> int:
    return MONTHS.index(text[:3].lower()) + 1


def feast(match: re.Match[str]) -> tuple[Way, ...]:
    """May Day goes by its name."""
    month, day = FEASTS[match[0].replace("'", "’")]
    return ways([key("md", month * 100 + day)])


def day_of_year(match: re.Match[str]) -> tuple[Way, ...] | None:
    """27 September, 27 and 28 September, September 27–28: each of the days."""
    month = _month_number(match["month"])
    days = [int(day) for day in re.findall(r"\d+", match["days"])]
    if not all(1 <= day <= 31 for day in days):
        return None
    return ways([key("md", month * 100 + day) for day in days], [key("d", day) for day in days])


def month(match: re.Match[str]) -> tuple[Way, ...]:
    """September."""
    return ways([key("m", _month_number(match[0]))])


def weekday(match: re.Match[str]) -> tuple[Way, ...]:
    """Tuesday is the second day of the week."""
    return ways([key("wd", WEEKDAYS.index(match[1].lower()) + 1)])


def time(match: re.Match[str]) -> tuple[Way, ...]:
    """3 p.m., 8.30 a.m.; 3 o'clock and half past eight may be before noon or after."""
    hour, minute = small(match["hour"]), Fraction(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return plain(hour)
    half = match["half"].lower() if match["half"] else None
    if half:
        minute = Fraction({"half past": 30, "quarter past": 15, "quarter to": -15}[half.removeprefix("a ")])
    noon = (match["noon"] or "").lower()
    if noon[:1] in ("a", "p"):
        return ways([key("t", hour % 12 * 60 + minute + (720 if noon[0] == "p" else 0))])
    digits = [key("n", hour), *([key("n", minute)] if match["minute"] else [])]
    hours = [hour, hour + 12] if hour <= 12 else [hour]
    return ways(*([key("t", each * 60 + minute)] for each in hours), digits)


def named_time(match: re.Match[str]) -> tuple[Way, ...]:
    """Noon; midnight, which ends a day or begins one."""
    return ways([key("t", 720)]) if match[0].lower() == "noon" else ways([key("t", 0)], [key("t", 1440)])


def decade(match: re.Match[str]) -> tuple[Way, ...]:
    """The 1980s, the eighties of some century."""
    year = int(match["year"]) if match["year"] else words(match["word"].replace("ies", "y"))
    return ways([key("dec", year)], [key("dec", Fraction(year) % 100)], [key("n", year)])


def years(match: re.Match[str]) -> tuple[Way, ...]:
    """2016–20: both years."""
    first, second = match["first"], match["second"]
    return ways(
        [key("n", int(first)), key("n", int(first[: -len(second)] + second))],
        [key("n", int(first)), key("n", int(second))],
    )
