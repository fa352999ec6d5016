"""Whether every entry has its names and explanations in all languages, each written as that language is."""

import re
from collections.abc import Iterator, Sequence

from banmian.authority import named
from banmian.authority.order import has_tone_marks, is_reading
from banmian.findings import Finding, short
from banmian.model import AuthorityKind, Entry, Explanation, Person
from banmian.records.authority.entries import AuthorityReading, Listed
from banmian.records.notation.yamlio import Where
from banmian.text import HAN

_IN_HAN = frozenset({"zh", "yue", "ja", "ko"})
"""Languages whose names may be written in Han characters."""
_HAN = re.compile(f"[{HAN}]")
_CHINESE_NAME = re.compile(f"[{HAN}]{{2,4}}")


def names(reading: AuthorityReading, languages: Sequence[str]) -> Iterator[Finding]:
    """The findings about names; `languages` are the archive's, that of the paper first."""
    original, *others = languages
    for one in reading.listed:
        for where, texts in _by_language(one.entry):
            if where[0] != "roles" and not named(texts, original):
                yield one.finding("N104", where, field=str(where[0]), language=original)
        yield from _written(one, original)
    for language in others:
        yield from _absent(reading, language)


def _absent(reading: AuthorityReading, language: str) -> Iterator[Finding]:
    """One finding for each file and field: a language that was just added has no names at all."""
    lacking: dict[tuple[AuthorityKind, str | int], list[tuple[Listed, Where]]] = {}
    for one in reading.listed:
        for where, texts in _by_language(one.entry):
            if not named(texts, language):
                lacking.setdefault((one.entry.kind, where[0]), []).append((one, where))
    for (_, name), found in lacking.items():
        one, where = found[0]
        yield one.finding("N105", where, field=str(name), language=language, count=len(found), id=one.entry.id)


def _by_language(entry: Entry) -> Iterator[tuple[Where, tuple[tuple[str, str], ...]]]:
    """(where it stands, texts by language) of everything that should be there in every language."""
    yield ("name",), entry.name
    if isinstance(entry.about, Explanation):
        yield ("explanation",), entry.about.text
    if isinstance(entry.about, Person):
        for index, role in enumerate(entry.about.roles):
            yield ("roles", index, "name"), role.name


def _written(one: Listed, original: str) -> Iterator[Finding]:
    """Names in other languages: no Han characters, no tone marks; a person's is a reading of the Chinese one."""
    ours = named(one.entry.name, original)
    for where, language, form in _forms(one.entry, original):
        values = {"field": str(where[0]), "got": short(form)}
        if language not in _IN_HAN and _HAN.search(form):
            yield one.finding("N112", where, language=language, **values)
        elif language == "en" and has_tone_marks(form, ours):
            yield one.finding("N111", where, **values)
    if one.entry.kind is AuthorityKind.PEOPLE and _CHINESE_NAME.fullmatch(ours):
        english = [form for _, language, form in _forms(one.entry, original) if language == "en"]
        if english and not any(is_reading(form, ours) for form in english):
            yield one.finding("N113", ("name", "en"), got=short(english[0]), name=ours)


def _forms(entry: Entry, original: str) -> Iterator[tuple[Where, str, str]]:
    """(where it stands, language, name) of every name in another language than the paper's."""
    for language, form in entry.name:
        if language != original:
            yield ("name", language), language, form
    for language, variants in entry.variants:
        for index, form in enumerate(variants):
            if language != original:
                yield ("variants", language, index), language, form
