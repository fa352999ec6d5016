"""Sets fields of a record's front matter in its text, and changes not a byte beside them.

Comments, the order of the fields, line ends and whatever stands in the body stay as an editor left them. What can't be
changed so (front matter in braces, a comment within a value) is not changed at all.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from banmian.records import yamlio
from banmian.records.validate import Read

ORDER: Final = ("id", "of", "parts", "kicker", "headline", "subhead", "translator", "method", "status", "reviewer")
"""In a file that lacks a field, it goes behind the nearest of those before it."""
_VALUE: Final = re.compile(
    r"(\w+[ \t]*:)(?:[ \t]+(?:'(?:[^']|'')*'|\"(?:\\.|[^\"\\])*\"|(?:(?![ \t]#).)*?))?([ \t]+#[^\r]*)?(\r?)"
)


def stamp(text: str, front: Read[Any], fields: Mapping[str, Any]) -> str | None:
    """The text with these fields set, or `None` if it can't be done; `front` is its front matter as read."""
    if not _is_block(front):
        return None
    lines = text.split("\n")
    extents = {name: _extent(lines, front, name) for name in fields}
    # From below, so that the lines above stay where they are; what goes behind a field, before that field.
    for name in sorted(fields, key=lambda name: (-extents[name][0], (name,) in front.loaded.places)):
        new = yamlio.dump({name: fields[name]}).removesuffix("\n")
        first, last = extents[name]
        if (name,) not in front.loaded.places:
            lines.insert(last, new + _line_end(lines[last - 1]))
            continue
        match = _VALUE.fullmatch(lines[first - 1]) if first == last else None
        if "\n" in new or (match is None and any("#" in line for line in lines[first - 1 : last])):
            return None
        lines[first - 1 : last] = [new + (f"{match[2] or ''}{match[3]}" if match else _line_end(lines[last - 1]))]
    return "\n".join(lines)


def _line_end(line: str) -> str:
    """What a line has before its line feed, in a file saved on Windows."""
    return "\r" if line.endswith("\r") else ""


def _is_block(front: Read[Any]) -> bool:
    """Whether every field begins its own line."""
    places = [place for path, place in front.loaded.places.items() if len(path) == 1]
    return all(column == 1 for _, column in places) and len({line for line, _ in places}) == len(places)


def _extent(lines: Sequence[str], front: Read[Any], name: str) -> tuple[int, int]:
    """The lines of a field; of one that isn't there, those of the field it goes behind.

    A field reaches to the next one, but for the comments above that.
    """
    starts = {path[0]: line for path, (line, _) in front.loaded.places.items() if len(path) == 1}
    first = next(starts[one] for one in (name, *reversed(ORDER[: ORDER.index(name)])) if one in starts)
    after = min((line for line in starts.values() if line > first), default=_closing(lines))
    return first, max(line for line in range(first, after) if not _is_comment(lines[line - 1]))


def _closing(lines: Sequence[str]) -> int:
    """The line of the second `---`."""
    return next(number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---")


def _is_comment(line: str) -> bool:
    return line.startswith("#") or not line.strip()
