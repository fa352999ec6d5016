"""Every substring is found: a property of random texts, whatever signs and characters stand in them."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from banmian.model import Heads
from banmian.search import Form
from banmian.search.tokens import PAIRED, SPACE, fold
from tests.search import archives

pytestmark = pytest.mark.seconds(20)

SIGNS = (
    "乡村振兴一丁黨鄉𬭎𠮷々カな\ue000\U000f0000" * 3
    + "aB5éß㈱ﬁ·，。（）【】-—+_*^~:：'’!?\\/&<>%$#@😀👍🏽\u200b\ufe0f\u0301¨ 　\n\t"
)
"""Characters of many kinds, the Chinese ones often: rare and private ones, traditional ones, signs that lunr or a
regular expression would read, what prints nothing, what becomes several characters or none, white space."""

TEXTS = st.lists(st.text(SIGNS, min_size=1, max_size=14), min_size=1, max_size=5)


def _closed(text: str) -> str:
    """A text as search sees it, white space being white space however wide."""
    return re.sub(f"[{SPACE}]+", " ", fold(text))


def _substrings(text: str) -> set[str]:
    """All of 1 to 8 characters, without white space, that have a Chinese one."""
    every = {text[at : at + length] for length in range(1, 9) for at in range(len(text) - length + 1)}
    return {one for one in every if not re.search(f"[{SPACE}]", one) and re.search(f"[{PAIRED}]", fold(one))}


def _needs_no_quotes(text: str) -> bool:
    """Whether a text is one word as it is typed: it has no signs at its ends, and none that is read as a space (¨)."""
    return " " not in fold(text) and all(re.fullmatch(f"[{PAIRED}]", fold(end)) for end in (text[0], text[-1]))


def _having(wanted: str, articles: dict[str, list[str]]) -> list[str]:
    closed = _closed(wanted).strip()
    return sorted(one for one, texts in articles.items() if any(closed in _closed(text) for text in texts))


@pytest.mark.no_cover
@pytest.mark.parametrize("form", [Form.WHOLE, Form.SHARDS])
@settings(
    max_examples=30,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=TEXTS, headlines=TEXTS)
def test_every_substring_is_found_where_it_stands(form: Form, texts: list[str], headlines: list[str], ask: Any) -> None:
    """For every substring, quoted or not, the articles found are those that have it, in either form of the index."""
    articles = {f"xwb-2001-05-01-01-{n:02}": [text, *headlines[n - 1 : n]] for n, text in enumerate(texts, start=1)}
    made = [
        archives.article(one, text, *reversed(headline), heads=Heads(headline="".join(headline)))
        for one, (text, *headline) in articles.items()
    ]
    every = [text for passages in articles.values() for text in passages]
    wanted = sorted(set().union(*map(_substrings, every)))[:300]
    queries = [one if _needs_no_quotes(one) and n % 2 else f'"{one}"' for n, one in enumerate(wanted)]
    with TemporaryDirectory() as folder:
        address = archives.written(archives.archive(made), Path(folder), form)
        found = ask("search", folder=address, queries=queries)
    assert dict(zip(wanted, map(sorted, found), strict=True)) == {one: _having(one, articles) for one in wanted}
