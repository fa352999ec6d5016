"""Lighthouse, Google's auditor of web pages: what it says of an address."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Final

PROGRAM: Final = Path(__file__).parents[2] / "node_modules" / "lighthouse" / "cli" / "index.js"


def report(address: str, chromium: str, categories: tuple[str, ...]) -> dict[str, Any]:
    """Its report on the page at an http address, as a phone of middling speed has it; of some of its categories alone."""
    command = ["node", str(PROGRAM), address, "--quiet", "--output=json", "--no-enable-error-reporting"]
    command += [f"--only-categories={','.join(categories)}", "--chrome-flags=--headless=new --no-sandbox"]
    environment = os.environ | {"CHROME_PATH": chromium}
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


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
