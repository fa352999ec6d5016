"""From an archive to its suggestions: every check run over every text, less what an editor has answered."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from banmian.findings import Finding, short, visible
from banmian.ids import parse_article_id
from banmian.model import Archive, Issue
from banmian.suggest.breaks import breaks
from banmian.suggest.calendar import dates
from banmian.suggest.counts import counts
from banmian.suggest.lookalikes import lookalikes
from banmian.suggest.names import names
from banmian.suggest.repeats import doubled, endings, sentences
from banmian.suggest.signs import illegible, mixed, pairs, widths
from banmian.suggest.suspicion import Suspicion
from banmian.suggest.texts import Source, Text, sources
from banmian.suggest.words import dash_for_one, latin, space
from banmian.text import HAN

TEXT_CHECKS = (latin, sentences, dash_for_one, mixed, space, lookalikes, widths, illegible, breaks, doubled)
"""Of one text."""
ARTICLE_CHECKS = (endings, pairs)
"""Of the texts of one article, in order."""
ISSUE_CHECKS = (counts, names)
"""Of the articles of one issue."""

_PLAIN: Final = re.compile(rf"[{HAN}A-Za-z“《（][{HAN}A-Za-z0-9“”《》（），。、；：！？— ]*")

_NO_TEXT: Final = frozenset(("null", "true", "false"))

Place = tuple[int, int]
"""Number of a source in its issue, number of a text in its source."""


def suggestions(archive: Archive) -> Iterator[Finding]:
    """What looks wrong and has no answer, at its line of the source; and the answers that answer nothing."""
    language = archive.settings.languages[0] if archive.settings.languages else "zh"
    for issue in archive.issues:
        whole = tuple(sources(issue))
        answered: set[tuple[str, int, str]] = set()
        for (number, place), suspicion in suspicions(whole):
            source = whole[number]
            line = source.texts[place].line(suspicion.at)
            if any((answer.line, answer.text) == (line, suspicion.what) for answer in source.as_printed):
                answered.add((source.id, line, suspicion.what))
            else:
                yield _finding(issue, source, line, suspicion, language)
        yield from _idle(issue, whole, answered, language)


def suspicions(whole: Sequence[Source]) -> Iterator[tuple[Place, Suspicion]]:
    """What looks wrong in an issue, and where."""
    for number, source in enumerate(whole):
        for place, text in enumerate(source.texts):
            yield from (((number, place), one) for one in of_text(text, source.date))
        for check in ARTICLE_CHECKS if source.article else ():
            yield from (((number, place), one) for place, one in check(source.texts))
    for across in ISSUE_CHECKS:
        yield from (((number, place), one) for number, place, one in across(whole))


def of_text(text: Text, date: str) -> Iterator[Suspicion]:
    """What looks wrong in one text."""
    for check in TEXT_CHECKS:
        yield from check(text)
    yield from dates(text, date)


def _finding(issue: Issue, source: Source, line: int, suspicion: Suspicion, language: str) -> Finding:
    text = "".join(source.sheet.text.lines[line - 1 : line])
    column = max(text.find(suspicion.what), 0) + 1
    answer = f"{{line: {line}, text: {_in_yaml(suspicion.what)}, why: …}}"
    values: dict[str, str | int] = {"what": suspicion.what, "record": _record(source, language), "entry": answer}
    values |= suspicion.values
    return Finding(suspicion.code, _path(issue, source), line, column, values)


def _in_yaml(text: str) -> str:
    """A text as it may stand in a mapping on one line; what can't be seen stands as its number, in double quotes."""
    if visible(text) != text:
        return '"' + visible(text.replace("\\", "\\\\").replace('"', '\\"')) + '"'
    return text if _PLAIN.fullmatch(text) and text not in _NO_TEXT else "'" + text.replace("'", "''") + "'"


def _idle(
    issue: Issue, whole: Sequence[Source], answered: set[tuple[str, int, str]], language: str
) -> Iterator[Finding]:
    """The answers to what nobody asks."""
    for source in whole:
        for answer in source.as_printed:
            if (source.id, answer.line, answer.text) not in answered:
                line = max(1, min(answer.line, len(source.sheet.text.lines)))
                record = _record(source, language)
                values: dict[str, str | int] = {"what": short(answer.text), "line": answer.line, "record": record}
                yield Finding("E201", _path(issue, source), line, 1, values)


def _path(issue: Issue, source: Source) -> str:
    """The source file: there an editor sees what is printed."""
    return f"seeds/{issue.paper}/{issue.date}/{source.sheet.text.name}.txt"


def _record(source: Source, language: str) -> str:
    """The file in which it can be answered."""
    article = parse_article_id(source.id)
    sheet = source.sheet.text.name
    return f"{sheet}-{article.number}.{language}.md" if article else f"{sheet}.sheet.yaml"
