"""What a check gives back: a place that looks wrong, and what it may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A place in a text that looks wrong."""

    code: str
    what: str
    """As printed: what an answer quotes."""
    at: int
    """Its first character."""
    values: Mapping[str, str | int] = field(default_factory=dict)
    """What else the message says: `may`, what it may be; `other`, with what it disagrees."""
