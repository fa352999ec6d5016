"""The numbers of an English text: figures and words, dates, times, parts and percentages, ordinals.

Only figures are demanded of the original: `one`, `second` and `both` are often no numbers at all.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import prod
from typing import Final

from banmian.bilingual import english_calendar as calendar
from banmian.bilingual.english_numerals import (
    FIGURES,
    ONES,
    ORDINAL_WORDS,
    ORDINALS,
    SCALES,
    SHORT,
    TENS,
    TENTHS,
    WORDS,
    figures,
    small,
    words,
)
from banmian.bilingual.english_words import CURRENCIES, FEASTS, MONTHS, MULTIPLES, PARTS, WEEKDAYS
from banmian.bilingual.numbers import Number, Way, key, part_of_whole, plain, ways
from banmian.bilingual.table import Table


def numbers(text: str) -> list[Number]:
    """Every number of a text, in order; figures are demanded."""
    return [
        Number(
            match[0], match.start(), match.end(), found, re.search(r"\d", match[0]) is not None, calendar.besides(match)
        )
        for match, found in TABLE.read(text)
        if found
    ]


def _nothing(_: re.Match[str]) -> tuple[Way, ...]:
    return ()


def _per_cent(match: re.Match[str]) -> tuple[Way, ...]:
    factor = Fraction(1, 10) if "‰" in match[0] or "thousand" in match[0] else 1
    return ways([key("%", small(match["number"]) * factor)])


def _fraction(match: re.Match[str]) -> tuple[Way, ...]:
    top = match["top"].lower()
    value = Fraction(1) if top in ("a", "an", "") else small(top)
    below = match["bottom"].lower()
    bottom = PARTS[below] if below in PARTS else small(below)
    if not bottom:
        return plain(value)
    ordinal = plain(bottom) if top in ("a", "an") and bottom > 2 else ()  # a fourth one
    of_a_year = plain(value) if below == "quarters" and value > 1 else ()  # the first three quarters
    return *part_of_whole(value / bottom), *ordinal, *of_a_year


def _and_a_half(match: re.Match[str]) -> tuple[Way, ...]:
    number, half = small(match["number"]), Fraction(1, 2)
    return (*plain((number + half) * _scale(match["scale"])), *ways([key("n", number), key("n", half)]))


def _half_of(match: re.Match[str]) -> tuple[Way, ...]:
    """Half a million, half a century, half a dozen."""
    word = match["unit"].lower()
    whole = MULTIPLES.get(word) or SCALES[word]
    return plain(Fraction(whole, 2), Fraction(1, 2))


def _of_units(match: re.Match[str]) -> tuple[Way, ...]:
    """Two dozen, three decades."""
    number, unit = small(match["number"]), match["unit"].lower().removesuffix("s")
    each = {"dozen": 12, "score": 20, "decade": 10, "centurie": 100, "century": 100}[unit]
    return plain(number * each, number)


def _first_of_two(match: re.Match[str]) -> tuple[Way, ...]:
    """1 to 1.5 million, 5 or 6 per cent: the first may share the unit of the second."""
    number, scale = small(match["number"]), match["scale"]
    if scale:
        return plain(number, number * _scale(scale))
    return ways([key("%", number)], [key("n", number)])


def _quantity(match: re.Match[str]) -> tuple[Way, ...]:
    """Figures, with a scale in words or letters; `m` may be metres."""
    number, scale = figures(match["number"]), (match["scale"] or "").strip(" -")
    if match["ordinal"]:
        return ways([key("n", number)], [key("d", number)])
    return plain(number * _scale(scale), *([number] if scale == "m" else []))


def _with_sign(match: re.Match[str]) -> tuple[Way, ...]:
    """2½."""
    return plain(
        int(match["number"] or 0) + {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}[match["sign"]]
    )


def _spelled(match: re.Match[str]) -> tuple[Way, ...]:
    return plain(words(match[0]))


def _multiple(match: re.Match[str]) -> tuple[Way, ...]:
    word = match[0].lower()
    return part_of_whole(Fraction(1, PARTS[word])) if word in PARTS else plain(MULTIPLES[word])


def _roman(match: re.Match[str]) -> tuple[Way, ...]:
    digits = [{"i": 1, "v": 5, "x": 10}[letter] for letter in match["roman"].lower()]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return plain(sum(-digit if digit < following else digit for digit, following in pairs))


def _currency(match: re.Match[str]) -> tuple[Way, ...]:
    return ways(*([key(f"¤{code}", 0)] for code in CURRENCIES[match[0]].split()))


def _scale(text: str | None) -> int:
    """What `million`, `hundred million`, `bn` multiply with; 1 for nothing."""
    return prod(
        SCALES.get(word.removesuffix("s")) or SHORT[word] for word in re.findall("[a-z]+", (text or "").lower())
    )


_ROMAN = "ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])"
)
_DAY = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:(?:,? (?:and|or|to) |, ?|[–—-]){_DAY})*"
_SCALES = "(?:hundred |thousand )?(?:million|billion|trillion)|hundred thousand|hundred|thousand"
_PER_CENT = r"(?: ?%| ?‰|[- ]per[- ]?cent\b|[- ]percentage[- ]points?\b|[- ]per thousand\b)"
_NUMBER = rf"(?:{FIGURES}|{WORDS}\b)"
_BELOW = "|".join(sorted(PARTS, key=len, reverse=True))
_TENS = "twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_MULTIPLE = "|".join(sorted([*MULTIPLES, "half", "quarter", "quarters"], key=len, reverse=True))
_CURRENCY = "|".join(re.escape(word) if word in "¥€£$" else rf"\b{word}(?![a-z])" for word in CURRENCIES)
_FEAST = "|".join(FEASTS).replace("’", "[’']")

_WORD: Final = re.compile(r"[A-Za-z]+|\d|[½¼¾¥€£$(]")
_FIRST: Final = frozenset(
    word.lower()
    for word in re.findall(
        "[A-Za-z]+",
        " ".join(
            (*MONTHS, *WEEKDAYS, *MULTIPLES, *PARTS, *FEASTS, *CURRENCIES, *ONES, *TENS, *ORDINALS, *TENTHS, *SCALES)
        )
        + f" a an noon midnight half hundredth thousandth millionth covid {_ROMAN.replace('|', ' ')}",
    )
)
_LONGER: Final = re.compile(rf"(?i:{'|'.join(MONTHS)})[a-z]*|(?i:{_TENS})ies|(?i:{'|'.join(ORDINALS)})ly|[a-z]+days")


def _places(text: str) -> Iterator[int]:
    """Figures, and the words that a pattern may begin with."""
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isalpha() or word.lower() in _FIRST or _LONGER.fullmatch(word):
            yield match.start()


TABLE: Final[Table[tuple[Way, ...]]] = Table(
    (
        (r"(?i:COVID-19)", _nothing),  # it has a number in English alone
        (rf"(?:{_FEAST})", calendar.feast),  # May Day
        (rf"(?<![\d.,])(?P<days>{_DAYS}) (?:of )?(?P<month>{_MONTH})", calendar.day_of_year),  # 27 and 28 September
        (rf"\b(?P<month>{_MONTH}) (?P<days>{_DAYS})(?![\d,.]*\d| ?%)", calendar.day_of_year),  # September 27
        (rf"\b{_MONTH}", calendar.month),  # September
        (rf"(?i:\b({'|'.join(WEEKDAYS)})s?\b)", calendar.weekday),  # Tuesday
        (
            (
                rf"(?i:(?<![\d.,])(?P<half>)(?P<hour>\d{{1,2}}|\b{WORDS}\b)(?:[.:](?P<minute>\d\d))?"
                r" ?(?P<noon>[ap]\.?m\b|o[’']clock))"
            ),
            calendar.time,
        ),  # 3 p.m., 8 o’clock
        (
            (
                rf"(?i:\b(?P<half>half past|(?:a )?quarter past|(?:a )?quarter to) (?P<hour>\d{{1,2}}|{WORDS}\b)"
                r"(?P<minute>)(?P<noon>))"
            ),
            calendar.time,
        ),  # half past eight
        (r"(?<![\d.,:])(?P<half>)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<noon>)(?![\d:])", calendar.time),  # 15:30
        (r"(?i:\b(?:noon|midnight)\b)", calendar.named_time),
        (
            rf"(?i:(?<!\d)(?P<year>\d\d(?:\d\d)?)[’']?s\b|\b(?P<word>(?:{_TENS})ies)\b)",
            calendar.decade,
        ),  # 1980s, the eighties
        (r"(?<!\d)(?P<first>(?:1[6-9]|20)\d\d)[-–—/](?P<second>\d\d)(?!\d)", calendar.years),  # 2016–20
        (
            (
                rf"(?i:(?<![\d.,])(?:\b(?={WORDS})|(?=\d))(?P<number>{_NUMBER})"
                rf"(?=(?: (?:to|or) |(?<=\d) and | ?[–—] ?|(?<=\d)-(?=\d)){_NUMBER}(?:(?P<scale>[- ](?:{_SCALES})\b)|{_PER_CENT})))"
            ),
            _first_of_two,
        ),  # 1 to 1.5 million
        (rf"(?i:(?:\b(?={WORDS})|(?=\d))(?P<number>{_NUMBER}){_PER_CENT})", _per_cent),  # 5.2 per cent
        (r"(?<!\d)(?P<top>\d+)/(?P<bottom>\d+)(?![\d/])", _fraction),  # 1/3
        (rf"(?i:\b(?P<top>an?|{WORDS}|\d+)[- ](?P<bottom>{_BELOW})\b)", _fraction),  # two-thirds
        (r"(?P<number>\d*)(?P<sign>[½¼¾])", _with_sign),  # 2½
        (
            rf"(?i:(?:\b(?={WORDS})|(?=\d))(?P<number>{_NUMBER}) and a half\b(?P<scale>[- ](?:{_SCALES})\b)?)",
            _and_a_half,
        ),
        (rf"(?i:\bhalf[- ](?:an? )?(?P<unit>{_SCALES}|dozen|century|decade)\b)", _half_of),  # half a million
        (
            rf"(?i:(?:\b(?={WORDS})|(?=\d))(?P<number>{_NUMBER})[- ](?P<unit>dozen|score|decades?|century|centuries)\b)",
            _of_units,
        ),  # three decades
        (
            (
                rf"(?i:(?P<number>{FIGURES})(?:(?P<ordinal>st|nd|rd|th)\b)?"
                rf"(?P<scale>[- ](?:{_SCALES})\b| ?(?:mn|bn|tn|trn|m|k)\b)?)"
            ),
            _quantity,
        ),  # 484, 12th, 5.5 billion
        (rf"(?i:\b{ORDINAL_WORDS}(?:ly)?\b)", _spelled),  # twenty-fifth
        (rf"(?i:\b{WORDS}\b)", _spelled),  # twenty-five
        (rf"(?i:\b(?:{_MULTIPLE})\b)", _multiple),  # both, doubled, dozens
        (rf"\((?P<roman>i|{_ROMAN})\)", _roman),  # (iii)
        (rf"\b(?P<roman>{_ROMAN.upper()})\b", _roman),  # Chapter II
        (_CURRENCY, _currency),  # yuan
    ),
    _places,
)
