"""An archive of one's own to change, and what serves it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from banmian import resources
from banmian.render.frame import engine
from banmian.serve.app import application
from banmian.serve.folders import Changes
from banmian.serve.workshop import News, Workshop
from tests.archives import copy_of_toy

PORT = 8000
ADDRESS = f"http://127.0.0.1:{PORT}"
TOKEN = "secret"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A copy of the toy archive."""
    return copy_of_toy(tmp_path / "archive")


@pytest.fixture
def news() -> list[News]:
    """What has been told."""
    return []


@pytest.fixture
def workshop(archive: Path, news: list[News]) -> Workshop:
    """What keeps the copy in step, not yet begun."""
    return Workshop(archive, TOKEN, news.append)


@pytest.fixture
def client(workshop: Workshop) -> Iterator[TestClient]:
    """Asks for pages; nothing has been read yet."""
    with TestClient(application(workshop, PORT), base_url=ADDRESS) as asking:
        yield asking
        assert asking.portal is not None
        asking.portal.call(workshop.close)


@pytest.fixture
def templates(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the templates, which the program takes for its own."""
    copy = Path(shutil.copytree(root / "templates", tmp_path / "templates"))
    monkeypatch.setattr(resources, "templates", lambda: copy)
    engine.environment.cache_clear()
    engine.messages.cache_clear()
    yield copy
    engine.environment.cache_clear()
    engine.messages.cache_clear()


Renew = Callable[..., None]


@pytest.fixture
def renew(workshop: Workshop, client: TestClient) -> Renew:
    """Has the archive read, as changes do (or at the beginning)."""

    def call(*paths: str, templates: bool = False) -> None:
        assert client.portal is not None
        client.portal.call(workshop.renew, Changes(frozenset(paths), templates) if paths or templates else None)

    return call
