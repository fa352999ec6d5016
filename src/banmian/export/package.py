"""`data/datapackage.json`: what lies in `data/`, column by column, with sizes and checksums, by the Data Package standard."""

import json
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from banmian import downloads
from banmian.export.facts import Facts
from banmian.export.tables import Column, Key, Table
from banmian.model import Archive, Settings

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"


def package(archive: Archive, tables: Iterable[Table], lines: Iterable[str], facts: Facts) -> bytes:
    """The descriptor. `lines` are the names of the JSON Lines; `facts` knows the files' sizes and sums."""
    value = {
        "$schema": PROFILE,
        **_about(archive.settings),
        "resources": [
            *(_table(table, facts) for table in tables),
            *(_lines(name, facts) for name in lines),
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _about(settings: Settings) -> dict[str, Any]:
    """What the archive says of itself; in English where it does, for the standard knows one language only."""
    value = {
        "name": "-".join(paper.id for paper in settings.papers) or "archive",
        "title": _said(settings.title),
        "description": _said(settings.description),
        "homepage": settings.base_url,
        "titles": dict(settings.title),
        "rights": dict(settings.rights),
        "languages": list(settings.languages),
    }
    return {key: one for key, one in value.items() if one}


def _said(texts: tuple[tuple[str, str], ...]) -> str:
    return dict(texts).get("en") or next((text for _, text in texts if text), "")


def _file(path: str, told: str, facts: Facts) -> dict[str, Any]:
    fact, name = facts.of(path), PurePosixPath(path)
    return {
        "path": name.name,
        "description": told,
        "format": name.suffix[1:],
        "encoding": "utf-8",
        "bytes": fact.size,
        "hash": f"sha256:{fact.sha256}",
    }


def _lines(name: str, facts: Facts) -> dict[str, Any]:
    file = _file(downloads.lines_file(name), downloads.CONTENTS[name], facts)
    return {"name": f"{name}-lines", **file, "mediatype": "application/jsonl"}


def _table(table: Table, facts: Facts) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        **_file(table.path, table.description, facts),
        "mediatype": "text/csv",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            **({"primaryKey": list(table.primary)} if table.primary else {}),
            **({"foreignKeys": [_key(key) for key in table.keys]} if table.keys else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    required = {"constraints": {"required": True}} if column.required else {}
    return {"name": column.name, "type": column.type, "description": column.description, **required}


def _key(key: Key) -> dict[str, Any]:
    return {"fields": list(key.columns), "reference": {"resource": key.table, "fields": list(key.there)}}
