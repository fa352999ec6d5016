"""`banmian serve`: the site while one works on it."""

import argparse
import sys
from typing import TYPE_CHECKING, Final

from banmian.cli.common import Translate, archive_option
from banmian.findings import Severity, visible

if TYPE_CHECKING:
    from banmian.cli.common import Commands
    from banmian.serve import News, Tell

PORT: Final = 8000
SHOWN: Final = 3
"""Changed files that are named one by one."""
_NEEDED: Final = ("anyio", "starlette", "uvicorn", "watchfiles")
"""Packages that an installation without the extra `serve` does not have."""

_DESCRIPTION = """\
Show the site in a browser while you work on the archive. Pages that have no records yet are read, everything is checked, and
what you change in seeds/ or content/ is there as soon as you save it: open pages load themselves anew. What is found stands at
the foot of every page. If there is an error, the pages stay as they were until it is mended. The site is for this machine alone;
Ctrl-C ends it. `banmian build` makes the files to publish."""
_EXAMPLE = """\
Example:

  banmian serve --archive archive --open"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "serve",
        parents=[common],
        help="show the site while you work on it",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    archive_option(parser)
    parser.add_argument("--port", metavar="N", type=int, default=PORT, help="the port (default: 8000; 0: any free one)")
    parser.add_argument("--open", action="store_true", help="open the site in the browser")
    parser.set_defaults(command=_serve, error=parser.error)


def _serve(options: argparse.Namespace, translate: Translate) -> int:
    if not 0 <= options.port <= 65535:
        options.error(translate("--port: expected a number from 0 to 65535, got {got}").format(got=options.port))
    if not options.archive.is_dir():
        options.error(translate("--archive: {folder} is no folder").format(folder=visible(str(options.archive))))
    try:
        from banmian import serve
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        message = translate(
            "banmian serve needs packages that are not installed ({name}): pip install 'banmian[serve]'"
        )
        print(message.format(name=error.name), file=sys.stderr)
        return 1
    try:
        serve.serve(options.archive, options.port, options.language, teller(translate), open_browser=options.open)
    except serve.PortError as error:
        print(_no_port(error.port, error.taken, str(error), translate), file=sys.stderr)
        return 1
    print(translate("ended"))
    return 0


def _no_port(port: int, taken: bool, reason: str, translate: Translate) -> str:
    if taken:
        message = translate("port {port} is taken by another program; choose another, such as --port {other}")
        return message.format(port=port, other=port + 1 if port < 65535 else 0)
    return translate("port {port} can’t be used: {reason}").format(port=port, reason=reason)


def teller(translate: Translate) -> "Tell":
    """A function that prints the news as they come."""

    def tell(news: "News") -> None:
        print(said(news, translate), flush=True)

    return tell


def said(news: "News", translate: Translate) -> str:
    """A piece of news in words."""
    from banmian.serve import Built, Changed

    if isinstance(news, Changed):
        more = len(news.paths) - SHOWN
        names = ", ".join(map(visible, news.paths[:SHOWN]))
        return translate("changed: {files}").format(files=f"{names} +{more}" if more > 0 else names)
    if not isinstance(news, Built):
        return translate("listening at {address} (Ctrl-C ends it)").format(address=news.address)
    if news.fault:
        return translate("failed, the pages stay as they were: {reason}").format(reason=visible(news.fault))
    numbers = {
        "seconds": f"{news.seconds:.1f}",
        "errors": news.count(Severity.ERROR),
        "warnings": news.count(Severity.WARNING),
        "notices": news.count(Severity.NOTICE),
    }
    if not news.whole:
        return translate("read in {seconds} s; errors: {errors}. The pages stay as they were.").format(**numbers)
    if not news.seconds:
        message = translate("all pages looked at; errors: {errors}, warnings: {warnings}, suggestions: {notices}")
        return message.format(**numbers)
    message = translate("built in {seconds} s; errors: {errors}, warnings: {warnings}, suggestions: {notices}")
    return message.format(**numbers)
