"""The roles a unit of a page can play, and how likely one follows another.

Scores are additive, in natural-log units: 1 makes a reading 2.7 times likelier than another, 5 some 150 times.
The decoder adds up these and the weights of `rules`, and finds the sequence with the greatest sum.
"""

from enum import IntEnum


class Role(IntEnum):
    """What a unit is on its page."""

    FURNITURE = 0
    SERIES = 1
    """A line of a head over several articles."""
    KICKER = 2
    HEADLINE = 3
    SUBHEAD = 4
    BYLINE = 5
    PARAGRAPH = 6
    """The first (or only) unit of a paragraph."""
    CONTINUED = 7
    """Goes on with the paragraph before: a column break cut it."""
    SECTION = 8
    CAPTION = 9
    BOX = 10
    VERSE = 11
    INSERT = 12
    """A caption, or furniture, that stands inside a broken paragraph, which goes on after it."""


F, Z, K, H, S, B, P, C, T, G, X, V, I = Role  # noqa: E741 - one letter a role keeps the table below a table

START: dict[Role, float] = {F: 0.0, Z: -3.0, K: -1.0, H: -0.5, P: -3.0, G: -3.5, C: -8.0, B: -6.0, V: -6.0, X: -5.0}
"""What a sheet begins with."""

END: dict[Role, float] = {
    F: -0.5,
    P: 0.0,
    C: 0.0,
    G: 0.0,
    X: 0.0,
    V: 0.0,
    T: -6.0,
    H: -6.0,
    K: -8.0,
    S: -6.0,
    B: -6.0,
    I: -4.0,
    Z: -9.0,
}
"""What it ends with."""

FOLLOWS: dict[Role, dict[Role, float]] = {
    # From each role to those that may come next. What is not listed does not occur.
    F: {F: 0.5, Z: -3.0, K: -1.0, H: -0.3, P: -2.5, C: -1.5, T: -3.5, G: -2.0, B: -5.0, X: -3.5, V: -5.0},
    Z: {Z: -2.0, K: -0.3, H: -1.5},
    K: {K: -2.0, H: 0.0, G: -4.0, P: -6.0},
    H: {H: -2.2, S: -1.2, B: -0.9, P: -0.3, G: -1.8, X: -2.5, V: -2.0, T: -2.8, F: -5.0, K: -6.0},
    S: {S: -1.5, B: -0.7, P: -0.3, G: -1.8, X: -2.5, V: -2.5, T: -2.5, F: -5.0},
    B: {B: -1.8, P: 0.0, G: -2.0, X: -2.0, V: -1.0, T: -1.5, S: -3.0, F: -6.0, H: -6.0},
    P: {P: 0.0, C: 0.0, T: -2.0, H: -2.3, K: -3.2, Z: -6.0, G: -2.5, X: -3.5, F: -2.8, V: -4.0, I: -5.0},
    C: {P: 0.0, C: -1.0, T: -2.0, H: -2.3, K: -3.2, Z: -6.0, G: -2.5, X: -3.5, F: -2.8, V: -4.0, I: -5.0},
    T: {P: 0.0, T: -3.5, G: -3.0, X: -3.0, V: -2.0, H: -7.0, F: -6.0},
    G: {G: -0.5, P: -0.7, H: -1.2, K: -2.0, T: -2.5, F: -2.0, B: -3.0, X: -3.0, Z: -5.0, V: -4.0},
    X: {X: -0.4, P: -1.0, C: -2.5, T: -1.5, H: -1.5, K: -2.5, F: -2.5, G: -3.0},
    V: {V: 1.0, P: -2.5, T: -3.0, H: -1.8, K: -3.0, F: -2.5, C: -6.0, G: -3.0},
    I: {I: -1.0, C: 0.0},
}

AWAITS: dict[Role, tuple[float, float]] = {
    # After running text that asks for more: the gain of each role per unit of openness above 0, and below.
    C: (1.0, 1.0),
    I: (0.9, 1.0),
    P: (-0.6, 0.0),
    X: (-0.2, 0.0),
    F: (-0.4, 0.0),
    Z: (-0.4, 0.0),
    K: (-0.4, 0.0),
    H: (-0.4, 0.0),
    T: (-0.4, 0.0),
    G: (-0.4, 0.0),
    V: (-0.4, 0.0),
}

RESUMES: tuple[float, float] = (1.0, 1.0)
"""The gain of a continuation after a caption, a box or furniture, per unit of openness above 0, and below."""
