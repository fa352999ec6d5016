"""`banmian parse`: show what the parser reads in some files."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from banmian.cli.common import Translate, report
from banmian.findings import Finding
from banmian.model import Sheet
from banmian.parse import as_json, read_sheet
from banmian.records.files import store

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Show what the parser reads in some pages: for each article its lines, its kind and its headline. The files may lie anywhere;
nothing is written."""
_EXAMPLE = """\
Example:

  banmian parse page.txt --json"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "parse",
        parents=[common],
        help="show what the parser reads in some files",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a page of plain text")
    parser.add_argument("--json", action="store_true", help="one JSON object a line, for each article and each file")
    parser.set_defaults(command=_parse)


def _parse(options: argparse.Namespace, translate: Translate) -> int:
    """Every file that can be read is printed, whatever the others are."""
    status = 0
    for path in options.files:
        sheet = store.read_sheet_file(path, path.stem, str(path))
        if isinstance(sheet, Finding):
            status = report([sheet], translate)
            continue
        for row in as_json(str(path), sheet, read_sheet(sheet)):
            print(json.dumps(row, ensure_ascii=False) if options.json else _outline(row, sheet))
    return status


def _outline(row: Mapping[str, object], sheet: Sheet) -> str:
    """A line for people: which lines, what kind, which headline."""
    if "furniture" in row:
        return f"{row['sheet']}: {len(sheet.lines)} lines, {sheet.encoding}"
    first, last = row["lines"] if isinstance(row["lines"], list) else ("", "")
    title = row["headline"] or row["kicker"] or "–"
    return f"{row['sheet']}:{first}-{last}: {row['kind']} {title}"
