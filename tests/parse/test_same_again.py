"""The same page is read the same in every run, to the last digit of how sure the parser is."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_READ = """
from tests.bench.parsing.gold import PAGES, pages
from banmian.parse import read_sheet
for page in pages():
    if page.path.relative_to(PAGES).as_posix().removesuffix(".gold.json") in {names}:
        print(read_sheet(page.sheet))
"""
_PAGES = ("digital/08", "local/11", "local/20", "ordinary/22")


@pytest.fixture
def readings() -> list[str]:
    """Some pages as read by programs in which sets have another order each."""
    command = [sys.executable, "-c", _READ.format(names=_PAGES)]
    return [
        subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True
        ).stdout
        for seed in ("1", "2")
    ]


def test_a_reading_does_not_hang_on_the_order_of_a_set(readings: list[str]) -> None:
    """Sums of many small numbers are exact, in whatever order they are added."""
    assert readings[0].count("SheetReading(") == len(_PAGES)
    assert len(set(readings)) == 1
