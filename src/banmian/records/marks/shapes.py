"""What a file of marks holds, field by field: a list of these, each about one line of the sheet."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, BeforeValidator, ConfigDict, StrictInt, StrictStr

from banmian.records.form.shapes import STRICT, Line, expect

NEW_WORD: Final = "new"


class MarkRole(StrEnum):
    """What a line can be."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    BOX = "box"
    CAPTION = "caption"
    VERSE = "verse"
    TABLE = "table"
    LIST = "list"
    SERIES = "series"
    FURNITURE = "furniture"


class GapSaid(StrEnum):
    """Whether text is missing."""

    AFTER = "after"
    NONE = "none"


def _place(value: Any) -> int:
    """`new`, or the number of a line."""
    if value == NEW_WORD:
        return 0
    if type(value) is not int or value <= 0:
        raise expect("`new`, or the number of an earlier line")
    return value


def _text(value: Any) -> Any:
    """A line that is a number needs no quotes here."""
    return str(value) if type(value) is int else value


Place = Annotated[StrictInt, BeforeValidator(_place)]
Text = Annotated[StrictStr, BeforeValidator(_text)]


@dataclass(frozen=True, slots=True)
class MarkShape:
    """`{line: 12, text: 共谋衡阳发展, role: headline, article: new}`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    line: Line
    text: Text = ""
    role: MarkRole | None = None
    kind: StrictStr = ""
    article: Place | None = None
    paragraph: Place | None = None
    gap: GapSaid | None = None
    note: Text = ""


def _decides(mark: MarkShape) -> MarkShape:
    if mark.role is None and mark.article is None and mark.paragraph is None and mark.gap is None:
        raise expect("a decision: role, article, paragraph or gap")
    return mark


MarksShape = tuple[Annotated[MarkShape, AfterValidator(_decides)], ...]
