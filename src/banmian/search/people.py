"""Whom an article names: the people of the authority file that it mentions or credits, for the facet of people.

An article's people follow from its own record and the authority file alone, so that they can be kept with it.
"""

from collections.abc import Iterator

from banmian.authority import Finder, find, matches_in, named, texts_of
from banmian.model import Archive, Article, AuthorityKind, Entry


def _known(archive: Archive) -> tuple[Entry, ...]:
    return tuple(entry for entry in archive.authority if entry.kind is AuthorityKind.PEOPLE)


def finder(archive: Archive) -> Finder | None:
    """What finds the archive's people in texts of its own language; nothing if it knows nobody."""
    known = _known(archive)
    return find(known, archive.settings.languages[0]) if known else None


def people_of(article: Article, finds: Finder | None) -> tuple[str, ...]:
    """The ids of the people that an article mentions or credits, by id."""
    return tuple(sorted(set(_named(article, finds)))) if finds else ()


def _named(article: Article, finds: Finder) -> Iterator[str]:
    for text in texts_of(article):
        yield from (match.entry for match in matches_in(finds, text))
    credited = [credit.name for credit in article.byline] + [block.credit for block in article.blocks]
    entries = (finds.named(AuthorityKind.PEOPLE, name, article.id) for name in credited if name)
    yield from filter(None, entries)


def people_names(archive: Archive) -> dict[str, dict[str, str]]:
    """What each person of the authority file is called, by id and by language; by the first name there is, if need be."""
    languages = archive.settings.languages
    return {entry.id: {one: name for one in languages if (name := named(entry.name, one))} for entry in _known(archive)}
