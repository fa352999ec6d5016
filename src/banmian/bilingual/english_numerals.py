"""What an English numeral is worth, in figures or words: `1,234.5`, `5.5 billion`, `one hundred and five`, `twenty-first`."""

import re
from fractions import Fraction
from typing import Final

ONES: Final = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
ORDINALS: Final = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        range(1, 20),
        strict=True,
    )
)
TENTHS: Final = {f"{word[:-1]}ieth": value for word, value in TENS.items()}
SCALES: Final = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT: Final = {"k": 10**3, "mn": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12, "m": 10**6}
"""Behind figures; `m` may be metres as well."""


def _any(*tables: dict[str, int]) -> str:
    return "|".join(word for table in tables for word in table)


FIGURES: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_UNDER_100 = f"(?:(?:{_any(TENS)})(?:[- ](?:{_any(ONES)}))?|{_any(dict(reversed(ONES.items())))})"
_UNDER_1000 = f"(?:{_UNDER_100}|an?)(?:[- ]hundred(?:(?: and)?[- ]{_UNDER_100})?)?"
WORDS: Final = (
    rf"(?:{_UNDER_1000}[- ](?:thousand|million|billion|trillion)(?:,?(?: and)?[- ]{_UNDER_1000}"
    rf"(?:[- ](?:thousand|million|billion))?)*|(?:{_UNDER_100}|an?)[- ]hundred(?:(?: and)?[- ]{_UNDER_100})?|{_UNDER_100})"
)
"""`seventy-two`, `a hundred and five`, `two million three hundred thousand`."""
ORDINAL_WORDS: Final = (
    rf"(?:(?:{_any(TENS)})-(?:{_any(dict(reversed(ORDINALS.items())))})|{_any(dict(reversed(ORDINALS.items())), TENTHS)}"
    r"|hundredth|thousandth|millionth)"
)
_LAST = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
_SINGLE = {"a": 1, "an": 1, **ONES, **TENS, **ORDINALS, **TENTHS, **_LAST}


def figures(text: str) -> Fraction:
    """`1,234.5`."""
    return Fraction(text.replace(",", ""))


def words(text: str) -> Fraction:
    """What number words are worth, read from the left as they are spoken."""
    total, section = 0, 0
    for word in re.findall("[a-z]+", text.lower()):
        if word in ("hundred", "hundreds"):
            section = (section or 1) * 100
        elif (scale := word.removesuffix("s")) in SCALES:
            total, section = total + (section or 1) * SCALES[scale], 0
        else:
            word = word.removesuffix("ly")
            section += _SINGLE.get(word, 0)
    return Fraction(total + section)


def small(text: str) -> Fraction:
    """Figures or words."""
    figure = re.match(FIGURES, text)
    return figures(figure[0]) if figure else words(text)
