"""Lighthouse, Google's auditor of web pages: what it says of an address."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

PROGRAM: Final = Path(__file__).with_suffix(".mjs")


def reports(addresses: Sequence[str], chromium: str, categories: tuple[str, ...]) -> list[dict[str, Any]]:
    """Its reports on the pages at http addresses, as a phone of middling speed has them; of some of its categories alone."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        asked = {"addresses": addresses, "categories": categories, "chromium": chromium, "profile": profile}
        result = subprocess.run(
            ["node", str(PROGRAM)], input=json.dumps(asked), capture_output=True, text=True, check=False
        )
    assert result.returncode == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    faults = [one["runtimeError"]["message"] for one in found if "runtimeError" in one]
    assert not faults, faults
    return found


def report(address: str, chromium: str, categories: tuple[str, ...]) -> dict[str, Any]:
    """Its report on one page, in a browser that has seen no other."""
    return reports([address], chromium, categories)[0]


def scores(found: dict[str, Any]) -> dict[str, int]:
    """Category → points, 0–100."""
    return {name: round(100 * one["score"]) for name, one in found["categories"].items()}


def lacking(found: dict[str, Any]) -> list[str]:
    """What costs points: the id of each audit, and what is said of it."""
    weighed = {ref["id"] for one in found["categories"].values() for ref in one["auditRefs"] if ref["weight"]}
    audits = (found["audits"][name] for name in sorted(weighed))
    return [f"{one['id']}: {one.get('displayValue', one['title'])}" for one in audits if _below(one)]


def _below(audit: dict[str, Any]) -> bool:
    return audit["score"] is not None and audit["score"] < 1
