"""What several commands need: the archive they are about, and how findings are printed."""

import argparse
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.excerpt import excerpt
from banmian.findings import Finding, describe
from banmian.model import Archive, Kind

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    """argparse has no public name for what `add_subparsers` gives."""

Translate = Callable[[str], str]
Quote = Callable[[str, int], str]
"""From a file's path in the archive and a line's number to that line; empty if there is none."""


def archive_option(parser: argparse.ArgumentParser) -> None:
    """`--archive DIR`, the folder one stands in by default."""
    parser.add_argument("--archive", metavar="DIR", type=Path, default=Path(), help="the archive (default: here)")


def report(findings: Iterable[Finding], translate: Translate, quote: Quote | None = None) -> int:
    """Print findings, with the lines they are about if somebody quotes them; 1 if any of them is an error."""
    status = 0
    columns = shutil.get_terminal_size((100, 24)).columns - 4
    for finding in findings:
        print(describe(finding, translate), file=sys.stderr)
        line = quote(finding.path, finding.line) if quote else ""
        for shown in excerpt(line, finding.column, columns) if line.strip() else ():
            print(f"    {shown}", file=sys.stderr)
        status = max(status, int(pipeline.is_error(finding)))
    return status


def size(archive: Archive) -> dict[str, int]:
    """How many sheets and articles an archive holds; the head of a series is no article."""
    sheets = [sheet for issue in archive.issues for sheet in issue.sheets]
    articles = sum(article.kind is not Kind.SERIES for sheet in sheets for article in sheet.articles)
    return {"sheets": len(sheets), "articles": articles}
