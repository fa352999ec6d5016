"""The nouns of Banmian, as frozen data.

Everything else in the program turns one of these into another; this module imports nothing of ours. Line numbers
are 1-based and inclusive, as an editor counts them. An empty string means "the paper does not print one"; `None`
means "unknown". Other records are referred to by id.
"""

from banmian.model.archive import Archive, Issue, Output, Paper, Planned, Settings, SheetEntry
from banmian.model.article import (
    Article,
    AsPrinted,
    Block,
    BlockKind,
    Cause,
    Credit,
    Emendation,
    Gap,
    Heads,
    Join,
    Kind,
    Source,
    Span,
    Status,
)
from banmian.model.authority import (
    AuthorityKind,
    Body,
    Coordinates,
    Entry,
    Explanation,
    Field,
    Geography,
    Mention,
    MentionRule,
    Passage,
    Person,
    PersonRole,
)
from banmian.model.lasting import Gone
from banmian.model.marks import NEW, Mark
from banmian.model.page import Furniture, Masthead, Sheet, SheetRecord
from banmian.model.reading import ArticleReading, HeadLine, Piece, SeriesReading, SheetReading
from banmian.model.translation import Exemption, Translation

__all__ = [
    "NEW",
    "Archive",
    "Article",
    "ArticleReading",
    "AsPrinted",
    "AuthorityKind",
    "Block",
    "BlockKind",
    "Body",
    "Cause",
    "Coordinates",
    "Credit",
    "Emendation",
    "Entry",
    "Exemption",
    "Explanation",
    "Field",
    "Furniture",
    "Gap",
    "Geography",
    "Gone",
    "HeadLine",
    "Heads",
    "Issue",
    "Join",
    "Kind",
    "Mark",
    "Masthead",
    "Mention",
    "MentionRule",
    "Output",
    "Paper",
    "Passage",
    "Person",
    "PersonRole",
    "Piece",
    "Planned",
    "SeriesReading",
    "Settings",
    "Sheet",
    "SheetEntry",
    "SheetReading",
    "SheetRecord",
    "Source",
    "Span",
    "Status",
    "Translation",
]
