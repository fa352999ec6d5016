"""`banmian new`: begin an issue."""

import argparse
import shlex
from typing import TYPE_CHECKING

from banmian import config
from banmian.cli.common import Translate, archive_option, report
from banmian.findings import Finding
from banmian.records.editing import begin

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Make the folder that the pages of an issue go into, and say what its files are to be called: 01.txt for the first
page, 02.txt for the second. Save each page there as plain text, then run `banmian build`: it reads the pages and writes
their records. The paper has to be in content/archive.yaml."""
_EXAMPLE = """\
Example:

  banmian new hyrb 2021-09-29 --sheets 8"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "new",
        parents=[common],
        help="begin an issue",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    archive_option(parser)
    parser.add_argument("paper", metavar="PAPER", help="its id in content/archive.yaml, such as hyrb")
    parser.add_argument("date", metavar="DATE", help="of the issue, as YYYY-MM-DD")
    parser.add_argument("--sheets", metavar="N", type=_number, default=1, help="how many pages (default: 1)")
    parser.set_defaults(command=_new)


def _new(options: argparse.Namespace, translate: Translate) -> int:
    """Names that can't be are a wrong command (2); a folder that can't be made is an error (1)."""
    settings, faults = config.read_settings(options.archive)
    if faults:
        return report(faults, translate)
    begun = begin.begin_issue(options.archive, settings, options.paper, options.date, options.sheets)
    findings = [one for one in begun if isinstance(one, Finding)]
    if findings:
        report(findings, translate)
        return 1 if findings[0].code == "A111" else 2
    files = [one for one in begun if isinstance(one, str)]
    message = translate("put the text of the pages into {files}, then run: {command}")
    command = f"banmian build --archive {shlex.quote(str(options.archive))}"
    shown = " … ".join(files if len(files) < 3 else (files[0], files[-1]))
    print(message.format(files=shown, command=command if str(options.archive) != "." else "banmian build"))
    return 0


def _number(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1000:
        raise argparse.ArgumentTypeError(f"expected a number of pages from 1 to 999, got {text!r}")
    return int(text)
