"""English words that say a number, a day or a currency."""

from typing import Final

from banmian.bilingual.english_numerals import ONES, ORDINALS

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MULTIPLES: Final = {
    "once": 1, "single": 1, "sole": 1, "only": 1, "primary": 1, "foremost": 1, "twice": 2, "double": 2, "doubled": 2, "doubles": 2,
    "doubling": 2, "secondary": 2, "both": 2, "either": 2, "pair": 2, "pairs": 2, "couple": 2, "twin": 2, "dual": 2, "bilateral": 2,
    "thrice": 3, "triple": 3, "tripled": 3, "trebled": 3, "treble": 3, "trio": 3, "tertiary": 3,
    "quadruple": 4, "quadrupled": 4, "dozen": 12, "dozens": 12, "score": 20,
    "decade": 10, "decades": 10, "century": 100, "centenary": 100, "centennial": 100, "hundred": 100, "hundreds": 100, "hundredfold": 100,
    "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6, "nil": 0, "nought": 0, "noon": 12, "nonuple": 9,
    **{f"{word}fold": value for word, value in ONES.items() if value > 1},
}  # fmt: skip
"""Words that are worth a number, or say one."""
FEASTS: Final = {
    "New Year’s Day": (1, 1), "Women’s Day": (3, 8), "May Day": (5, 1), "Labour Day": (5, 1), "Youth Day": (5, 4), "May Fourth": (5, 4),
    "Children’s Day": (6, 1), "Army Day": (8, 1), "National Day": (10, 1), "Mukden Incident": (9, 18), "Marco Polo Bridge": (7, 7),
}  # fmt: skip
CURRENCIES: Final = {
    "yuan": "CNY", "RMB": "CNY", "renminbi": "CNY", "CNY": "CNY", "¥": "CNY JPY", "dollar": "USD HKD AUD CAD TWD", "dollars": "USD HKD AUD CAD TWD",
    "$": "USD HKD AUD CAD TWD", "USD": "USD", "HKD": "HKD", "yen": "JPY", "euro": "EUR", "euros": "EUR", "€": "EUR", "pound": "GBP", "pounds": "GBP",
    "£": "GBP", "sterling": "GBP", "won": "KRW", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "franc": "CHF", "francs": "CHF",
    "mark": "DEM", "marks": "DEM", "rupee": "INR", "rupees": "INR",
}  # fmt: skip
PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, **{f"{word}{s}": value for word, value in ORDINALS.items()
    if value > 3 for s in ("", "s")}, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
