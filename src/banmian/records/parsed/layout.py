"""How a record lays out its page: which lines it has, and as what. Two records may differ in all else and agree in that.

An edited record that lays out its lines as the parser would, is in nobody's way: what an editor has corrected in it stays.
"""

from typing import Any

from banmian.model import Article, Kind, Sheet
from banmian.records.files.filing import filed_record
from banmian.records.form import convert
from banmian.records.form.documents import read_article
from banmian.records.form.shapes import SheetShape
from banmian.records.ledger.proof import settle
from banmian.records.notation.validate import read_shape


def lays_out_alike(name: str, one: str, other: str, sheet: Sheet) -> bool:
    """Whether two texts of the record with this file name are sound, and have the same lines of the sheet as the same."""
    layouts = [_layout(name, text, sheet) for text in (one, other)]
    return layouts[0] is not None and layouts[0] == layouts[1]


def _layout(name: str, text: str, sheet: Sheet) -> Any:
    if filed_record(name) is None:
        read = read_shape(SheetShape, name, text)
        return None if read.shape is None else convert.sheet_record(read.shape).furniture
    document = read_article(name, text)
    article, findings = settle(document, sheet) if document.record else (None, [])
    return None if article is None or findings else _of_article(article)


def _of_article(article: Article) -> tuple[Any, ...]:
    heads = (article.heads.kicker, article.heads.headline, article.heads.subhead, article.byline_line)
    return (
        article.kind is Kind.SERIES,
        article.series,
        article.source.lines,
        [text.count("\n") + bool(text) for text in heads],
        [(block.kind, block.lines) for block in article.blocks],
        sorted(gap.after for gap in article.gaps),
    )
