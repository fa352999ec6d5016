"""Where the source has lost text: an article's paragraph breaks off, or an editor says so."""

from collections.abc import Iterator

from banmian.model import Gap
from banmian.parse.assembly.drafts import Draft
from banmian.parse.assembly.walk import Walk, runs_on
from banmian.parse.page.traits import Traits
from banmian.parse.printed import forms
from banmian.parse.roles import P, Role


def gaps(walk: Walk, draft: Draft) -> Iterator[Gap]:
    """Where text is missing: where an editor says so; else where the parser thinks so, unless an editor knows better."""
    decided, found = walk.decisions, list(_broken_off(walk, draft))
    if not decided.gaps and not decided.whole:
        yield from found
        return
    for index in draft.units():
        span = walk.page.traits[index].unit.span
        told = [Gap(line, decided.gaps[line]) for line in range(span.first, span.last + 1) if line in decided.gaps]
        yield from told
        if index not in decided.whole and not any(gap.after == span.last for gap in told):
            yield from (gap for gap in found if gap.after == span.last)


def _broken_off(walk: Walk, draft: Draft) -> Iterator[Gap]:
    """Where a paragraph stops in the midst of a sentence and nothing goes on with it."""
    for position, units in enumerate(draft.body):
        if not runs_on(walk, units[0]):
            continue
        last = walk.page.traits[units[-1]]
        following = draft.body[position + 1] if position + 1 < len(draft.body) else None
        if _breaks_off(last, walk.roles[following[0]] if following else None):
            yield Gap(last.unit.span.last)


def _breaks_off(last: Traits, following: Role | None) -> bool:
    if last.last in "，、；;":
        return following is None or following is not P or last.last in "，、"
    return last.open >= 2.5 and last.size >= 30 and last.last not in forms.CLOSERS
