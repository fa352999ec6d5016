"""Real prose as an archive, and the page's own scripts to search it with."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from banmian.model import Archive, Article
from tests.search.archives import ENGLISH, RARE, WITHDRAWN, archive, seed_articles, written

Ask = Callable[..., Any]
HARNESS = Path(__file__).with_name("harness.js")


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Puts a question to the page's scripts, running in Node: see `harness.js`."""

    def asked(question: str, **values: object) -> Any:
        given = json.dumps({"ask": question, **values}).encode()
        result = subprocess.run(["node", str(HARNESS)], input=given, capture_output=True, check=False)
        assert result.returncode == 0, result.stderr.decode()
        return json.loads(result.stdout)

    return asked


@pytest.fixture(scope="session")
def prose(root: Path) -> list[Article]:
    """The seeds' text, with an article of rarities and one that was withdrawn."""
    return [*seed_articles(root), RARE, WITHDRAWN]


@pytest.fixture(scope="session")
def prose_archive(prose: list[Article]) -> Archive:
    """All of it as an archive, with a translation."""
    return archive(prose, (ENGLISH,))


@pytest.fixture(scope="session")
def prose_folder(prose_archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder with its `search/`."""
    return written(prose_archive, tmp_path_factory.mktemp("prose"))
