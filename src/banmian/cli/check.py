"""`banmian check`: all findings of a build, without one. Nothing is written, nothing is published."""

import argparse
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.common import Translate, archive_option, report, size

if TYPE_CHECKING:
    from banmian.cli.common import Commands


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser("check", parents=[common], help="check everything, write and publish nothing")
    archive_option(parser)
    parser.add_argument("--strict", action="store_true", help="let a warning count as an error")
    parser.set_defaults(command=_check)


def _check(options: argparse.Namespace, translate: Translate) -> int:
    archive, findings = pipeline.check(options.archive)
    status = max(report(findings, translate), int(options.strict and bool(findings)))
    if status == 0:
        message = translate("{archive}: {articles} articles on {sheets} pages, no error")
        print(message.format(archive=options.archive, **size(archive)))
    return status
