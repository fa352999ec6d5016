"""The order of names in a list, and the letters it is divided by: pinyin in Chinese, the alphabet elsewhere."""

import re
import unicodedata
from functools import cache
from typing import Final

from banmian.authority.order import by_pinyin
from banmian.text import is_han

OTHER: Final = "#"
"""The head over names that begin with no letter."""

SortKey = tuple[tuple[str, ...], str]

_ARTICLE = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)


@cache
def sort_key(language: str, name: str, person: bool = False) -> SortKey:
    """Where a name stands in a list of a language: what is no letter of it doesn't count, nor does an article."""
    if language == "zh" or is_han(name[:1]):  # a name that isn't known in the page's language stands by its sound
        return by_pinyin(name, person=person)
    return (tuple(_words(_ARTICLE.sub("", name))), name)


def letter(key: SortKey) -> str:
    """The head a name stands under."""
    first = key[0][0][:1].upper() if key[0] else ""
    return first if "A" <= first <= "Z" else OTHER


def _words(text: str) -> list[str]:
    """Lower-case words without accents and signs: what alphabetical order goes by, word by word."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "").replace("'", ""))
    return re.findall(r"[^\W_]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
