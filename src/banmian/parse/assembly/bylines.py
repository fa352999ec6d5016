"""Who an article credits: on a line under its head, in its lead-in, or at its end."""

import re
from collections.abc import Iterable, Iterator, Sequence

from banmian.model import Block, BlockKind, Credit, HeadLine
from banmian.parse.printed import forms
from banmian.parse.printed.credited import credits_in, has_role, signers_in
from banmian.parse.printed.furniture import furniture_kind
from banmian.parse.printed.names import NOT_SIGNED, could_be_name, is_name
from banmian.parse.printed.offices import begins_with_office
from banmian.parse.printed.plain import as_printed, plainly

_SIGNATURE = 40
"""Characters of a signature on a line of its own, at most."""
_BEFORE_SIGNATURE = ("（", "(", "—")
_SOURCE = re.compile(r"[（(\s]*(?:摘自|原载|选自|译自|转自|转载自|载于|据《|来源|综合)")
"""Where a text was taken from: that names no people."""
_ADAPTED = re.compile(r"据《[^《》]+》[\s，,]*(?P<who>[^，。《》\s]{2,4}\s?(?:编译|整理|摘编|编写))$")
"""A source, and who made a text of it: `据《自然与人》 晓岑编译`."""
_ASKS = re.compile(r"问[：:]")
"""A reader's question, answered after it: who signs the answer is the author, not who asks."""


def byline_of(heads: Sequence[HeadLine], blocks: Sequence[Block]) -> tuple[Credit, ...]:
    """The people credited with an article, in the order printed, each once.

    Photographers named under their pictures stay with the pictures.
    """
    found: dict[str, Credit] = {}
    for text, credits in _all_credits(heads, blocks):
        for credit in credits:
            name = as_printed(credit.name, text)
            found.setdefault(name, Credit(name, credit.role))
    return tuple(found.values())


def _all_credits(heads: Sequence[HeadLine], blocks: Sequence[Block]) -> Iterator[tuple[str, Iterable[Credit]]]:
    """Each text that credits somebody, as printed, and whom."""
    for head in heads:
        text = head.text.replace("\n", " ")
        plain = plainly(text)
        if head.role == "byline" and furniture_kind(plain) != "date":
            yield text, credits_in(plain, trusted=True)
        elif head.role not in ("headline", "byline") and (match := forms.SPOKE.match(plain)) and is_name(match["name"]):
            yield text, [Credit(match["name"], "author")]
    texts = [block.text for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.VERSE)]
    if not texts:
        return
    plain_texts = [plainly(text) for text in texts]
    for text, plain in zip(texts[:2], plain_texts, strict=False):
        if credits := lead_in_credits(plain):
            yield text, credits
            break
    last = closing_credits(plain_texts[-1])
    for text, before, plain in zip(texts, ["", *plain_texts], plain_texts[:-1], strict=False):
        if not (last and _ASKS.match(before)):
            yield text, _signed_within(plain)
    yield texts[-1], last


def lead_in_credits(text: str) -> tuple[Credit, ...]:
    """The people a lead-in names: `本报讯（记者 陈润）…`, `本报记者甲报道：…`."""
    match = forms.LEAD_IN_CREDITS.match(text)
    if not match or not forms.LEAD_IN.match(text):
        return ()
    return credits_in(
        match.group("credits") or match.group("alone") or match.group("plain") or match.group("said") or ""
    )


def _signed_within(text: str) -> tuple[Credit, ...]:
    """The people who sign a text that others follow: a letter or a question before its answer, an item of several."""
    if _stands_alone(text):
        return _signers(text.strip("（() ）")) if text[0] in _BEFORE_SIGNATURE or begins_with_office(text) else ()
    match = None if _ASKS.match(text) else forms.SIGNED_PARAGRAPH.search(text)
    return _signers(match.group("credits")) if match else ()


def _stands_alone(text: str) -> bool:
    """Whether a text is short and no sentence, as a signature is that has a line of its own."""
    short = len(text) <= _SIGNATURE and not any(stop in text for stop in "。！？…")
    return short and forms.SALUTATION.match(text) is None


def closing_credits(text: str) -> tuple[Credit, ...]:
    """The people named at the very end of a text: `…。（甲 乙）`, or on a last line of their own."""
    if _stands_alone(text):
        return _signers(text.strip("（()）")) or _pen_name(text)
    match = forms.SIGNATURE.search(text)
    if not match or _ASKS.match(text):
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
    if match := _ADAPTED.match(text):
        return credits_in(match["who"], trusted=True)
    if _SOURCE.match(text):
        return ()
    if has_role(text):
        return credits_in(text)
    return tuple(Credit(name, "author") for name in signers_in(text))
