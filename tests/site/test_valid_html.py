"""Every page is valid HTML, says html-validate.

Its rules are the recommended ones but for these: we write `<!DOCTYPE html>` as everybody does and `<br>` without a
slash, titles may be as long as headlines, and white space at a line's end harms nobody.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.seconds(30)


@pytest.mark.parametrize("which", ["toy_site", "built_site"])
def test_pages_are_valid(which: str, root: Path, request: pytest.FixtureRequest) -> None:
    """The validator has nothing to say of any page, of the toy archive or of the real one."""
    site: Path = request.getfixturevalue(which)
    node = shutil.which("node")
    assert node, "no Node.js: see the README"
    program = root / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    config = root / "tests" / "site" / "htmlvalidate.json"
    command = [node, str(program), "-f", "text", "-c", str(config), *map(str, sorted(site.rglob("*.html")))]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
