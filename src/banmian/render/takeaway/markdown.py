"""An article as Markdown (CommonMark, footnotes as most programs have them), with the facts in a head of YAML.

Whatever Markdown would act on is written so that it doesn't: the text of a newspaper is never markup.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from banmian.render.catalogue import Place
from banmian.render.frame.engine import visible
from banmian.render.frame.site import Site
from banmian.render.takeaway.reading import Reading, lost, names, reading, said
from banmian.render.texts.blocks import BlockView

_SIGNS: Final = re.compile(r"[\\`*_\[\]]")
_ENTITIES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "$": "&#36;", "~": "&#126;", "\t": "&#9;"}
)
_START: Final = re.compile(r"^(\s*)([#+=:-]|\d+(?=[.)]))")
"""What makes a heading, a list, a rule or a definition at the beginning of a line."""
_OUTER: Final = re.compile(r"^[ \u3000]+|[ \u3000]+$")
_ADDRESS: Final = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=www)\.|@")
"""What some programs make a link of."""


def markdown(site: Site, place: Place) -> bytes:
    """The file of an article or series head."""
    one = reading(site, place)
    parts = [_matter(one), *_heads(one), *_text(site, one), *_notes(site, one)]
    return (visible("\n\n".join(parts)) + "\n").encode()


def _matter(one: Reading) -> str:
    """The facts. JSON is YAML, so a string of JSON is one that no YAML reads otherwise."""
    facts: dict[str, Any] = {
        "id": one.id,
        "title": one.title,
        "newspaper": one.newspaper,
        "date": one.date,
        "language": one.lang,
        "byline": [f"{role}: {name}" for role, people in one.credits for name, _ in people],
        "translation": one.state,
        "citation": one.citation,
        "url": one.url,
        "rights": one.rights,
    }
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items() if value)
    return "\n".join(("---", *rows, "---"))


def _heads(one: Reading) -> Iterator[str]:
    heads = one.heads
    if heads.kicker:
        yield escaped(one.kicker)
    yield f"# {escaped((heads.headline or one.title).replace(chr(10), ' '))}"
    if heads.subhead:
        yield _lines(heads.subhead)


def _text(site: Site, one: Reading) -> Iterator[str]:
    if one.credits:
        yield "  \n".join(escaped(names(site, credit)) for credit in one.credits)
    if one.withdrawn:
        yield f"*{site.words('This article has been withdrawn. Its address and its source remain.')}*"
    for view in one.blocks:
        yield _block(site, view)
        yield from (
            f"*[{escaped(lost(site, gap.note))}]*".replace("*[", "*\\[").replace("]*", "\\]*") for gap in view.gaps
        )
    if one.members:
        yield "\n".join(f"- {escaped(title)} ({name})" for name, title in one.members)


def _block(site: Site, view: BlockView) -> str:
    lines = [_line(view, at) for at in range(len(view.lines))]
    match view.kind:
        case "section":
            return f"## {' '.join(lines)}"
        case "box":
            return "\n".join(f"> {line}" for line in lines)
        case "caption":
            return f"*{site.words('Picture not in the source')}*  \n" + "  \n".join(lines)
        case "list":
            return "\n".join(f"- {line}" for line in lines)
        case "table":  # as printed, which only code is
            return "\n".join("    " + "".join(piece.text for piece in line) for line in view.lines)
        case _:
            return "  \n".join(line or "&nbsp;" for line in lines)


def _line(view: BlockView, at: int) -> str:
    """A line, with the numbers of its notes."""
    line, found = view.lines[at], ""
    for number, piece in enumerate(line):
        text = escaped(piece.text) if not number else _inner(piece.text)
        found += f"{text}[^{piece.note}]" if piece.note else text
    return found


def _lines(head: str) -> str:
    return "  \n".join(escaped(line) for line in head.split("\n"))


def _notes(site: Site, one: Reading) -> Iterator[str]:
    """Footnotes; a note that has no place in the text stands as a paragraph."""
    placed = {piece.note for view in one.blocks for line in view.lines for piece in line}
    for note in one.notes:
        yield f"[^{note.number}]: {escaped(said(site, note))}" if note.number in placed else escaped(said(site, note))


def _inner(text: str) -> str:
    """Text within a line, with nothing in it that Markdown acts on."""
    text = _SIGNS.sub(lambda match: f"\\{match.group()}", text.translate(_ENTITIES))
    return _ADDRESS.sub(lambda match: f"&#{ord(match.group())};", text)


def escaped(text: str) -> str:
    """The same at the beginning of a line: no heading, list or rule begins there, and no space is lost."""
    text = _START.sub(_harmless, _inner(text))
    return _OUTER.sub(lambda match: "".join(f"&#{ord(sign)};" for sign in match.group()), text)


def _harmless(match: re.Match[str]) -> str:
    spaces, sign = match.groups()
    return spaces + "".join(f"&#{ord(one)};" for one in sign)
