"""What an archive has for search: all that the files of `search/` are made of."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from banmian.model import Archive, Settings
from banmian.search.documents import Document, documents
from banmian.search.people import people_names


@dataclass(frozen=True, slots=True)
class Stock:
    """The documents of an archive, and what else is said of them."""

    articles: tuple[Document, ...]
    """Those that are searched: by paper, date, sheet and number."""
    series: tuple[Document, ...]
    """Heads of series: few and short, so that they are looked through as they are."""
    settings: Settings
    people: Mapping[str, Mapping[str, str]]
    """What the people are called that articles name: by id and language."""


def stock(found: Iterable[Document], settings: Settings, people: Mapping[str, Mapping[str, str]]) -> Stock:
    """The stock of these documents."""
    ordered = sorted(found, key=_in_order)
    articles = tuple(document for document in ordered if not document.is_series)
    return Stock(articles, tuple(document for document in ordered if document.is_series), settings, people)


def of_archive(archive: Archive) -> Stock:
    """The stock of an archive."""
    with _without_collecting():
        return stock(documents(archive), archive.settings, people_names(archive))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Whatever is made meanwhile stays: Python needn't look, after every seven hundred things, whether it may be thrown away."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _in_order(document: Document) -> tuple[str, str, str, int]:
    """By date, so that a period's articles stand together; on a sheet by number, whether of two digits or three."""
    each = document.id
    return each.date, each.paper, each.sheet, int(each.number)
