"""What Chinese says of amounts in more than one part: three and a half, three times, 3元5角, 一米七五.

Each function reads what one pattern of `chinese` has found.
"""

import re
from fractions import Fraction

from banmian.bilingual.chinese_calendar import HALF, Said
from banmian.bilingual.chinese_numerals import DIGITS, is_bare, one
from banmian.bilingual.numbers import key, plain, ways

_DOUBLED = 60
"""Times that anything may be doubled; more is no figure."""


def and_a_half(match: re.Match[str]) -> Said | None:
    """三个半, 两年半, 一倍半."""
    number = one(match["number"])
    if number is None:
        return None
    more = number + Fraction(1, 2)
    apart = [HALF] if number == 1 else [key("n", number), HALF]  # a year and a half
    return ways([key("n", more)], apart, [key("n", more * 12)]), True


def times(match: re.Match[str]) -> Said | None:
    """增长三倍: threefold, or by 300 per cent; 翻两番: four times."""
    number = one(match["times"] or match["doubled"])
    if number is None:
        return None
    if match["doubled"]:
        return (plain(2 ** int(number)), True) if number <= _DOUBLED else None
    return (*plain(number, number + 1), *ways([key("%", number * 100)])), not is_bare(match["times"])  # 精神百倍


def money(match: re.Match[str]) -> Said | None:
    """3元5角 is 3.5 yuan; 五角二分 is 0.52, or 52 fen."""
    yuan, jiao, fen = (one(match[part]) if match[part] else Fraction(0) for part in ("yuan", "jiao", "fen"))
    if yuan is None or jiao is None or fen is None:
        return None
    cents = yuan * 100 + jiao * 10 + fen
    apart = [key("n", value) for value in (yuan, jiao, fen) if value]
    return ways([key("n", cents / 100)], [key("n", cents)], apart), True


def height(match: re.Match[str]) -> Said | None:
    """一米七五: 1.75 metres, or 175 centimetres."""
    whole, rest = one(match["metres"]), "".join(str(DIGITS.get(sign, sign)) for sign in match["rest"])
    if whole is None:
        return None
    metres = whole + Fraction(int(rest), 10 ** len(rest))
    return plain(metres, metres * 100), True
