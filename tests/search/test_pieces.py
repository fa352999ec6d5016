"""The tools that make an index in pieces: codes, spelt terms, periods, and what is kept."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.search import chest, periods
from banmian.search.arrays import cuts, in_order, numbers
from banmian.search.bits import Codes, gamma, packed, parameter, rice
from banmian.search.terms import Terms, in_utf16, key, order, united
from tests.search.reader import Bits, low_bits, spelt


def _read(data: bytes) -> Bits:
    bits = Bits("")
    bits.rest = "".join(f"{byte:08b}" for byte in data)
    return bits


@given(
    rows=st.lists(st.lists(st.tuples(st.booleans(), st.integers(0, 70), st.integers(0, 9)), max_size=30), max_size=5)
)
def test_codes_can_be_read_back(rows: list[list[tuple[bool, int, int]]]) -> None:
    """Small numbers and large, in rows that each begin a byte; codes may be much wider than a machine word."""
    flat = [each for row in rows for each in row]
    gammas, rices = (
        gamma(numbers(value + 1 for _, value, _ in flat)),
        rice(numbers(low for *_, low in flat), numbers(value * value for _, value, _ in flat)),
    )
    is_gamma = np.array([choice for choice, *_ in flat], np.bool_)
    codes = Codes(
        np.where(is_gamma, *(each.values for each in (gammas, rices))), np.where(is_gamma, gammas.widths, rices.widths)
    )
    data, begins = packed(codes, numbers([0, *np.cumsum([len(row) for row in rows], dtype=int).tolist()]))
    assert begins[-1] == len(data)
    for row, start, end in zip(rows, begins[:-1], begins[1:], strict=True):
        bits = _read(data[start:end])
        assert [bits.gamma() - 1 if choice else bits.rice(low) for choice, _, low in row] == [
            value if choice else value * value for choice, value, _ in row
        ]
        bits.end()


def test_a_code_wider_than_many_words() -> None:
    """A number far above the mean is written all the same."""
    data, _ = packed(rice(0, numbers([3000, 0, 1])), numbers([0, 3]))
    bits = _read(data)
    assert [bits.rice(0) for _ in range(3)] == [3000, 0, 1]


@given(among=st.integers(1, 1 << 20), count=st.integers(1, 1 << 20))
def test_the_parameter_is_as_described(among: int, count: int) -> None:
    """Reckoned for arrays, it is what the description says."""
    assert parameter(among, np.array([count])).tolist() == [low_bits(among, count)]


def _terms(words: list[str]) -> Terms:
    """Rows of terms of any length, as the tokeniser would have them."""
    known = in_utf16(set(words))
    points = np.array([[ord(one) for one in word[:3].ljust(3, "\0")] for word in known], np.uint32).reshape(-1, 3)
    orders = np.where(points > 0, order(points), np.uint64(0))
    longs = np.array([len(word) > 3 for word in known], np.bool_)
    numbered = np.where(longs, np.cumsum(longs), 0).astype(np.int32)
    return Terms(key(*orders.T), numbered, tuple(word for word in known if len(word) > 3))


terms = st.lists(
    st.text("aå村\ue000\uffff𬭎\U0010ffff", min_size=1, max_size=5) | st.text("a𬭎", min_size=30, max_size=45),
    max_size=9,
)


@given(rows=st.lists(terms, max_size=4))
def test_terms_are_united_and_spelt(rows: list[list[str]]) -> None:
    """In the order of UTF-16, each once; and as files spell them they are the same terms again."""
    found, where = united([_terms(row) for row in rows])
    every = in_utf16({term for row in rows for term in row})
    assert found.texts() == every
    for row, places in zip(rows, where, strict=True):
        assert [every[place] for place in places] == in_utf16(set(row))
    half = len(every) // 2
    if half:
        assert [[*spelt(text)] for text in found.front_coded([0, half, len(every)])] == [every[:half], every[half:]]
    some = np.array([number % 2 == 0 for number in range(len(every))], np.bool_)
    assert found.chosen(some).texts() == every[::2]


@given(codes=st.lists(st.integers(0, 5) | st.just(1 << 62)))
def test_numbers_in_order(codes: list[int]) -> None:
    """Those that are alike stay as they were, however large they are."""
    found, sequence = in_order(np.array(codes, np.int64))
    assert sequence.tolist() == sorted(range(len(codes)), key=lambda place: codes[place])
    assert found.tolist() == sorted(codes)


def test_parts_take_as_much_as_they_may() -> None:
    """No part is too large, unless it is one thing."""
    assert cuts(numbers([3, 4, 9, 20, 1]), 10) == [0, 2, 3, 4, 5]
    assert cuts(numbers([]), 10) == [0]


def test_no_articles_have_no_period() -> None:
    """Nothing is divided into nothing."""
    assert list(periods.periods([])) == []


def test_small_periods_are_put_together() -> None:
    """What is over and little is one bucket, however long; the period that the newest issue is in is another."""
    dates = ["1987-05-01", "1989-12-31", "1990-01-01", "2021-09-28"]
    assert list(periods.periods(dates)) == [("1980s_1990s", 0, 3), ("2020s", 3, 4)]


def test_large_periods_are_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Down to a day, which can't be; where the newest issue is, sooner."""
    monkeypatch.setattr(periods, "MOST_CLOSED", 3)
    monkeypatch.setattr(periods, "MOST_OPEN", 1)
    closed = ["2010-01-01", "2014-01-01", "2015-02-28", "2016-03-01", *["2016-04-01"] * 4, "2016-04-02"]
    newest = ["2021-01-31", "2021-07-10", "2021-08-31", "2021-09-01", "2021-09-10", "2021-09-26", "2021-09-30"]
    assert list(periods.periods([*closed, *newest])) == [
        ("2010-2014", 0, 2),
        ("2015", 2, 3),
        ("2016-03", 3, 4),
        ("2016-04-01", 4, 8),
        ("2016-04-02", 8, 9),
        ("2021-01_2021-08", 9, 12),
        ("2021-09-a_2021-09-b", 12, 14),
        ("2021-09-26", 14, 15),
        ("2021-09-30", 15, 16),
    ]


@given(days=st.lists(st.integers(0, 4000), max_size=60), closed=st.integers(1, 30), opened=st.integers(1, 30))
def test_periods_follow_one_another(days: list[int], closed: int, opened: int) -> None:
    """All articles are in one, in order; none is too large but for a day; names tell them apart."""
    dates = [(date(2011, 1, 1) + timedelta(day)).isoformat() for day in sorted(days)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(periods, "MOST_CLOSED", closed)
        patch.setattr(periods, "MOST_OPEN", opened)
        found = list(periods.periods(dates))
    assert [start for _, start, _ in found] == [0, *(end for *_, end in found)][: len(found)]
    assert not found or found[-1][2] == len(dates)
    assert len({name for name, *_ in found}) == len(found)
    for name, start, end in found:
        most = opened if end == len(dates) else closed
        assert end - start <= most or len(set(dates[start:end])) == 1, name


def test_a_chest_is_whole_or_nothing() -> None:
    """What was put in comes out; a chest that lacks a byte or has another is none."""
    whole = chest.packed({"one": b"abc", "two": b""})
    found = chest.unpacked(whole)
    assert found is not None
    assert {name: bytes(piece) for name, piece in found.items()} == {"one": b"abc", "two": b""}
    for broken in (b"", whole[:-1], whole[:-1] + b"x", b"x" + whole[1:], b"not one at all, but long enough to be"):
        assert chest.unpacked(broken) is None
