"""The package as somebody installs it who has no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


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


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of a folder: its path in it and its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_wheel_holds_what_is_not_python(root: Path, installed: Path) -> None:
    """Templates, style sheets, message catalogues and lunr.js are in the wheel, unmodified."""
    package = installed / "banmian"
    assert files_below(package / "templates") == files_below(root / "templates")
    assert files_below(package / "locale") == files_below(root / "src" / "banmian" / "locale")
    assert (package / "vendor" / "lunr.js").read_bytes() == (root / "node_modules/lunr/lunr.js").read_bytes()


def test_wheel_builds_an_archive(root: Path, installed: Path, tmp_path: Path) -> None:
    """The installed package builds the same archive as the checkout, byte for byte, wherever it lies."""
    for name, where in (("installed", installed), ("checkout", root / "src")):
        environment = {**os.environ, "PYTHONPATH": str(where)}
        command = [sys.executable, "-m", "banmian", "build", "--archive", str(root), "--out", str(tmp_path / name)]
        subprocess.run(command, check=True, capture_output=True, env=environment, cwd=tmp_path)
    assert files_below(tmp_path / "installed") == files_below(tmp_path / "checkout")
