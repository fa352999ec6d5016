"""The package as somebody installs it who has no checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.archives import copy_of_toy, tree
from tests.processes import unmeasured

pytestmark = pytest.mark.seconds(20)


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the package alone, taken from a wheel made of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(folder), str(root)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = folder.glob("banmian-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_wheel_holds_what_is_not_python(root: Path, installed: Path) -> None:
    """Templates, style sheets, message catalogues and lunr.js are in the wheel, unmodified."""
    package = installed / "banmian"
    assert tree(package / "templates") == tree(root / "templates")
    assert tree(package / "locale") == tree(root / "src" / "banmian" / "locale")
    assert (package / "vendor" / "lunr.min.js").read_bytes() == (root / "node_modules/lunr/lunr.min.js").read_bytes()


def test_wheel_builds_an_archive(installed: Path, toy_site: Path, tmp_path: Path) -> None:
    """The installed package builds the same site as the checkout, byte for byte, wherever it lies."""
    toy = copy_of_toy(tmp_path / "toy")
    command = [sys.executable, "-m", "banmian", "build", "--archive", str(toy), "--out", str(tmp_path / "site")]
    environment = unmeasured(PYTHONPATH=str(installed))
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=tmp_path)
    assert tree(tmp_path / "site") == tree(toy_site)
