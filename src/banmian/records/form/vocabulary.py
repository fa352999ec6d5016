"""The words that records usually hold where any word may stand: roles, kinds of furniture, methods of translation.

The site has labels for these in every language. Another one is allowed (an editor may need it) and shown as it
stands; but it may also be a slip of the keyboard, so an editor is told.
"""

from collections.abc import Iterator
from typing import Any, Final

from banmian.findings import Finding
from banmian.model import Article, SheetRecord, Translation
from banmian.records.notation.validate import Read, field_name
from banmian.records.notation.yamlio import Where

ROLES: Final = (
    "reporter",
    "intern-reporter",
    "special-reporter",
    "correspondent",
    "photographer",
    "author",
    "editor",
    "commentator",
    "intern",
    "compiler",
    "agency",
)
FURNITURE: Final = (
    "masthead",
    "date",
    "issue-number",
    "publisher",
    "folio",
    "staff",
    "contact",
    "index",
    "weather",
    "advert",
    "other",
)
METHODS: Final = ("human", "machine-draft", "machine-reviewed")
COUNTY_LEVEL: Final = (
    "country",
    "province",
    "autonomous-region",
    "municipality",
    "prefecture",
    "prefecture-city",
    "county-city",
    "county",
    "district",
    "region",
)
"""Kinds of places that may have coordinates: a point for anything smaller would say more than anybody checked."""
PLACES: Final = (
    *COUNTY_LEVEL,
    "town",
    "township",
    "subdistrict",
    "village",
    "development-zone",
    "mountain",
    "island",
    "river",
    "lake",
    "sea",
    "road",
    "site",
)
TRANSLATION_STATUSES: Final = ("draft", "parsed", "reviewed", "checked", "withdrawn")


def unusual(read: Read[Any], record: Article | SheetRecord | Translation) -> Iterator[Finding]:
    """A warning for each word of a record that is none of the usual ones, at its field."""
    for where, value, choices in _words(record):
        if value not in choices:
            yield read.finding("R114", where, field=field_name(where), choices=", ".join(choices), got=value)


def _words(record: Article | SheetRecord | Translation) -> Iterator[tuple[Where, str, tuple[str, ...]]]:
    """(where it stands, what it says, what is usual there)."""
    match record:
        case Article():
            for index, credit in enumerate(record.byline):
                yield ("byline", index, "role"), credit.role, ROLES
        case SheetRecord():
            for index, item in enumerate(record.furniture):
                yield ("furniture", index, "kind"), item.kind, FURNITURE
        case Translation():
            yield ("method",), record.method, METHODS
            yield ("status",), record.status, TRANSLATION_STATUSES
