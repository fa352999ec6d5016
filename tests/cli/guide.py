"""The editors' guide as something that can be done: its blocks of commands, edits and files, in order.

A block's first words say what it is: `sh` is typed into a terminal; `file=` is a file as it is to be; `add=` goes to the end
of a file, or of a record's front matter; `edit=` holds lines `what stands → what will stand`. Others are for the eye.
"""

import io
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from banmian.cli import main

_BLOCK: Final = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_AT_THE_DESK: Final = re.compile(r"^\|[^|]+\| (?:line |第)(?P<line>\d+)行? \|[^|]+`(?P<key>\w)` \|$", re.MULTILINE)
_FRONT: Final = re.compile(r"\A(---\n.*?)(---\n)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """One block."""

    does: str
    """`sh`, `file`, `add` or `edit`."""
    file: str
    """In the archive; empty for `sh`."""
    text: str


def steps(guide: str) -> Iterator[Step]:
    """What a guide has one do, in order."""
    for block in _BLOCK.finditer(guide):
        _, _, said = block["info"].partition(" ")
        does, _, file = said.partition("=")
        if block["info"] == "sh":
            yield Step("sh", "", block["text"])
        elif does in ("file", "add", "edit"):
            yield from (Step(does, one, block["text"]) for one in file.split(","))


def decisions(guide: str) -> list[tuple[int, str]]:
    """What a guide has one decide at the desk: (line, key)."""
    return [(int(row["line"]), row["key"]) for row in _AT_THE_DESK.finditer(guide)]


def decide(page: Page, line: int, key: str, note: str = "报纸此处破损，下文缺。") -> None:
    """At the desk, choose a line, press a key, and answer what is asked (for an article the first); until it is saved."""
    page.locator(f"[data-at='{line}']").focus()
    page.keyboard.press(key)
    if key == "g":
        page.locator("#gap-text").fill(note)
        page.locator("dialog[open] button[value=keep]").click()
    if key == "a":
        page.locator("dialog[open] [data-of-list] button").last.click()
    page.locator(f".piece.marked[data-line='{line}']").wait_for()
    page.locator("[data-desk]:not([aria-busy])").wait_for()


def write(step: Step, archive: Path) -> None:
    """Do what a block asks of a file."""
    path = archive / step.file
    if step.does == "file":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    if step.does == "edit":
        for line in step.text.splitlines():
            old, _, new = line.partition(" → ")
            assert text.count(old) >= 1, f"{step.file} has no {old}"
            text = text.replace(old, new)
    elif step.file.endswith(".md"):
        text = _FRONT.sub(lambda front: front[1] + step.text + front[2], text)
    else:
        text = text.rstrip("\n") + "\n" + step.text
    path.write_text(text, encoding="utf-8")


def environment() -> dict[str, str]:
    """A terminal that knows the command `banmian`, in English."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"}


def run(command: str, folder: Path) -> str:
    """Type a command in a folder; what it says. It has to succeed."""
    status, said = tried(command, folder)
    assert status == 0, f"{command}\n{said}"
    return said


def tried(command: str, folder: Path) -> tuple[int, str]:
    """A command's exit status, and what it says. Our own need no new process, which would take a second each."""
    name, *words = shlex.split(command)
    if name != "banmian":
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=environment(), capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr
    said = io.StringIO()
    with chdir(folder), redirect_stdout(said), redirect_stderr(said):
        status = main(["--lang", "en", *words])
    return status, said.getvalue()


@contextmanager
def served(archive: Path, until: str = "http://") -> Iterator[str]:
    """`banmian serve` from when it has said something until the end of the block, which is Ctrl-C: the line it said."""
    command = [sys.executable, "-m", "banmian", "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=archive, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        said = []
        try:
            for line in process.stdout:
                said.append(line)
                if until in line:
                    break
            assert until in "".join(said), "".join(said)
            yield said[-1]
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()


def address(said: str) -> str:
    """The address that `banmian serve` has said it listens at; it ends in a slash."""
    found = re.search(r"http://\S+/", said)
    assert found
    return found[0]
