"""The toy archive as a site on disk."""

from pathlib import Path

import pytest

from banmian import export, render, search
from banmian.model import Archive, Output
from banmian.publish import publish


@pytest.fixture(scope="session")
def toy_outputs(toy: Archive) -> tuple[Output, ...]:
    """Every file of the toy archive's site."""
    return (*render.pages(toy), *render.static_files(), *search.files(toy), *export.files(toy))


@pytest.fixture(scope="session")
def toy_site(toy_outputs: tuple[Output, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy archive's site in a folder."""
    out = tmp_path_factory.mktemp("toy") / "site"
    assert publish(toy_outputs, out) == ()
    return out
