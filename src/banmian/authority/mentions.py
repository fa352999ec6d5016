"""All mentions of an archive's entries, in reading order: in heads, bylines, blocks and staff lines."""

import re
from collections.abc import Container, Iterator

from banmian.authority.finder import Finder, Match, find
from banmian.ids import sheet_id
from banmian.model import (
    Archive,
    Article,
    AuthorityKind,
    Field,
    Mention,
    Passage,
    SheetEntry,
    Status,
    Translation,
)
from banmian.text import HAN, printed

Among = dict[tuple[Field, int | None], set[tuple[AuthorityKind, str]]]
"""Which entries each passage of an article names."""

_LINE_END = re.compile(f"(?<=[{HAN}])\n(?=[{HAN}])")


def mentions(archive: Archive, language: str | None = None) -> tuple[Mention, ...]:
    """Every mention in the texts of a language, by default the paper's own.

    A translation names whom the same passage of its original names, and nobody else: so a name that two people share,
    or one that is also a common word, is decided once. Withdrawn articles name nobody.
    """
    original = archive.settings.languages[0] if archive.settings.languages else ""
    if not archive.authority:
        return ()
    found = tuple(_in_originals(archive, find(archive.authority, original)))
    if language in (None, original):
        return found
    return tuple(_in_translations(archive, str(language), found))


def staff_text(sheet: SheetEntry) -> str:
    """The staff lines of a sheet (who edited it, who proofread it) as printed; several are several lines."""
    spans = [item.lines for item in sheet.record.furniture if item.kind == "staff"]
    lines = (line for span in spans for line in sheet.text.lines[span.first - 1 : span.last])
    return "\n".join(text for line in lines if (text := printed(line)[0]))


def _in_originals(archive: Archive, finder: Finder) -> Iterator[Mention]:
    for issue in archive.issues:
        for sheet in issue.sheets:
            place = sheet_id(issue.paper, issue.date, sheet.text.name)
            passage = Passage(place)
            yield from _mentions(finder.matches(staff_text(sheet), place), passage, Field.STAFF)
            for article in sheet.articles:
                if article.status is not Status.WITHDRAWN:
                    yield from _in_text(article, finder)


def _in_translations(archive: Archive, language: str, found: tuple[Mention, ...]) -> Iterator[Mention]:
    finder = find(archive.authority, language, in_context=False)
    named: dict[str, Among] = {}
    for mention in found:
        passages = named.setdefault(mention.passage.article, {})
        passages.setdefault((mention.field, mention.passage.block), set()).add((mention.kind, mention.entry))
    translations = {one.id: one for one in archive.translations if one.language == language}
    for article in (article for issue in archive.issues for sheet in issue.sheets for article in sheet.articles):
        if article.id in translations and article.id in named:
            yield from _in_text(translations[article.id], finder, named[article.id])


def _in_text(text: Article | Translation, finder: Finder, among: Among | None = None) -> Iterator[Mention]:
    """The mentions in heads, byline and blocks; `among` says who may be named where."""
    heads = (
        (Field.KICKER, text.heads.kicker),
        (Field.HEADLINE, text.heads.headline),
        (Field.SUBHEAD, text.heads.subhead),
    )
    for field, head in heads:
        yield from _mentions(_in_head(head, text.id, finder, _allowed(among, field)), Passage(text.id), field)
    if isinstance(text, Article):
        yield from _mentions(finder.matches(text.byline_line, text.id), Passage(text.id), Field.BYLINE)
    for number, block in enumerate(text.blocks, 1):
        found = finder.matches(block.text, text.id, among=_allowed(among, Field.TEXT, number))
        yield from _mentions(found, Passage(text.id, number), Field.TEXT)


def _allowed(
    among: Among | None, field: Field, block: int | None = None
) -> Container[tuple[AuthorityKind, str]] | None:
    return None if among is None else among.get((field, block), set())


def _in_head(
    text: str, place: str, finder: Finder, among: Container[tuple[AuthorityKind, str]] | None
) -> Iterator[Match]:
    """A head of several printed lines is read as running on: a name may stand across the end of a line."""
    places = [at for at in range(len(text) + 1) if not _LINE_END.match(text, at)]
    for match in finder.matches(_LINE_END.sub("", text), place, among=among):
        yield Match(match.kind, match.entry, places[match.start], places[match.end - 1] + 1)


def _mentions(matches: Iterator[Match] | tuple[Match, ...], passage: Passage, field: Field) -> Iterator[Mention]:
    for match in matches:
        yield Mention(match.kind, match.entry, passage, field, match.start, match.end)
