"""What the script of the desk works on: the pieces, and what the parser would say of each without the editor.

From this the script works out the smallest list of marks that says what the editor decided. Plain values, which the
page carries as JSON; the keys of a mark are those of `marks.yaml`.
"""

from typing import Any

from banmian.desk.known import Layout, Look, layout
from banmian.desk.source import begins
from banmian.model import Mark, Piece, SheetEntry


def mark_values(mark: Mark) -> dict[str, str | int]:
    """A mark as JSON has it: `article: 0` of the model is `new` there."""
    values: dict[str, str | int] = {"line": mark.line}
    values |= {name: value for name in ("text", "role", "kind", "gap", "note") if (value := getattr(mark, name))}
    for name in ("article", "paragraph"):
        number = getattr(mark, name)
        if number is not None:
            values[name] = number or "new"
    return values


def reads(found: Layout, piece: Piece) -> dict[str, Any]:
    """How a piece is read: its part, where its article and its block begin, whether text is lost after it."""
    return {
        "role": piece.role,
        "kind": piece.kind,
        "article": found.article(piece),
        "paragraph": found.block(piece),
        "gap": found.gap(piece),
    }


def _own(look: Look, line: int) -> dict[str, Any] | None:
    """What the parser would say of a marked line, were it not marked."""
    found = layout(look.without[line])
    piece = found.at(line)
    return reads(found, piece) if piece else None


def state(sheet: SheetEntry, look: Look, found: Layout) -> dict[str, Any]:
    """Everything the script needs."""
    last = len(sheet.text.lines)
    inked = (number for number in range(1, last + 1) if sheet.text.lines[number - 1].strip())
    return {
        "base": look.base,
        "marks": [mark_values(mark) for mark in sheet.marks],
        "pieces": [
            {"line": piece.lines.first, "last": piece.lines.last, "sureness": piece.sureness, **reads(found, piece)}
            for piece in found.pieces
        ],
        "own": {str(line): own for line in sorted(look.without) if (own := _own(look, line))},
        "begins": {str(number): begins(sheet, number) for number in inked},
        "articles": [
            {"id": article.id, "line": min((span.first for span in article.source.lines), default=0)}
            for article in sheet.articles
        ],
    }
