"""Whether the translations say what their originals say: numbers, names and signs, passage by passage.

What an editor has looked at and means stands in the translation's `exceptions`, with a reason, and isn't told; an
exception that excepts nothing is. Translations that are withdrawn, or whose original is, or whose blocks don't go with
their original's, are not compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from banmian.bilingual import Pair, Problem, compare, compare_signs, names_of
from banmian.bilingual.compare import ADDED, CREDIT, NAME, QUOTE, SIGN, SPACE
from banmian.findings import Finding, short
from banmian.model import Archive, Article, AuthorityKind, Block, BlockKind, Status, Translation
from banmian.records.form.documents import Document
from banmian.records.notation.yamlio import Flow, dump
from banmian.text import run_on

HEADS = ("kicker", "headline", "subhead")
_AS_SET = (BlockKind.TABLE, BlockKind.VERSE)
"""Blocks whose spaces are part of how they are set."""


def disagreements(documents: Iterable[Document[Translation]], archive: Archive) -> Iterator[Finding]:
    """The findings of all translations of an archive."""
    pairs: dict[str, Pair] = {}
    articles = {article.id: article for issue in archive.issues for sheet in issue.sheets for article in sheet.articles}
    for document in documents:
        translation = document.record
        original = articles.get(translation.id) if translation else None
        if translation is None or original is None or not _comparable(original, translation):
            continue
        if translation.language not in pairs:
            pairs[translation.language] = pair_of(archive, translation.language)
        yield from _findings(document, translation, original, pairs[translation.language])


def pair_of(archive: Archive, language: str) -> Pair:
    """The archive's own language and another, with the names its editors know in both."""
    own = archive.settings.languages[0]
    return Pair(own, language, names_of(archive.authority, own, language) if archive.authority else None)


def _comparable(original: Article, translation: Translation) -> bool:
    """A withdrawn translation may be one that somebody has only begun."""
    if Status.WITHDRAWN in (translation.status, original.status):
        return False
    return [block.kind for block in original.blocks] == [block.kind for block in translation.blocks]


def _findings(
    document: Document[Translation], translation: Translation, original: Article, pair: Pair
) -> Iterator[Finding]:
    used: set[int] = set()
    for part, problems in passages(original, translation, pair).items():
        for problem in problems:
            meant = [
                number
                for number, exception in enumerate(translation.exceptions)
                if (exception.part, exception.what) == (part, problem.what)
            ]
            used.update(meant)
            if not meant:
                yield _finding(document, part, problem)
    for number, exception in enumerate(translation.exceptions):
        if number not in used:
            values = {"part": exception.part, "what": short(exception.what)}
            yield document.front.finding("T206", ("exceptions", number), **values)


def passages(original: Article, translation: Translation, pair: Pair) -> Mapping[str, list[Problem]]:
    """The problems of each passage that both texts have, heads and blocks."""
    found: dict[str, list[Problem]] = {}
    for name in HEADS:
        theirs, ours = getattr(original.heads, name), getattr(translation.heads, name)
        if theirs and ours:
            found[name] = list(compare(_running(theirs), _running(ours), pair, original.id))
    for number, (before, after) in enumerate(zip(original.blocks, translation.blocks, strict=True), 1):
        problems = [*compare(before.text, after.text, pair, original.id), *_credit(before, after, pair, original.id)]
        found[str(number)] = [one for one in problems if one.code != SPACE or before.kind not in _AS_SET]
    return found


def _running(head: str) -> str:
    """A head of several lines as one text."""
    return reduce(run_on, head.split("\n"))


def _credit(original: Block, translation: Block, pair: Pair, place: str) -> Iterator[Problem]:
    """Whose picture it is: credited in both, by a name the editors know if they do."""
    if original.credit and not translation.credit:
        yield Problem(CREDIT, original.credit)
        return
    yield from compare_signs(original.credit, translation.credit, pair)
    for kind in (AuthorityKind.PEOPLE, AuthorityKind.ORGANISATIONS) if pair.names else ():
        assert pair.names is not None
        entry = pair.names.original.named(kind, original.credit, place) or ""
        name = pair.names.renderings.get((kind, entry))
        if name and not pair.names.is_name(kind, entry, translation.credit):
            yield Problem(NAME, original.credit, name)


def _finding(document: Document[Translation], part: str, problem: Problem) -> Finding:
    """A problem at its passage, with the exception that would declare it."""
    fields = {"part": part, "what": problem.what, "why": "…"}
    entry = dump({"": Flow(fields)}).partition(": ")[2].strip()
    values = {"part": part, "what": short(problem.what), "entry": entry}
    if problem.code == NAME:
        values["name"] = problem.name
    if part in HEADS:
        return document.front.finding(problem.code, (part,), **values)
    assert document.record is not None
    index = int(part) - 1
    quoted = problem.what if problem.code in (SIGN, QUOTE, SPACE, ADDED) else ""
    return document.at_quote(problem.code, index, document.record.blocks[index], quoted, **values)
