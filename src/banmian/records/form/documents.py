"""A record's file: front matter between two `---` lines, a blank line, the body.

Texts in, articles and translations out, and back: `write_article(read_article(text))` is `text` for every text this
module wrote. It reads no files and knows nothing of the sheets.
"""

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from banmian.findings import Finding, short
from banmian.model import Article, Block, Translation
from banmian.records.form import body, convert
from banmian.records.form.shapes import ArticleShape, TranslationShape
from banmian.records.notation import yamlio
from banmian.records.notation.validate import Read, read_shape

Record = TypeVar("Record")
_RULE = "---"


@dataclass(frozen=True, slots=True)
class Document(Generic[Record]):
    """A record as read, with the places of its fields and blocks; `None` if it could not be read."""

    path: str
    record: Record | None
    front: Read[Any]
    block_lines: tuple[int, ...]
    """The line of the file where each block begins."""
    findings: tuple[Finding, ...]

    def at_block(self, code: str, index: int, /, **values: str | int) -> Finding:
        """A finding at a block, counted from 0."""
        return Finding(code, self.path, self.block_lines[index], 1, values)

    def at_quote(self, code: str, index: int, block: Block, quoted: str, /, **values: str | int) -> Finding:
        """A finding at what is quoted from a block (from its beginning, if it isn't there or has lines of its own)."""
        column = body.column(block, quoted)
        return Finding(code, self.path, self.block_lines[index], column, values)


def write_article(article: Article) -> str:
    """The file of an article."""
    return _write(convert.article_fields(article), article.blocks)


def write_translation(translation: Translation) -> str:
    """The file of a translation."""
    return _write(convert.translation_fields(translation), translation.blocks)


def _write(fields: dict[str, Any], blocks: tuple[Block, ...]) -> str:
    text = body.write_body(blocks)
    return f"{_RULE}\n{yamlio.dump(fields)}{_RULE}\n" + (f"\n{text}" if text else "")


def read_article(path: str, text: str) -> Document[Article]:
    """The article in the file at `path`; its blocks have no source lines yet (see `ledger`)."""
    front, blocks, findings = _read(ArticleShape, path, text)
    record = convert.article(front.shape, tuple(placed.block for placed in blocks)) if front.shape else None
    return Document(path, record, front, tuple(placed.line for placed in blocks), findings)


def read_translation(path: str, text: str, language: str) -> Document[Translation]:
    """The translation in the file at `path`."""
    front, blocks, findings = _read(TranslationShape, path, text)
    found = tuple(placed.block for placed in blocks)
    record = convert.translation(front.shape, language, found) if front.shape else None
    return Document(path, record, front, tuple(placed.line for placed in blocks), findings)


def _read(
    shape: type[Record], path: str, text: str
) -> tuple[Read[Record], list[body.PlacedBlock], tuple[Finding, ...]]:
    """Front matter and blocks, with the findings of both; no shape if either has any."""
    lines = lines_of(text)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _RULE), None)
    if lines[0].rstrip() != _RULE or end is None:
        missing = Finding("R106", path)
        return Read(path, None, yamlio.Loaded(), (missing,)), [], (missing,)
    front = read_shape(shape, path, "\n".join(lines[1:end]), first_line=2)
    blocks: list[body.PlacedBlock] = []
    findings = list(front.findings)
    for item in body.read_body("\n".join(lines[end + 1 :]), first_line=end + 2):
        if isinstance(item, body.Fault):
            findings.append(Finding(item.code, path, item.line, 1, {"detail": short(item.detail)}))
        else:
            blocks.append(item)
    return replace(front, shape=None) if findings else front, blocks, tuple(findings)


def lines_of(text: str) -> list[str]:
    """Lines end at line feeds; in a file saved on Windows, whose first line shows it, at CR LF."""
    text = text.removeprefix("\ufeff")
    if text.partition("\n")[0].endswith("\r"):
        text = text.replace("\r\n", "\n")
    return text.split("\n")
