"""The search index: lunr.py fed with our tokens, serialised so that an unmodified lunr.js loads it."""

import json
from collections.abc import Iterable
from typing import Any, Final

from lunr.builder import Builder

from banmian.search.documents import Document
from banmian.search.english import search_pipeline
from banmian.search.fields import Field, Passage, fields
from banmian.search.tokens import tokenise

REF: Final = "id"


def _filled(documents: Iterable[Document]) -> tuple[Field, ...]:
    """The fields that any document has something in: an index names all of them for every term."""
    seen = {(each.part, language) for document in documents for language, texts in document.texts for each in texts}
    languages = sorted({language for _, language in seen})
    return tuple(field for field in fields(languages) if (field.part, field.language) in seen)


def _terms(passages: Iterable[Passage], field: Field) -> list[str]:
    """The terms of one field. Each passage is cut by itself, so that no pair crosses from one to the next."""
    english = field.language == "en"
    return [term for each in passages if each.part == field.part for term in tokenise(each.text, english=english)]


def lunr_document(document: Document, among: Iterable[Field]) -> dict[str, object]:
    """A document as lunr.py takes it: for each field a list of terms, never a raw text."""
    texts = dict(document.texts)
    terms = {field.name: _terms(texts.get(field.language, ()), field) for field in among}
    return {REF: str(document.id), **terms}


def _builder(among: Iterable[Field]) -> Builder:
    builder = Builder()  # its own pipeline stays empty: the terms come ready made
    builder.search_pipeline = search_pipeline()
    builder.ref(REF)
    for field in among:
        builder.field(field.name, boost=field.boost)
    return builder


def _serialised(builder: Builder) -> dict[str, Any]:
    """Lunr's serialised form, the terms in the order of UTF-16.

    lunr.py sorts by code point; lunr.js compares UTF-16 units and refuses to load a term that comes too early, which
    a rare character (above U+FFFF) before a private one (U+E000) would.
    """
    found: dict[str, Any] = builder.build().serialize()
    found["invertedIndex"].sort(key=lambda entry: entry[0].encode("utf-16-be"))
    return found


def index(documents: Iterable[Document]) -> str:
    """The index of these documents as JSON, the same for the same documents, byte for byte."""
    found = tuple(documents)
    among = _filled(found)
    builder = _builder(among)
    for document in found:
        builder.add(lunr_document(document, among))
    return json.dumps(_serialised(builder), ensure_ascii=False, separators=(",", ":"))
