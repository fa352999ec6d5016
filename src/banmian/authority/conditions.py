"""Whether a printed name is an entry's in this place: what its `rule` in the authority file says."""

from collections.abc import Collection, Iterator

from banmian.authority.forms import one_writing
from banmian.model import MentionRule


def in_place(rule: MentionRule, place: str) -> bool:
    """Whether the rule lets the name count in an article or sheet, by id.

    A rule may name an article, a sheet or a whole issue: the id of each begins with that of what it is in. Where the
    place is not known (empty), only a name that counts everywhere does.
    """
    if rule.only_in and not _among(place, rule.only_in):
        return False
    return not _among(place, rule.not_in)


def _among(place: str, ids: Collection[str]) -> bool:
    return any(place == one or place.startswith(f"{one}-") for one in ids)


def in_context(rule: MentionRule, text: str, start: int, end: int) -> bool:
    """Whether what stands around the name (in one writing) is as the rule demands."""
    if rule.only_before and not text[end:].lstrip().startswith(_written(rule.only_before)):
        return False
    if rule.only_after and not text[:start].rstrip().endswith(_written(rule.only_after)):
        return False
    return not any(_covers(longer, text, start, end) for longer in _written(rule.unless))


def _written(strings: Collection[str]) -> tuple[str, ...]:
    return tuple(map(one_writing, strings))


def _covers(longer: str, text: str, start: int, end: int) -> bool:
    """Whether the name stands there as part of a longer string."""
    return any(text.startswith(longer, start - at) for at in _places(text[start:end], longer) if at <= start)


def _places(part: str, whole: str) -> Iterator[int]:
    at = whole.find(part)
    while at >= 0:
        yield at
        at = whole.find(part, at + 1)
