"""The texts of a sheet as its page has them: all of them, in order, in rows that are no higher than a window."""

from dataclasses import replace

import pytest

from banmian import render
from banmian.model import Archive, Block, BlockKind, Status
from banmian.render.issues.sheettext import ROW, rows
from banmian.render.texts.blocks import BlockView


def texts(*sizes: int, sections: tuple[int, ...] = ()) -> tuple[Block, ...]:
    """Blocks of so many characters; those whose place (from 0) is in `sections` are section heads."""
    return tuple(
        Block(BlockKind.SECTION if place in sections else BlockKind.PARAGRAPH, "字" * size, ())
        for place, size in enumerate(sizes)
    )


def cut(blocks: tuple[Block, ...]) -> list[list[int]]:
    """The rows, each as the lengths of its blocks."""
    views = [BlockView(block.kind, number, (), (), ()) for number, block in enumerate(blocks, 1)]
    return [[len(blocks[view.number - 1].text) for view in row] for row in rows(views, blocks, ROW)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (texts(), []),
        (texts(9000), [[9000]]),
        (texts(400, 400, 400), [[400, 400, 400]]),
        (texts(700, 700, 700, 700), [[700, 700], [700, 700]]),
        (texts(700, 700, 100), [[700, 700, 100]]),  # what is left is too little for a row of its own
        (texts(800, 6, 900, sections=(1,)), [[800], [6, 900]]),  # a section begins a row
        (texts(300, 6, 900, sections=(1,)), [[300, 6, 900]]),
    ],
)
def test_a_text_is_cut_where_a_column_would_be_too_high(blocks: tuple[Block, ...], expected: list[list[int]]) -> None:
    """Between blocks, evenly enough, and every block is in one row, in order."""
    assert cut(blocks) == expected


def page(archive: Archive) -> str:
    """The Chinese page of the first sheet."""
    path = "zh/xwb/2001-05-01/01/index.html"
    return next(one for one in render.plan(archive) if one.path == path).made().data.decode()


def test_a_sheet_is_read_on_its_own_page(toy: Archive) -> None:
    """Its articles stand there with their texts, in the order of the page, each with a place the map leads to."""
    html = page(toy)
    places = [html.index(f'id="a{number}"') for number in ("01", "02", "03")]
    assert places == sorted(places)
    assert all(f'<a href="#a{number}"' in html for number in ("01", "02", "03"))
    block = next(one for one in toy.issues[0].sheets[0].articles[1].blocks if one.kind == BlockKind.PARAGRAPH)
    assert html.index(block.text[:12]) < html.index('class="ledger"')


def test_what_is_withdrawn_is_not_read_there(toy: Archive) -> None:
    """Its head stands, its text doesn't."""
    issue = toy.issues[0]
    sheet = issue.sheets[0]
    gone = replace(sheet.articles[1], status=Status.WITHDRAWN)
    sheet_without = replace(sheet, articles=(sheet.articles[0], gone, *sheet.articles[2:]))
    archive = replace(toy, issues=(replace(issue, sheets=(sheet_without, *issue.sheets[1:])),))
    html = page(archive)
    assert gone.heads.headline.split()[0] in html
    assert all(block.text[:12] not in html for block in gone.blocks if len(block.text) > 12)
