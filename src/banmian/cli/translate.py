"""`banmian translate`: begin the translation of an article."""

import argparse
from typing import TYPE_CHECKING

from banmian import pipeline
from banmian.cli.common import Translate, archive_option, report
from banmian.records.form.vocabulary import METHODS

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Write a file in which an article can be translated: front matter, and the original's blocks to be replaced one by one.
It is withdrawn (not published) until you write `status: draft`; `banmian check` then tells what is still Chinese, and
which numbers and names of the original are missing."""
_EXAMPLE = """\
Example:

  banmian translate hyrb-2021-09-28-02-05 --to en --by 'Li Hua'"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "translate",
        parents=[common],
        help="begin the translation of an article",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    archive_option(parser)
    parser.add_argument("id", metavar="ID", help="of the article, such as hyrb-2021-09-28-02-05")
    parser.add_argument("--to", metavar="LANGUAGE", required=True, help="such as en: one of the archive's languages")
    parser.add_argument("--by", metavar="NAME", required=True, help="who translates")
    parser.add_argument("--method", choices=METHODS, default="human", help="how (default: human)")
    parser.set_defaults(command=_translate)


def _translate(options: argparse.Namespace, translate: Translate) -> int:
    begun = pipeline.begin_translation(options.archive, options.id, options.to, options.by, options.method)
    if not isinstance(begun, str):
        return report(begun, translate)
    message = translate("{file}: translate it block by block, then write `status: draft`")
    print(message.format(file=begun))
    return 0
