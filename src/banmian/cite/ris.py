"""RIS, which every reference manager reads: a line for each fact, its tag first."""

from collections.abc import Iterator

from banmian.cite.reference import Reference
from banmian.i18n import region_tag
from banmian.text import one_line


def ris(reference: Reference) -> str:
    """The reference as a RIS record; lines end as the format asks."""
    return "".join(f"{tag}  - {one_line(text)}\r\n" for tag, text in _lines(reference))


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    found = reference.translated
    yield "TY", "NEWS"
    yield "ID", reference.id
    for author in reference.authors:
        yield "AU", author.printed if reference.is_chinese else author.inverted
    yield "TI", reference.title.text
    if reference.original_title:
        yield "OP", reference.original_title.text
    if found and found.by_a_person:
        yield "A4", found.translator
    yield "T2", reference.newspaper.text
    if reference.place:
        yield "CY", reference.place.text
    yield "PY", reference.date[:4]
    yield "DA", reference.date.replace("-", "/")
    if reference.page is not None:
        yield "SP", str(reference.page)
    if reference.section:
        yield "SE", reference.section
    yield "LA", region_tag(reference.language)
    if found and not found.by_a_person:
        yield "N1", found.in_words
    if reference.archive:
        yield "DB", reference.archive
    yield "AN", reference.id + reference.fragment
    if reference.located:
        yield "UR", reference.located
    yield "ER", ""
