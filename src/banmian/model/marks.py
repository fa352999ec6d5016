"""What an editor has decided about how a page is read."""

from dataclasses import dataclass
from typing import Final

NEW: Final = 0
"""In `Mark.article` and `Mark.paragraph`: the line begins one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What an editor decided about one line of a sheet; what is left out, the parser decides."""

    line: int
    text: str = ""
    """How the line begins, so that a source that has changed under the mark is noticed; or empty."""
    role: str = ""
    """`kicker`, `headline`, `subhead`, `byline`, `paragraph`, `section`, `box`, `caption`, `verse`, `table`, `list`,
    `series`, `furniture`."""
    kind: str = ""
    """For furniture: which, as in `Furniture.kind`."""
    article: int | None = None
    """`NEW`: an article begins here. Else an earlier line: this one belongs to the article that one is in, and so does
    what follows, until another article begins."""
    paragraph: int | None = None
    """`NEW`: a paragraph begins here. Else an earlier line: this one goes on with the paragraph that one is in."""
    gap: str = ""
    """`after`: text is missing after this line. `none`: nothing is, whatever the parser thinks."""
    note: str = ""
    """Of the gap: what is known of the missing text."""
