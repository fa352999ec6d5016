"""The lines of heads: of an article, and of a series over several articles."""

from banmian.model import HeadLine
from banmian.parse.page.page import Page
from banmian.parse.roles import B, H, K, Role, S, Z

HEAD_NAMES = {K: "kicker", H: "headline", S: "subhead", B: "byline", Z: "headline"}


def head_line(page: Page, index: int, role: Role) -> HeadLine:
    """One line of an article's head."""
    unit = page.traits[index].unit
    return HeadLine(HEAD_NAMES[role], "\n".join(unit.lines), unit.span)


def series_heads(page: Page, lines: list[int]) -> tuple[HeadLine, ...]:
    """The lines of a series head: what begins with a dash, or explains at greater length, is its subhead."""
    heads: list[HeadLine] = []
    for position, index in enumerate(lines):
        text = page.traits[index].text
        role = "subhead" if position and text.startswith(("—", "－", "-")) else "headline"
        if position and heads[-1].role == "subhead":
            role = "subhead"
        heads.append(HeadLine(role, "\n".join(page.traits[index].unit.lines), page.traits[index].unit.span))
    return tuple(heads)
