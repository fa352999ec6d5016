"""The pages of the toy archive, kept as files one can read: `pytest --update-golden` writes them anew."""

from pathlib import Path

import pytest

from banmian import export, render
from banmian.model import Archive
from tests.texts import BINARY

KEPT = (
    "index.html",
    "404.html",
    "zh/index.html",
    "zh/browse/",
    "zh/calendar/",
    "zh/pictures/",
    "zh/passages/",
    "zh/figures/index.html",
    "en/data/",
    "zh/kinds/",
    "zh/404.html",
    "zh/about/",
    "zh/xwb/index.html",
    "zh/xwb/2001-05-01/",
    "en/index.html",
    "en/browse/",
    "en/series/",
    "en/authors/",
    "en/xwb/2001-05-01/index.html",
    "en/xwb/2001-05-01/01/",
    "en/translation/",
    "en/people/",
    "en/terms/rural-revitalisation/",
    "zh/organisations/",
    "zh/people/index.html",
    "zh/people/he-bo/",
    "zh/places/",
    "zh/terms/three-small-matters/",
    "zh/translation/",
    "en/xwb/2001-05-01/01-02/",
    "en/xwb/2001-05-01/01-03/",
    "en/figures/index.html",
    "zh/figures/dates/",
    "data/",
)
"""The kinds of page, each at least once; the rest would show nothing new."""


@pytest.fixture(scope="module")
def pages(toy: Archive) -> dict[str, bytes]:
    """The toy archive's pages and data, by path."""
    planned = [*render.plan(toy), *export.plan(toy)]
    kept = (one for one in planned if one.path.startswith(KEPT) and not one.path.endswith(BINARY))
    return {one.path: one.make() for one in kept}


def test_pages_are_as_they_were(pages: dict[str, bytes], root: Path, pytestconfig: pytest.Config) -> None:
    """A change in a page is seen, and meant."""
    golden = root / "tests" / "golden"
    if pytestconfig.getoption("--update-golden"):
        for old in golden.rglob("*.*"):
            old.unlink()
        for path, data in pages.items():
            (golden / path).parent.mkdir(parents=True, exist_ok=True)
            (golden / path).write_bytes(data)
    kept = {path.relative_to(golden).as_posix(): path.read_bytes() for path in golden.rglob("*.*") if path.is_file()}
    assert sorted(kept) == sorted(pages)
    assert {path: data.decode() for path, data in kept.items()} == {path: data.decode() for path, data in pages.items()}


@pytest.mark.no_cover
def test_rendering_twice_gives_the_same_bytes(toy: Archive) -> None:
    """Same input, same bytes, in the same order."""
    assert list(render.pages(toy)) == list(render.pages(toy))
