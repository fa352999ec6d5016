"""`banmian serve` as a process of its own."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Final

from tests.processes import unmeasured

PATIENCE: Final = 180
"""Seconds after which a command that should long have said something is ended."""


@dataclass
class Running:
    """The command while it runs."""

    process: subprocess.Popen[str]
    address: str
    """Ends in `/`."""

    def line(self, part: str) -> str:
        """The next line of its output that has this in it."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if part in line:
                return line
        raise AssertionError(f"ended without saying {part!r}")

    def ended(self) -> tuple[int, str]:
        """Its exit status, and what it still said, after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        rest, _ = self.process.communicate(timeout=60)
        return self.process.returncode, rest


@contextmanager
def running(archive: Path, *options: str, measured: bool = False) -> Iterator[Running]:
    """Serves an archive at a free port until the end of the block; its coverage is measured only if asked for."""
    command = [
        sys.executable,
        "-m",
        "banmian",
        "serve",
        "--archive",
        str(archive),
        "--port",
        "0",
        "--lang",
        "en",
        *options,
    ]
    environment = (dict(os.environ) if measured else unmeasured()) | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment
    ) as process:
        served = Running(process, "")
        watchdog = Timer(PATIENCE, process.kill)  # a line that never comes fails a test, and doesn't hold it up
        watchdog.start()
        try:
            found = re.search(r"http://\S+/", served.line("listening at"))
            assert found
            served.address = found[0]
            yield served
        finally:
            watchdog.cancel()
            if process.poll() is None:
                served.ended()
