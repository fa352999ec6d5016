"""`banmian check`: all findings of a build, without one. Nothing is written, nothing is published."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from banmian import pipeline
from banmian.cli import machine
from banmian.cli.common import Translate, archive_option, report, size
from banmian.cli.explain import explained, known_code, nearest
from banmian.cli.progress import progress
from banmian.findings import Finding
from banmian.records.archive.quote import quoter

if TYPE_CHECKING:
    from banmian.cli.common import Commands

Writer = Callable[[Iterable[Finding], machine.Locate, Translate], Iterator[str]]

FORMATS: Final[dict[str, Writer | None]] = {
    "text": None,
    "json": machine.as_json,
    "github": machine.as_github,
    "sarif": machine.as_sarif,
}
"""How findings are told: to people, on standard error; to programs, on standard output."""

_DESCRIPTION = """\
Find all that a build would find, and write nothing. Each finding is a line `file:line:column: CODE message`, with the line it is
about and a caret under the place. The exit status is 1 if there was an error."""
_EXAMPLES = """\
Examples:

  banmian check --archive archive
  banmian check --explain R104
  banmian check --strict --format github"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "check",
        parents=[common],
        help="check everything, write and publish nothing",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
    )
    archive_option(parser)
    parser.add_argument(
        "--strict", action="store_true", help="let a warning count as an error (a suggestion never does)"
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text for people (default); json: one object a line; github: commands that show findings beside their "
        "lines; sarif: a log for code scanning",
    )
    parser.add_argument("--explain", metavar="CODE", help="say what a code such as R104 means and what to do, no more")
    parser.set_defaults(command=_check, error=parser.error)


def _check(options: argparse.Namespace, translate: Translate) -> int:
    if options.explain is not None:
        return _explain(options, translate)
    with progress(translate) as tell:
        archive, findings = pipeline.check(options.archive, tell)
    writer = FORMATS[options.format]
    failed = any(pipeline.is_error(one) or (options.strict and not pipeline.is_notice(one)) for one in findings)
    if writer is not None:
        for line in writer(findings, machine.locator(options.archive, Path.cwd()), translate):
            print(line)
        return int(failed)
    report(findings, translate, quoter(options.archive))
    if not failed:
        message = translate("{archive}: no error; articles: {articles}, pages: {sheets}")
        print(message.format(archive=options.archive, **size(archive)))
    return int(failed)


def _explain(options: argparse.Namespace, translate: Translate) -> int:
    code = known_code(options.explain)
    if not code:
        message = translate("there is no code {code}; the nearest are {codes}")
        options.error(message.format(code=options.explain, codes=", ".join(nearest(options.explain)) or "–"))
    print("\n".join(explained(code, options.language, translate)))
    return 0
