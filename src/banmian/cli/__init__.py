"""The command line: `banmian build`, `banmian check` and the rest, each in a file of its own.

The one package that prints or exits. Findings go to standard error, results to standard output; the exit status is 0,
1 if there were errors, 2 if the command itself was wrong.
"""

import argparse
import os
import re
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from banmian import __version__, i18n
from banmian.cli import accept, build, check, init, names, new, parse, refresh, serve, translate, translated, verify
from banmian.cli.common import Translate
from banmian.cli.help import speak, translate_help

COMMANDS = (build, serve, check, accept, refresh, translate, translated, names, parse, new, init, verify)
"""In the order of the help; each has `add`, which says how it is called, and what it calls."""

_DESCRIPTION = """\
Turn the plain text of newspaper pages into a searchable, citable archive of plain files. `banmian COMMAND --help` tells about
one command."""
_EXAMPLE = """\
A new archive, from the first page to the site:

  banmian init archive
  (name the paper in archive/content/archive.yaml, put the page into archive/seeds/hyrb/2021-09-28/01.txt)
  banmian build --archive archive"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status."""
    _speak_utf8()
    arguments = sys.argv[1:] if arguments is None else arguments
    language = _asked(arguments) or _language(os.environ)
    translate = _translator(language)
    described = parser()
    translate_help(described, translate)
    options = described.parse_args(arguments)
    options.language = language
    try:
        status = int(options.command(options, translate))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def parser() -> argparse.ArgumentParser:
    """The commands and their options, described in English."""
    speak(str)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=i18n.languages(), help="language of the messages (default: the locale's)")
    described = argparse.ArgumentParser(prog="banmian", parents=[common], description=_DESCRIPTION, epilog=_EXAMPLE)
    described.add_argument("--version", action="version", version=f"banmian {__version__}")
    commands = described.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands, common)
    return described


def _asked(arguments: Sequence[str]) -> str:
    """The language a command line asks for, empty if none: `--help` needs it before the line is understood."""
    asked = ""
    for option, value in pairwise([*arguments, ""]):
        if option == "--lang" or option.startswith("--lang="):
            asked = option.partition("=")[2] or value
    return asked if asked in i18n.languages() else ""


def _language(environment: Mapping[str, str]) -> str:
    """The language of the locale of messages if the program speaks it, else English."""
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    language = re.split("[-_.@]", locale.lower())[0]
    return language if language in i18n.languages() else i18n.SOURCE_LANGUAGE


def _translator(language: str) -> Translate:
    """A message that has no translation yet is said in English: here it must not hide a finding."""
    words = i18n.translator(language)
    return lambda message: words.single.get(message) or message


def _speak_utf8() -> None:
    """Whatever the locale: JSON is UTF-8, and file names that are not text come out as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
