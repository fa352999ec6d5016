"""`banmian verify`: whether a published folder is complete and unchanged."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.common import Translate, report

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Compare a published site, or a copy of one, with the list of checksums that was published with it (SHA256SUMS): each file
that is missing or changed is an error, each that isn't on the list a warning. Nothing is written. Without this program,
`sha256sum -c SHA256SUMS` in the folder does the same, but for files that were added."""
_EXAMPLE = """\
Example:

  banmian verify site"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "verify",
        parents=[common],
        help="check that a published folder is complete and unchanged",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the site, or an unpacked archive.zip")
    parser.set_defaults(command=_verify)


def _verify(options: argparse.Namespace, translate: Translate) -> int:
    files, findings = pipeline.verify(options.folder)
    report(findings, translate)
    failed = any(map(pipeline.is_error, findings))
    if not failed:
        print(translate("{folder}: as it was published; files: {n}").format(folder=options.folder, n=files))
    return int(failed)
