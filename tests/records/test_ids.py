import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian import ids
from banmian.dates import is_date
from banmian.ids import ArticleId, parse_article_id


@given(*(st.from_regex(form, fullmatch=True) for form in (ids.PAPER, ids.SHEET, ids.NUMBER)), st.dates())
def test_an_id_reads_back_as_its_parts(paper: str, sheet: str, number: str, date: object) -> None:
    """Whatever the parts, the id made of them says what they were."""
    parts = ArticleId(paper, str(date), sheet, number)
    assert parse_article_id(str(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hyrb",
        "hyrb-2021-09-28-02",
        "hyrb-2021-09-28-2-5",
        "Hyrb-2021-09-28-02-05",
        "hyrb-２０２１-09-28-02-05",
        "x-2021-09-28-02-05\n",
    ],
)
def test_what_is_no_id_is_refused(text: str) -> None:
    """An id has its four parts in plain letters and digits, and nothing after them."""
    assert parse_article_id(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2021-09-28", True), ("2024-02-29", True), ("2021-02-29", False), ("20210928", False), ("2021-W39-2", False)],
)
def test_a_date_is_a_day_of_the_calendar_in_one_form(text: str, expected: bool) -> None:
    """Other forms of ISO 8601 are not taken: a folder's name has to be the date, letter for letter."""
    assert is_date(text) is expected
