"""What is looked at, text by text: heads, bylines and blocks of the articles, and the furniture of the sheets.

Each text knows on which line of its sheet a character stands, so that a suggestion can be given where an editor finds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from banmian.ids import sheet_id
from banmian.model import Article, AsPrinted, BlockKind, Field, Issue, SheetEntry, Span, Status
from banmian.text import printed


@dataclass(frozen=True, slots=True)
class Text:
    """One text and its place."""

    text: str
    kind: BlockKind | None = None
    """`None` for a head, a byline or furniture."""
    field: Field | None = None
    """`None` for furniture."""
    lines: tuple[tuple[int, int], ...] = ((0, 1),)
    """(first character, line number) of every printed line in it."""
    broken: bool = False
    """Whether a gap is declared behind its last line: the source has lost what follows."""

    def line(self, at: int) -> int:
        """The line on which a character stands."""
        return max((line for start, line in self.lines if start <= at), default=1)

    @property
    def prose(self) -> bool:
        """Whether it is written in sentences."""
        return self.kind in (BlockKind.PARAGRAPH, BlockKind.BOX, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Source:
    """Where texts come from: an article, or a sheet for its furniture."""

    id: str
    date: str
    sheet: SheetEntry
    texts: tuple[Text, ...]
    as_printed: tuple[AsPrinted, ...]
    """What an editor has answered already."""
    article: Article | None = None


def sources(issue: Issue) -> Iterator[Source]:
    """The sheets and articles of an issue in order; nothing of withdrawn articles."""
    for sheet in issue.sheets:
        name = sheet_id(issue.paper, issue.date, sheet.text.name)
        yield Source(name, issue.date, sheet, tuple(_furniture(sheet)), sheet.record.as_printed)
        for article in sheet.articles:
            if article.status is not Status.WITHDRAWN:
                yield Source(
                    article.id, issue.date, sheet, tuple(texts_of(article, sheet)), article.as_printed, article
                )


def texts_of(article: Article, sheet: SheetEntry) -> Iterator[Text]:
    """The heads, the byline and the blocks of an article that are there."""
    heads = (
        (Field.KICKER, article.heads.kicker),
        (Field.HEADLINE, article.heads.headline),
        (Field.SUBHEAD, article.heads.subhead),
        (Field.BYLINE, article.byline_line),
    )
    gaps = {gap.after for gap in article.gaps}
    for field, text in heads:
        if text:
            yield Text(text, None, field, _lines(sheet, article.source.lines, text, whole=False))
    for block in article.blocks:
        lines = _lines(sheet, block.lines, block.text, whole=True)
        broken = bool(block.lines) and block.lines[-1].last in gaps
        yield Text(block.text, block.kind, Field.TEXT, lines, broken)


def _furniture(sheet: SheetEntry) -> Iterator[Text]:
    for item in sheet.record.furniture:
        for number in _within(sheet, item.lines):
            if text := printed(sheet.text.lines[number - 1])[0]:
                yield Text(text, lines=((0, number),))


def _lines(sheet: SheetEntry, spans: Sequence[Span], text: str, *, whole: bool) -> tuple[tuple[int, int], ...]:
    """Where each source line begins in a text; `whole` says that the text is all of these lines, emended perhaps."""
    found: list[tuple[int, int]] = []
    at = 0
    for number in (line for span in spans for line in _within(sheet, span)):
        line = printed(sheet.text.lines[number - 1])[0]
        start = text.find(line, at) if line else -1
        if line and (start >= 0 or whole):
            found.append((max(start, at), number))
            at = max(start, at) + len(line)
    if not found and spans:
        found.append((0, spans[0].first))
    return tuple(found)


def _within(sheet: SheetEntry, span: Span) -> range:
    """The lines of a span that the sheet has; what it hasn't is a finding of the records."""
    return range(span.first, min(span.last, len(sheet.text.lines)) + 1)
