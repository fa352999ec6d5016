"""Which passages of an original are no longer what a translation was made from.

A translation says by checksums what it was made from: one of the whole reading text, and a short one for each passage.
From these alone, without the old text, one can tell that passages changed, were added, or were removed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from banmian.ids import passage_checksums, reading_sha256
from banmian.model import Article, Translation

Checksums = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """How an original differs from what a translation was made from; passages as in `Translation.parts`."""

    changed: tuple[str, ...] = ()
    """Heads, and blocks by their present numbers."""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Blocks by the numbers they had."""

    @property
    def known(self) -> bool:
        """Whether it can be said which passages they are."""
        return bool(self.changed or self.added or self.removed)

    @property
    def stale(self) -> tuple[str, ...]:
        """The passages whose translation is of an older text, or that may have none."""
        return self.changed + self.added


def staleness(translation: Translation, original: Article) -> Changes | None:
    """What changed since the translation was made; `None` if nothing did. Not `known`: something, who knows what."""
    if translation.of == reading_sha256(original.heads, original.blocks):
        return None
    if not translation.parts:
        return Changes()
    return changes(translation.parts, passage_checksums(original.heads, original.blocks))


def changes(before: Checksums, after: Checksums) -> Changes:
    """The difference of two lists of passages; blocks are compared in order, so that one more is one added."""
    old, new = dict(before), dict(after)
    heads = [name for name in ("kicker", "headline", "subhead") if old.get(name) != new.get(name)]
    blocks = list(_blocks(old, new))
    return Changes(
        changed=(*(name for name in heads if name in old and name in new), *_passages("changed", blocks)),
        added=(*(name for name in heads if name not in old), *_passages("added", blocks)),
        removed=(*(name for name in heads if name not in new), *_passages("removed", blocks)),
    )


def _passages(kind: str, blocks: Iterable[tuple[str, int]]) -> Iterator[str]:
    return (str(number) for what, number in blocks if what == kind)


def _blocks(old: dict[str, str], new: dict[str, str]) -> Iterator[tuple[str, int]]:
    """(`changed`, `added` or `removed`; number) of the blocks that are not the same in both."""
    before, after = _in_order(old), _in_order(new)
    matcher = SequenceMatcher(None, [old[name] for name in before], [new[name] for name in after], autojunk=False)
    for _, start, end, first, last in (step for step in matcher.get_opcodes() if step[0] != "equal"):
        common = min(end - start, last - first)
        yield from (("changed", int(after[index])) for index in range(first, first + common))
        yield from (("added", int(after[index])) for index in range(first + common, last))
        yield from (("removed", int(before[index])) for index in range(start + common, end))


def _in_order(parts: dict[str, str]) -> list[str]:
    return sorted((name for name in parts if name.isdecimal()), key=int)
