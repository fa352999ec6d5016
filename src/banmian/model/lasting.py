"""What became of an address that once led to something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gone:
    """An address at which nothing stands any more, and what an editor says of it: an entry of `content/gone.yaml`."""

    address: str
    """As in `content/addresses.txt`, or without the language's folder for all languages; a folder (`…/`) stands for
    everything in it."""
    date: str
    """When it was taken away, as YYYY-MM-DD."""
    why: tuple[tuple[str, str], ...]
    """(language, words); the language is empty where the editor gave none."""
    see: str = ""
    """What took its place: an address in the same form, or one beginning with `https://`; empty if nothing did."""
    line: int = 1
    """Of the file."""
