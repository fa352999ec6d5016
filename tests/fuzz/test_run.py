"""A minute of the fuzzer in every run of the tests; `make fuzz` gives it an hour."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.seconds(65)


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="there is no atheris for this system")
def test_a_minute_of_the_fuzzer_finds_nothing(root: Path, tmp_path: Path) -> None:
    """From our own corpus, it makes no input that breaks anything, loses a character or takes for ever."""
    command = [sys.executable, "-m", "tests.fuzz.run", "--seconds", "60", "--folder", str(tmp_path)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    found = [(path.name, path.read_bytes()) for path in tmp_path.glob("*-*")]
    assert (result.returncode, found) == (0, []), result.stderr[-3000:]
