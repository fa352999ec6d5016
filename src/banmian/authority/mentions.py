"""All mentions of an archive's entries, in reading order: in heads, bylines, blocks and staff lines."""

import re
from collections.abc import Container, Iterable, Iterator

from banmian.authority.finder import Finder, Match, find
from banmian.authority.passages import HEADS, Text, texts, texts_of, translated_texts
from banmian.model import Archive, Article, AuthorityKind, Field, Mention, Passage, Status, Translation
from banmian.text import HAN

Key = tuple[AuthorityKind, str]
"""An entry: its kind and id."""

_LINE_END = re.compile(f"(?<=[{HAN}])\n(?=[{HAN}])")


def mentions(archive: Archive, language: str | None = None) -> tuple[Mention, ...]:
    """Every mention in the texts of a language, by default the paper's own.

    A translation names whom the same passage of its original names, and nobody else: so a name that two people share,
    or one that is also a common word, is decided once; and a name within a longer one that the original doesn't name
    (Hengyang in Hengyang Daily, for 本报讯) is only a part of it. Withdrawn articles name nobody.
    """
    original = archive.settings.languages[0]
    if not archive.authority:
        return ()
    found = tuple(_in_originals(archive, find(archive.authority, original)))
    return found if language in (None, original) else tuple(_in_translations(archive, str(language), found))


def matches_in(finder: Finder, text: Text, among: Container[Key] | None = None) -> tuple[Match, ...]:
    """What one text names. A head of several printed lines is read as running on: a name may stand across their ends."""
    place = text.passage.article
    if text.field not in HEADS or "\n" not in text.text:
        return finder.matches(text.text, place, among=among)
    places = [at for at in range(len(text.text)) if not _LINE_END.match(text.text, at)]
    found = finder.matches(_LINE_END.sub("", text.text), place, among=among)
    return tuple(Match(one.kind, one.entry, places[one.start], places[one.end - 1] + 1) for one in found)


def in_article(finder: Finder, article: Article) -> Iterator[Mention]:
    """The mentions in one article, as `mentions` has them; `finder` is that of the paper's language."""
    if article.status is not Status.WITHDRAWN:
        for text in texts_of(article):
            yield from _mentions(text, matches_in(finder, text))


def in_translation(finder: Finder, one: Translation, found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in a translation, likewise; `found` are those in its original, `finder` knows no context."""
    named = _named_in(found)
    for text in texts_of(one):
        if among := named.get((text.passage, text.field)):
            yield from _mentions(text, _named(finder, text, among))


def _in_originals(archive: Archive, finder: Finder) -> Iterator[Mention]:
    for text in texts(archive):
        yield from _mentions(text, matches_in(finder, text))


def _in_translations(archive: Archive, language: str, found: tuple[Mention, ...]) -> Iterator[Mention]:
    """The rules speak of words of the original, and have done their work there."""
    finder = find(archive.authority, language, in_context=False)
    named = _named_in(found)
    for text in translated_texts(archive, language):
        if among := named.get((text.passage, text.field)):
            yield from _mentions(text, _named(finder, text, among))


def _named_in(found: Iterable[Mention]) -> dict[tuple[Passage, Field], set[Key]]:
    """Which entries each passage names."""
    named: dict[tuple[Passage, Field], set[Key]] = {}
    for mention in found:
        named.setdefault((mention.passage, mention.field), set()).add((mention.kind, mention.entry))
    return named


def _named(finder: Finder, text: Text, among: Container[Key]) -> tuple[Match, ...]:
    """The matches of these entries that stand in no longer name of another."""
    others = [match for match in matches_in(finder, text) if (match.kind, match.entry) not in among]
    found = matches_in(finder, text, among)
    return tuple(one for one in found if not any(_within(one, other) for other in others))


def _within(one: Match, other: Match) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def _mentions(text: Text, matches: tuple[Match, ...]) -> Iterator[Mention]:
    for match in matches:
        yield Mention(match.kind, match.entry, text.passage, text.field, match.start, match.end)
