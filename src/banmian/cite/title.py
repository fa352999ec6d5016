"""What a text is called where its title is asked for: in a link, a citation, the title of a page."""

from collections.abc import Sequence

from banmian.model import Block, Heads
from banmian.text import clipped, plain

LENGTH = 24
"""Characters of a text that stand for a headline the paper didn't print."""


def title_of(heads: Heads, blocks: Sequence[Block], name: str) -> str:
    """The headline as one line; else the beginning of the text; else (no text is shown) its id, `name`."""
    return plain(heads.headline) or (clipped(plain(blocks[0].text), LENGTH) if blocks else name)
