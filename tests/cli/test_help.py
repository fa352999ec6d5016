"""`--help` teaches, in the language asked for; so does what is said of a wrong command line."""

import re
from collections.abc import Iterator

import pytest

from banmian import cli
from banmian.cli import help as helps
from banmian.cli.excerpt import width
from banmian.i18n import translator

NAMES = [command.__name__.rpartition(".")[2] for command in cli.COMMANDS]
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """What one test has argparse say is no concern of the next."""
    yield
    helps.speak(str)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Status, and what was printed, of a command line that argparse ends."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert isinstance(stopped.value.code, int)
    return stopped.value.code, "".join(capsys.readouterr())


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_what_it_does_and_gives_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence on what it is for, every argument explained, and a line that can be typed."""
    status, text = said(capsys, name, "--help", "--lang", "en")
    assert status == 0
    assert re.search(rf"(?m)^Examples?:\n\n(?:  banmian .*\n)*?  banmian {name} ", text)
    assert not HAN.search(text)
    for one in helps._parsers(cli.parser()):
        assert all(action.help for action in one._actions if action.metavar != "COMMAND"), one.prog


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_is_in_chinese_where_asked(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By `--lang` in either form and wherever it stands, or by the locale; the example stays what it is."""
    monkeypatch.setenv("COLUMNS", "80")
    command = [name] if name else []
    status, chinese = said(capsys, *command, "--help", "--lang", "zh")
    assert status == 0
    assert chinese.startswith("用法：banmian")
    assert "显示本说明" in chinese
    assert not re.search(r"(?m)^(?:usage|options|positional|Example)", chinese)
    assert said(capsys, "--lang=zh", *command, "--help")[1] == chinese
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert said(capsys, *command, "--help")[1] == chinese
    assert all(width(line) <= 80 for line in chinese.splitlines() if not line.startswith("  （"))


def test_every_text_of_the_command_line_has_a_translation() -> None:
    """A new option or command comes with its Chinese words."""
    words = translator("zh")
    assert [text for text in helps.texts(cli.parser()) if not words.single.get(text)] == []


def test_a_wrong_command_line_is_told_in_chinese_too(capsys: pytest.CaptureFixture[str]) -> None:
    """With status 2, as in English, and our own objections like those of argparse."""
    assert said(capsys, "check", "--lang", "zh", "--foo") == (
        2,
        said(capsys, "--lang", "zh", "--help")[1].partition("\n")[0] + "\nbanmian：错误：不认识的参数：--foo\n",
    )
    assert "没有 'xml' 这一种" in said(capsys, "check", "--format", "xml", "--lang", "zh")[1]
    assert (
        "应为以 https:// 开头的网址，现为 ftp://x" in said(capsys, "build", "--base-url", "ftp://x", "--lang", "zh")[1]
    )
    assert "请写姓名" in said(capsys, "translated", "x", "--reviewed", " ", "--lang", "zh")[1]
    assert "expected a name" in said(capsys, "translated", "x", "--reviewed", " ", "--lang", "en")[1]


def test_a_language_that_is_not_spoken_is_no_language(capsys: pytest.CaptureFixture[str]) -> None:
    """`--lang` without a language we have, or with none at all, is a wrong command line."""
    assert said(capsys, "check", "--lang", "tlh")[0] == 2
    assert said(capsys, "check", "--lang")[0] == 2
