"""`banmian init`: begin an archive in a folder."""

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from banmian.cli.common import Translate, report
from banmian.records.editing import begin
from banmian.records.files import store

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Begin an archive in a folder: settings to be filled in, and the folders for pages and records. It builds as it is. What is in
the folder already stays; an archive that is there is left alone."""
_EXAMPLE = """\
Example:

  banmian init archive"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "init", parents=[common], help="begin an archive in a folder", description=_DESCRIPTION, epilog=_EXAMPLE
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder; it is made if need be")
    parser.set_defaults(command=_init)


def _init(options: argparse.Namespace, translate: Translate) -> int:
    status = report(begin.begin_archive(options.folder), translate)
    if status == 0:
        message = translate(
            "{folder}: an archive; name the paper in {settings}, put pages into {seeds}, then run: {command}"
        )
        values = {"settings": store.SETTINGS, "seeds": f"{store.SEEDS}/<paper>/<date>/01.txt"}
        command = f"banmian build --archive {shlex.quote(str(options.folder))}"
        print(message.format(folder=options.folder, command=command, **values))
    return status
