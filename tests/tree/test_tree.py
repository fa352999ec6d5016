"""What must stay true of the repository as a whole, whoever works on it and wherever."""

import hashlib
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

SEEDS = {
    "hyrb/2021-09-28/01.txt": "348b6381b287a4bc55edc1bcad89cf9677881de5625ee6a410555ca9a8a26eda",
    "hyrb/2021-09-28/02.txt": "bf92d4f4f8a8033cca0a8632be5a88dfe3631cbf500c3f4c53ea5c76f197ae5b",
    "hyrb/2021-09-28/03.txt": "f86a8c265b501b0223ecfc0c4795f8ebc678230a607b0164cb3e67171f1dc472",
    "hyrb/2021-09-28/04.txt": "9f9258d381cb7a74fd6c1b5d0caf59fcf15e81439eae44d69a5577087a0f385f",
    "hyrb/2021-09-28/05.txt": "e9df8773316ed6ec0d40096b88b7cdbebeecf6952d44a5ae52afeeda00124ae4",
}
NEEDS_NO_SCRIPT = {"node_modules/vnu-jar"}
"""It would fetch a Java where there is none; npm is told to run no package's script, and Debian has one."""
LOCKS = ["build", "dev", "fit", "lock", "runtime"]

# Built from pieces, so that this file does not match itself.
MACHINE_PATH = re.compile(r"(?<![\w./*-])/" + r"(?:home|root|tmp|Users|private|mnt)" + r"/\w")
REGISTRY = re.compile(r"https?://" + r"[\w.-]*(?:registry|pypi|mirror|nexus|artifactory)[\w.-]*")


def tracked_texts(root: Path) -> Iterator[tuple[str, str]]:
    """Every text file under version control but the seeds, which are not ours: its path and what it says."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    for name in listed.split("\0"):
        path = root / name
        if name and path.is_file() and not name.startswith("seeds/"):
            data = path.read_bytes()
            if b"\0" not in data:
                yield name, data.decode()


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    """The repository's text files; a checkout without git has nothing to compare."""
    if not (root / ".git").exists():
        pytest.skip("not a git checkout")
    return dict(tracked_texts(root))


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["machine path", "registry"])
def test_names_no_place(texts: dict[str, str], pattern: re.Pattern[str]) -> None:
    """No file names a folder of somebody's machine or the address of a package registry."""
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_does_not_name_its_own_folder(texts: dict[str, str], root: Path) -> None:
    """No file names the folder in which this checkout happens to lie."""
    assert [name for name, text in texts.items() if f"{root}/" in text] == []


@pytest.mark.parametrize("name", SEEDS)
def test_seeds_are_untouched(root: Path, name: str) -> None:
    """The source texts are, byte for byte, what came to us."""
    assert hashlib.sha256((root / "seeds" / name).read_bytes()).hexdigest() == SEEDS[name]


@pytest.mark.parametrize("name", LOCKS)
def test_python_locks_hold_checksums_alone(root: Path, name: str) -> None:
    """Every locked Python package has an exact version and checksums, and none says where it comes from."""
    text = (root / "requirements" / f"{name}.txt").read_text()
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    assert entries
    for entry in entries:
        assert re.match(r"[\w.-]+==[\w.]+ ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", text)


def test_npm_lock_holds_checksums_alone(root: Path) -> None:
    """Every locked npm package has an exact version and a checksum, and none says where it comes from."""
    packages = json.loads((root / "package-lock.json").read_text())["packages"]
    del packages[""]
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name
        assert "hasInstallScript" not in package or name in NEEDS_NO_SCRIPT, name


def test_npm_packages_are_named_exactly(root: Path) -> None:
    """package.json names exact versions, and lunr.js is the one whose index format we write."""
    package = json.loads((root / "package.json").read_text())
    assert package["dependencies"] == {"lunr": "2.3.9"}
    for name, version in package["devDependencies"].items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name


def test_actions_are_pinned(root: Path) -> None:
    """Every action in the workflows is named by its commit, with the version beside it for people."""
    for workflow in sorted((root / ".github" / "workflows").glob("*.yml")):
        uses = re.findall(r"^\s*(?:- )?uses: (.+)$", workflow.read_text(), re.MULTILINE)
        assert uses
        for action in uses:
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
