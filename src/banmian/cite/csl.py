"""CSL-JSON, the form in which citation processors and Zotero exchange references."""

import json
from typing import Any

from banmian.cite.person import Person
from banmian.cite.reference import Reference
from banmian.i18n import region_tag


def csl_json(reference: Reference) -> str:
    """The reference as a list of one item, as programs expect it."""
    return json.dumps([csl(reference)], ensure_ascii=False, indent=2) + "\n"


def csl(reference: Reference) -> dict[str, Any]:
    """The reference as an item of CSL-JSON."""
    found = reference.translated
    item: dict[str, Any] = {
        "id": reference.id,
        "type": "article-newspaper",
        "language": region_tag(reference.language),
        "title": reference.title.text,
        "author": [_name(author, reference) for author in reference.authors],
        "translator": [{"literal": found.translator}] if found and found.by_a_person else [],
        "original-title": reference.original_title.text if reference.original_title else "",
        "container-title": reference.newspaper.text,
        "publisher-place": reference.place.text if reference.place else "",
        "issued": {"date-parts": [[int(part) for part in reference.date.split("-")]]},
        "page": "" if reference.page is None else str(reference.page),
        "section": reference.section,
        "note": found.in_words if found else "",
        "source": reference.archive,
        "URL": reference.located,
    }
    return {key: value for key, value in item.items() if value}


def _name(author: Person, reference: Reference) -> dict[str, str]:
    """A Chinese name stays whole, so that no style turns it round or shortens it."""
    if not reference.is_chinese and author.family:
        return {"family": author.family, "given": author.given}
    return {"literal": author.printed if reference.is_chinese else author.latin or author.printed}
