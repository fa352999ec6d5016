"""The command as a process of its own; and what isn't measured, in such a process or in ours."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).parents[1]


def unmeasured(**more: str) -> dict[str, str]:
    """An environment in which coverage isn't measured: with it a process takes twice as long.

    For what goes through code that other tests measure.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")} | more


@contextmanager
def uncovered() -> Iterator[None]:
    """The same for a part of our own process: for a fixture, since the mark `no_cover` leaves those of its test measured."""
    measuring = Coverage.current()
    if measuring:
        measuring.stop()
    try:
        yield
    finally:
        if measuring:
            measuring.start()


def build(archive: Path, out: Path, **environment: str) -> None:
    """`banmian build`, in its own process."""
    command = [sys.executable, "build.py", "--archive", str(archive), "--out", str(out)]
    result = subprocess.run(
        command, cwd=ROOT, env=unmeasured(**environment), capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
