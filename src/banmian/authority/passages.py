"""The texts in which names are looked for, one by one: heads, bylines, blocks and staff lines, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from banmian.ids import sheet_id
from banmian.model import Archive, Article, Field, Passage, SheetEntry, Status, Translation
from banmian.text import printed

HEADS: Final = (Field.KICKER, Field.HEADLINE, Field.SUBHEAD)


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the archive, whole: places of mentions are places in it."""

    passage: Passage
    field: Field
    text: str


def texts(archive: Archive) -> Iterator[Text]:
    """All texts in the paper's language, but for those of withdrawn articles."""
    for issue in archive.issues:
        for sheet in issue.sheets:
            yield Text(Passage(sheet_id(issue.paper, issue.date, sheet.text.name)), Field.STAFF, staff_text(sheet))
            for article in sheet.articles:
                if article.status is not Status.WITHDRAWN:
                    yield from texts_of(article)


def translated_texts(archive: Archive, language: str) -> Iterator[Text]:
    """All texts in another language, in the order of the originals; those of withdrawn articles are left out."""
    translations = {one.id: one for one in archive.translations if one.language == language}
    for issue in archive.issues:
        for sheet in issue.sheets:
            for article in sheet.articles:
                if article.id in translations and article.status is not Status.WITHDRAWN:
                    yield from texts_of(translations[article.id])


def staff_text(sheet: SheetEntry) -> str:
    """The staff lines of a sheet (who edited it, who proofread it) as printed; several are several lines."""
    spans = [item.lines for item in sheet.record.furniture if item.kind == "staff"]
    lines = (line for span in spans for line in sheet.text.lines[span.first - 1 : span.last])
    return "\n".join(text for line in lines if (text := printed(line)[0]))


def texts_of(text: Article | Translation) -> Iterator[Text]:
    """The texts of one article, or of its translation."""
    heads = (text.heads.kicker, text.heads.headline, text.heads.subhead)
    for field, head in zip(HEADS, heads, strict=True):
        yield Text(Passage(text.id), field, head)
    if isinstance(text, Article):
        yield Text(Passage(text.id), Field.BYLINE, text.byline_line)
    for number, block in enumerate(text.blocks, 1):
        yield Text(Passage(text.id, number), Field.TEXT, block.text)
