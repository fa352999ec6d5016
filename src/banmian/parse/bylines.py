"""Who an article credits: on a line under its head, in its lead-in, or at its end."""

from collections.abc import Iterator, Sequence

from banmian.model import Block, BlockKind, Credit, HeadLine
from banmian.parse import forms
from banmian.parse.names import NOT_SIGNED, ROLE_WORDS, could_be_name, credits_in, is_name, names_in

_ROLES = tuple(word for word, _ in ROLE_WORDS if len(word) > 1)


def byline_of(heads: Sequence[HeadLine], blocks: Sequence[Block]) -> tuple[Credit, ...]:
    """The people credited with an article, in the order printed, each once.

    Photographers named under their pictures stay with the pictures.
    """
    found: dict[str, Credit] = {}
    for credit in _all_credits(heads, blocks):
        found.setdefault(credit.name, credit)
    return tuple(found.values())


def _all_credits(heads: Sequence[HeadLine], blocks: Sequence[Block]) -> Iterator[Credit]:
    for head in heads:
        if head.role == "byline":
            yield from credits_in(head.text.replace("\n", " "), trusted=True)
    texts = [block.text for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.VERSE)]
    if not texts:
        return
    for text in texts[:2]:
        if credits := lead_in_credits(text):
            yield from credits
            break
    for text in texts[:-1]:
        if match := forms.SIGNED_PARAGRAPH.search(text):
            yield from _signers(match.group("credits"))
    yield from closing_credits(texts[-1])


def lead_in_credits(text: str) -> tuple[Credit, ...]:
    """The people a lead-in names: `本报讯（记者 陈润）…`, `本报记者甲报道：…`."""
    match = forms.LEAD_IN_CREDITS.match(text)
    if not match or not (forms.LEAD_IN.match(text)):
        return ()
    return credits_in(match.group("credits") or match.group("alone") or match.group("said") or "")


def closing_credits(text: str) -> tuple[Credit, ...]:
    """The people named at the very end of a text: `…。（甲 乙）`, or on a last line of their own."""
    alone = len(text) <= 40 and not any(stop in text for stop in "。！？…")
    if alone and forms.SALUTATION.match(text) is None:
        return _signers(text.strip("（()）")) or _pen_name(text)
    match = forms.SIGNATURE.search(text)
    if not match:
        return ()
    return _signers(match.group("credits")) or (
        _pen_name(match.group(0)) if forms.SIGNED_PARAGRAPH.search(text) else ()
    )


def _pen_name(text: str) -> tuple[Credit, ...]:
    """A name alone in brackets on the last line, its surname known or not: `（半亩）`."""
    name = "".join(text.strip("（()）").split())
    bracketed = name not in NOT_SIGNED and text[0] in "（(" and 2 <= len(name) <= 3 and could_be_name(name)
    return (Credit(name, "author"),) if bracketed else ()


def _signers(text: str) -> tuple[Credit, ...]:
    """The names in a signature: after a role word, alone, or after an office or a place (`河北定县 洪岩`)."""
    if any(word in text for word in _ROLES):
        return credits_in(text)
    names = names_in(text)
    first = 0 if names and is_name(names[0]) else 1
    named = names[first:]
    if not named or not all(is_name(name) for name in named):
        return ()
    return tuple(Credit(name, "author") for name in named)
