"""A toy archive of one's own, to break."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from banmian.findings import describe
from banmian.pipeline import read_archive

TOY = Path(__file__).parents[1] / "toy"


@dataclass(frozen=True)
class Toy:
    """A copy of the toy archive."""

    root: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace what stands in a file exactly once."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def findings(self) -> list[str]:
        """What reading it finds, as an editor sees it."""
        return [describe(finding) for finding in read_archive(self.root)[1]]


@pytest.fixture
def toy(tmp_path: Path) -> Toy:
    """A copy of the toy archive that a test may change."""
    for folder in ("seeds", "content"):
        shutil.copytree(TOY / folder, tmp_path / folder)
    return Toy(tmp_path)
