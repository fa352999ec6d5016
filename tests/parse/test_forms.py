"""The forms the parser knows, each with a page of its own in `fixtures/`: title, page, what is read from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from banmian.parse import read_sheet
from banmian.sheets import decode
from tests.parse.outline import outline

_FIXTURES = Path(__file__).with_name("fixtures")


def _cases() -> Iterator[tuple[str, str, str]]:
    for path in sorted(_FIXTURES.glob("*.txt")):
        parts = path.read_text("utf-8").split("\n.\n")
        for start in range(0, len(parts) - 2, 3):
            title, page, expected = parts[start : start + 3]
            yield f"{path.stem}: {title.strip()}", page, expected


@pytest.mark.parametrize(("title", "page", "expected"), list(_cases()))
def test_each_form_is_read_as_its_fixture_says(title: str, page: str, expected: str) -> None:
    """What stands in the fixture is what the parser finds, all of it and nothing else."""
    sheet = decode("01", page.encode())
    assert outline(sheet, read_sheet(sheet)) == expected, title
