"""The desk's scripts in Node."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def ask() -> Callable[..., Any]:
    """Asks the scripts of the desk: `ask("marks", cases=[…])`."""
    node = shutil.which("node")
    assert node, "no Node.js: see the README"
    program = Path(__file__).with_name("harness.js")

    def asked(what: str, **values: Any) -> Any:
        asking = json.dumps({"ask": what, **values})
        result = subprocess.run([node, program], input=asking, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
        return json.loads(result.stdout)

    return asked
