"""The command line: `banmian build`, `banmian parse` and `banmian init`.

The one module that prints or exits. Findings go to standard error, results to standard output; the exit status is 0,
1 if there were errors, 2 if the command itself was wrong.
"""

import argparse
import json
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from banmian import __version__, i18n, pipeline
from banmian.findings import Finding, describe
from banmian.model import Archive, Sheet
from banmian.parse import as_json, read_sheet
from banmian.records import begin, store

Translate = Callable[[str], str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    translate = _translator(options.lang or _language(os.environ))
    try:
        status = int(options.command(options, translate))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="banmian", description="Build a newspaper archive from plain text pages.")
    parser.add_argument("--version", action="version", version=f"banmian {__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=i18n.languages(), help="language of the messages (default: the locale's)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", parents=[common], help="parse new pages, check everything, build the site")
    build.add_argument("--archive", metavar="DIR", type=Path, default=Path(), help="the archive (default: here)")
    build.add_argument("--out", metavar="DIR", type=Path, help="the site (default: site/ in the archive)")
    build.add_argument("--base-url", metavar="URL", type=_address, default="", help="where the site will be published")
    build.set_defaults(command=_build)

    parse = commands.add_parser("parse", parents=[common], help="show what the parser reads in some files")
    parse.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parse.add_argument("--json", action="store_true", help="one JSON object a line, for each article and each file")
    parse.set_defaults(command=_parse)

    init = commands.add_parser("init", parents=[common], help="begin an archive in a folder")
    init.add_argument("folder", metavar="DIR", type=Path)
    init.set_defaults(command=_init)
    return parser


def _build(options: argparse.Namespace, translate: Translate) -> int:
    out = options.out or options.archive / "site"
    archive, findings = pipeline.build(options.archive, out, options.base_url)
    status = _report(findings, translate)
    if status == 0:
        print(_summary(archive, out, translate))
    return status


def _parse(options: argparse.Namespace, translate: Translate) -> int:
    """Every file that can be read is printed, whatever the others are."""
    status = 0
    for path in options.files:
        sheet = store.read_sheet_file(path, path.stem, str(path))
        if isinstance(sheet, Finding):
            status = _report([sheet], translate)
            continue
        for row in as_json(str(path), sheet, read_sheet(sheet)):
            print(json.dumps(row, ensure_ascii=False) if options.json else _outline(row, sheet))
    return status


def _init(options: argparse.Namespace, translate: Translate) -> int:
    status = _report(begin.begin_archive(options.folder), translate)
    if status == 0:
        message = translate(
            "{folder}: an archive; name the paper in {settings}, put pages into {seeds}, then run: {command}"
        )
        values = {"settings": store.SETTINGS, "seeds": f"{store.SEEDS}/<paper>/<date>/01.txt"}
        command = f"banmian build --archive {shlex.quote(str(options.folder))}"
        print(message.format(folder=options.folder, command=command, **values))
    return status


def _report(findings: Iterable[Finding], translate: Translate) -> int:
    """Print findings; 1 if any of them is an error."""
    status = 0
    for finding in findings:
        print(describe(finding, translate), file=sys.stderr)
        status = max(status, int(pipeline.is_error(finding)))
    return status


def _summary(archive: Archive, out: Path, translate: Translate) -> str:
    sheets = [sheet for issue in archive.issues for sheet in issue.sheets]
    articles = sum(article.kind != "series" for sheet in sheets for article in sheet.articles)
    message = translate("{out}: {articles} articles on {sheets} pages")
    return message.format(out=out, articles=articles, sheets=len(sheets))


def _outline(row: Mapping[str, object], sheet: Sheet) -> str:
    """A line for people: which lines, what kind, which headline."""
    if "furniture" in row:
        return f"{row['sheet']}: {len(sheet.lines)} lines, {sheet.encoding}"
    first, last = row["lines"] if isinstance(row["lines"], list) else ("", "")
    title = row["headline"] or row["kicker"] or "–"
    return f"{row['sheet']}:{first}-{last}: {row['kind']} {title}"


def _address(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s\"<>]+", text):
        raise argparse.ArgumentTypeError(f"expected an address beginning with https://, got {text!r}")
    return text if not text or text.endswith("/") else f"{text}/"


def _language(environment: Mapping[str, str]) -> str:
    """The language of the locale of messages if the program speaks it, else English."""
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    language = re.split("[-_.@]", locale.lower())[0]
    return language if language in i18n.languages() else i18n.SOURCE_LANGUAGE


def _translator(language: str) -> Translate:
    """A message that has no translation yet is said in English: here it must not hide a finding."""
    words = i18n.translator(language)
    return lambda message: words.single.get(message) or message


def _speak_utf8() -> None:
    """Whatever the locale: JSON is UTF-8, and file names that are not text come out as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
