"""The search index as lunr.py makes it of our tokens: what everything faster is held against.

lunr.py takes some ten milliseconds for an article, so nothing that is published comes from here. The tests do: that an
unmodified lunr.js loads it and finds with it, and that what is published says the same.
"""

import json
from collections.abc import Iterable
from typing import Any, Final

from lunr.builder import Builder
from lunr.pipeline import Pipeline
from lunr.token import Token as LunrToken

from banmian.search.documents import Document, Source
from banmian.search.english import search_pipeline
from banmian.search.fields import Field, fields
from banmian.search.tokens import Token, is_single

REF: Final = "id"


def filled(documents: Iterable[Document]) -> tuple[Field, ...]:
    """The fields that any document has something in: an index names all of them for every term."""
    found = list(documents)
    languages = sorted({language for document in found for language in document.languages})
    # All are asked for what no document has; so whoever knows is asked directly.
    knowing = [document.source if isinstance(document.source, Source) else document for document in found]
    return tuple(field for field in fields(languages) if any(one.has(field.part, field.language) for one in knowing))


def _spelt(token: Token) -> str:
    """A token as lunr.py takes it: no term holds a space."""
    return token.term if token.position is None else f"{token.term} {token.position}"


def _placed(token: LunrToken, _index: int, _tokens: list[LunrToken]) -> LunrToken:
    """What `_spelt` has put together, taken apart again where Lunr keeps such things."""
    token.string, _, position = token.string.partition(" ")
    token.metadata["position"] = int(position) if position else None
    return token


_placed.label = "placed"  # type: ignore[attr-defined]  # lunr.py asks functions for their labels


def lunr_document(document: Document, among: Iterable[Field]) -> dict[str, object]:
    """A document as lunr.py takes it: for each field a list of terms with their positions, never a raw text."""
    texts = dict(document.texts)
    spelt = {field.name: [_spelt(one) for one in field.tokens(texts.get(field.language, ()))] for field in among}
    return {REF: str(document.id), **spelt}


def _builder(among: Iterable[Field]) -> Builder:
    builder = Builder()
    builder.pipeline = Pipeline()
    builder.pipeline.add(_placed)
    builder.metadata_whitelist.append("position")
    builder.search_pipeline = search_pipeline()
    builder.ref(REF)
    for field in among:
        builder.field(field.name, boost=field.boost)
    return builder


def _without_places(posting: dict[str, Any]) -> dict[str, Any]:
    """The posting of a character by itself, which has no positions."""
    return {
        key: value if key == "_index" else {ref: {} for ref in value}  # the others are fields
        for key, value in posting.items()
    }


def _serialised(builder: Builder) -> dict[str, Any]:
    """Lunr's serialised form, the terms in the order of UTF-16.

    lunr.py sorts by code point; lunr.js compares UTF-16 units and refuses to load a term that comes too early, which
    a rare character (above U+FFFF) before a private one (U+E000) would.
    """
    found: dict[str, Any] = builder.build().serialize()
    terms = (
        (term, _without_places(posting) if is_single(term) else posting) for term, posting in found["invertedIndex"]
    )
    found["invertedIndex"] = [list(each) for each in sorted(terms, key=lambda each: each[0].encode("utf-16-be"))]
    return found


def index(documents: Iterable[Document]) -> str:
    """The index of these documents as JSON, the same for the same documents, byte for byte."""
    found = tuple(documents)
    among = filled(found)
    builder = _builder(among)
    for document in found:
        builder.add(lunr_document(document, among))
    return json.dumps(_serialised(builder), ensure_ascii=False, separators=(",", ":"))
