"""A quarter of a minute of the fuzzer in every run of the tests; `make fuzz` gives it an hour."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import unmeasured

pytestmark = pytest.mark.seconds(20)


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="there is no atheris for this system")
def test_the_fuzzer_finds_nothing(root: Path, tmp_path: Path) -> None:
    """From our own corpus, it makes no input that breaks anything, loses a character or takes for ever."""
    command = [sys.executable, "-m", "tests.fuzz.run", "--seconds", "15", "--folder", str(tmp_path)]
    result = subprocess.run(command, cwd=root, env=unmeasured(), capture_output=True, text=True, check=False)
    found = [(path.name, path.read_bytes()) for path in tmp_path.glob("*-*")]
    assert (result.returncode, found) == (0, []), result.stderr[-3000:]
