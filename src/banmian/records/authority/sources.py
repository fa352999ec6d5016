"""What the entries say, without what only a withdrawn article says.

A role is quoted from the page: when its article is withdrawn, it is published no more, and comes back with the article.
Nobody has to look for it in the authority files.
"""

from collections.abc import Collection
from dataclasses import replace

from banmian.model import Archive, Entry, Person, Status


def withdrawn(archive: Archive) -> frozenset[str]:
    """The ids of the withdrawn articles."""
    articles = (article for issue in archive.issues for sheet in issue.sheets for article in sheet.articles)
    return frozenset(article.id for article in articles if article.status is Status.WITHDRAWN)


def without_withdrawn(archive: Archive) -> Archive:
    """The archive without the roles that are quoted from withdrawn articles."""
    ids = withdrawn(archive)
    return replace(archive, authority=tuple(_published(entry, ids) for entry in archive.authority)) if ids else archive


def _published(entry: Entry, ids: Collection[str]) -> Entry:
    if not isinstance(entry.about, Person):
        return entry
    roles = tuple(role for role in entry.about.roles if role.source.article not in ids)
    return replace(entry, about=Person(roles))
