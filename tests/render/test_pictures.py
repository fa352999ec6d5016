"""The archive in pictures: what is drawn is what is counted, and the table has the same figures."""

import re
from dataclasses import replace
from math import isclose, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banmian import render
from banmian.model import Archive, AuthorityKind, Status
from banmian.render.catalogue import catalogue
from banmian.render.frame.site import Site
from banmian.render.links.names import Name
from banmian.render.pictures import charts, pictures_page, tallies
from banmian.render.pictures.views import WIDTH, Drawing, Picture, Value

PATH = "en/pictures/index.html"


@pytest.fixture(scope="module")
def pictures(toy: Archive) -> dict[str, Picture]:
    """The pictures of the toy archive, by id."""
    return {one.id: one for one in pictures_page(Site(catalogue(toy), "en"), PATH).pictures}


def test_there_is_a_picture_of_everything(pictures: dict[str, Picture]) -> None:
    """Sheets, lengths, names, who is named with whom, and with two issues the terms over time."""
    assert list(pictures) == [
        "sheets",
        "lengths",
        "most-people",
        "most-places",
        "most-organisations",
        "most-terms",
        "together",
        "time",
    ]
    assert all(one.title and one.description and one.table.rows for one in pictures.values())


def test_sheets_are_as_long_as_their_texts(toy: Archive, pictures: dict[str, Picture]) -> None:
    """The pieces of the newest issue, to scale: as many as it has articles, and what belongs to none."""
    issue = toy.issues[-1]
    sizes = [tallies.length(article) for sheet in issue.sheets for article in sheet.articles]
    sizes += [rest for sheet in issue.sheets if (rest := tallies.furniture(sheet))]
    drawn = [box.width for box in pictures["sheets"].drawing.boxes]
    scale = WIDTH / max(sum(map(tallies.length, sheet.articles)) + tallies.furniture(sheet) for sheet in issue.sheets)
    assert len(drawn) == len(sizes)
    assert sorted(round(size * scale - 1, 3) for size in sizes) == sorted(round(one, 3) for one in drawn)


def test_every_published_text_is_counted_by_its_length(toy: Archive, pictures: dict[str, Picture]) -> None:
    """Once in the table and once in the drawing."""
    known = catalogue(toy)
    number = sum(1 for _ in tallies.published(known))
    assert sum(int(cell) for _, row in pictures["lengths"].table.rows for cell in row) == number
    assert sum(int(label.text) for label in pictures["lengths"].drawing.labels if label.role == "on") == number


def test_a_withdrawn_text_is_not_counted(toy: Archive) -> None:
    """It is no longer published, so nobody is told how long it was."""
    first = toy.issues[0]
    sheet = first.sheets[0]
    gone = tuple(replace(one, status=Status.WITHDRAWN) for one in sheet.articles)
    archive = replace(toy, issues=(replace(first, sheets=(replace(sheet, articles=gone),)),))
    assert [one.id for one in pictures_page(Site(catalogue(archive), "zh"), "zh/pictures/index.html").pictures][:1] == [
        "sheets"
    ]
    assert not tallies.lengths(catalogue(archive))
    page = pictures_page(Site(catalogue(archive), "zh"), "zh/pictures/index.html")
    assert page.pictures[0].table.rows == ()


def test_bars_are_in_order_and_to_scale(toy: Archive, pictures: dict[str, Picture]) -> None:
    """The most named first; lengths as the numbers in the table."""
    for kind in AuthorityKind:
        picture = pictures[f"most-{kind}"]
        numbers = [int(row[0]) for _, row in picture.table.rows]
        assert numbers == sorted(numbers, reverse=True)
        widths = [box.width for box in picture.drawing.boxes]
        assert all(isclose(width, WIDTH * number / numbers[0]) for width, number in zip(widths, numbers, strict=True))


@given(
    st.dictionaries(
        st.tuples(st.integers(1, 6), st.integers(0, 5)).filter(lambda one: one[0] > one[1]), st.integers(1, 99)
    )
)
def test_areas_are_the_numbers(together: dict[tuple[int, int], int]) -> None:
    """A disc twice as large stands for twice as many; each is on the row of the one and the column of the other."""
    drawing = charts.triangle([Name(f"Name {n}") for n in range(7)], together)
    assert len(drawing.discs) == len(together)
    for disc, ((row, column), number) in zip(drawing.discs, sorted(together.items()), strict=True):
        assert (disc.x, disc.y) == ((column + 0.5) * charts.STEP, (row + 0.5) * charts.STEP)
        most = max(together.values())
        assert isclose(disc.radius**2 * pi, number / most * pi * (charts.STEP / 2 - 0.5) ** 2)


@given(st.text(max_size=60), st.floats(20, 400))
def test_a_label_fits(text: str, room: float) -> None:
    """It is the text, or its beginning with an ellipsis, and no wider than the room there is."""
    shown = charts.fitted(text, room, 13)
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1].rstrip()))
    assert shown == text or charts._width(shown, 13) <= room


def within(drawing: Drawing) -> bool:
    """Whether everything is drawn inside the frame."""
    boxes = all(
        one.x >= 0 and one.x + one.width <= WIDTH + 1e-6 and one.y + one.height <= drawing.height
        for one in drawing.boxes
    )
    return boxes and all(0 <= one.x <= WIDTH and 0 <= one.y <= drawing.height for one in drawing.labels)


def test_nothing_is_drawn_outside(pictures: dict[str, Picture]) -> None:
    """Every shape and every word is inside its picture."""
    assert all(within(one.drawing) for one in pictures.values())
    assert within(charts.columns([(Value(Name("x"), 1, "1"), [0.0] * 300 + [1.0])], "1950", "2020"))


@pytest.mark.parametrize(("dates", "size", "number"), [(31, 10, 31), (32, 7, 32), (40, 4, 4)])
def test_periods_are_as_fine_as_can_be_seen(toy: Archive, dates: int, size: int, number: int) -> None:
    """Days while there are few issues, then months, then years, in which none is left out."""
    days = [f"{1950 + place // 12}-{place % 12 + 1:02}-01" for place in range(dates)]
    archive = replace(toy, issues=tuple(replace(toy.issues[0], date=day, sheets=()) for day in days), translations=())
    assert tallies.periods(catalogue(archive))[0] == size
    assert len(tallies.periods(catalogue(archive))[1]) == number


def test_each_drawing_says_what_it_is(toy: Archive) -> None:
    """It has a title and a description of its own, and nothing in it that a browser would have to be allowed."""
    (page,) = (one.made().data.decode() for one in render.plan(toy) if one.path == PATH)
    ids = set(re.findall(r'id="([^"]+)"', page))
    found = re.findall(r'<svg[^>]*role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)">', page)
    assert len(found) == page.count("<svg") == 8
    assert {one for pair in found for one in pair} <= ids
    assert not re.search(r"style=|<style|NaN|inf", page)


def test_an_archive_of_nothing_has_no_pictures(toy: Archive) -> None:
    """No page, and no way to one."""
    assert not [one for one in render.plan(Archive(toy.settings, ())) if "pictures" in one.path]
