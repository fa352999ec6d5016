"""The toy archive's site in memory."""

import pytest

from banmian import export, render, search
from banmian.model import Archive, Output


@pytest.fixture(scope="session")
def toy_outputs(toy: Archive) -> tuple[Output, ...]:
    """Every file of the toy archive's site."""
    return (*render.pages(toy), *render.static_files(), *search.files(toy), *export.files(toy))
