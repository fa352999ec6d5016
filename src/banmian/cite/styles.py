"""The styles a reference is written in, and which comes first for readers of a language."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from banmian.cite.apa import apa
from banmian.cite.chicago import chicago
from banmian.cite.gbt import OF_2015, OF_2025, gbt
from banmian.cite.reference import Reference
from banmian.cite.run import Run


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in a style."""

    id: str
    name: str
    """What the style calls itself; the same in every language."""
    language: str
    """Of its words."""
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Style:
    id: str
    name: str
    write: Callable[[Reference], tuple[Run, ...]]
    language: str = ""
    """Empty if it follows the text's."""


_CHINESE: Final = (
    _Style("gbt-2025", "GB/T 7714—2025", partial(gbt, signs=OF_2025)),
    _Style("gbt-2015", "GB/T 7714—2015", partial(gbt, signs=OF_2015)),
)
_ENGLISH: Final = (_Style("chicago", "Chicago", chicago, "en"), _Style("apa", "APA", apa, "en"))


def citations(reference: Reference, language: str) -> tuple[Citation, ...]:
    """A reference in every style, those of the reader's language first."""
    styles = (*_CHINESE, *_ENGLISH) if language.startswith("zh") else (*_ENGLISH, *_CHINESE)
    return tuple(
        Citation(style.id, style.name, style.language or reference.language, style.write(reference)) for style in styles
    )
