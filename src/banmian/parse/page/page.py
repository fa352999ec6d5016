"""A page as the rules see it: the traits of its units in order, and facts that only the whole page shows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from banmian.parse.page import leading
from banmian.parse.page.chains import Link, links
from banmian.parse.page.continuity import continuity
from banmian.parse.page.rows import row_opening
from banmian.parse.page.signs import signs_of
from banmian.parse.page.traits import Traits, measure
from banmian.parse.page.units import Unit
from banmian.parse.page.words import Words, pairs
from banmian.parse.printed import forms
from banmian.parse.printed.furniture import MASTHEAD_TITLE, PAGE_NAME
from banmian.parse.printed.pieces import LACKS_BEGINNING

_DIGIT = re.compile(r"\d")
_WEEKDAY = re.compile("星期|礼拜|周[一二三四五六日]")
_PAGE_OR_PAPER = re.compile(f"{PAGE_NAME.pattern}|{MASTHEAD_TITLE.pattern}")
_OPENING = 160
"""Characters of a text that say again what its headline says."""
_BROKEN = 2.5
"""Openness from which a text has surely broken off."""


class Page:
    """The measured units of one sheet. Rules only read it."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.traits: tuple[Traits, ...] = tuple(_with_dates_of_articles([measure(unit) for unit in units]))
        self.count = len(self.traits)
        self.words = Words(self.traits)
        pieces = [traits.piece or self._goes_on(index) for index, traits in enumerate(self.traits)]
        self._head_like = [
            _is_head_like(traits) and not piece for traits, piece in zip(self.traits, pieces, strict=True)
        ]
        self._prose = [_is_prose(traits) or piece for traits, piece in zip(self.traits, pieces, strict=True)]
        self.anchors = self._find_anchors()
        self.opens = self._find_opens()
        self._openings: dict[int, frozenset[str]] = {}
        self.taken_up: dict[int, float] = {}
        """Which of a line and the next the text takes up first, where that has been asked."""
        self.echoes: dict[tuple[int, int], float] = {}
        """How much of a line the text from a unit on says again, where that has been asked."""

    def at(self, index: int) -> Traits | None:
        """The traits of a unit, or `None` beyond either end."""
        return self.traits[index] if 0 <= index < self.count else None

    def _goes_on(self, index: int) -> bool:
        """Whether what comes after a line that may be a head is plainly the rest of a sentence."""
        after = self.at(index + 1)
        return after is not None and self.traits[index].may_break and LACKS_BEGINNING.match(after.text) is not None

    def _find_anchors(self) -> list[int]:
        """For each unit, the nearest one before it that is running text (−1 for none): what it may go on with."""
        anchors, last = [], -1
        for index, traits in enumerate(self.traits):
            anchors.append(last)
            if not (traits.furniture or traits.pictured or (traits.captioned and traits.stops)):
                last = index
        return anchors

    def _find_opens(self) -> list[float]:
        """For each unit, how much its end asks for more. A short piece in the midst of a broken text asks as much."""
        opens: list[float] = []
        for traits, anchor in zip(self.traits, self.anchors, strict=True):
            midst = anchor >= 0 and opens[anchor] >= _BROKEN and 0 <= traits.open < _BROKEN and not traits.unit.mark
            opens.append(_BROKEN if midst else traits.open)
        return opens

    # -- the page as a whole

    @cached_property
    def marks(self) -> Counter[int]:
        """How many units carry a heading mark of each depth."""
        return Counter(traits.unit.mark for traits in self.traits if traits.unit.mark)

    @cached_property
    def marked(self) -> bool:
        """Whether this sheet marks its headlines, so that an unmarked line is less likely one."""
        return sum(self.marks.values()) >= 2

    @cached_property
    def first_text(self) -> int:
        """The first unit that is running text; `count` if none is."""
        return next((index for index in range(self.count) if self._prose[index]), self.count)

    @cached_property
    def last_text(self) -> int:
        """The last unit that is running text; −1 if none is."""
        return next((index for index in reversed(range(self.count)) if self._prose[index]), -1)

    @cached_property
    def has_sections(self) -> bool:
        """Whether any short line begins with the number of a section."""
        return any(traits.section_number for traits in self.traits)

    @cached_property
    def indents(self) -> bool:
        """Whether paragraphs begin with an indent here, so that a unit without one goes on with the one before."""
        prose = [traits for traits in self.traits if not traits.short or traits.stopped]
        return len(prose) >= 3 and sum(traits.unit.indented for traits in prose) >= 0.4 * len(prose)

    @cached_property
    def colon_kickers(self) -> tuple[int, ...]:
        """Units of the form `衡南县代表团：`, each over a head of its own: the reports of a series."""
        found = [index for index in range(self.count) if self._is_colon_kicker(index)]
        return tuple(found) if len(found) >= 3 else ()

    def _is_colon_kicker(self, index: int) -> bool:
        traits, following, after = self.traits[index], self.at(index + 1), self.at(index + 2)
        return bool(
            traits.short
            and traits.last in "：:"
            and following
            and self.head_like(index + 1)
            and after
            and (not after.short or after.stopped or after.byline or after.lead_in)
        )

    @cached_property
    def series_heads(self) -> range:
        """Units that stand over the first of several reports headed alike, if there are such."""
        first = self.colon_kickers[0] if self.colon_kickers else 0
        start = first
        while start > max(0, first - 3) and self.head_like(start - 1):
            start -= 1
        return range(start, first)

    @cached_property
    def signs(self) -> tuple[int, ...]:
        """What is plainly so of each unit and its place, as bits of `signs`."""
        return signs_of(self)

    @cached_property
    def row_openings(self) -> tuple[str, ...]:
        """How each unit opens as a row of a listing; empty for what is no row."""
        return tuple(map(row_opening, self.traits))

    @cached_property
    def wording(self) -> dict[int, float]:
        """How much each head-like line is worded as heads are, ±2."""
        lines = [index for index in range(self.count) if self._head_like[index]]
        scores = continuity().worded([self.traits[index].text for index in lines])
        return dict(zip(lines, scores, strict=True))

    @cached_property
    def leans(self) -> dict[int, float]:
        """Of each head-like line over another: how much likelier it is the headline than what leads up to one, ±4."""
        over = [index for index in range(self.count - 1) if self._head_like[index] and self._head_like[index + 1]]
        return {index: leading.lean(self.traits[index].text, self.traits[index + 1].text) for index in over}

    # -- one unit among its neighbours

    def head_like(self, index: int) -> bool:
        """Whether a unit is short, ends no sentence and shows no form of furniture or byline."""
        return 0 <= index < self.count and self._head_like[index]

    def prose(self, index: int) -> bool:
        """Whether a unit is running text: long, or a finished sentence."""
        return 0 <= index < self.count and self._prose[index]

    def ends_text(self, index: int) -> bool:
        """Whether a unit can be the last of a text: prose, a signature, an office or a telephone number after it."""
        if self.prose(index):
            return True
        traits = self.at(index)
        if traits is None or traits.furniture:
            return traits is not None and traits.furniture == "contact"
        named = bool(traits.names) or forms.OFFICE_SIGNS.match(traits.text) is not None
        return named and not self.head_like(index - 1)

    def opens_article(self, index: int) -> bool:
        """Whether a unit, or the one after a caption or two, begins with a lead-in."""
        for step in range(3):
            traits = self.at(index + step)
            if not traits:
                return False
            if traits.lead_in:
                return True
            if not (traits.captioned or traits.pictured or (traits.short and traits.stopped)):
                return False
        return False

    def opening(self, index: int) -> frozenset[str]:
        """The pairs of characters with which the text from a unit on begins, captions and bylines passed over."""
        if index not in self._openings:
            self._openings[index] = self._opening(index)
        return self._openings[index]

    def opening_text(self, index: int) -> str:
        """The characters with which the text from a unit on begins, bylines and captions passed over."""
        texts = [traits.text for step in range(4) if (traits := self.at(index + step)) and self.prose(index + step)]
        return "".join(texts)[:_OPENING]

    def _opening(self, index: int) -> frozenset[str]:
        for step in range(4):
            traits = self.at(index + step)
            if traits is None:
                return frozenset()
            if traits.lead_in or (not traits.short and not traits.pictured and not traits.captioned):
                words = pairs(traits.text[:_OPENING])
                after = self.at(index + step + 1)
                if traits.size < 40 and after and not self.head_like(index + step + 1):
                    words |= pairs(after.text[:_OPENING])
                return words
        return frozenset()

    def heads_article(self, index: int) -> bool:
        """Whether an article surely has its head here: over another head-like line, a lead-in or a byline."""
        after = self.at(index + 1)
        return self.head_like(index) and (
            self.head_like(index + 1) or self.opens_article(index + 1) or bool(after and (after.byline or after.names))
        )

    @cached_property
    def links(self) -> dict[int, Link]:
        """What is known of the lines that stand alone, from all of them together."""
        return links(self)

    def like_sections(self, index: int) -> int:
        """How many lines nearby look like this one: alone between paragraphs and about as long."""
        size = self.traits[index].size
        return sum(
            self.alone(other) and abs(self.traits[other].size - size) <= 3
            for other in range(max(0, index - 14), min(self.count, index + 15))
            if other != index
        )

    def alone(self, index: int) -> bool:
        """Whether a head-like line stands by itself between two pieces of running text."""
        return self.head_like(index) and self.prose(index - 1) and self.prose(index + 1)

    def verse_run(self, index: int) -> int:
        """How many short lines stand together here, this one among them."""
        return self._verse_runs[index]

    @cached_property
    def _verse_runs(self) -> list[int]:
        runs: list[int] = []
        for like, group in groupby(range(self.count), key=self._verse_like):
            lines = list(group)
            runs += [len(lines) if like and not self._sentences(lines) else 0] * len(lines)
        return runs

    def _sentences(self, lines: Sequence[int]) -> bool:
        """Whether most of some lines are sentences, not all as long as one another, as in a dialogue: verse isn't so."""
        stopped = sum(self.traits[index].stopped or self.traits[index].last in "；;" for index in lines)
        sizes = [self.traits[index].size for index in lines]
        return stopped > 0.6 * len(lines) and max(sizes) - min(sizes) > 5

    def _verse_like(self, index: int) -> bool:
        traits = self.traits[index]
        return (
            traits.size <= 20
            and traits.first not in "“‘「"
            and not forms.QUESTION.match(traits.text)
            and not traits.unit.mark
            and not _DIGIT.search(traits.text)
            and not (traits.furniture or traits.byline or traits.lead_in or traits.section_number)
            and forms.SALUTATION.match(traits.text) is None
        )


def _is_head_like(traits: Traits) -> bool:
    return (
        traits.short
        and (not traits.stopped or (traits.last in "！？!?" and traits.stops <= 1 and traits.size <= 30))
        and not traits.furniture
        and not traits.lead_in
    )


def _is_prose(traits: Traits) -> bool:
    return not traits.furniture and (not traits.short or traits.stopped or traits.last in "，、")


def _with_dates_of_articles(traits: list[Traits]) -> Iterator[Traits]:
    """What was measured, but a date between a head and its text as part of that head, where papers name who wrote it.

    Elsewhere it is the page's. The title of the paper is no head, nor the name of the page; and a date without its weekday
    may sign a letter, unless news follows.
    """
    for before, one, after in zip([None, *traits], traits, [*traits[1:], None], strict=False):
        under_head = before is not None and _is_head_like(before) and not _PAGE_OR_PAPER.fullmatch(before.text)
        if under_head and one.furniture == "date" and after is not None and _dates(one, after):
            yield replace(one, furniture="", byline=True)
        else:
            yield one


def _dates(one: Traits, after: Traits) -> bool:
    return after.lead_in or after.byline or (_is_prose(after) and _WEEKDAY.search(one.text) is not None)
