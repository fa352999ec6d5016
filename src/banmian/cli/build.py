"""`banmian build`: parse new pages, check everything, build the site."""

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.common import Translate, archive_option, report, size

if TYPE_CHECKING:
    from banmian.cli.common import Commands


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser("build", parents=[common], help="parse new pages, check everything, build the site")
    archive_option(parser)
    parser.add_argument("--out", metavar="DIR", type=Path, help="the site (default: site/ in the archive)")
    parser.add_argument("--base-url", metavar="URL", type=_address, default="", help="where the site will be published")
    parser.set_defaults(command=_build)


def _build(options: argparse.Namespace, translate: Translate) -> int:
    out = options.out or options.archive / "site"
    archive, findings = pipeline.build(options.archive, out, options.base_url)
    status = report((one for one in findings if not pipeline.is_notice(one)), translate)
    if asked := sum(map(pipeline.is_notice, findings)):
        message = translate("suggestions on the text: {count} (`banmian check` shows them)")
        print(message.format(count=asked), file=sys.stderr)
    if status == 0:
        message = translate("{out}: {articles} articles on {sheets} pages")
        print(message.format(out=out, **size(archive)))
    return status


def _address(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s\"<>]+", text):
        raise argparse.ArgumentTypeError(f"expected an address beginning with https://, got {text!r}")
    return text if not text or text.endswith("/") else f"{text}/"
