"""Writes a changed ledger into the front matter of a record, and changes not a byte beside it.

Items of `emendations` that stay keep their lines and the comments above them; those that go take their lines with them,
new ones follow the last. What can't be written so is not written at all.
"""

import re
from collections.abc import Sequence
from typing import Any

from banmian.model import Article, Emendation
from banmian.records.form import convert
from banmian.records.form.documents import Document, read_article
from banmian.records.notation import yamlio
from banmian.records.notation.stamp import extent, is_block, is_comment, stamp
from banmian.records.notation.validate import Read
from banmian.records.notation.yamlio import Flow

_ITEM = re.compile(r"( *)-[ \t]+")


def declared(text: str, document: Document[Article], right: Article) -> str | None:
    """The text of a record with the joins and emendations of `right`; `None` if it can't be written."""
    assert document.record is not None
    new: str | None = text
    if document.record.joins != right.joins:
        joins = Flow([[join.before, join.after] for join in right.joins]) if right.joins else None
        new = stamp(text, document.front, {"joins": joins})
    if new is not None and document.record.emendations != right.emendations:
        new = _with_emendations(new, read_article(document.path, new), right.emendations)
    # It is written only if it means what it should, and nothing else.
    return new if new is not None and read_article(document.path, new).record == right else None


def _with_emendations(text: str, document: Document[Article], right: tuple[Emendation, ...]) -> str | None:
    old = document.record.emendations if document.record else ()
    items = [convert.emendation_fields(one) for one in right]
    lines = text.split("\n")
    if old and is_block(document.front) and (extents := _extents(lines, document.front, len(old))):
        return "\n".join(
            _edited(lines, document.front, extents, [one in right for one in old], right[_kept(old, right) :])
        )
    if ("emendations",) in document.front.loaded.places:  # in brackets, on one line as a rule
        return stamp(text, document.front, {"emendations": Flow([item.data for item in items]) if items else None})
    return stamp(text, document.front, {"emendations": items})


def _kept(old: Sequence[Emendation], right: Sequence[Emendation]) -> int:
    """How many stay: they come first."""
    return sum(one in right for one in old)


def _extents(lines: Sequence[str], front: Read[Any], count: int) -> list[tuple[int, int]]:
    """First and last line of every item of `emendations`; none, unless each begins a line of its own."""
    begins = [front.loaded.places[("emendations", at)] for at in range(count)]
    matches = [_ITEM.match(lines[line - 1]) for line, _ in begins]
    if any(match is None or match.end() + 1 != column for match, (_, column) in zip(matches, begins, strict=True)):
        return []
    ends = [line - 1 for line, _ in begins[1:]] + [extent(lines, front, "emendations")[1]]
    return [
        (first, max(line for line in range(first, end + 1) if line == first or not is_comment(lines[line - 1].strip())))
        for (first, _), end in zip(begins, ends, strict=True)
    ]


def _edited(
    lines: Sequence[str],
    front: Read[Any],
    extents: Sequence[tuple[int, int]],
    stays: Sequence[bool],
    new: Sequence[Emendation],
) -> list[str]:
    last = extents[-1][1]
    ending = "\r" if lines[last - 1].endswith("\r") else ""
    match = _ITEM.match(lines[extents[0][0] - 1])
    indent = match[1] if match else ""
    gone = {
        line for (first, end), stay in zip(extents, stays, strict=True) if not stay for line in range(first, end + 1)
    }
    if not new and not any(stays):
        gone.add(front.loaded.places[("emendations",)][0])
    items = [yamlio.dump({"": [convert.emendation_fields(one)]}).split("\n")[1] for one in new]
    result = [line for number, line in enumerate(lines[:last], 1) if number not in gone]
    return [*result, *(f"{indent}{item}{ending}" for item in items), *lines[last:]]
