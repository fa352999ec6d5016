"""The command itself: what it says, and how it ends."""

import builtins
import socket
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from banmian import cli

from .running import running

pytestmark = pytest.mark.seconds(25)


def test_a_port_in_use_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another program has the port: exit status 1, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert cli.main(["serve", "--archive", str(archive), "--port", str(port), "--lang", "en"]) == 1
    assert f"port {port} is taken by another program" in capsys.readouterr().err


def test_a_port_that_is_none_is_a_wrong_command(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A number no port has: exit status 2; the same for an archive that is no folder."""
    for options in (["--port", "65536"], ["--archive", str(archive / "nowhere")]):
        with pytest.raises(SystemExit) as ended:
            cli.main(["serve", "--archive", str(archive), "--lang", "zh", *options])
        assert ended.value.code == 2
    assert "不是文件夹" in capsys.readouterr().err


def test_without_its_packages_it_says_what_to_install(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Installed without the extra `serve`, the command names what is missing and how to get it."""
    found = builtins.__import__

    def without(name: str, *arguments: Any, **named: Any) -> Any:
        if name == "banmian" and "serve" in (arguments[2] or ()):
            raise ModuleNotFoundError("No module named 'uvicorn'", name="uvicorn")
        return found(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    assert cli.main(["serve", "--archive", str(archive), "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert "uvicorn" in said
    assert "pip install 'banmian[serve]'" in said


def test_it_tells_what_it_does_and_ends_by_ctrl_c(archive: Path) -> None:
    """Built, listening, a change, an error, mended, the end: each in words, on a line of its own."""
    record = archive / "content" / "xwb" / "2001-05-01" / "01-02.zh.md"
    with running(archive, measured=True) as served:
        good = record.read_text()
        record.write_text(good.replace("kind: news", "kind: nonsense"))
        assert "content/xwb/2001-05-01/01-02.zh.md" in served.line("changed: ")
        assert "errors: 1. The pages stay as they were." in served.line("read in ")
        record.write_text(good)
        assert "errors: 0, warnings: " in served.line("built in ")
        assert served.ended() == (0, "ended\n")


def test_it_lives_through_a_deleted_folder(archive: Path) -> None:
    """`content/` goes away and comes back while it is watched, and what is changed in it then is noticed."""
    content, elsewhere = archive / "content", archive / "elsewhere"
    with running(archive, measured=True) as served:
        content.rename(elsewhere)
        served.line("changed: ")
        served.line("The pages stay as they were.")
        elsewhere.rename(content)
        served.line("built in ")
        for number in range(100):  # the watching begins anew, which takes a moment
            (content / "about.zh.md").write_text(f"灯塔的故事，第 {number} 稿。\n")
            sleep(0.05)
        served.line("changed: content/about.zh.md")
        served.line("built in ")
