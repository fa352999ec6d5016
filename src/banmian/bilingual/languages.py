"""What the comparison knows of each language, in one place: a language that isn't here is checked for what applies to all.

To add a language: a row in each table that it has something to say to.
"""

from typing import Final

from banmian.bilingual import chinese, english
from banmian.bilingual.numbers import Reader

NUMBERS: Final[dict[str, Reader]] = {"zh": chinese.numbers, "en": english.numbers}
"""Who reads the numbers of a language; where one of two languages has nobody, numbers are not compared."""

WRITTEN_WITH_HAN: Final = frozenset({"zh", "yue", "wuu", "lzh", "ja"})
"""Languages in which Chinese characters and full-width punctuation belong."""

QUOTES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "en": (("“", "”"), ("‘", "’")),
    "zh": (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》")),
    "de": (("„", "“"), ("‚", "‘")),
    "fr": (("«", "»"),),
    "ru": (("«", "»"), ("„", "“")),
    "es": (("«", "»"), ("“", "”"), ("‘", "’")),
}
"""Opening and closing quotation marks; where a language has none here, they are not checked."""

APOSTROPHES: Final = "’'"
"""Signs that close a quotation, or stand in or behind a word."""

NO_SPACE_BEFORE: Final = {"en": ",.;:?!", "fr": ",."}
"""Signs that follow their word directly; others do in any language that isn't here: see `ALWAYS_CLOSE`."""
ALWAYS_CLOSE: Final = ",."
