"""The archive that comes with the program: its pages are still read as they were when their records were written."""

import hashlib
from pathlib import Path

import pytest

from banmian.parse import read_sheet
from banmian.records.parsed import write
from banmian.sheets import decode

PAPER, DATE = "hyrb", "2021-09-28"


@pytest.mark.parametrize("name", ["01", "02", "03", "04", "05"])
def test_our_pages_are_read_as_they_were(root: Path, name: str) -> None:
    """A change of the parser changes no record of ours, down to the byte; what editors did to them since is theirs."""
    sheet = decode(name, (root / f"seeds/{PAPER}/{DATE}/{name}.txt").read_bytes())
    texts = write.sheet_texts(PAPER, DATE, "zh", sheet, read_sheet(sheet))
    lines = (root / f"content/{PAPER}/{DATE}/parsed.sha256").read_text(encoding="utf-8").splitlines()
    noted = {file: checksum for checksum, file in (line.split("  ") for line in lines) if file.startswith(name)}
    parsed = {file: checksum for file, checksum in noted.items() if not file.endswith(".marks.yaml")}
    assert {file: hashlib.sha256(text.encode()).hexdigest() for file, text in texts.items()} == parsed
