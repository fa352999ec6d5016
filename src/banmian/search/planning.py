"""The files of `search/`, in either form."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, Final

from banmian.model import Archive, Block, Planned
from banmian.search import chest, manifest
from banmian.search.bucket import Bucket, traditional_in
from banmian.search.buckets import Kept, buckets, orders
from banmian.search.documents import Document, as_json
from banmian.search.fields import Field, is_spaced
from banmian.search.frequent import frequent
from banmian.search.index import filled
from banmian.search.postings import Postings, postings
from banmian.search.scripts import compact, script
from banmian.search.stock import Stock
from banmian.search.whole import averages, index_json
from banmian.variants import as_text

WHOLE: Final = 400_000
"""Bytes up to which an archive's index is one file: so much is loaded, compressed, as fast as five small files that ask
for one another."""

_BYTES: Final = {False: 13.0, True: 0.7}
"""What a character adds to a whole index, compressed: in text without spaces between words, and with."""

INDEX_JSON: Final = 2_000
"""Articles up to which the whole index is written as one file: for others to use, whatever the page does."""

_NOTE: Final = (
    f"index.json, the whole index in the form of lunr.js 2.3.9, is written up to {INDEX_JSON} articles; this archive has "
    "more. The same is in the shards, which docs/formats.md of banmian describes."
)


class Form(StrEnum):
    """How an index is laid out."""

    WHOLE = "whole"
    """In one file."""
    SHARDS = "shards"
    """In pieces, of which a query needs a few."""


def form_of(archive: Archive) -> Form:
    """What suits an archive.

    By its characters, not by the size of the index: that would have to be made first, and depends on who compresses it.
    """
    size = 0.0
    for language, blocks in _texts(archive):
        size += _BYTES[is_spaced(language)] * sum(len(block.text) for block in blocks)
        if size > WHOLE:
            return Form.SHARDS
    return Form.WHOLE


def _texts(archive: Archive) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The texts of all articles, each with its language."""
    for issue in archive.issues:
        for sheet in issue.sheets:
            yield from ((archive.settings.languages[0], article.blocks) for article in sheet.articles)
    yield from ((translation.language, translation.blocks) for translation in archive.translations)


def plan_of(
    get: Callable[[], Stock], form: Form, kept: Kept | None = None, executor: Executor | None = None
) -> Iterator[Planned]:
    """The files of `search/` in one form, in the order of their names. `get`: is asked once, when it is first needed."""
    content = _Content(get)
    if form is Form.WHOLE:
        return iter(sorted(content.whole(), key=attrgetter("path")))
    return _in_order(*content.shards(kept, executor))


def _in_order(files: list[Planned], made: Sequence[Bucket]) -> Iterator[Planned]:
    """Single files and those of buckets, by name.

    Of a large archive these are tens of thousands in every build, nearly all as they were: none is more than its name
    before its turn.
    """
    names = [one.path for one in files]
    whose: list[tuple[Bucket, int]] = []
    for bucket in made:
        whose.append((bucket, len(names)))
        names += [f"search/{name}.js" for name in bucket.names]
    firsts = [first for _, first in whose]
    for number in sorted(range(len(names)), key=names.__getitem__):
        if number < len(files):
            yield files[number]
            continue
        bucket, first = whose[bisect_right(firsts, number) - 1]
        name = names[number]
        yield Planned(name, partial(script, name[len("search/") : -len(".js")], bucket.file(number - first)))


def _script(name: str, data: Callable[[], bytes]) -> Planned:
    return Planned(f"search/{name}.js", lambda: script(name, data()))


def _of(name: str, data: bytes | memoryview) -> Planned:
    return Planned(f"search/{name}.js", partial(script, name, data))


def _variants(kept: Kept | None) -> bytes | memoryview:
    """The table of traditional characters, which takes as long as a hundred articles and is the same in every build."""
    data = kept.get(manifest.VARIANTS) if kept is not None else None
    pieces = chest.unpacked(data) if data is not None else None
    if pieces is not None:
        return pieces["table"]
    table = compact(as_text())
    if kept is not None:
        kept.put(manifest.VARIANTS, chest.packed({"table": table}))
    return table


@dataclass(frozen=True)
class _Content:
    """What the files share, each part worked out when it is first asked for."""

    get: Callable[[], Stock]

    @cached_property
    def stock(self) -> Stock:
        return self.get()

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return filled(self.stock.articles)

    @cached_property
    def documents(self) -> list[Document]:
        """All articles with their texts; not for a large archive."""
        return [document.made() for document in self.stock.articles]

    @cached_property
    def postings(self) -> Postings:
        """Of all articles; not for a large archive."""
        return postings(self.documents, self.fields)

    @cached_property
    def index(self) -> bytes:
        return index_json(self.postings, [str(document.id) for document in self.stock.articles], self.fields)

    @property
    def main(self) -> int:
        """The number of the field of the paper's text."""
        original = self.stock.settings.languages[0]
        names = [(field.part, field.language) for field in self.fields]
        return names.index(("text", original)) if ("text", original) in names else -1

    def whole(self) -> Iterator[Planned]:
        """The files of a small archive."""
        yield _script(manifest.VARIANTS, lambda: compact(as_text()))
        yield Planned("search/index.json", lambda: self.index)
        yield _script("documents", lambda: compact(as_json(self.documents, self.stock.people)))
        yield _script("index", lambda: self.index)
        yield _script("manifest", lambda: self._manifest_of_whole)
        yield Planned("search/manifest.json", lambda: self._manifest_of_whole)

    @cached_property
    def _manifest_of_whole(self) -> bytes:
        totals = self.postings.lengths.sum(axis=0).tolist()
        texts = (each.text for document in self.documents for _, texts in document.texts for each in texts)
        counted = [(self.postings.terms.keys, self.postings.frequencies)]
        told = frequent(counted, len(self.stock.articles))
        return self._manifest(totals, traditional_in(texts), told, manifest.whole())

    def shards(self, kept: Kept | None, executor: Executor | None) -> tuple[list[Planned], list[Bucket]]:
        """The files of a large one: those that are no bucket's, and the buckets."""
        has_index = len(self.stock.articles) <= INDEX_JSON
        made = buckets(orders(self.stock, self.fields, self.main), kept, executor)
        facts = [bucket.facts for bucket in made]
        totals = [sum(column) for column in zip(*(one.totals for one in facts), strict=True)]
        traditional = "".join(sorted(set().union(*(one.traditional for one in facts))))
        told = frequent([bucket.counted for bucket in made], len(self.stock.articles))
        more = manifest.shards(facts) | ({} if has_index else {"note": _NOTE})
        said = self._manifest(totals, traditional, told, more)
        found = [
            _of(manifest.VARIANTS, _variants(kept)),
            _of(manifest.PAGES, manifest.pages(facts)),
            _of("manifest", said),
            Planned("search/manifest.json", lambda: said),
        ]
        if has_index:
            found.append(Planned("search/index.json", lambda: self.index))
        return found, made

    def _manifest(self, totals: list[int], traditional: str, told: list[str], more: dict[str, Any]) -> bytes:
        means = averages(totals or [0] * len(self.fields), len(self.stock.articles))
        return manifest.written(manifest.manifest(self.stock, self.fields, means, traditional, told) | more)
