"""Everything in which a passage and its translation disagree: numbers, names, signs.

Pure: two texts in, problems out. An original that is itself unbalanced (text was lost) asks no more of its translation.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from banmian.authority import Match
from banmian.bilingual import signs
from banmian.bilingual.languages import NUMBERS
from banmian.bilingual.names import Names, mentioned, rendered, unnamed
from banmian.bilingual.numbers import Number, missing

NUMBER, NAME, SIGN, QUOTE, SPACE, ADDED, CREDIT = "T201", "T202", "T203", "T204", "T205", "T207", "T208"


@dataclass(frozen=True, slots=True)
class Problem:
    """One disagreement."""

    code: str
    """That of its finding."""
    what: str
    """The number, name or sign, as an exception has to quote it."""
    name: str = ""
    """For a name that isn't there: the one that should be."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two languages of a comparison, and the names the editors know in both, if they know any."""

    original: str
    translation: str
    names: Names | None = None


def compare(original: str, translation: str, pair: Pair, place: str = "") -> Iterator[Problem]:
    """The problems of one passage, each once; `place` is the id of the article, which some names depend on."""
    yield from dict.fromkeys(_meaning(original, translation, pair, place))
    yield from dict.fromkeys(compare_signs(original, translation, pair))


def compare_signs(original: str, translation: str, pair: Pair) -> Iterator[Problem]:
    """What a translation's signs alone show."""
    yield from (Problem(SIGN, sign) for sign in signs.chinese_signs(translation, pair.translation))
    if not any(signs.unbalanced(original, pair.original)):
        yield from (Problem(QUOTE, quote) for quote in signs.unbalanced(translation, pair.translation))
    yield from (Problem(SPACE, space) for space in signs.spaces(translation, pair.translation))


def _meaning(original: str, translation: str, pair: Pair, place: str) -> Iterator[Problem]:
    mentions = mentioned(original, place, pair.names) if pair.names else ()
    renderings = rendered(mentions, translation, place, pair.names) if pair.names else ()
    yield from _numbers(original, translation, pair, mentions, renderings)
    for match in unnamed(mentions, renderings):
        assert pair.names is not None
        yield Problem(NAME, original[match.start : match.end], pair.names.renderings[match.kind, match.entry])


def _numbers(
    original: str, translation: str, pair: Pair, mentions: tuple[Match, ...], renderings: tuple[Match, ...]
) -> Iterator[Problem]:
    """Numbers that are no part of a name; how a name is rendered, numbers and all, is the authority files' business."""
    if pair.original not in NUMBERS or pair.translation not in NUMBERS:
        return
    ours, theirs = NUMBERS[pair.original](original), NUMBERS[pair.translation](translation)
    outside, added = _outside(mentions, ours), _outside(renderings, theirs)
    numbered = [match for match in mentions if len(_outside([match], ours)) < len(ours)]
    said = _outside(_taken(numbered, renderings), theirs)
    yield from (Problem(NUMBER, number.text) for number in missing(outside, said, strict=True))
    yield from (Problem(ADDED, number.text) for number in missing(added, ours))


def _taken(mentions: Iterable[Match], renderings: Iterable[Match]) -> Iterator[Match]:
    """The renderings that these mentions account for, one each.

    One more, or one of a mention without a number (党代会, “the 12th congress”), says a number that in the original
    stands beside the name.
    """
    left = Counter((match.kind, match.entry) for match in mentions)
    for match in sorted(renderings, key=lambda match: match.start):
        left[match.kind, match.entry] -= 1
        if left[match.kind, match.entry] >= 0:
            yield match


def _outside(matches: Iterable[Match], numbers: Iterable[Number]) -> list[Number]:
    """The numbers that stand in none of the matches."""
    spans = [(match.start, match.end) for match in matches]
    return [number for number in numbers if not any(start <= number.start < end for start, end in spans)]
