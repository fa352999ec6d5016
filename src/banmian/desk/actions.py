"""What an editor can do at the desk, as a table: from it come the buttons, the keys and the help.

The scripts know actions by their names alone; keys and words stand here and nowhere else.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    name: str
    """What the script calls it; a role's is `role:<role>` or `role:furniture:<kind>`."""
    key: str
    """As `KeyboardEvent.key` has it; empty if it has none."""
    words: str
    """English, for the button; the catalogues hold the other languages."""
    more: str = ""
    """A sentence for the help, where the button's words don't say it all."""


ROLES: Final = (
    Action("role:kicker", "e", "kicker"),
    Action("role:headline", "h", "headline"),
    Action("role:subhead", "s", "subhead"),
    Action("role:byline", "b", "byline"),
    Action("role:paragraph", "p", "text"),
    Action("role:section", "d", "section head"),
    Action("role:box", "x", "box"),
    Action("role:caption", "c", "caption"),
    Action("role:verse", "v", "verse"),
    Action("role:list", "l", "list"),
    Action("role:table", "t", "table"),
    Action("role:series", "r", "head of a series"),
    Action(
        "role:furniture", "f", "furniture", "Part of the page, of no article: masthead, folio, staff lines, notices."
    ),
)
"""What a piece is. The words are those of the labels beside the source."""

ARTICLES: Final = (
    Action(
        "article:new", "n", "New article from here", "The piece, and what follows it, becomes an article of its own."
    ),
    Action(
        "article:merge",
        "m",
        "Merge with the article above",
        "The article that the piece is in becomes part of the one before it.",
    ),
    Action(
        "article:of",
        "a",
        "Goes on with article …",
        "The piece, and what follows it, goes on with an article you choose: text after an inset.",
    ),
)
PARAGRAPHS: Final = (
    Action(
        "paragraph:join",
        "w",
        "Join with the paragraph above",
        "A break of the column cut the paragraph: the piece goes on with it.",
    ),
    Action("paragraph:new", "o", "Paragraph of its own", "The piece begins a paragraph, whatever stands before it."),
)
GAPS: Final = (
    Action("gap:after", "g", "Text is missing after this", "You can note what is known of the lost text."),
    Action("gap:none", "z", "Nothing is missing here"),
)
DECISIONS: Final = (
    Action("reset", "Delete", "Back to the parser’s reading", "What you decided about the piece is taken back."),
    Action("undo", "Ctrl+z", "Undo"),
    Action("redo", "Ctrl+Shift+z", "Redo"),
)
WAYS: Final = (
    Action("next", "j", "Next piece", "↓ does the same."),
    Action("previous", "k", "Previous piece", "↑ does the same."),
    Action("next-line", "J", "Next line", "In a piece of several lines: a decision can part them."),
    Action("previous-line", "K", "Previous line"),
    Action("unsure", "u", "Next least sure piece", "From the least sure one on."),
    Action("surer", "U", "Previous least sure piece"),
    Action("other", "Enter", "To the other side, and back"),
)
HELP: Final = Action("help", "?", "Keys")
"""The ways are open on every desk page; what changes the reading only in `banmian serve`."""

EDITING: Final = (*ROLES, *ARTICLES, *PARAGRAPHS, *GAPS, *DECISIONS)
