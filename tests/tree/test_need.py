"""What somebody is told whose machine lacks something."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

PRESENT = {"python3": "exit 0", "node": "exit 0", "npm": "exit 0"}
OLD_PYTHON = 'case "$2" in *print*) echo 3.9.2;; *) exit 1;; esac'
PYTHON_WITHOUT_VENV = 'case "$2" in *venv*) exit 1;; *) exit 0;; esac'
OLD_NODE = 'case "$1" in --version) echo v16.20.2;; *) exit 1;; esac'


def run_need(root: Path, folder: Path, programs: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What `scripts/need.sh` says where only these programs, given as shell scripts, are installed."""
    for name, script in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    command = ["/bin/sh", str(root / "scripts" / "need.sh"), "python3"]
    return subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True, check=False)


def test_says_nothing_when_all_is_there(root: Path, tmp_path: Path) -> None:
    """A machine that has everything passes without a word."""
    result = run_need(root, tmp_path, PRESENT)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("changed", "named", "remedy"),
    [
        ({"python3": OLD_PYTHON}, "Python 3.11 or newer, but 'python3' is 3.9.2", "make PYTHON="),
        ({"python3": PYTHON_WITHOUT_VENV}, "Python's venv module", "apt-get install python3-venv"),
        ({"node": OLD_NODE}, "Node.js 18 or newer, but 'node' is v16.20.2", "install a newer one"),
    ],
    ids=["old Python", "no venv", "old Node.js"],
)
def test_names_what_is_unfit(root: Path, tmp_path: Path, changed: dict[str, str], named: str, remedy: str) -> None:
    """What is too old or incomplete is named in one line, with the remedy, and the set-up stops."""
    result = run_need(root, tmp_path, PRESENT | changed)
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert named in line
    assert remedy in line


@pytest.mark.parametrize(
    ("absent", "remedy"),
    [("python3", "apt-get install python3"), ("node", "apt-get install nodejs npm"), ("npm", "apt-get install npm")],
)
def test_names_what_is_missing(root: Path, tmp_path: Path, absent: str, remedy: str) -> None:
    """What is not there at all is named in one line, with the remedy, and the set-up stops."""
    result = run_need(root, tmp_path, {name: script for name, script in PRESENT.items() if name != absent})
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert remedy in line


def test_names_everything_at_once(root: Path, tmp_path: Path) -> None:
    """An empty machine hears of all that is missing in one run, a line each."""
    assert len(run_need(root, tmp_path, {}).stderr.splitlines()) == 3
