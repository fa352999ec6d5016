"""What the page of pictures shows: shapes that the template writes as SVG, and the same figures as a table.

A drawing is `WIDTH` units wide, about as many pixels as a phone has, so that its letters are as large as those around it.
"""

from dataclasses import dataclass
from typing import Final

from banmian.render.frame.views import Link
from banmian.render.links.names import Name

WIDTH: Final = 320


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    role: str = "bar"
    """What it is, for the style sheet."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, whose area is the number it stands for."""

    x: float
    y: float
    radius: float
    role: str = "disc"


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight hairline."""

    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Label:
    """A piece of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    lang: str = ""
    anchor: str = "start"
    """Which end of the text `x` is: `start`, `middle` or `end`."""
    role: str = "name"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The shapes of a picture, by their sort: what comes later is drawn over it."""

    height: float
    rules: tuple[Rule, ...] = ()
    boxes: tuple[Box, ...] = ()
    discs: tuple[Disc, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a picture. The first cell of a row is its head; the others are numbers."""

    heads: tuple[Name, ...]
    rows: tuple[tuple[tuple[Link, ...], tuple[str, ...]], ...]
    """(what the row is about, its numbers)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with all there is to say of it."""

    id: str
    title: str
    note: str
    """What one sees, in a sentence; may be empty."""
    description: str
    """For those who don't see it."""
    drawing: Drawing
    table: Table


@dataclass(frozen=True, slots=True)
class PicturesPage:
    """All pictures of an archive."""

    holding: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A number that is drawn, and what it is the number of."""

    name: Name
    number: float
    shown: str
    """The number in words: `60`, `8,421 characters`."""
