"""The command as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def unmeasured(**more: str) -> dict[str, str]:
    """An environment in which coverage isn't measured: with it a process takes twice as long.

    For what goes through code that other tests measure.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")} | more


def build(archive: Path, out: Path, **environment: str) -> None:
    """`banmian build`, in its own process."""
    command = [sys.executable, "build.py", "--archive", str(archive), "--out", str(out)]
    result = subprocess.run(
        command, cwd=ROOT, env=unmeasured(**environment), capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
