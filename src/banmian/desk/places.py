"""Where the pages of the desk lie: in a folder of their own in each language's tree."""

from banmian.ids import sheet_path
from banmian.render.frame.addresses import INDEX

FOLDER = "desk"
"""No paper has this id (see `ids.RESERVED`)."""


def index(language: str) -> str:
    """The list of all sheets."""
    return f"{language}/{FOLDER}/{INDEX}"


def sheet(language: str, paper: str, date: str, name: str) -> str:
    """The desk page of a sheet."""
    return f"{language}/{FOLDER}/{sheet_path(paper, date, name)}{INDEX}"


def marks(paper: str, date: str, name: str) -> str:
    """Where `banmian serve` takes a sheet's marks."""
    return f"/-/marks/{paper}/{date}/{name}"
