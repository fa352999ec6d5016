"""The texts of a sheet one after the other, as its page has them: each under its heads, set in newspaper columns.

A text is cut into rows, each as high as a window: whoever has read to the foot of the last column goes on below, and
never has to go back up a whole page.
"""

from collections.abc import Sequence
from typing import Final

from banmian.model import Article, Block, Kind, SheetEntry, Status
from banmian.render.frame import addresses
from banmian.render.frame.addresses import text_anchor
from banmian.render.frame.site import Site
from banmian.render.issues.views import SheetText
from banmian.render.links.articles import article_heads, credits_of, first_report, is_chinese, texts_of, translation_of
from banmian.render.texts.blocks import BlockView, translated

ROW: Final = 1300
"""Han characters of a row, about; Latin letters are narrower, and there are two and a half times as many."""
SHORT: Final = 260
"""A text with fewer is too short for columns."""


def page_texts(site: Site, path: str, sheet: SheetEntry) -> tuple[SheetText, ...]:
    """Every article of a sheet with its text, in the order of the page."""
    first = first_report([one for one in sheet.articles if one.kind is not Kind.SERIES])
    return tuple(_text(site, path, one, 2 if one is first else 3) for one in sheet.articles)


def _text(site: Site, path: str, article: Article, rank: int) -> SheetText:
    lang = "" if translation_of(site, article) else site.foreign
    scale = 1.0 if is_chinese(site, lang) else 2.5
    texts = texts_of(site, article)
    # The blocks are taken as those of a translation are: what was mended in them is told on the article's own page.
    views = translated(article, texts)
    return SheetText(
        id=text_anchor(article.id),
        href=addresses.relative(path, addresses.article(site.language, site.catalogue.places[article.id].id)),
        heads=article_heads(site, article),
        credits=credits_of(site, article),
        rank=rank,
        series=article.kind is Kind.SERIES,
        lang=lang,
        withdrawn=article.status is Status.WITHDRAWN,
        short=sum(len(block.text) for block in texts) < SHORT * scale,
        rows=rows(views, texts, ROW * scale),
    )


def rows(views: Sequence[BlockView], texts: Sequence[Block], length: float) -> tuple[tuple[BlockView, ...], ...]:
    """Blocks in rows of about `length` characters; a section begins a row rather than ends one."""
    found: list[list[BlockView]] = []
    filled = 0.0
    for number, (view, block) in enumerate(zip(views, texts, strict=True)):
        size = len(block.text)
        head = block.kind == "section"
        left = sum(len(one.text) for one in texts[number:])
        full = filled + size / 2 > length or (head and filled > length / 2)
        if not found or (full and left > length / 3):
            found.append([])
            filled = 0
        found[-1].append(view)
        filled += size
    return tuple(tuple(row) for row in found)
