"""What the data files say of the authority's entries, with every mention. The names of the fields are a contract
(docs/formats.md); a name stands under each language of the archive, so that a row is complete by itself.
"""

from collections.abc import Iterator
from typing import Any

from banmian.authority import mentions, named
from banmian.model import (
    Archive,
    AuthorityKind,
    Body,
    Entry,
    Explanation,
    Geography,
    Mention,
    Passage,
    Person,
)


def entries(archive: Archive) -> Iterator[tuple[AuthorityKind, list[dict[str, Any]]]]:
    """The rows of `data/<kind>.jsonl`, by id, for every kind: those that have no entry too."""
    found: dict[tuple[AuthorityKind, str], list[Mention]] = {}
    for mention in mentions(archive):
        found.setdefault((mention.kind, mention.entry), []).append(mention)
    for kind in AuthorityKind:
        of_kind = sorted((entry for entry in archive.authority if entry.kind is kind), key=lambda entry: entry.id)
        yield kind, [_row(entry, archive.settings.languages, found.get((kind, entry.id), [])) for entry in of_kind]


def _row(entry: Entry, languages: tuple[str, ...], found: list[Mention]) -> dict[str, Any]:
    return {
        "id": entry.id,
        **_names(entry.name, languages),
        "variants": {language: list(forms) for language, forms in entry.variants},
        **_about(entry.about, languages),
        "mentions": [
            {**_passage(one.passage), "field": one.field, "start": one.start, "end": one.end} for one in found
        ],
    }


def _about(about: Person | Geography | Body | Explanation, languages: tuple[str, ...]) -> dict[str, Any]:
    match about:
        case Person():
            roles = [{**_names(role.name, languages), **_passage(role.source)} for role in about.roles]
            return {"roles": roles}
        case Geography():
            at = about.coordinates
            point = at and {"latitude": at.latitude, "longitude": at.longitude, "source": at.source}
            return {"kind": about.kind, "within": about.within, "coordinates": point}
        case Body():
            return {"established": about.established}
        case Explanation():
            sources = [_passage(source) for source in about.sources]
            return {"explanation": _names(about.text, languages), "sources": sources}


def _names(names: tuple[tuple[str, str], ...], languages: tuple[str, ...]) -> dict[str, str]:
    """A text for each language of the archive, `""` where there is none."""
    return {language: named(names, language) for language in languages}


def _passage(passage: Passage) -> dict[str, str | int | None]:
    return {"article": passage.article, "block": passage.block}
