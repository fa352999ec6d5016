"""Sets fields of a record's front matter in its text, and changes not a byte beside them.

Comments, the order of the fields, line ends and whatever stands in the body stay as an editor left them. What can't be
changed so (front matter in braces, a comment within a value) is not changed at all.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from banmian.records.notation import yamlio
from banmian.records.notation.validate import Read

ORDER: Final = (
    *("id", "of", "parts", "kind", "kicker", "headline", "subhead", "translator", "method", "byline", "byline_line"),
    *("series", "source", "joins", "gaps", "emendations", "as_printed", "status", "reviewer"),
)
"""In a file that lacks a field, it goes behind the nearest of those before it."""
_VALUE: Final = re.compile(
    r"(\w+[ \t]*:)(?:[ \t]+(?:'(?:[^']|'')*'|\"(?:\\.|[^\"\\])*\"|(?:(?![ \t]#).)*?))?([ \t]+#[^\r]*)?(\r?)"
)


def stamp(text: str, front: Read[Any], fields: Mapping[str, Any]) -> str | None:
    """The text with these fields set, or `None` if it can't be done; `front` is its front matter as read.

    A field set to `None` is taken out.
    """
    if not is_block(front):
        return None
    lines = text.split("\n")
    extents = {name: extent(lines, front, name) for name in fields}
    # From below, so that the lines above stay where they are; what goes behind a field, before that field.
    for name in sorted(fields, key=lambda name: (-extents[name][0], (name,) in front.loaded.places)):
        first, last = extents[name]
        ending = _line_end(lines[last - 1])
        new = "" if fields[name] is None else yamlio.dump({name: fields[name]}).removesuffix("\n")
        if (name,) not in front.loaded.places:
            if fields[name] is not None:
                lines.insert(last, new.replace("\n", f"{ending}\n") + ending)
            continue
        if fields[name] is None and not any("#" in line for line in lines[first - 1 : last]):
            del lines[first - 1 : last]
            continue
        match = _VALUE.fullmatch(lines[first - 1]) if first == last else None
        if (
            fields[name] is None
            or "\n" in new
            or (match is None and any("#" in line for line in lines[first - 1 : last]))
        ):
            return None
        lines[first - 1 : last] = [new + (f"{match[2] or ''}{match[3]}" if match else ending)]
    return "\n".join(lines)


def _line_end(line: str) -> str:
    """What a line has before its line feed, in a file saved on Windows."""
    return "\r" if line.endswith("\r") else ""


def is_block(front: Read[Any]) -> bool:
    """Whether every field begins its own line."""
    places = [place for path, place in front.loaded.places.items() if len(path) == 1]
    return all(column == 1 for _, column in places) and len({line for line, _ in places}) == len(places)


def extent(lines: Sequence[str], front: Read[Any], name: str) -> tuple[int, int]:
    """The lines of a field; of one that isn't there, those of the field it goes behind.

    A field reaches to the next one, but for the comments above that.
    """
    starts = {path[0]: line for path, (line, _) in front.loaded.places.items() if len(path) == 1}
    first = next(starts[one] for one in (name, *reversed(ORDER[: ORDER.index(name)])) if one in starts)
    after = min((line for line in starts.values() if line > first), default=_closing(lines))
    return first, max(line for line in range(first, after) if not is_comment(lines[line - 1]))


def _closing(lines: Sequence[str]) -> int:
    """The line of the second `---`."""
    return next(number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---")


def is_comment(line: str) -> bool:
    """Whether a line says nothing to a reader of YAML."""
    return line.startswith("#") or not line.strip()
