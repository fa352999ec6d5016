"""`banmian translated`: an editor says that translations are right for their originals as these are now."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.common import Translate, report
from banmian.records.editing.translated import Accepted

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Say that translations are right for their originals as these are now. When an original changes, `banmian check` tells
which passages of its translation are stale; bring them up to date, look at the whole, and run this. It writes the
checksums of the original (`of`, `parts`) into the front matter and touches nothing else. A translation whose blocks
are not those of its original is refused."""
_EXAMPLE = """\
Example:

  banmian translated content/hyrb/2021-09-28/02-05.en.md --reviewed 'Li Hua'"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "translated",
        parents=[common],
        help="say that translations are right for their originals as these are now",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="such as content/…/02-05.en.md")
    parser.add_argument(
        "--reviewed",
        metavar="NAME",
        help="who has compared every sentence with the original; sets `status: reviewed` too",
    )
    parser.set_defaults(command=_translated, error=parser.error)


def _translated(options: argparse.Namespace, translate: Translate) -> int:
    """What was written, then what is still found in these files."""
    if options.reviewed is not None and not options.reviewed.strip():
        options.error(translate("--reviewed: expected a name"))
    accepted, findings = pipeline.accept_translations(options.files, (options.reviewed or "").strip())
    for one in accepted:
        print(_line(one, translate))
    return report(findings, translate)


def _line(one: Accepted, translate: Translate) -> str:
    if one.changes is None:
        return translate("{file}: goes with its original").format(file=one.path)
    passages = (*one.changes.changed, *one.changes.added, *one.changes.removed)
    if not passages:
        return translate("{file}: goes with its original as that is now").format(file=one.path)
    message = translate("{file}: goes with its original as that is now; what had changed: {passages}")
    return message.format(file=one.path, passages=", ".join(passages))
