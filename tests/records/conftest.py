"""A toy archive of one's own, to break."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from banmian.findings import describe
from banmian.pipeline import read_archive
from tests.archives import copy_of_toy, edit


@dataclass(frozen=True)
class Toy:
    """A copy of the toy archive."""

    root: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace what stands in a file exactly once."""
        edit(self.root / path, old, new)

    def findings(self) -> list[str]:
        """What reading it finds, as an editor sees it."""
        return [describe(finding) for finding in read_archive(self.root)[1]]


@pytest.fixture
def toy(tmp_path: Path) -> Toy:
    """A copy of the toy archive that a test may change."""
    return Toy(copy_of_toy(tmp_path))
