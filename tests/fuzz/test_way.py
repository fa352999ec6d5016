"""Whatever the bytes, the way to the published text has no crash on it, and no character is lost."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from banmian.parse.printed.captions import caption_credit
from tests.fuzz.seeds import OWN, WORDS, pieces
from tests.fuzz.way import travel

_TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=40).map("".join)
_ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5hkscs"])
_PAGES = st.builds(lambda text, encoding: text.encode(encoding, "ignore"), _TEXTS, _ENCODINGS)
_CUT = st.builds(
    lambda piece, start, size, more: piece[:start] + more + piece[start + size :],
    st.sampled_from(list(pieces())),
    st.integers(0, 600),
    st.integers(0, 60),
    st.binary(max_size=4) | st.sampled_from(WORDS).map(str.encode),
)


@given(st.binary(max_size=200) | _PAGES | _CUT)
@example("第1版：要闻\n2021年9月31日 星期八\n".encode())  # no calendar has it, so no record may
@example(
    "甲{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{城\n\n本报讯 会议昨日召开。\n".encode()
)  # no lists within lists
@example(("甲" + " " * 300 + "乙\n").encode())  # spaces that can be shared out in endless ways
def test_whatever_the_bytes_the_text_arrives(data: bytes) -> None:
    """Random bytes, text made of words of newspapers, and damaged pages: read whole or refused."""
    travel(data)


@pytest.mark.parametrize("path", sorted(OWN.glob("*.txt")), ids=lambda path: path.stem)
def test_a_page_made_to_be_a_trouble_is_none(path: Path) -> None:
    """Each page of the corpus goes the whole way."""
    travel(path.read_bytes())


def test_a_credit_is_found_behind_any_number_of_spaces() -> None:
    """A caption of hundreds of spaces is read in no time, and its credit is still found."""
    assert caption_credit("图为现场。" + " " * 2000 + "周 围 摄") == "周围"
    assert caption_credit("甲" + " " * 2000 + "乙") == ""
