"""The ledger: source lines + joins + gaps + emendations = the reading text, exactly.

`settle` walks one article along the printed lines it was read from. Every head must be printed lines, every block a
run of them; a block passes a blank line or another block only where a join says so. The walk gives each block its
lines. Whatever differs is a finding that shows both readings and the entry that would declare the difference.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from banmian.findings import Finding, short
from banmian.ids import lines_sha256
from banmian.model import Article, Block, BlockKind, Sheet, Span
from banmian.records.form.documents import Document
from banmian.records.ledger.differences import emendation_entry, nearest_line
from banmian.text import printed, run_on

LINE_KINDS = frozenset({BlockKind.VERSE, BlockKind.TABLE, BlockKind.LIST})
"""Blocks that keep their lines."""


@dataclass(slots=True)
class _Walk:
    """How far the walk has come along the article's lines."""

    document: Document[Article]
    article: Article
    texts: dict[int, str]
    """The printed text of every line that has any, in reading order, emended."""
    findings: list[Finding] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    joined: set[tuple[int, int]] = field(default_factory=set)
    begun: list[int] = field(default_factory=list)
    """The lines on which blocks began, so far."""

    def free(self) -> Iterator[int]:
        """The lines that no head or block has claimed yet, in reading order."""
        return (line for line in self.texts if line not in self.used)

    def joined_to(self, line: int | None) -> int | None:
        """The line that a join says goes on with this one; the join has then served."""
        for join in self.article.joins:
            if join.before == line and join.after in self.texts and join.after not in self.used:
                self.joined.add((join.before, join.after))
                return join.after
        return None

    def next_line(self, line: int) -> int | None:
        """The line on which a paragraph goes on: the one a join names, or else the very next."""
        if (after := self.joined_to(line)) is not None:
            return after
        return line + 1 if line + 1 in self.texts and line + 1 not in self.used else None

    def report(self, code: str, where: tuple[str | int, ...], /, **values: str | int) -> None:
        self.findings.append(self.document.front.finding(code, where, **values))


def settle(document: Document[Article], sheet: Sheet) -> tuple[Article | None, list[Finding]]:
    """The article with its blocks' lines, and what is not as the ledger says. `None` if the lines aren't there."""
    article = document.record
    assert article is not None
    findings = list(_outside(document, article, sheet))
    if findings:
        return None, findings
    lines = source_lines(article)
    walk = _Walk(document, article, printed_lines(lines, sheet))
    checksum = lines_sha256(sheet.lines[line - 1] for line in lines)
    if checksum != article.source.sha256:
        runs = ", ".join(f"{run.first}–{run.last}" for run in article.source.lines)
        walk.report("L101", ("source", "sha256"), lines=runs, sheet=sheet.name, sha256=checksum)
    _emend(walk)
    _heads(walk)
    blocks = tuple(_blocks(walk))
    _leftovers(walk)
    return replace(article, blocks=blocks), walk.findings


def _outside(document: Document[Article], article: Article, sheet: Sheet) -> Iterator[Finding]:
    """Line numbers beyond the end of the sheet."""
    for index, run in enumerate(article.source.lines):
        if run.last > len(sheet.lines):
            where = ("source", "lines", index)
            yield document.front.finding("L102", where, field="source.lines", line=run.last, last=len(sheet.lines))


def source_lines(article: Article) -> list[int]:
    """The numbers of an article's lines, in reading order."""
    return [line for run in article.source.lines for line in range(run.first, run.last + 1)]


def printed_lines(lines: Sequence[int], sheet: Sheet) -> dict[int, str]:
    """The text of those lines on which something is printed."""
    texts = {line: printed(sheet.lines[line - 1])[0] for line in lines}
    return {line: text for line, text in texts.items() if text}


def _emend(walk: _Walk) -> None:
    """Apply the emendations to the lines; a line emended to nothing is no longer there."""
    for index, emendation in enumerate(walk.article.emendations):
        text = walk.texts.get(emendation.line, "")
        if (times := text.count(emendation.source)) != 1:
            code = "L109" if times else "L114" if text else "L113"
            source, where = short(emendation.source), ("emendations", index)
            walk.report(code, where, source=source, line=emendation.line, text=short(text), times=times)
            continue
        walk.texts[emendation.line] = text.replace(emendation.source, emendation.reading).strip()
    walk.texts = {line: text for line, text in walk.texts.items() if text}


def _heads(walk: _Walk) -> None:
    """Take out the printed lines of the heads."""
    heads = walk.article.heads
    fields = {
        "kicker": heads.kicker,
        "headline": heads.headline,
        "subhead": heads.subhead,
        "byline_line": walk.article.byline_line,
    }
    for name, text in fields.items():
        for part in text.split("\n") if text else ():
            _head(walk, name, part)


def _head(walk: _Walk, name: str, part: str) -> None:
    """Take out the line of one part of a head; the line most like it, with a finding, if none is the same."""
    free = {line: walk.texts[line] for line in walk.free()}
    line = next((line for line, text in free.items() if text == part), None)
    if line is None and (line := nearest_line(free, part)) is not None:
        walk.report("L103", (name,), field=name, got=short(part), entry=emendation_entry({line: free[line]}, part))
    if line is None:
        walk.report("L105", (name,), got=short(part))
    else:
        walk.used.add(line)


def _blocks(walk: _Walk) -> Iterator[Block]:
    """Each block with its lines."""
    blocks = walk.article.blocks
    for index, block in enumerate(blocks):
        following = pieces(blocks[index + 1])[0] if index + 1 < len(blocks) else ""
        lines: list[int] = []
        for piece in pieces(block):
            lines += _piece(walk, index, piece, following, lines[-1] if lines else None)
        yield replace(block, lines=_spans(lines, walk.texts, loose=block.kind in LINE_KINDS))


def pieces(block: Block) -> list[str]:
    """What the walk finds in one go: a paragraph, or each line of what keeps its lines."""
    if block.kind not in LINE_KINDS:
        return [block.text]
    return [line.strip() for line in block.text.split("\n") if line.strip()] or [""]


def _piece(walk: _Walk, index: int, piece: str, following: str, before: int | None) -> list[int]:
    """The lines of one piece, marked as used; a finding if it isn't exactly what they say.

    `before` is the line on which the piece above it in the same block ends.
    """
    joined = walk.joined_to(before)
    start = joined or next(walk.free(), None)
    if start is not None and not piece.startswith(walk.texts[start]):
        start = _elsewhere(walk, piece, following, start)
    if start is None:
        walk.findings.append(walk.document.at_block("L105", index, got=short(piece)))
        return []
    if joined is None:
        _in_order(walk, index, start, before)
    lines, text = [start], walk.texts[start]
    walk.used.add(start)
    while text != piece:
        line = _continuation(walk, index, lines[-1], text, piece)
        if line is None:
            _differs(walk, index, lines, text, piece)
            break
        walk.used.add(line)
        lines.append(line)
        text = run_on(text, walk.texts[line])
    return lines


def _in_order(walk: _Walk, index: int, start: int, before: int | None) -> None:
    """Blocks begin one below the other, in the order of the source's lines; so do the lines within one."""
    above = before or (walk.begun[-1] if walk.begun else start)
    order = list(walk.texts)
    if order.index(start) < order.index(above):
        walk.findings.append(walk.document.at_block("L112", index, line=start, above=above))
    if before is None:
        walk.begun.append(start)


def _continuation(walk: _Walk, index: int, last: int, text: str, piece: str) -> int | None:
    """The line on which a piece goes on after `last`; `None` if it ends there, as far as one can tell."""
    line = walk.next_line(last)
    if line is None:
        return _undeclared(walk, index, last, piece[len(text) :]) if piece.startswith(text) else None
    fits = piece.startswith(run_on(text, walk.texts[line]))
    # A changed paragraph takes as many lines as it is long, so that the blocks after it are still compared rightly.
    return line if fits or len(text) + len(walk.texts[line]) // 2 <= len(piece) else None


def _elsewhere(walk: _Walk, piece: str, following: str, start: int) -> int | None:
    """Where a piece begins that doesn't begin on the next free line: on a later one, nowhere, or there but changed."""
    later = next((line for line in walk.free() if piece.startswith(walk.texts[line])), None)
    if later is not None:
        return later
    return None if following.startswith(walk.texts[start]) else start


def _undeclared(walk: _Walk, index: int, last: int, rest: str) -> int | None:
    """The free line on which the record reads on without a join, if there is one."""
    line = next((line for line in walk.free() if rest.lstrip().startswith(walk.texts[line])), None)
    if line is None:
        return None
    entry = f"joins: [[{last}, {line}]]"
    walk.findings.append(walk.document.at_block("L111", index, line=last, after=line, entry=entry))
    return line


def _differs(walk: _Walk, index: int, lines: list[int], text: str, piece: str) -> None:
    """The finding for a piece that is not what its lines say."""
    start = next((at for at in range(min(len(text), len(piece))) if text[at] != piece[at]), min(len(text), len(piece)))
    around = max(0, start - 8)
    entry = emendation_entry({line: walk.texts[line] for line in lines}, piece)
    line = _line_at(walk, lines, start)
    values: dict[str, str | int] = {"line": line, "source": short(text[around:]), "reading": short(piece[around:])}
    block, here = walk.article.blocks[index], piece[start:] or piece[around:]
    walk.findings.append(walk.document.at_quote("L104", index, block, here, entry=entry, **values))


def _line_at(walk: _Walk, lines: list[int], offset: int) -> int:
    """The line that holds a character of the run of lines."""
    text = ""
    for line in lines:
        text = run_on(text, walk.texts[line])
        if offset < len(text):
            return line
    return lines[-1]


def _spans(lines: list[int], texts: dict[int, str], loose: bool) -> tuple[Span, ...]:
    """Lines as spans; blank lines part the columns of a paragraph, but not the lines of verse, tables and lists."""
    spans: list[Span] = []
    for line in lines:
        last = spans[-1].last if spans else None
        if last is not None and last < line and (line == last + 1 or loose):
            between = any(other in texts for other in range(last + 1, line))
            if not between:
                spans[-1] = Span(spans[-1].first, line)
                continue
        spans.append(Span(line, line))
    return tuple(spans)


def _leftovers(walk: _Walk) -> None:
    """Lines in no block, joins that join nothing, gaps after lines of another article."""
    for line in walk.free():
        walk.report("L106", ("source", "lines"), line=line, source=short(walk.texts[line]))
    for index, join in enumerate(walk.article.joins):
        if (join.before, join.after) not in walk.joined:
            walk.report("L107", ("joins", index), before=join.before, after=join.after)
    for index, gap in enumerate(walk.article.gaps):
        if not any(run.first <= gap.after <= run.last for run in walk.article.source.lines):
            walk.report("L108", ("gaps", index), line=gap.after)
