from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian.figures import NOUNS, Kind, figures
from banmian.figures.reading import Reading, read
from banmian.figures.units import UNITS
from banmian.model import Archive, BlockKind, Status


def cases() -> Iterator[tuple[str, list[str]]]:
    """The texts of the file, each with the figures it should have."""
    text = Path(__file__).with_name("figures.txt").read_text(encoding="utf-8")
    for chunk in text.split("\n\n"):
        lines = [line for line in chunk.splitlines() if not line.startswith("#")]
        if lines:
            yield lines[0], lines[1:]


def told(text: str, one: Reading) -> str:
    """A figure as the file has it."""
    values = ",".join(map(str, one.values))
    return f"{one.kind} {text[one.start : one.end]} {one.noun or '-'} {values}"


@pytest.mark.parametrize(
    ("text", "expected"), list(cases()), ids=lambda value: value[:12] if isinstance(value, str) else ""
)
def test_figures_of_a_text(text: str, expected: list[str]) -> None:
    """Each number with its unit is found, with what it is a number of; words that only hold a numeral are not."""
    assert [told(text, one) for one in read(text)] == expected


NUMERALS = st.text(alphabet="0123456789０一二三两百千万亿零点.,%‰第月年日号至-名个元", max_size=12)
PIECES = st.lists(
    st.one_of(NUMERALS, st.sampled_from([*UNITS, *NOUNS, "，", "。", "“", "”", "\n"]), st.text(max_size=5)), max_size=12
)


@given(PIECES.map("".join))
def test_figures_of_any_text_lie_in_it(text: str) -> None:
    """Whatever a text holds, its figures stand in order, don't overlap, and have a value."""
    end = 0
    for one in read(text):
        assert end <= one.start < one.end <= len(text)
        assert one.values
        assert len(one.values) == (3 if one.kind is Kind.DATES else len(one.values)) <= 3
        end = one.end


@given(st.integers(2, 10**9), st.sampled_from(["名代表", "个项目", "元", "公里"]))
def test_a_plain_number_has_its_value(number: int, what: str) -> None:
    """A number in figures is worth what it says, in the smallest unit of its kind."""
    (one,) = read(f"共{number}{what}。")
    assert one.values[0] == number * (1000 if what == "公里" else 1)


ENDLESS = [
    "九" + "亿" * 300 + "元",
    "九" + "亿" * 30 + "元",
    "1" * 5000 + "名代表",
    "二" * 6000 + "个",
    "3至" + "9" * 5000 + "元",
]


@pytest.mark.parametrize(
    "text", [*ENDLESS, "1/" + "3" * 5000, "百分之" + "9" * 5000, "第" + "1" * 5000 + "次"], ids=len
)
def test_numbers_without_end_are_none(text: str) -> None:
    """Nobody counts so far, and no page can say it."""
    assert not list(read(text))


def with_text(toy: Archive, *texts: str) -> Archive:
    """The toy archive, with these texts as the paragraphs of its first articles."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    block = next(block for article in sheet.articles for block in article.blocks if block.kind is BlockKind.PARAGRAPH)
    articles = tuple(
        replace(article, blocks=(replace(block, text=text),))
        for article, text in zip(sheet.articles, texts, strict=False)
    )
    return replace(toy, issues=(replace(issue, sheets=(replace(sheet, articles=articles),)),))


def test_counts_of_one_thing_stand_together(toy: Archive) -> None:
    """470 and 472 delegates are in one group, however they are said and measured."""
    found = figures(with_text(toy, "应到代表484名，实到470名。", "实到党代表472人。"))
    (group,) = found[Kind.PEOPLE]
    assert group.noun == "代表"
    assert [int(value) for (value,) in group.values] == [470, 472, 484]


def test_dates_are_in_the_order_of_time(toy: Archive) -> None:
    """The figures of other kinds are in the order of how often they are spoken of."""
    found = figures(with_text(toy, "9月28日，30个项目开工，2个项目竣工，3座桥梁通车。9月7日动工。"))
    assert [tuple(map(int, group.values[0])) for group in found[Kind.DATES]] == [(0, 9, 7), (0, 9, 28)]
    assert [group.noun for group in found[Kind.THINGS]] == ["项目", "桥梁"]


def test_withdrawn_texts_have_no_figures(toy: Archive) -> None:
    """What isn't published isn't listed."""
    archive = with_text(toy, "实到代表470名。")
    issue = archive.issues[0]
    articles = tuple(replace(one, status=Status.WITHDRAWN) for one in issue.sheets[0].articles)
    gone = replace(archive, issues=(replace(issue, sheets=(replace(issue.sheets[0], articles=articles),)),))
    assert figures(archive)
    assert not figures(gone)
