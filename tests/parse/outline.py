"""A reading as a few plain lines, for fixtures: one line for each thing the parser found."""

from collections.abc import Iterator

from banmian.model import ArticleReading, Block, Sheet, SheetReading
from banmian.parse import head_text


def outline(sheet: Sheet, reading: SheetReading) -> str:
    """The furniture, the series heads and the articles of a sheet."""
    return "\n".join(_lines(sheet, reading))


def _lines(sheet: Sheet, reading: SheetReading) -> Iterator[str]:
    for item in reading.furniture:
        text = sheet.lines[item.lines.first - 1].lstrip("# ")
        yield f"{item.kind} {item.lines.first}: {text}"
    for series in reading.series:
        yield f"## {head_text(series.heads, 'headline')} / {head_text(series.heads, 'subhead')}"
    for article in reading.articles:
        yield from _article(article)


def _article(article: ArticleReading) -> Iterator[str]:
    yield f"# {article.kind}" + (" in series" if article.series is not None else "")
    for line in article.heads:
        if line.role != "byline":
            yield f"{line.role}: {line.text}".replace("\n", "|")
    for credit in article.byline:
        yield f"byline: {credit.name} {credit.role}"
    yield from (_block(block) for block in article.blocks)
    yield from (f"join: {join.before} {join.after}" for join in article.joins)
    yield from (f"gap: {gap.after}" for gap in article.gaps)


def _block(block: Block) -> str:
    credit = f" ({block.credit})" if block.credit else ""
    return f"{block.kind}{credit}: {block.text}".replace("\n", "|")
