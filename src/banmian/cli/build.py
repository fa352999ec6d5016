"""`banmian build`: parse new pages, check everything, build the site."""

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.common import Translate, archive_option, report, size
from banmian.cli.progress import progress
from banmian.findings import Finding, short

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Read the pages that have no records yet, check everything, and build the site. If there is an error, nothing is published: the
findings say where, what is wrong, and what would be right."""
_EXAMPLE = """\
Example:

  banmian build --archive archive --base-url https://example.org/paper/"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "build",
        parents=[common],
        help="parse new pages, check everything, build the site",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    archive_option(parser)
    parser.add_argument("--out", metavar="DIR", type=Path, help="the site (default: site/ in the archive)")
    parser.add_argument("--base-url", metavar="URL", default="", help="where the site will be published")
    parser.add_argument(
        "--with-desk",
        action="store_true",
        help="make the editor's desk too: each page beside its articles, for looking",
    )
    parser.set_defaults(command=_build, error=parser.error)


def _build(options: argparse.Namespace, translate: Translate) -> int:
    address = _address(options.base_url)
    if address is None:
        message = translate("--base-url: expected an address beginning with https://, got {got}")
        options.error(message.format(got=short(options.base_url)))
    out = options.out or options.archive / "site"
    with progress(translate) as tell:
        archive, findings = pipeline.build(options.archive, out, address or "", tell, with_desk=options.with_desk)
    status = report((one for one in findings if not _can_wait(one)), translate)
    if asked := sum(map(_can_wait, findings)):
        message = translate("suggestions on the text: {count} (`banmian check` shows them)")
        print(message.format(count=asked), file=sys.stderr)
    if status == 0:
        message = translate("{out}: built; articles: {articles}, pages: {sheets}")
        print(message.format(out=out, **size(archive)))
    return status


def _can_wait(finding: Finding) -> bool:
    """Whether `banmian check` is soon enough: a suggestion, but not where the parser was unsure as it read a new page."""
    return pipeline.is_notice(finding) and finding.code != "P101"


def _address(text: str) -> str | None:
    """An address with its final slash, empty if none was given; `None` for what is no address."""
    if text and not re.fullmatch(r"https?://[^\s\"<>]+", text):
        return None
    return text if not text or text.endswith("/") else f"{text}/"
