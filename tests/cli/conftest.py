"""An archive of one's own to run the commands on."""

from pathlib import Path

import pytest

from tests.archives import copy_of_toy


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy archive, in a folder beside which a test may put more."""
    return copy_of_toy(tmp_path / "toy")
