"""What the page's scripts load before anything else: what the index is made of, and where the rest is.

No setting is written twice, in Python and in JavaScript.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from banmian.i18n import tag
from banmian.search.bucket import Facts
from banmian.search.columns import KINDS
from banmian.search.documents import head_as_json
from banmian.search.fields import Field, is_spaced
from banmian.search.scripts import compact
from banmian.search.stock import Stock
from banmian.search.tokens import settings as token_settings
from banmian.variants import as_text

FORMAT: Final = 4
"""Of the manifest: raised when the page's scripts of yesterday could not read it."""

VARIANTS: Final = "variants"

PAGES: Final = "pages"
"""The file that says where in the dictionaries of the buckets a term would be."""

_FEW_VARIANTS: Final = 250
"""So many traditional characters may be named in the manifest, in half a kilobyte; if more are printed, the page needs
the table before it can look for anything."""


def manifest(
    stock: Stock, fields: Sequence[Field], averages: Sequence[float], traditional: str, frequent: Sequence[str]
) -> dict[str, Any]:
    """What is said of any archive. `averages`: of the fields; `traditional`: the traditional characters in it; `frequent`:
    the pairs that are everywhere.
    """
    languages = stock.settings.languages
    return {
        "format": FORMAT,
        "articles": len(stock.articles),
        "languages": {language: tag(language) for language in languages},
        "spaced": [language for language in languages if is_spaced(language)],
        "tokens": token_settings(),
        "fields": [
            {"name": one.name, "part": one.part, "language": one.language, "boost": one.boost, "average": average}
            for one, average in zip(fields, averages, strict=True)
        ],
        "frequent": frequent,
        "papers": _papers(stock),
        "kinds": KINDS,
        "series": [head_as_json(head) for head in stock.series],
        "variants": {
            "file": VARIANTS,
            "printed": as_text(traditional) if len(traditional) <= _FEW_VARIANTS else True,
        },
    }


def whole() -> dict[str, Any]:
    """What is said of an archive whose index is one file."""
    return {"form": "whole", "whole": {"index": "index", "documents": "documents"}}


def shards(buckets: Sequence[Facts]) -> dict[str, Any]:
    """What is said of an archive whose index is in buckets."""
    return {
        "form": "shards",
        "shards": {
            "buckets": [[one.folder, one.articles, one.spans, one.dates, one.files] for one in buckets],
            "pages": PAGES,
        },
    }


def pages(buckets: Sequence[Facts]) -> bytes:
    """For each bucket the first term of each page of its dictionary."""
    return compact([" ".join(one.first) for one in buckets])


def _papers(stock: Stock) -> Mapping[str, Mapping[str, str]]:
    """What each paper that has an article is called, in each language of the archive."""
    names = {paper.id: dict(paper.name) for paper in stock.settings.papers}
    ids = sorted({document.id.paper for document in [*stock.articles, *stock.series]})
    return {one: {to: names.get(one, {}).get(to, one) for to in stock.settings.languages} for one in ids}


def written(manifest: Mapping[str, Any]) -> bytes:
    """The manifest as JSON, escaped: its character classes hold signs that an editor or a server might "normalise"."""
    return compact(manifest, escaped=True)
