"""The annotated pages of the parser's tests, as what the suggestions look at."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from banmian.model import (
    Article,
    Block,
    BlockKind,
    Credit,
    Field,
    Heads,
    Kind,
    Sheet,
    SheetEntry,
    SheetRecord,
)
from banmian.model import Source as Lines
from banmian.suggest.texts import Source, Text

PAGES = Path(__file__).parents[1] / "parse" / "pages"
HEADS = (Field.KICKER, Field.HEADLINE, Field.SUBHEAD)


def annotated() -> Iterator[tuple[str, tuple[Source, ...]]]:
    """(name, articles) of each page, as its annotations have them."""
    for path in sorted(PAGES.glob("*/*.gold.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        source = path.with_name(path.name.replace(".gold.json", ".txt"))
        if not source.is_file():  # a page of the archive itself, which the tests of the archive look at
            continue
        lines = tuple(source.read_text(encoding="utf-8").splitlines())
        sheet = SheetEntry(Sheet("01", lines, ""), SheetRecord("01", ""), ())
        yield path.parent.name + "/" + path.name, tuple(_source(one, sheet, _date(lines)) for one in page["articles"])


def _date(lines: tuple[str, ...]) -> str:
    """The day that the page prints first; any, if none."""
    found = re.search(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日", "\n".join(lines))
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else "1990-01-01"


def _source(article: dict[str, Any], sheet: SheetEntry, date: str) -> Source:
    heads = Heads(*(article.get(field.value) or "" for field in HEADS))
    byline = tuple(Credit(one["name"], one["role"]) for one in article.get("byline", ()))
    blocks = tuple(Block(BlockKind(one["kind"]), one["text"], (), one.get("credit", "")) for one in article["blocks"])
    record = Article("xwb-2001-05-01-01-01", Kind.NEWS, heads, byline, "", Lines("01", (), ""), blocks)
    lost = bool(article.get("gaps"))
    texts = [
        Text(head, None, field)
        for field, head in zip(HEADS, (heads.kicker, heads.headline, heads.subhead), strict=True)
        if head
    ]
    for block in blocks:
        broken = lost and not block.text.endswith(("。", "！", "？", "”"))
        texts.append(Text(block.text, block.kind, Field.TEXT, ((0, 1),), broken))
    return Source(record.id, date, sheet, tuple(texts), (), record)
