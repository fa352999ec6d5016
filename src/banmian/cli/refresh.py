"""`banmian refresh`: read again, with today's parser, what no editor has touched."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from banmian import config, pipeline, publish
from banmian.cli.common import Translate, archive_option, report
from banmian.findings import Finding, short
from banmian.model import Explanation, Person
from banmian.records.editing import refresh
from banmian.records.editing.refresh import Change, IssueChanges, SheetChanges
from banmian.records.files import store

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
A better parser reads old pages better, and your marks (<sheet>.marks.yaml) say how a page is to be read. This reads the
sheets again and shows what would change: records added, removed, changed, translations and passages of the authority
files that hang on them. Articles keep their numbers, new ones get new numbers. It then asks, issue by issue; --yes
answers for you. Edited records that would not change are kept; a sheet with one that would is listed and left alone. A
build never does this."""
_EXAMPLE = """\
Example:

  banmian refresh hyrb 2021-09-28 02"""
_FEW: Final = 12
"""So many lines of a difference are shown."""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "refresh",
        parents=[common],
        help="read again what no editor has touched, as the marks say",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    archive_option(parser)
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    parser.add_argument("paper", metavar="PAPER", nargs="?", default="", help="only of this paper")
    parser.add_argument("date", metavar="DATE", nargs="?", default="", help="only of the issue of this date")
    parser.add_argument("sheet", metavar="SHEET", nargs="?", default="", help="only this sheet, such as 02")
    parser.set_defaults(command=_refresh, error=parser.error)


def _refresh(options: argparse.Namespace, translate: Translate) -> int:
    settings, faults = config.read_settings(options.archive)
    if faults:
        return report(faults, translate)
    asked = (options.paper, options.date, options.sheet)
    issues, findings = refresh.compare(options.archive, settings, *asked)
    if options.paper and not issues and not findings:
        options.error(translate("there is no such issue: {name}").format(name=" ".join(filter(None, asked))))
    status = report(findings, translate)
    passages = dict(_authority(options.archive)) if any(issue.sheets for issue in issues) else {}
    for issue in issues:
        for line in _shown(issue, passages, translate):
            print(line)
        again = partial(refresh.compare, options.archive, settings, issue.paper, issue.date, options.sheet)
        if issue.sheets and _agreed(issue, options.yes, translate):
            unchanged = again()[0] == [issue]
            status = max(status, report(_done(options.archive, issue, unchanged=unchanged), translate))
    if not any(issue.sheets for issue in issues):
        print(translate("nothing would change in the records that nobody has edited"))
    return status


def _authority(root: Path) -> Iterator[tuple[str, list[str]]]:
    """Article → the entries of the authority files that quote a passage of it."""
    quoted: dict[str, list[str]] = {}
    for entry in pipeline.read_archive(root)[0].authority:
        about = entry.about
        passages = about.sources if isinstance(about, Explanation) else ()
        if isinstance(about, Person):
            passages = tuple(role.source for role in about.roles)
        for name in {passage.article for passage in passages} | {*entry.rule.only_in, *entry.rule.not_in}:
            quoted.setdefault(name, []).append(f"{entry.kind} {entry.id}")
    yield from quoted.items()


def _shown(issue: IssueChanges, passages: dict[str, list[str]], translate: Translate) -> Iterator[str]:
    """What would change in an issue, and what is left alone."""
    for sheet in issue.sheets:
        yield f"{issue.folder}/{sheet.sheet}:"
        for change in sheet.changes:
            yield from _change(change, translate)
        yield from _consequences(issue, sheet, passages, translate)
    if issue.edited:
        files = ", ".join(issue.edited)
        yield translate("edited, and would have to change, so their sheets are left alone: {files}").format(files=files)


def _change(change: Change, translate: Translate) -> Iterator[str]:
    if change.old is None:
        yield translate("  {file}: would be added").format(file=change.name)
    elif change.new is None:
        yield translate("  {file}: would be removed").format(file=change.name)
    else:
        yield translate("  {file}: would change").format(file=change.name)
    old, new = (change.old or "").splitlines(), (change.new or "").splitlines()
    if change.old is None:
        new = [line for line in new if line.startswith(("kicker:", "headline:"))]
    if change.new is None:
        old = [line for line in old if line.startswith(("kicker:", "headline:"))]
    lines = (line for line in unified_diff(old, new, n=0, lineterm="") if not line.startswith(("---", "+++", "@@")))
    told = [line for line in lines if line[1:].strip()]
    yield from (f"    {line[0]} {short(line[1:], 100)}" for line in islice(told, _FEW))
    if len(told) > _FEW:
        yield "    …"


def _consequences(
    issue: IssueChanges, sheet: SheetChanges, passages: dict[str, list[str]], translate: Translate
) -> Iterator[str]:
    """Ids that would name something else, and what hangs on what would change."""
    for old, new in sheet.moved:
        if new:
            yield translate("  {old}: its text would have the id {new}").format(old=old, new=new)
        else:
            yield translate("  {old}: its lines would stand in no article").format(old=old)
    for file in sheet.translations:
        yield translate("  {file} translates what would change").format(file=file)
    for number in sorted(sheet.ids):
        name = f"{issue.paper}-{issue.date}-{number}"
        if name in passages:
            entries = ", ".join(sorted(set(passages[name])))
            yield translate("  {id} is named in the authority files: {entries}").format(id=name, entries=entries)


def _agreed(issue: IssueChanges, yes: bool, translate: Translate) -> bool:
    if yes:
        return True
    if not sys.stdin.isatty():
        print(translate("nothing was written; with --yes it would be"), file=sys.stderr)
        return False
    question = translate("write this into {folder}? (y/n) ").format(folder=issue.folder)
    try:
        return input(question).strip().lower() in ("y", "yes", "是")
    except EOFError:
        return False


def _done(root: Path, issue: IssueChanges, *, unchanged: bool) -> Iterable[Finding]:
    """Write it, as a whole or not at all; not if something has changed since it was shown."""
    if not unchanged:
        return [Finding("R116", issue.folder)]
    try:
        publish.replaced(root / issue.folder, lambda folder: refresh.write_into(folder, issue))
    except OSError as error:
        return [store.unwritable(issue.folder, error)]
    return []
