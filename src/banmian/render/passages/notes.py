"""The notes beside the paragraphs of an article: where else its words stand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import ceil
from operator import attrgetter
from typing import Final

from banmian.i18n import long_date
from banmian.model import Block
from banmian.render.catalogue import Place as Standing
from banmian.render.frame.site import Site
from banmian.render.frame.views import Link
from banmian.render.links.articles import article_link, is_chinese, texts_of
from banmian.render.passages.views import Shared, TiedPlace, TiedWords, TieNote
from banmian.ties import Place, Wording

_POINTED: Final = 6
"""Wordings of a note that can be pointed at, each by itself: as many as the style sheet (ties.css) knows."""
_WORDS: Final = 3
"""Wordings that a note shows at once; the others unfold."""
_PLACES: Final = 3
"""Places of one wording that it shows at once."""
_TIES: Final = 40
"""Articles that a note names at all; of the rest it says how many there are."""
WHOLE, _END = 18, 8
"""Characters of a wording that a note shows whole; of a longer one its beginning and its end."""
SIGNS: Final = "，、；：。！？“”‘’《》（） \n"
"""What neither the beginning ends with nor the end begins with."""
_LINES: Final = {True: (36, 15, 1.6), False: (66, 28, 1.35)}
"""For Chinese and for other languages: characters in a line of the text, and of the margin; how high the former is, in
lines of the latter. It need not be exact: notes that are too high push the next one down."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """A paragraph elsewhere, and the longest wording that it has in common with one here."""

    wording: Wording
    place: Place


def notes(site: Site, path: str, here: Standing) -> dict[int, TieNote]:
    """The notes beside the paragraphs of an article, by the paragraph's number."""
    found: dict[int, dict[str, _Tie]] = {}
    owned: dict[int, list[tuple[Place, Wording]]] = {}
    wordings = site.catalogue.recurring.ties.of(here.article.id)
    for wording in sorted(wordings, key=lambda one: (-one.length, one.number)):
        elsewhere = [place for place in wording.places if place.article != here.article.id]
        for own in (place for place in wording.places if place.article == here.article.id):
            owned.setdefault(own.block, []).append((own, wording))
            ties = found.setdefault(own.block, {})
            for place in elsewhere:
                ties.setdefault(place.article, _Tie(wording, place))
    blocks = texts_of(site, here.article)
    ends = dict(pairwise([*sorted(found), len(blocks) + 1]))
    return {
        block: _note(site, path, here, tuple(ties.values()), owned[block], blocks[block - 1 : ends[block] - 1])
        for block, ties in found.items()
    }


def _note(
    site: Site,
    path: str,
    here: Standing,
    ties: Sequence[_Tie],
    owned: Sequence[tuple[Place, Wording]],
    beside: Sequence[Block],
) -> TieNote:
    """The note of one paragraph; `beside` is that, with what follows it until the next that has a note."""
    groups = [(wording, list(of)) for wording, of in groupby(ties[:_TIES], key=attrgetter("wording"))]
    numbers = {wording.number: at for at, (wording, _) in enumerate(groups[:_POINTED], 1)}
    words = tuple(
        _words(site, path, here, wording, numbers.get(wording.number, 0), [tie.place for tie in of])
        for wording, of in groups
    )
    shown, more = words[:_WORDS], words[_WORDS:]
    return TieNote(
        articles=len(ties),
        words=shown,
        more=more,
        rest=max(len(ties) - _TIES, 0),
        fits=_fits(site, beside, shown, more),
        shared=_shared([(place, numbers.get(wording.number, 0)) for place, wording in owned]),
    )


def _shared(owned: Sequence[tuple[Place, int]]) -> Shared:
    """The runs of a paragraph's words, from the places of the wordings, which may overlap, and their numbers in the note."""
    turns = sorted(
        [(place.start, 1, number) for place, number in owned] + [(place.end, -1, number) for place, number in owned]
    )
    found: list[tuple[int, int, tuple[int, ...]]] = []
    open_: Counter[int] = Counter()
    for (at, step, number), (until, _, _) in pairwise(turns):
        open_[number] += step
        if at == until or not open_.total():
            continue
        of = tuple(sorted(one for one, times in open_.items() if one and times))
        if found and found[-1][1:] == (at, of):
            at = found.pop()[0]
        found.append((at, until, of))
    return tuple(found)


def _fits(site: Site, beside: Sequence[Block], shown: Sequence[TiedWords], more: Sequence[TiedWords]) -> bool:
    """Whether a note reaches no further down than the next one: then it stands open, where there is a margin."""
    column, margin, height = _LINES[is_chinese(site, "")]
    titles = [place.link.text + place.date for words in shown for place in words.places]
    folded = bool(more) + sum(bool(words.more) for words in shown)
    lines = 2 + sum(ceil(len(title) / margin) for title in titles) + 2 * len(shown) + folded
    return lines <= sum(ceil(len(block.text) / column) for block in beside) * height


def _words(site: Site, path: str, here: Standing, wording: Wording, number: int, places: Sequence[Place]) -> TiedWords:
    short = len(wording.text) <= WHOLE
    begin, end = (
        (wording.text, "") if short else (wording.text[:_END].rstrip(SIGNS), wording.text[-_END:].lstrip(SIGNS))
    )
    tied = tuple(_tied(site, path, here, place) for place in places)
    return TiedWords(number, begin, end, site.foreign, tied[:_PLACES], tied[_PLACES:])


def _tied(site: Site, path: str, here: Standing, place: Place) -> TiedPlace:
    there = site.catalogue.places[place.article]
    link = article_link(site, path, there.article)
    same = (there.issue.paper, there.issue.date) == (here.issue.paper, here.issue.date)
    date = "" if same else long_date(there.issue.date, site.language)
    return TiedPlace(Link(f"{link.href}#p{place.block}", link.text, link.lang), place.block, date)
