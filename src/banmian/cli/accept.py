"""`banmian accept`: an editor has corrected the text of records; what was corrected is declared in their ledgers."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from banmian import config, pipeline
from banmian.cli.common import Translate, report
from banmian.findings import Finding, short
from banmian.model import Cause
from banmian.records.editing import accept
from banmian.records.editing.accept import Examined, Reason
from banmian.records.editing.translated import archive_of
from banmian.records.files.filing import filed_record
from banmian.records.ledger.emending import Correction

if TYPE_CHECKING:
    from banmian.cli.common import Commands

_DESCRIPTION = """\
Correct the text of a record in your editor, save it, then run this. It shows each difference from the source (the line,
what stands there, what you read) and declares them under `emendations` and `joins` in the front matter of the record;
nothing else in the file is touched. Say why with --cause, --why or both, for all differences at once; without either
you are asked, one by one. A text that comes from no line of the source is refused, and then nothing is written."""
_EXAMPLE = """\
Example:

  banmian accept content/hyrb/2021-09-28/02-05.zh.md --cause transcription"""


def add(commands: "Commands", common: argparse.ArgumentParser) -> None:
    """How it is called."""
    parser = commands.add_parser(
        "accept",
        parents=[common],
        help="declare what was corrected in the text of records",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="such as content/…/02-05.zh.md")
    causes = [cause.value for cause in Cause]
    parser.add_argument("--cause", choices=causes, help="whose error it was: the transcription's, or the paper's")
    parser.add_argument("--why", metavar="TEXT", type=_words, help="the reason in your own words")
    parser.set_defaults(command=_accept)


def _accept(options: argparse.Namespace, translate: Translate) -> int:
    """Each file by itself: one that is refused doesn't hold up the others."""
    given = Reason(Cause(options.cause) if options.cause else None, options.why or "")
    statuses = [_file(path, given if options.cause or options.why else None, translate) for path in options.files]
    return max(statuses)


def _file(path: Path, given: Reason | None, translate: Translate) -> int:
    root = archive_of(path)
    if root is None:
        return report([Finding("R115", path.as_posix())], translate)
    settings, faults = config.read_settings(root)
    examined = faults or accept.examine(root, path, settings)
    if isinstance(examined, list):
        return report(examined, translate)
    if not examined.found:
        print(translate("{file}: nothing to declare").format(file=examined.shown))
        return 0
    for line in _shown(examined, translate):
        print(line)
    reasons = _reasons(examined, given, translate)
    if reasons is None:
        return 2 if given is None and not sys.stdin.isatty() else 1
    return report(accept.declare(examined, reasons), translate) or _aftermath(root, examined, translate)


def _shown(examined: Examined, translate: Translate) -> Iterator[str]:
    """What would be declared, and what no longer."""
    yield f"{examined.shown}:"
    for one in examined.found.emendations:
        yield _difference(one, translate)
    for emendation in examined.found.undone:
        message = translate("  line {line}: no longer {source} → {reading}")
        values = {"source": short(emendation.source), "reading": short(emendation.reading)}
        yield message.format(line=emendation.line, **values)
    for join in examined.found.joined:
        yield translate("  line {after} goes on with line {line}").format(after=join.after, line=join.before)
    for join in examined.found.parted:
        yield translate("  line {after} no longer goes on with line {line}").format(after=join.after, line=join.before)


def _difference(one: Correction, translate: Translate) -> str:
    changed = f"{one.before}[{short(one.emendation.source)} → {short(one.emendation.reading)}]{one.after}"
    return translate("  line {line}: {text}").format(line=one.emendation.line, text=short(changed, 120))


def _reasons(examined: Examined, given: Reason | None, translate: Translate) -> Sequence[Reason] | None:
    """A reason for each emendation; `None` if the editor gives none."""
    new = examined.found.emendations
    if given is not None or not new:
        return [given or Reason()] * len(new)
    if not sys.stdin.isatty():
        print(translate("say why: give --cause, --why or both; nothing was written"), file=sys.stderr)
        return None
    reasons = []
    for one in new:
        reason = _asked(one, translate)
        if reason is None:
            print(translate("{file}: nothing was written").format(file=examined.shown), file=sys.stderr)
            return None
        reasons.append(reason)
    return reasons


def _asked(one: Correction, translate: Translate) -> Reason | None:
    """What the editor answers: a letter for a cause, words after it or instead of it; nothing to stop."""
    print(_difference(one, translate))
    question = translate(
        "  why? t: the transcription's error, p: the print's, u: uncertain; or in words (nothing: stop) "
    )
    try:
        answer = input(question).strip()
    except EOFError:
        return None
    letter, _, words = answer.partition(" ")
    cause = next((cause for cause in Cause if letter in (cause.value[0], cause.value)), None)
    if not answer:
        return None
    return Reason(cause, words.strip()) if cause else Reason(why=answer)


def _aftermath(root: Path, examined: Examined, translate: Translate) -> int:
    """What was written, and what is now found in the record and in its translations."""
    found = examined.found
    message = translate("{file}: declared; emendations: {emendations}, joins: {joins}")
    print(message.format(file=examined.shown, emendations=len(found.emendations), joins=len(found.joined)))
    filed = filed_record(examined.path.name)
    files = {path.name for path in examined.path.parent.iterdir() if _same(filed_record(path.name), filed)}
    folder = examined.shown.rpartition("/")[0]
    mine = {f"{folder}/{name}" for name in files}
    findings = [one for one in pipeline.read_archive(root)[1] if one.path in mine and not one.code.startswith("E")]
    return report(findings, translate)


def _same(one: object, other: object) -> bool:
    """Whether two files are of one article, in whatever language."""
    return all(getattr(one, name, None) == getattr(other, name, "") for name in ("sheet", "number"))


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("expected the reason in words")
    return " ".join(text.split())
