"""What takes long says what it is at, on a terminal, and leaves nothing behind."""

import io
import sys
from pathlib import Path

import pytest

from banmian.cli import main
from banmian.cli.progress import progress, show
from banmian.pipeline import Stage


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_each_second_the_stage_is_told_and_at_last_cleared() -> None:
    """The line is written over itself, and is empty in the end."""
    stream, answers, stages = io.StringIO(), iter([False, False, True]), iter(["Reading", "Making"])
    show(stream, lambda: next(stages), lambda: next(answers))
    assert stream.getvalue() == "\r\033[KReading … 1 s\r\033[KMaking … 2 s\r\033[K"


def test_what_is_done_within_a_second_says_nothing() -> None:
    """A line that only flickers tells nobody anything."""
    stream = io.StringIO()
    show(stream, lambda: "Reading", lambda: True)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_build_goes_through_its_stages(
    command: str, page_archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where standard error is no terminal nothing is told; the commands work alike with and without."""
    assert main([command, "--archive", str(page_archive), "--lang", "zh"]) == 0
    assert " … " not in capsys.readouterr().err
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert main([command, "--archive", str(page_archive), "--lang", "zh"]) == 0


def test_every_stage_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the pipeline tells can be shown."""
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress(str) as tell:
        for stage in Stage:
            tell(stage)
