"""An article in another language."""

from dataclasses import dataclass

from banmian.model.article import Block, Heads


@dataclass(frozen=True, slots=True)
class Translation:
    """An article in another language: the same number and kinds of blocks, in the same order."""

    id: str
    language: str
    heads: Heads
    blocks: tuple[Block, ...]
    of: str
    """sha256 of the reading text it was made from (see `ids.reading_sha256`)."""
    translator: str
    method: str
    """`human`, `machine-draft`, `machine-reviewed` …: shown to the reader in words."""
    status: str
    """`draft`, `reviewed` …"""
    reviewer: str = ""
    """Who reviewed it, once the status says that somebody did."""
    parts: tuple[tuple[str, str], ...] = ()
    """(`kicker`, `headline`, `subhead` or a block's number, short checksum) of the original it was made from, so that
    a change can be told by passage; empty if it was never written down."""
    exceptions: tuple["Exemption", ...] = ()
    revised: str = ""
    """As of an article."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """A difference between original and translation that an editor has looked at and means."""

    part: str
    """`kicker`, `headline`, `subhead`, or a block's number counted from 1."""
    what: str
    """The number, name or sign as the finding quotes it."""
    why: str
