"""An article's blocks as Markdown, and back, exactly.

The subset is small and strict: one block is one chunk between blank lines, a paragraph is one line, and inline text
is literal, so that whatever Markdown would read as a sign is escaped on writing and unescaped on reading:

    a paragraph | ## a section | > a box | ![a caption](){.caption credit="罗盟"} | verse: | line, | line
    a list: - item, - item | a table: lines as printed between ``` fences

Adjacent boxes share a chunk, with a bare `>` between them. This module knows nothing of files or articles.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from banmian.model import Block, BlockKind

_SIGNS = re.compile(r"[\\`*_\[\]<]|~~|&(?=#?\w+;)")
_STARTS = re.compile(r"[#>\-+=|]")
_NUMBERED = re.compile(r"\d{1,9}(?=[.)](?:\s|$))")
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|^\\s+|\\s+$")
_READ = re.compile(r"\\([!-/:-@\[-`{-~])|&#(\d{1,7});")
_CAPTION = re.compile(r'!\[(?P<text>(?:[^\\\]]|\\.)*)\]\(\)\{\.caption(?: credit="(?P<credit>(?:[^\\"]|\\.)*)")?\}')
_LOOSE_SECTION = re.compile(r"#{1,6}(?:\s|$)")
_FENCE = re.compile(r"`{3,}")
_OPENINGS = {BlockKind.PARAGRAPH: "", BlockKind.SECTION: "## ", BlockKind.BOX: "> ", BlockKind.CAPTION: "!["}
"""What stands before the text of a block that is one line."""
_LINES = {BlockKind.VERSE: "|", BlockKind.LIST: "-"}


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block and the line of its file where it begins; its source lines are not known here."""

    block: Block
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A chunk that is no block. `code` is that of the finding."""

    code: str
    line: int
    detail: str = ""


def escape(text: str) -> str:
    """One line of text, so that Markdown reads it as just that."""
    text = _SIGNS.sub(lambda match: "".join(f"\\{sign}" for sign in match.group()), text)
    start = _NUMBERED.match(text)
    if start:
        text = f"{text[: start.end()]}\\{text[start.end() :]}"
    elif _STARTS.match(text):
        text = f"\\{text}"
    return _HIDDEN.sub(lambda match: "".join(f"&#{ord(sign)};" for sign in match.group()), text)


def unescape(text: str) -> str:
    """What `escape` was given; signs an editor left bare stand for themselves."""
    return _READ.sub(_read_sign, text)


def _read_sign(match: re.Match[str]) -> str:
    if match.group(1):
        return match.group(1)
    number = int(match.group(2))
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else match.group()


def column(block: Block, quoted: str) -> int:
    """Where a quotation begins in the line of a block as we write it, from 1; 1 if it has no such place."""
    at = block.text.find(quoted) if quoted and block.kind in _OPENINGS else -1
    # With a letter behind it, so that a space before the quotation isn't taken for one at the end of a line.
    return len(_OPENINGS[block.kind] + escape(f"{block.text[:at]}x")) if at >= 0 else 1


def write_body(blocks: Iterable[Block]) -> str:
    """The Markdown of some blocks; ends in a line feed unless there are none. Raises `ValueError` on an empty block."""
    chunks: list[str] = []
    boxed = False
    for block in blocks:
        if not block.text:
            raise ValueError("a block without text cannot be written")
        if boxed and block.kind is BlockKind.BOX:
            chunks[-1] += f"\n>\n{_chunk(block)}"
        else:
            chunks.append(_chunk(block))
        boxed = block.kind is BlockKind.BOX
    return "\n\n".join(chunks) + "\n" if chunks else ""


def _chunk(block: Block) -> str:
    match block.kind:
        case BlockKind.SECTION:
            return f"## {escape(block.text)}"
        case BlockKind.BOX:
            return f"> {escape(block.text)}"
        case BlockKind.CAPTION:
            quoted = escape(block.credit).replace('"', '\\"')
            credit = f' credit="{quoted}"' if block.credit else ""
            return f"![{escape(block.text)}](){{.caption{credit}}}"
        case BlockKind.VERSE | BlockKind.LIST:
            sign = _LINES[block.kind]
            return "\n".join(f"{sign} {escape(line)}".rstrip(" ") for line in block.text.split("\n"))
        case BlockKind.TABLE:
            longest = max((len(run) for run in _FENCE.findall(block.text)), default=2)
            fence = "`" * (longest + 1)
            return f"{fence}\n{block.text}\n{fence}"
        case _:
            return escape(block.text)


def read_body(text: str, first_line: int = 1) -> Iterator[PlacedBlock | Fault]:
    """The blocks of a body whose first line is line `first_line` of its file, and what could not be read."""
    for line, chunk in _chunks(text.split("\n"), first_line):
        yield from _read_chunk(chunk, line)


def _chunks(lines: list[str], number: int) -> Iterator[tuple[int, list[str]]]:
    """Lines between blank ones; a fenced table is one chunk whatever it holds."""
    chunk: list[str] = []
    fence = ""
    for offset, line in enumerate([*lines, ""]):
        if chunk and not fence and not line.strip():
            yield number + offset - len(chunk), chunk
            chunk = []
        elif fence or line.strip():
            if not chunk and (opening := _FENCE.match(line)):
                fence = opening.group()
            elif fence and line.rstrip() == fence:
                fence = ""
            chunk.append(line)
    if chunk:
        yield number + len(lines) + 1 - len(chunk), chunk[:-1]


def _read_chunk(chunk: list[str], line: int) -> Iterator[PlacedBlock | Fault]:
    first = chunk[0]
    if fence := _FENCE.match(first):
        yield from _read_table(chunk, line, fence.group())
    elif first.startswith(">"):
        yield from _read_boxes(chunk, line)
    elif any(_is_item(first, sign) for sign in _LINES.values()):
        yield from _read_lines(chunk, line)
    elif len(chunk) > 1:
        yield Fault("B101", line + 1)
    elif first.startswith("!["):
        yield _read_caption(first, line)
    elif first.startswith("## ") and first[3:].strip():
        yield _placed(BlockKind.SECTION, first[3:], line)
    elif _LOOSE_SECTION.match(first):
        yield Fault("B102", line, first[:20])
    else:
        yield _placed(BlockKind.PARAGRAPH, first, line)


def _placed(kind: BlockKind, text: str, line: int, credit: str = "") -> PlacedBlock:
    return PlacedBlock(Block(kind, unescape(text.strip()), (), unescape(credit)), line)


def _read_table(chunk: list[str], line: int, fence: str) -> Iterator[PlacedBlock | Fault]:
    """The lines between the fences, untouched."""
    text = "\n".join(chunk[1:-1])
    if len(chunk) < 2 or chunk[-1].rstrip() != fence or chunk[0].rstrip() != fence:
        yield Fault("B103", line, fence)
    elif not text:
        yield Fault("B105", line)
    else:
        yield PlacedBlock(Block(BlockKind.TABLE, text, ()), line)


def _read_boxes(chunk: list[str], line: int) -> Iterator[PlacedBlock | Fault]:
    """One block for each run of `>` lines; a bare `>` parts two."""
    wanted = True
    for offset, text in enumerate(chunk):
        if not text.startswith(">"):
            yield Fault("B101", line + offset)
            return
        inner = text[1:].strip()
        if inner and not wanted:
            yield Fault("B101", line + offset)
            return
        if inner:
            yield _placed(BlockKind.BOX, inner, line + offset)
        wanted = not inner
    if not chunk[-1][1:].strip():
        yield Fault("B105", line + len(chunk) - 1)


def _is_item(text: str, sign: str) -> bool:
    return text.rstrip() == sign or text.startswith(f"{sign} ")


def _read_lines(chunk: list[str], line: int) -> Iterator[PlacedBlock | Fault]:
    """Verse or a list: every line bears the same sign."""
    kind = next(kind for kind, sign in _LINES.items() if _is_item(chunk[0], sign))
    for offset, text in enumerate(chunk):
        if not _is_item(text, _LINES[kind]):
            yield Fault("B101", line + offset)
            return
    text = "\n".join(unescape(item[1:].strip()) for item in chunk)
    yield PlacedBlock(Block(kind, text, ()), line) if text.strip("\n") else Fault("B105", line)


def _read_caption(text: str, line: int) -> PlacedBlock | Fault:
    match = _CAPTION.fullmatch(text.rstrip())
    if match is None:
        return Fault("B104", line)
    if not match.group("text").strip():
        return Fault("B105", line)
    return _placed(BlockKind.CAPTION, match.group("text"), line, match.group("credit") or "")
