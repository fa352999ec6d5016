"""The Nu HTML Checker, which is the W3C's: what it has to say of a site's pages and style sheets."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.hosting import hosted
from tests.java import QUICK

CHECKER: Final = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
LOCAL: Final = ("-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all")
"""It doesn't look at addresses of the machine itself unless it is told to."""


NEWER: Final = (
    *(
        f"CSS: “{name}”: Property “{name}” doesn't exist."
        for name in ("anchor-name", "anchor-scope", "position-anchor")
    ),
    "CSS: “top”: Parse Error.",  # anchor(…)
)
"""What it says of Anchor Positioning, which CSS has and the checker doesn't know yet."""


def complaints(folder: Path, pages: Iterable[Path]) -> list[str]:
    """Each error and warning of some of the folder's pages, as `path:line: message`.

    The pages are asked for over http, since in a file the checker takes no style sheet for the page's own and says that the
    Content-Security-Policy refuses it.
    """
    paths = [page.relative_to(folder).as_posix() for page in pages]
    assert paths
    with hosted(folder) as address:
        return [one.removeprefix(address) for one in _asked(*(address + path for path in paths))]


def complaints_of_css(folder: Path) -> list[str]:
    """The same of every style sheet in the folder."""
    sheets = sorted(folder.rglob("*.css"))
    assert sheets
    return [Path(one).name for one in _asked("--css", *map(str, sheets)) if not one.endswith(NEWER)]


def _asked(*arguments: str) -> list[str]:
    java = shutil.which("java")
    assert java, "no Java: run scripts/debian.sh"
    command = [java, *QUICK, *LOCAL, "-Xss8m", "-jar", str(CHECKER), "--format", "json", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(result.stderr)["messages"]
    return [f"{one.get('url', '')}:{one.get('lastLine', 0)}: {one['message']}" for one in found]
