"""From a sheet as the parser read it to the texts of its records, and those to disk where nothing stands yet.

A sheet's first records are numbered by reading order, series heads after the last article; later `numbering` tells.
What an editor wrote is never overwritten: see `add_missing`.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path

from banmian.ids import ArticleId, lines_sha256
from banmian.model import (
    Article,
    ArticleReading,
    HeadLine,
    Heads,
    Issue,
    Kind,
    Masthead,
    Sheet,
    SheetReading,
    SheetRecord,
    Source,
    Span,
)
from banmian.records.files import store
from banmian.records.files.filing import CHECKSUMS, filed_marks, filed_record, record_file, sheet_file
from banmian.records.form import convert
from banmian.records.form.documents import write_article
from banmian.records.notation import yamlio
from banmian.records.parsed.numbering import Numbers, in_order
from banmian.text import printed


def articles_of(
    paper: str, date: str, sheet: Sheet, reading: SheetReading, numbers: Numbers | None = None
) -> Iterator[Article]:
    """The articles of a sheet with their ids, then its series heads; numbered by their order if no numbers are given."""
    numbers = numbers or in_order(reading)

    def number(place: int) -> str:
        return str(ArticleId(paper, date, sheet.name, f"{place:02}"))

    articles = sorted(reading.articles, key=lambda article: article.order)
    for place, article in zip(numbers.articles, articles, strict=True):
        series = None if article.series is None else number(numbers.series[article.series])
        yield _article(number(place), sheet, article, series)
    for place, head in zip(numbers.series, reading.series, strict=True):
        source = _source(sheet, [[line.lines for line in head.heads]])
        yield Article(number(place), Kind.SERIES, _heads(sheet, head.heads), (), "", source, ())


def _article(name: str, sheet: Sheet, article: ArticleReading, series: str | None) -> Article:
    parts = [[line.lines] for line in article.heads] + [list(block.lines) for block in article.blocks]
    return Article(
        id=name,
        kind=article.kind,
        heads=_heads(sheet, article.heads),
        byline=article.byline,
        byline_line=_printed_as(sheet, article.heads, "byline"),
        source=_source(sheet, parts),
        blocks=article.blocks,
        series=series,
        joins=article.joins,
        gaps=article.gaps,
    )


def _heads(sheet: Sheet, heads: tuple[HeadLine, ...]) -> Heads:
    return Heads(*(_printed_as(sheet, heads, role.name) for role in fields(Heads)))


def _printed_as(sheet: Sheet, heads: Iterable[HeadLine], role: str) -> str:
    """The printed lines of one part of a head, as they stand in the sheet."""
    lines = (line for head in heads if head.role == role for line in _within(head.lines))
    return "\n".join(text for line in lines if (text := printed(sheet.lines[line - 1])[0]))


def _within(span: Span) -> range:
    return range(span.first, span.last + 1)


def _source(sheet: Sheet, parts: list[list[Span]]) -> Source:
    """The runs of lines that heads and blocks (each a list of spans) cover, in the order of reading.

    Blank lines part no run. Where a part begins above the one before it, the order of reading is not that of the lines,
    and a new run begins.
    """
    groups: list[set[int]] = []
    above = 0
    for spans in filter(None, parts):
        first = spans[0].first
        if first < above or not groups:
            groups.append(set())
        above = first
        groups[-1].update(line for span in spans for line in _within(span))
    runs = tuple(run for group in groups for run in _runs(sheet, group))
    lines = (sheet.lines[line - 1] for run in runs for line in _within(run))
    return Source(sheet.name, runs, lines_sha256(lines))


def _runs(sheet: Sheet, numbers: set[int]) -> Iterator[Span]:
    """Lines as spans that reach over blank lines, but never over another article's."""
    run: Span | None = None
    for line in sorted(number for number in numbers if printed(sheet.lines[number - 1])[0]):
        if run and not any(printed(text)[0] for text in sheet.lines[run.last : line - 1]):
            run = Span(run.first, line)
            continue
        if run:
            yield run
        run = Span(line, line)
    if run:
        yield run


def sheet_texts(
    paper: str, date: str, language: str, sheet: Sheet, reading: SheetReading, numbers: Numbers | None = None
) -> dict[str, str]:
    """File name → text of the records of one sheet, its own record last; `language` is the paper's."""
    texts = {}
    for article in articles_of(paper, date, sheet, reading, numbers):
        texts[record_file(article.id.removeprefix(f"{paper}-{date}-"), language)] = write_article(article)
    masthead = reading.masthead
    record = SheetRecord(sheet.name, sheet.sha256, reading.furniture, masthead.page, masthead.section)
    texts[sheet_file(sheet.name)] = yamlio.dump(convert.sheet_fields(record))
    return texts


def issue_text(paper: str, date: str, mastheads: Iterable[Masthead]) -> str:
    """`issue.yaml` from what the sheets print: of each fact, the first that is printed."""
    whole = Masthead()
    for masthead in mastheads:
        news = {field.name: getattr(masthead, field.name) for field in fields(Masthead)}
        whole = replace(whole, **{name: value for name, value in news.items() if not getattr(whole, name)})
    return yamlio.dump(convert.issue_fields(Issue(paper, date, whole)))


def add_missing(folder: Path, texts: Mapping[str, str]) -> None:
    """Write those files that aren't there, in the order given, and note their checksums. Raises `OSError`.

    The checksums come first and a sheet's own record last: a sheet that has one has all its records, whenever the
    build was killed. A file of marks among the texts is the one they were read with: it is noted, never written.
    """
    marks = {name: text for name, text in texts.items() if filed_marks(name)}
    missing = {name: text for name, text in texts.items() if name not in marks and not os.path.lexists(folder / name)}
    if not missing:
        return
    noted = folder / CHECKSUMS
    old = noted.read_text(encoding="utf-8", errors="replace") if noted.is_file() else ""
    store.write(noted, checksums(old, marks | missing))
    for name, text in missing.items():
        store.write(folder / name, text)


def checksums(old: str, texts: Mapping[str, str]) -> str:
    """`parsed.sha256` with the given files' checksums added: what `sha256sum -c` reads, sorted by name."""
    lines = {line.partition("  ")[2]: line for line in old.splitlines() if line.partition("  ")[2]}
    for name, text in texts.items():
        lines[name] = f"{hashlib.sha256(text.encode()).hexdigest()}  {name}"
    return "".join(f"{lines[name]}\n" for name in sorted(lines))


def edited(sheet: str, language: str, present: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Whether an editor's hand shows in the articles of a sheet that has no record of its own.

    `present` are the files of the issue's folder, `texts` those the parser gives, both name → text. If every article
    there is what the parser gives, a killed build left them, and the rest may be added.
    """
    filed = ((filed_record(name), name) for name in present)
    own = (name for parts, name in filed if parts and (parts.sheet, parts.language) == (sheet, language))
    return any(texts.get(name) != present[name] for name in own)
