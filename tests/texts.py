"""The files of a site that are text, as tests read them."""

from collections.abc import Iterable
from typing import Final

from banmian.model import Output

BINARY: Final = (".epub", ".ico", ".png", ".zip")
"""What isn't: tests of their own open these."""


def texts(outputs: Iterable[Output]) -> dict[str, str]:
    """Each file that is text, by its path."""
    return {one.path: one.data.decode() for one in outputs if not one.path.endswith(BINARY)}
