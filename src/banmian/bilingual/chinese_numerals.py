"""What a Chinese numeral is worth: `三千五百`, `38万`, `1亿2000万`, `一九七八`, `二十二三`.

Figures and characters mix as newspapers mix them. A numeral may stand for several values (`七八十`: 70 or 80); one that
is no numeral (`万一`) for none.
"""

import re
from fractions import Fraction
from typing import Final

DIGITS: Final = {digit: value for value, digits in enumerate(
    ("零〇○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
) for digit in digits}  # fmt: skip
UNITS: Final = {"十": 10, "百": 100, "千": 1000}
TENS: Final = {"廿": 20, "卅": 30, "卌": 40}
SCALES: Final = {"万": 10**4, "亿": 10**8}
MORE: Final = "多余几来"
"""`三十多万`, `20余公里`: somewhat more."""

_D, _U, _S, _T = ("".join(table) for table in (DIGITS, UNITS, SCALES, TENS))
# 千 begins a unit of its own in 千克, 千瓦 …; so it does in 20千米, whereas 三千米 may be either.
_UNIT = f"(?:[{_U.replace('千', '')}{_S}]|千(?![米克瓦伏赫卡帕焦]))"
FIGURES: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
MIXED: Final = f"{FIGURES}(?:[{MORE}]?{_UNIT}+(?:{FIGURES}{_UNIT}+)*(?:\\d(?!\\d))?)?"
"""Figures, with units behind them: `5500`, `38万`, `6.5万亿`, `1亿2000万`, `1万5`."""
HAN: Final = f"[{_D}{_U}{_S}{_T}](?:{_UNIT}|[{_D}{_T}]|(?<![十百千])千(?=米)|[{MORE}](?={_UNIT}))*"
"""Characters, units among them."""
NUMERAL: Final = f"(?:{MIXED}|{HAN})"
STARTS: Final = rf"\d{_D}{_U}{_S}{_T}"
"""Signs a numeral may begin with, as a character class."""

_LONGEST = 100
"""Characters of a numeral; what is longer is no number that anybody meant, and would take Python long."""
_PLAIN = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B)}
    | dict(zip("％．／：兩萬億", "%./:两万亿", strict=True))
)
_FORMAL = dict(zip("壹贰貳叁肆伍陆陸柒捌玖拾佰仟", "一二二三四五六六七八九十百千", strict=True))
_FORMAL_RUN = re.compile(f"[{''.join(_FORMAL)}万亿零]{{2,}}")
_TOKEN = re.compile(rf"{FIGURES}|.")
_ONLY_DIGITS = re.compile(f"[{_D}]{{2,}}")
_ONLY_UNITS = re.compile(f"[{_U}{_S}]+")
_COUNTS = "".join(digit for digit, value in DIGITS.items() if value)
_PAIR = re.compile(f"(?P<before>.*?)(?P<pair>[{_COUNTS}]{{2}})(?P<after>[{_U}{_S}].*)?")


def plain_signs(text: str) -> str:
    """Full-width figures, old forms and those of cheques (`壹仟`) as the usual ones; as long as it was.

    The forms of cheques are words of their own when they stand alone: 大陆, 队伍.
    """
    text = text.translate(_PLAIN)
    return _FORMAL_RUN.sub(lambda run: "".join(_FORMAL.get(sign, sign) for sign in run[0]), text)


def values(text: str) -> tuple[Fraction, ...]:
    """What a numeral may be worth; nothing, if it isn't one, or longer than any number is."""
    if len(text) > _LONGEST:
        return ()
    text = re.sub(f"(?<=.)[{MORE}]", "", text)
    if _ONLY_DIGITS.fullmatch(text):
        pair = (DIGITS[text[0]], DIGITS[text[1]])
        either = pair if len(text) == 2 and pair[1] == pair[0] + 1 else ()
        return tuple(map(Fraction, (*either, _positional(text))))
    if (match := _PAIR.fullmatch(text)) and (match["before"] or match["after"]):
        each = (_sum(f"{match['before']}{digit}{match['after'] or ''}") for digit in match["pair"])
        return tuple(value for value in each if value is not None)
    value = _sum(text)
    return () if value is None else (value,)


def one(text: str) -> Fraction | None:
    """The value of what can only have one."""
    return next(iter(decimal(text)), None)


def decimal(text: str) -> tuple[Fraction, ...]:
    """With 点: 三点五."""
    whole, point, rest = text.partition("点")
    if not point or len(rest) > _LONGEST:
        return values(text)
    return tuple(
        value + Fraction(int("".join(str(DIGITS[digit]) for digit in rest)), 10 ** len(rest)) for value in values(whole)
    )


def is_bare(text: str) -> bool:
    """Whether it is units without a count: `百`, `千万`, `万亿`."""
    return _ONLY_UNITS.fullmatch(text) is not None


def scale(text: str) -> int:
    """What the units at its end multiply with: 10000 for `38万`, 1 for `484`."""
    match = re.search(f"[{_U}{_S}]+$", text)
    factor = 1
    for unit in match[0] if match else "":
        factor *= UNITS.get(unit) or SCALES[unit]
    return factor


def _positional(text: str) -> int:
    return int("".join(str(DIGITS[digit]) for digit in text))


def _sum(text: str) -> Fraction | None:
    """Read from the left: digits times units are summed up, a scale multiplies what is below it."""
    if text[0] in "百千万亿" and not is_bare(text):
        return None  # 万一, 千一: no numeral begins so
    total, section = Fraction(0), Fraction(0)
    count: Fraction | None = None
    last, scales, zero = 1, 1, False
    for token in _TOKEN.findall(text):
        if token in SCALES:
            below = section + (count or 0) or (Fraction(0) if total else Fraction(1))
            whole = SCALES[token] >= scales and total
            total = (total + below) * SCALES[token] if whole else total + below * SCALES[token]
            section, count, last, scales = Fraction(0), None, SCALES[token], SCALES[token]
        elif token in UNITS:
            section += (Fraction(1) if count is None else count) * UNITS[token]
            count, last = None, UNITS[token]
        elif token in TENS:
            section, last = section + TENS[token], 10
        elif count is not None and count:
            return None
        else:
            count = Fraction(DIGITS[token]) if token in DIGITS else Fraction(token.replace(",", ""))
            zero = token in DIGITS and count == 0
            last = 1 if zero else last
    short = last >= 100 and count is not None and 0 < count < 10  # 一百五 is 150, 3万5 is 35000
    return total + section + (count or 0) * (last // 10 if short else 1)
