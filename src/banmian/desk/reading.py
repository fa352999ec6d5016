"""The right side of the desk: the articles as they will read, and the furniture beside them."""

from collections.abc import Iterator
from dataclasses import replace

from banmian.desk.bits import bits, reading_of
from banmian.desk.known import Layout
from banmian.desk.views import Bit, ReadArticle, ReadBlock, Run
from banmian.ids import parse_article_id
from banmian.model import Article, Block, SheetEntry, Status
from banmian.render.catalogue.ledger import BANDS, letter
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.language import labels
from banmian.render.links.articles import title_of
from banmian.render.texts.blocks import blocks as block_views
from banmian.text import printed


def articles(site: Site, path: str, sheet: SheetEntry, layout: Layout) -> tuple[ReadArticle, ...]:
    """The articles of a sheet, heads of series among them, in the order of the page."""
    ordered = sorted(sheet.articles, key=lambda one: (_first(one), one.id))
    return once(tuple(_article(site, path, sheet, layout, one) for one in ordered))


def _first(article: Article) -> int:
    return min((span.first for span in article.source.lines), default=0)


def _article(site: Site, path: str, sheet: SheetEntry, layout: Layout, article: Article) -> ReadArticle:
    parts = parse_article_id(article.id)
    first = _first(article)
    piece = layout.at(first)
    number = piece.article if piece else None
    shown = article.status is not Status.WITHDRAWN
    return ReadArticle(
        id=article.id,
        name=f"{parts.sheet}-{parts.number}" if parts else article.id,
        href=addresses.relative(path, addresses.article(site.language, parts)) if parts else "",
        line=piece.lines.first if piece else first,
        letter="" if number is None else letter(number - 1),
        band=0 if number is None else (number - 1) % BANDS + 1,
        kind=labels.label(site.words, labels.KINDS, article.kind),
        status=labels.label(site.words, labels.STATUSES, article.status),
        title=title_of(site, article),
        headed=bool(article.heads.headline),
        heads=tuple(_heads(sheet, article, layout)) if shown else (),
        credits=tuple((labels.role(site.words, one.role, 1), one.name) for one in article.byline),
        blocks=tuple(_blocks(sheet, article, layout)) if shown else (),
        withdrawn=not shown,
    )


def _heads(sheet: SheetEntry, article: Article, layout: Layout) -> Iterator[ReadBlock]:
    """What stands over the text, level by level, each printed line found again in the source."""
    lines = _head_lines(sheet, article)
    heads = article.heads
    parts = (("kicker", heads.kicker), ("headline", heads.headline), ("subhead", heads.subhead))
    for role, text in (*parts, ("byline", article.byline_line)):
        if text.strip():
            yield ReadBlock(role, tuple(_head_bits(layout, text, lines)))


def _head_lines(sheet: SheetEntry, article: Article) -> list[tuple[int, str]]:
    """(number, text) of the article's lines that no block has."""
    taken = {number for block in article.blocks for span in block.lines for number in range(span.first, span.last + 1)}
    last = len(sheet.text.lines)
    numbers = (number for span in article.source.lines for number in range(span.first, min(span.last, last) + 1))
    return [(number, reading_of(sheet, article, number)) for number in numbers if number not in taken]


def _head_bits(layout: Layout, text: str, lines: list[tuple[int, str]]) -> Iterator[Bit]:
    """A bit for each piece; the lines used are taken away, for a head may be printed twice."""
    rows: list[tuple[int, str]] = []
    for line in text.split("\n"):
        found = next((one for one in lines if one[1] == line.strip()), None)
        if found:
            lines.remove(found)
        piece = layout.at(found[0]) if found else None
        rows.append((piece.lines.first if piece else 0, line))
    for place, (number, line) in enumerate(rows):
        if place and number and rows[place - 1][0] == number:
            continue
        more = [one for at, one in rows[place + 1 :] if at == number and number]
        yield Bit(number, tuple((Run(one),) for one in (line, *more)))


def _blocks(sheet: SheetEntry, article: Article, layout: Layout) -> Iterator[ReadBlock]:
    for block, view in zip(article.blocks, block_views(article), strict=True):
        yield ReadBlock(block.kind, _bits(sheet, article, layout, block), tuple(gap.note for gap in view.gaps))


def _bits(sheet: SheetEntry, article: Article, layout: Layout, block: Block) -> tuple[Bit, ...]:
    return bits(sheet, article, layout, block.text, block.lines)


def furniture(site: Site, sheet: SheetEntry, layout: Layout) -> tuple[ReadBlock, ...]:
    """What is of no article, piece by piece."""
    found = []
    for one in sheet.record.furniture:
        texts = [printed(text)[0] for text in sheet.text.lines[one.lines.first - 1 : one.lines.last]]
        piece = layout.at(one.lines.first)
        line = piece.lines.first if piece else one.lines.first
        label = labels.label(site.words, labels.FURNITURE, one.kind)
        found.append(ReadBlock(label, (Bit(line, tuple((Run(text),) for text in texts if text)),)))
    return tuple(found)


def once(read: tuple[ReadArticle, ...]) -> tuple[ReadArticle, ...]:
    """The articles, with what comes from a piece that has its place already marked as such."""
    seen: set[int] = set()
    return tuple(
        replace(one, heads=tuple(_once(one.heads, seen)), blocks=tuple(_once(one.blocks, seen))) for one in read
    )


def _once(blocks: tuple[ReadBlock, ...], seen: set[int]) -> Iterator[ReadBlock]:
    for block in blocks:
        bits = []
        for bit in block.bits:
            bits.append(replace(bit, again=bit.line in seen))
            seen.add(bit.line)
        yield replace(block, bits=tuple(bits))


def anchors(read: tuple[ReadArticle, ...], others: tuple[ReadBlock, ...]) -> frozenset[int]:
    """The lines of the source that have a place in the reading."""
    blocks = [*others, *(block for article in read for block in (*article.heads, *article.blocks))]
    return frozenset(bit.line for block in blocks for bit in block.bits if bit.line)
