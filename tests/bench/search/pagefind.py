"""Pagefind, the search that ours is measured against: fetched from npm into a folder outside the checkout."""

import subprocess
from pathlib import Path
from typing import Final

from tests.bench.search.process import Cost, cost

VERSION: Final = "1.6.0"
"""The newest that npm has; pinned, so that a figure is of one program."""

INTERFACE: Final = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
"""Beginnings of the names of files that are ready-made pages, no part of the index: they aren't counted."""


def installed(tools: Path) -> Path:
    """The program, which is installed if it isn't there yet."""
    program = tools / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    if not program.exists():
        tools.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(tools)]
        subprocess.run([*command, f"pagefind@{VERSION}"], check=True)
    return program


def build(tools: Path, site: Path) -> Cost:
    """Index a site; the files go to `pagefind/` in it."""
    command = ["node", str(installed(tools)), "--site", str(site), "--silent"]
    return cost(command, site)


def is_index(path: str) -> bool:
    """Whether a file of its folder is needed to search."""
    return not path.startswith(INTERFACE)
