"""What a command takes: time, processor, and memory of the whole family of processes at once (Linux)."""

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Thread
from time import perf_counter
from typing import IO, Any, Final

PATIENCE: Final = 20
"""Looking at the memory takes at most this part of the time: the system holds the process while it counts."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    seconds: float
    processor: float
    """Seconds, of all processes together."""
    peak: float
    """Megabytes at the worst moment; what several processes share counts once."""
    said: dict[str, Any]
    """The last line it printed, if that is JSON."""


def _family(pid: int) -> Iterator[int]:
    """A process and those it started."""
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _memory(pid: int) -> int:
    """Kilobytes of a family of processes, those put aside on disk too."""
    total = 0
    for one in _family(pid):
        with suppress(OSError):
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith(("Pss:", "SwapPss:")))
    return total


def _watch(pid: int, is_over: Event, peaks: list[int]) -> None:
    pause = 0.1
    while not is_over.wait(pause):
        began = perf_counter()
        peaks.append(_memory(pid))
        pause = max(0.1, PATIENCE * (perf_counter() - began))


def _said(output: IO[bytes]) -> dict[str, Any]:
    output.seek(0)
    last = output.read().decode().strip().rpartition("\n")[2]
    found: dict[str, Any] = json.loads(last) if last.startswith("{") else {}
    return found


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder. Raises `CalledProcessError` if it fails.

    The peak of one process alone is the system's own figure; of several it is looked at every tenth of a second.
    """
    is_over, peaks = Event(), [0]
    with TemporaryFile() as output:
        began = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output)
        watcher = Thread(target=_watch, args=(process.pid, is_over, peaks))
        watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        is_over.set()
        watcher.join()
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        peak = max(used.ru_maxrss, *peaks) / 1000
        return Cost(seconds, used.ru_utime + used.ru_stime, peak, _said(output))
