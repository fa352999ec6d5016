"""`banmian names`: what the pages print that may be worth an entry in the authority files."""

import argparse
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.authority.propose import Candidate, propose
from banmian.cli.common import Translate, archive_option, report
from banmian.records.authority.proposals import as_yaml, shown

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Propose entries for content/authority/ from what the pages print: names in bylines, credits and staff lines, before what
people say, in lists; what ends as the names of places and organisations do; what stands in quotation marks or counts.
What the authority files know already is left out, and nothing is written: an editor decides."""
_EXAMPLE = """\
Example:

  banmian names hyrb 2021-09-28 --yaml"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "names",
        parents=[common],
        help="propose people, places, organisations and terms that the pages name",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    archive_option(parser)
    parser.add_argument("--yaml", action="store_true", help="as entries, to be pasted into the authority files")
    parser.add_argument("paper", metavar="PAPER", nargs="?", default="", help="only of this paper")
    parser.add_argument("date", metavar="DATE", nargs="?", default="", help="only of the issue of this date")
    parser.set_defaults(command=_names, error=parser.error)


def _names(options: argparse.Namespace, translate: Translate) -> int:
    """What could be read is looked through, whatever the rest is."""
    archive, findings = pipeline.read_archive(options.archive)
    status = report(filter(pipeline.is_error, findings), translate)
    issues = {(issue.paper, issue.date) for issue in archive.issues}
    if options.paper and not any(options.paper == paper and options.date in ("", date) for paper, date in issues):
        options.error(translate("no such issue: {issue}").format(issue=f"{options.paper} {options.date}".strip()))
    candidates = propose(archive, options.paper, options.date)
    language = archive.settings.languages[0]
    lines = as_yaml(candidates, archive.authority, language) if options.yaml else _as_text(candidates)
    for line in lines:
        print(line)
    return status


def _as_text(candidates: tuple[Candidate, ...]) -> Iterator[str]:
    for kind, group in groupby(candidates, key=lambda candidate: candidate.kind):
        yield kind.value
        for candidate in group:
            yield f"  {candidate.name} × {candidate.count}"
            yield from (f"    {shown(context)}" for context in candidate.contexts)
