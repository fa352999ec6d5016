"""Whether a translation goes with its original: the same blocks in the same order, and of the present text."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from functools import reduce
from typing import Final

from banmian.bilingual import Changes, staleness
from banmian.findings import Finding, Said, short
from banmian.ids import passage_checksums, reading_sha256
from banmian.model import Article, Translation
from banmian.records.form.documents import Document

REVIEWED: Final = "reviewed"
"""The status of a translation that somebody, named as `reviewer`, has compared with the original."""


def compare(
    document: Document[Translation],
    originals: Mapping[str, Article],
    unread: Container[str] = (),
    gone: Container[str] = (),
) -> Iterator[Finding]:
    """The findings of one translation; `originals` are the articles of its issue by id, `unread` ids of others.

    `gone` are ids of articles that there were, until their pages were read again.
    """
    translation = document.record
    if translation is None:
        return
    original = originals.get(translation.id)
    if original is None:
        if translation.id not in unread:
            yield document.front.finding("T114" if translation.id in gone else "T101", ("id",), id=translation.id)
        return
    yield from _blocks(document, translation, original)
    for name in ("kicker", "headline", "subhead"):
        ours, theirs = getattr(translation.heads, name), getattr(original.heads, name)
        if theirs and not ours:
            yield document.front.finding("T106", field=name)
        if ours and not theirs:
            yield document.front.finding("T107", (name,), field=name)
    yield from _freshness(document, translation, original)
    yield from _review(document, translation)


def _freshness(document: Document[Translation], translation: Translation, original: Article) -> Iterator[Finding]:
    """Whether it was made from the present text; if not, which passages are no longer those."""
    found = staleness(translation, original)
    parts = passage_checksums(original.heads, original.blocks)
    if found is None and translation.parts and dict(translation.parts) != dict(parts):
        yield document.front.finding("T110", ("parts",), file=document.path)
    if found is not None:
        checksum = reading_sha256(original.heads, original.blocks)
        values = {"sha256": checksum, "file": document.path, "changes": _said(found)}
        yield document.front.finding("T102", ("of",), **values)


def _said(found: Changes) -> Said | str:
    """Which passages changed, in words: `headline changed; paragraphs 3, 5 were added`."""
    parts = [
        *_became(found.changed, "{head} changed", "paragraph {n} changed", "paragraphs {n} changed"),
        *_became(found.added, "{head} was added", "paragraph {n} was added", "paragraphs {n} were added"),
        *_became(found.removed, "{head} was removed", "paragraph {n} was removed", "paragraphs {n} were removed"),
    ]
    return _strung("{one}; {other}", parts) if parts else "where is not known"


def _became(passages: Collection[str], head: str, single: str, several: str) -> Iterator[Said]:
    """The same said of each head, and of all paragraphs at once."""
    numbers = [passage for passage in passages if passage.isdecimal()]
    for passage in passages:
        if not passage.isdecimal():
            yield Said(head, (("head", passage),))
    if numbers:
        yield Said(several if len(numbers) > 1 else single, (("n", _strung("{one}, {other}", numbers)),))


def _strung(phrase: str, parts: Iterable[str | Said]) -> str | Said:
    return reduce(lambda one, other: Said(phrase, (("one", one), ("other", other))), parts)


def _review(document: Document[Translation], translation: Translation) -> Iterator[Finding]:
    """A review and whoever made it are named together."""
    if translation.status == REVIEWED and not translation.reviewer:
        yield document.front.finding("T108", ("status",))
    if translation.reviewer and translation.status not in (REVIEWED, "checked"):
        values = {"reviewer": short(translation.reviewer), "status": short(translation.status)}
        yield document.front.finding("T109", ("reviewer",), **values)


def _blocks(document: Document[Translation], translation: Translation, original: Article) -> Iterator[Finding]:
    """The first block of another kind, or too many or too few: what follows one of these would be wrong as well."""
    for index, (ours, theirs) in enumerate(zip(translation.blocks, original.blocks, strict=False)):
        if ours.kind is not theirs.kind:
            values = {"expected": theirs.kind.value, "got": ours.kind.value, "number": index + 1}
            yield document.at_block("T104", index, **values)
            return
    counts = len(original.blocks), len(translation.blocks)
    if counts[0] != counts[1]:
        yield document.front.finding("T103", expected=counts[0], got=counts[1])
